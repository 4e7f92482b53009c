package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RatioChangeTest {
  private static final long ANY = 0;

  /** Customers of whom a third answers in both periods, as y and w before and after. */
  private static List<double[]> customers(Random random, int n) {
    List<double[]> customers = new ArrayList<>();
    for (int c = 0; c < n; c++) {
      double[] row = new double[4];
      int present = random.nextInt(3);
      for (int period = 0; period < 2; period++) {
        for (int answer = 0; present != period && answer < 1 + random.nextInt(3); answer++) {
          double weight = 0.5 + random.nextDouble();
          row[2 * period] += weight * random.nextInt(11);
          row[2 * period + 1] += weight;
        }
      }
      customers.add(row);
    }
    return customers;
  }

  private static RatioChange state(List<double[]> customers) {
    RatioChange state = new RatioChange();
    customers.forEach(c -> state.add(c[0], c[1], c[2], c[3]));
    return state;
  }

  private static double[] sum(List<double[]> customers) {
    double[] sum = new double[4];
    customers.forEach(
        c -> {
          for (int i = 0; i < 4; i++) {
            sum[i] += c[i];
          }
        });
    return sum;
  }

  @Property(tries = 100)
  void changeAndErrorAreThoseOfEachCustomersInfluence(@ForAll long seed) {
    List<double[]> customers = customers(new Random(seed), 40);
    double[] s = sum(customers);
    double first = s[0] / s[1];
    double last = s[2] / s[3];
    double squares = 0;
    for (double[] c : customers) {
      double u = (c[2] - last * c[3]) / s[3] - (c[0] - first * c[1]) / s[1];
      squares += u * u;
    }

    Estimate change = state(customers).mean(ANY);

    assertThat(change.valueOrNull()).isCloseTo(last - first, within(1e-12));
    assertThat(change.standardErrorOrNull())
        .isCloseTo(Math.sqrt(squares * 40 / 39.0), within(1e-9));
    assertThat(change.n()).isEqualTo(40);
  }

  @Property(tries = 50)
  void mergedStatesAreOneState(@ForAll long seed) {
    List<double[]> customers = customers(new Random(seed), 30);
    RatioChange merged = state(customers.subList(0, 11));
    merged.merge(state(customers.subList(11, 30)));
    Estimate whole = state(customers).mean(ANY);

    assertThat(merged.mean(ANY).valueOrNull()).isCloseTo(whole.valueOrNull(), within(1e-12));
    assertThat(merged.mean(ANY).lowOrNull()).isCloseTo(whole.lowOrNull(), within(1e-9));
    assertThat(merged.inBoth()).isEqualTo(state(customers).inBoth());
  }

  @Test
  void theSameCustomersInBothPeriodsAreAPairedTTest() {
    double[] before = {3, 5, 6, 2, 8, 7};
    double[] after = {4, 5, 8, 4, 8, 9};
    RatioChange state = new RatioChange();
    double mean = 0;
    for (int c = 0; c < 6; c++) {
      state.add(before[c], 1, after[c], 1);
      mean += (after[c] - before[c]) / 6;
    }
    double squares = 0;
    for (int c = 0; c < 6; c++) {
      squares += (after[c] - before[c] - mean) * (after[c] - before[c] - mean);
    }
    double error = Math.sqrt(squares / 5 / 6);

    Estimate change = state.mean(ANY);

    assertThat(change.standardErrorOrNull()).isCloseTo(error, within(1e-12));
    assertThat(change.pValueOrNull())
        .isCloseTo(Distributions.tTwoSided(mean / error, 5), within(1e-12));
  }

  @Test
  void customersOfOnePeriodEachAreTwoIndependentScores() {
    RatioChange state = new RatioChange();
    NetPromoterMoments before = new NetPromoterMoments();
    NetPromoterMoments after = new NetPromoterMoments();
    Random random = new Random(5);
    for (int c = 0; c < 400; c++) {
      int score = random.nextInt(3) - 1;
      state.add(c % 2 == 0 ? score : 0, 1 - c % 2, c % 2 == 0 ? 0 : score, c % 2);
      (c % 2 == 0 ? before : after).add(score > 0 ? 1 : 0, score == 0 ? 1 : 0, score < 0 ? 1 : 0);
    }

    Estimate change = state.netPromoter(ANY);
    Estimate independent = after.netPromoter().minus(before.netPromoter());

    double more = Math.sqrt(400 / 399.0);
    assertThat(change.valueOrNull()).isCloseTo(independent.valueOrNull(), within(1e-9));
    assertThat(change.standardErrorOrNull())
        .isCloseTo(more * independent.standardErrorOrNull(), within(1e-9));
    assertThat(change.lowOrNull())
        .as("the same adjusted scores, but t and not z")
        .isCloseTo(independent.lowOrNull(), within(0.15))
        .isLessThan(independent.lowOrNull());
  }

  @Test
  void aCovarianceOfFewIsLeftOut() {
    RatioChange few = new RatioChange();
    RatioChange apart = new RatioChange();
    Random random = new Random(3);
    for (int c = 0; c < 40; c++) {
      double before = random.nextInt(10);
      double after = random.nextInt(10);
      boolean both = c < 4;
      few.add(before, 1, both ? after : 0, both ? 1 : 0);
      apart.add(before, 1, 0, 0);
      if (both) {
        apart.add(0, 0, after, 1);
      } else {
        few.add(0, 0, after, 1);
        apart.add(0, 0, after, 1);
      }
    }

    Estimate told = few.mean(5);

    assertThat(few.inBoth()).isEqualTo(4);
    assertThat(told.standardErrorOrNull()).isEqualTo(apart.mean(5).standardErrorOrNull());
    assertThat(told.pValueOrNull()).isEqualTo(apart.mean(5).pValueOrNull());
    assertThat(few.mean(4).standardErrorOrNull()).isNotEqualTo(told.standardErrorOrNull());
  }

  @Test
  void aSmallGroupOfOneMindIsNotSure() {
    RatioChange state = new RatioChange();
    for (int c = 0; c < 6; c++) {
      state.add(1, 1, 0, 0);
      state.add(0, 0, 0, 1);
    }

    Estimate score = state.netPromoter(ANY);

    assertThat(score.valueOrNull()).isEqualTo(-100);
    assertThat(score.standardErrorOrNull()).isZero();
    assertThat(score.pValueOrNull()).isBetween(0.0005, 0.05);
    assertThat(score.highOrNull()).isGreaterThan(-60);
    assertThat(state.share(ANY).pValueOrNull()).isNotNull();
    assertThat(state.mean(ANY).pValueOrNull()).as("nothing tells how sure").isNull();
  }

  @Test
  void withoutAnswersInAPeriodThereIsNoChangeAndOfOneCustomerNoError() {
    RatioChange state = new RatioChange();
    state.add(3, 1, 0, 0);
    state.add(4, 1, 0, 0);
    assertThat(state.mean(ANY).whyNot()).contains(Reason.NO_ANSWERS);
    state.add(0, 0, 6, 1);
    state.add(0, 0, 0, 0);
    assertThat(state.mean(ANY).valueOrNull()).isEqualTo(2.5);
    assertThat(state.mean(ANY).pValueOrNull()).isNull();
    assertThat(state.customers(false)).isEqualTo(2);
    assertThat(state.customers(true)).isEqualTo(1);
  }

  /** A customer's leaning makes answers alike; half of the customers answer in both periods. */
  private static RatioChange drawn(Random random, int customers, double fall, boolean signs) {
    RatioChange state = new RatioChange();
    for (int c = 0; c < customers; c++) {
      double leaning = 0.3 + 0.4 * random.nextDouble();
      int present = random.nextInt(4);
      double[] row = new double[4];
      for (int period = 0; period < 2; period++) {
        int answers = present == 1 - period ? 0 : 1 + random.nextInt(2);
        for (int a = 0; a < answers; a++) {
          double weight = 0.5 + random.nextDouble();
          double yes = leaning - (period == 1 ? fall : 0);
          double value = random.nextDouble() < yes ? 1 : signs && random.nextInt(2) == 0 ? -1 : 0;
          row[2 * period] += weight * value;
          row[2 * period + 1] += weight;
        }
      }
      state.add(row[0], row[1], row[2], row[3]);
    }
    return state;
  }

  private static double covered(long seed, int customers, boolean signs) {
    Random random = new Random(seed);
    double fall = 0.1;
    // Of those who don't say yes half say no, so that a score falls by one and a half.
    double truth = signs ? -150 * fall : -fall;
    int held = 0;
    int worlds = 4000;
    for (int world = 0; world < worlds; world++) {
      RatioChange state = drawn(random, customers, fall, signs);
      Estimate change = signs ? state.netPromoter(ANY) : state.share(ANY);
      held += change.lowOrNull() <= truth && truth <= change.highOrNull() ? 1 : 0;
    }
    return (double) held / worlds;
  }

  @Test
  void intervalsHoldTheTruthInNinetyFiveOfAHundredWorldsWithCustomersInBothPeriods() {
    for (int customers : new int[] {40, 150, 600}) {
      assertThat(covered(customers, customers, true)).as("score").isBetween(0.94, 0.965);
      assertThat(covered(-customers, customers, false)).as("share").isBetween(0.94, 0.965);
    }
  }

  @Test
  void aWorldWithoutChangesGivesFewFindingsAfterCorrection() {
    Random random = new Random(7);
    int worlds = 400;
    int found = 0;
    for (int world = 0; world < worlds; world++) {
      List<Double> p = new ArrayList<>();
      for (int part = 0; part < 40; part++) {
        p.add(drawn(random, 30 + 10 * part, 0, part % 2 == 0).netPromoter(ANY).pValueOrNull());
      }
      boolean any = BenjaminiHochberg.adjust(p).stream().anyMatch(adjusted -> adjusted < 0.05);
      found += any ? 1 : 0;
    }
    assertThat(found / (double) worlds)
        .as("worlds with any finding: 5 % and three standard errors")
        .isLessThan(0.083);
  }
}
