package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MixMomentsTest {
  /** Eight figures a customer: weight and score before and after, in the group, then in all. */
  private static List<double[]> customers(Random random, int n, boolean before, boolean after) {
    List<double[]> customers = new ArrayList<>();
    for (int c = 0; c < n; c++) {
      double[] row = new double[8];
      for (int answer = 0; answer < 1 + random.nextInt(4); answer++) {
        int at = 2 * random.nextInt(2);
        double weight = 0.5 + random.nextDouble();
        double score = weight * (random.nextInt(3) - 1);
        boolean own = random.nextInt(3) == 0 && (at == 0 ? before : after);
        row[at] += own ? weight : 0;
        row[at + 1] += own ? score : 0;
        row[4 + at] += weight;
        row[4 + at + 1] += score;
      }
      customers.add(row);
    }
    return customers;
  }

  private static Estimate estimate(List<double[]> customers) {
    MixMoments own = new MixMoments();
    MixMoments all = new MixMoments();
    for (double[] c : customers) {
      double[] group = {c[0], c[1], c[2], c[3]};
      double[] whole = {c[4], c[5], c[6], c[7]};
      if (c[0] + c[2] > 0) {
        own.add(group, whole);
      }
      all.add(whole, whole);
    }
    return own.estimate(mix(sum(customers)), all);
  }

  private static double[] sum(List<double[]> customers) {
    double[] sum = new double[8];
    for (double[] row : customers) {
      for (int i = 0; i < 8; i++) {
        sum[i] += row[i];
      }
    }
    return sum;
  }

  /** (w₁ − w₀)·(N̄_group − N̄_all), as {@link NpsChange} has it. */
  private static double mix(double[] s) {
    double first = s[0] > 0 ? s[1] / s[0] : s[3] / s[2];
    double last = s[2] > 0 ? s[3] / s[2] : s[1] / s[0];
    return 100
        * (s[2] / s[6] - s[0] / s[4])
        * ((first + last) / 2 - (s[5] / s[4] + s[7] / s[6]) / 2);
  }

  /** Each customer's influence by a numerical derivative along its own figures. */
  private static double byDerivative(List<double[]> customers) {
    double[] sum = sum(customers);
    double squares = 0;
    for (double[] c : customers) {
      double h = 1e-4;
      double[] more = sum.clone();
      double[] less = sum.clone();
      for (int i = 0; i < 8; i++) {
        more[i] += h * c[i];
        less[i] -= h * c[i];
      }
      double influence = (mix(more) - mix(less)) / (2 * h);
      squares += influence * influence;
    }
    double n = customers.size();
    return Math.sqrt(n / (n - 1) * squares);
  }

  @Property(tries = 200)
  void theErrorIsThatOfTheCustomersInfluences(@ForAll long seed) {
    Random random = new Random(seed);
    boolean before = random.nextInt(4) > 0;
    boolean after = !before || random.nextInt(4) > 0;
    List<double[]> customers = customers(random, 30, before, after);
    if (sum(customers)[0] + sum(customers)[2] == 0) {
      return;
    }
    double expected = byDerivative(customers);
    assertThat(estimate(customers).standardErrorOrNull())
        .isCloseTo(expected, within(1e-6 * (1e-3 + expected)));
  }

  @Test
  void ofManyCustomersItIsTheJackknifesOverCustomers() {
    List<double[]> customers = customers(new Random(4), 2000, true, true);
    double[] sum = sum(customers);
    double[] without = new double[2000];
    double mean = 0;
    for (int c = 0; c < 2000; c++) {
      double[] rest = sum.clone();
      for (int i = 0; i < 8; i++) {
        rest[i] -= customers.get(c)[i];
      }
      without[c] = mix(rest);
      mean += without[c] / 2000;
    }
    double squares = 0;
    for (double value : without) {
      squares += (value - mean) * (value - mean);
    }
    double jackknife = Math.sqrt(1999.0 / 2000 * squares);
    Estimate estimate = estimate(customers);
    assertThat(estimate.standardErrorOrNull()).isCloseTo(jackknife, within(0.01 * jackknife));
    assertThat(estimate.n()).isEqualTo(2000);
  }

  @Test
  void everyCustomerGivingTheSameInBothPeriodsMovesNothingWithoutDoubt() {
    List<double[]> customers = new ArrayList<>();
    for (int c = 0; c < 50; c++) {
      double own = c % 3 == 0 ? 1 : 0;
      double score = c % 2 == 0 ? 1 : -1;
      customers.add(new double[] {own, own * score, own, own * score, 1, score, 1, score});
    }
    Estimate estimate = estimate(customers);
    assertThat(estimate.valueOrNull()).isZero();
    assertThat(estimate.standardErrorOrNull()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aGroupThatIsEverybodyHasNoMix() {
    MixMoments all = new MixMoments();
    Random random = new Random(1);
    for (int c = 0; c < 20; c++) {
      double[] row = {1, random.nextInt(3) - 1, 2, random.nextInt(3) - 1};
      all.add(row, row);
    }
    Estimate none = all.estimate(0, all);
    assertThat(none.standardErrorOrNull()).isZero();
    assertThat(none.pValueOrNull()).isEqualTo(1);
  }

  @Test
  void oneCustomerTellsNoError() {
    MixMoments one = new MixMoments();
    one.add(new double[] {1, 1, 0, 0}, new double[] {1, 1, 1, -1});
    assertThat(one.estimate(3, one)).isEqualTo(Estimate.point(3, 1, 1));
  }

  @Property(tries = 100)
  void anyOrderOfMergingGivesTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    MixMoments whole = new MixMoments();
    MixMoments left = new MixMoments();
    MixMoments right = new MixMoments();
    for (double[] c : customers(random, 12, true, true)) {
      double[] row = {c[4], c[5], c[6], c[7]};
      whole.add(row, row);
      (random.nextBoolean() ? left : right).add(row, row);
    }
    right.merge(left);
    assertThat(right.estimate(1, right).standardErrorOrNull())
        .isCloseTo(whole.estimate(1, whole).standardErrorOrNull(), within(1e-9));
  }
}
