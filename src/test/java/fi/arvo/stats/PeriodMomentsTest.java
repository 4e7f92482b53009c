package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** What a change is made of by driver. */
class PeriodMomentsTest {
  private static final double NONE = Double.NaN;

  /** A row of R's datasets::attitude: complaints, learning, then the rating they explain. */
  private static double[] row(int department) {
    double[] all = DataSets.ATTITUDE[department];
    return new double[] {all[1], all[3], all[0]};
  }

  private static int block(int department) {
    return department % 7;
  }

  private static PeriodMoments attitude() {
    PeriodMoments moments = new PeriodMoments(2);
    for (int i = 0; i < 30; i++) {
      moments.add(block(i), i >= 15, row(i), 1);
    }
    return moments;
  }

  private static DriverChange change(PeriodMoments moments) {
    return moments.change().given().orElseThrow();
  }

  /** Change, unexplained, and each driver's part. */
  private static List<Estimate> all(DriverChange change) {
    List<Estimate> all = new ArrayList<>(List.of(change.change(), change.unexplained()));
    all.addAll(change.means());
    return all;
  }

  private static double parts(DriverChange change) {
    double parts = change.unexplained().valueOrNull();
    for (Estimate means : change.means()) {
      parts += means.given().map(Estimate.Of::value).orElse(0.0);
    }
    return parts;
  }

  /** Change, unexplained and two parts by commons-math's regressions of the rows. */
  private static double[] byRegression(int left) {
    double[][] slopes = new double[2][];
    double[][] means = new double[2][];
    for (int period = 0; period < 2; period++) {
      List<double[]> rows = new ArrayList<>();
      for (int i = 15 * period; i < 15 * (period + 1); i++) {
        if (block(i) != left) {
          rows.add(row(i));
        }
      }
      OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
      regression.newSampleData(
          rows.stream().mapToDouble(r -> r[2]).toArray(),
          rows.stream().map(r -> Arrays.copyOf(r, 2)).toArray(double[][]::new));
      slopes[period] = regression.estimateRegressionParameters();
      means[period] = new double[3];
      for (int j = 0; j < 3; j++) {
        int variable = j;
        means[period][j] = StatUtils.mean(rows.stream().mapToDouble(r -> r[variable]).toArray());
      }
    }
    double change = means[1][2] - means[0][2];
    double complaints = (slopes[0][1] + slopes[1][1]) / 2 * (means[1][0] - means[0][0]);
    double learning = (slopes[0][2] + slopes[1][2]) / 2 * (means[1][1] - means[0][1]);
    return new double[] {change, change - complaints - learning, complaints, learning};
  }

  /**
   * R datasets::attitude, rating ~ complaints + learning, the first 15 departments against the
   * last: Oaxaca and Blinder's parts by R's lm and by numpy.
   */
  @Test
  void completeRowsGiveThePartsOfRAndNumpy() {
    DriverChange change = change(attitude());
    double[] expected = {
      -0.7333333333333343, -2.0984883678246606, -0.1622475035275996, 1.5274025380189817
    };
    for (int i = 0; i < 4; i++) {
      assertThat(all(change).get(i).valueOrNull())
          .as("part " + i)
          .isCloseTo(expected[i], within(1e-9));
    }
    assertThat(change.change().n()).isEqualTo(30);
    assertThat(change.repair()).isZero();
  }

  @Test
  void errorsAreThoseOfLeavingOutEachBlockAndRegressingAnew() {
    List<Estimate> actual = all(change(attitude()));
    for (int i = 0; i < 4; i++) {
      double[] values = new double[7];
      for (int block = 0; block < 7; block++) {
        values[block] = byRegression(block)[i];
      }
      double expected = Math.sqrt(6.0 * StatUtils.populationVariance(values));
      assertThat(actual.get(i).standardErrorOrNull())
          .as("part " + i)
          .isCloseTo(expected, within(1e-9 * expected));
      double t975of6 = 2.446911851144969; // R: qt(0.975, 6)
      assertThat(actual.get(i).highOrNull() - actual.get(i).valueOrNull())
          .isCloseTo(t975of6 * expected, within(1e-8 * expected));
    }
  }

  /** A slope of one driver is covariance over variance of the rows that have it. */
  @Test
  void aRowThatLacksADriverCountsForTheOutcomeAndTheOtherDrivers() {
    PeriodMoments moments = new PeriodMoments(1);
    double[][] before = {{1, 0}, {2, 10}, {3, 40}, {4, 50}, {5, 50}, {NONE, 90}};
    double[][] after = {{1, 0}, {3, 20}, {3, 30}, {5, 40}, {8, 100}, {NONE, -100}};
    for (int i = 0; i < 6; i++) {
      moments.add(i, false, before[i], 1);
      moments.add(i, true, after[i], 1);
    }
    DriverChange change = change(moments);
    assertThat(change.change().valueOrNull()).isCloseTo(15 - 40, within(1e-12));
    assertThat(moments.n(false, 0)).isEqualTo(5);
    assertThat(moments.mean(true, 0).valueOrNull()).isEqualTo(4);
    // R⁻¹r is r over the five; the spread of the outcome is that of all six.
    double[] slopes = new double[2];
    double[][][] periods = {before, after};
    for (int p = 0; p < 2; p++) {
      double[] x = Arrays.stream(periods[p]).limit(5).mapToDouble(r -> r[0]).toArray();
      double[] y = Arrays.stream(periods[p]).limit(5).mapToDouble(r -> r[1]).toArray();
      double[] all = Arrays.stream(periods[p]).mapToDouble(r -> r[1]).toArray();
      double r =
          new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(x, y);
      slopes[p] =
          r * Math.sqrt(StatUtils.populationVariance(all) / StatUtils.populationVariance(x));
    }
    assertThat(change.means().get(0).valueOrNull())
        .isCloseTo((slopes[0] + slopes[1]) / 2 * (4 - 3), within(1e-9));
    assertThat(change.means().get(0).n()).isEqualTo(10);
    assertThat(parts(change)).isCloseTo(-25, within(1e-12));
  }

  @Test
  void customersWhoAllMoveAlikeLeaveNoDoubtAboutTheChange() {
    PeriodMoments same = new PeriodMoments(2);
    for (int i = 0; i < 15; i++) {
      double[] later = row(i);
      later[2] += 10;
      same.add(i, false, row(i), 1);
      same.add(i, true, later, 1);
    }
    assertThat(change(same).change().valueOrNull()).isCloseTo(10, within(1e-9));
    assertThat(change(same).change().standardErrorOrNull()).isCloseTo(0, within(1e-9));
    assertThat(change(same).unexplained().valueOrNull()).isCloseTo(10, within(1e-9));
  }

  @Test
  void aDriverThatCannotBeToldInOnePeriodIsLeftOutOfBoth() {
    PeriodMoments moments = new PeriodMoments(4);
    PeriodMoments two = new PeriodMoments(2);
    for (int i = 0; i < 30; i++) {
      double[] r = row(i);
      boolean later = i >= 15;
      double constant = later ? 5 : r[2] + i % 3;
      double copy = later ? r[0] + 1 : i % 4;
      moments.add(i % 15, later, new double[] {r[0], constant, copy, r[1], r[2]}, 1);
      two.add(i % 15, later, r, 1);
    }
    DriverChange change = change(moments);
    assertThat(change.means().get(1).whyNot()).contains(Reason.NO_VARIATION);
    assertThat(change.means().get(2).whyNot()).contains(Reason.COLLINEAR);
    DriverChange without = change(two);
    List<Estimate> kept = new ArrayList<>(all(change));
    kept.remove(4 - 1);
    kept.remove(4 - 1);
    for (int i = 0; i < 4; i++) {
      Figures.same(kept.get(i), all(without).get(i), 1e-9);
    }
  }

  @Test
  void aDriverThatOneBlockAloneTellsHasAnErrorAsLargeAsItsPart() {
    PeriodMoments moments = new PeriodMoments(2);
    for (int i = 0; i < 400; i++) {
      boolean later = i % 2 == 0;
      int block = i / 4;
      double only = block == 7 ? i % 3 + (later ? 5 : 0) : 4;
      moments.add(block, later, new double[] {i % 5, only, 10 * (i % 5) + only + i % 7}, 1);
    }
    Estimate only = change(moments).means().get(1);
    assertThat(only.standardErrorOrNull()).isGreaterThan(0.9 * Math.abs(only.valueOrNull()));
    assertThat(change(moments).means().get(0).standardErrorOrNull()).isNotNull();
  }

  @Test
  void brokenCorrelationsAreRepairedAndSaySo() {
    PeriodMoments moments = new PeriodMoments(3);
    for (int i = 0; i < 600; i++) {
      double x = i % 10;
      double[][] pairs = {
        {x, x + i % 2, NONE, x}, {NONE, x, x + i % 2, x}, {x, NONE, -x - i % 2, 9 - x}
      };
      for (int p = 0; p < 3; p++) {
        moments.add(i % 50, i >= 300, pairs[p], 1);
      }
    }
    DriverChange change = change(moments);
    assertThat(change.repair()).isBetween(0.1, 2.0);
    assertThat(parts(change)).isCloseTo(change.change().valueOrNull(), within(1e-9));
  }

  @Test
  void whatCannotBeComparedHasAReason() {
    PeriodMoments moments = new PeriodMoments(2);
    assertThat(moments.change().whyNot()).contains(Reason.NO_ANSWERS);
    for (int i = 0; i < 15; i++) {
      moments.add(i, false, row(i), 1);
    }
    assertThat(moments.change().whyNot()).contains(Reason.NO_ANSWERS);
    for (int i = 15; i < 24; i++) {
      moments.add(i, true, row(i), 1);
    }
    assertThat(moments.change().whyNot()).as("9 rows for 2 drivers").contains(Reason.TOO_FEW);
    moments.add(24, true, row(24), 1);
    assertThat(change(moments).change().standardErrorOrNull()).isPositive();
    PeriodMoments alike = new PeriodMoments(1);
    for (int i = 0; i < 20; i++) {
      alike.add(i, i >= 10, new double[] {i % 5, 100}, 1);
    }
    assertThat(alike.change().whyNot()).contains(Reason.NO_VARIATION);
  }

  @Test
  void weightsThatOverflowHaveAReason() {
    PeriodMoments moments = new PeriodMoments(1);
    for (int i = 0; i < 20; i++) {
      moments.add(i, i >= 10, new double[] {i % 5, i % 3}, 1e308);
    }
    assertThat(moments.mean(true, 0).whyNot()).contains(Reason.OUT_OF_RANGE);
    assertThat(moments.change().whyNot()).contains(Reason.OUT_OF_RANGE);
    assertThat(new PeriodMoments(1).mean(true, 0).whyNot()).contains(Reason.NO_ANSWERS);
  }

  @Test
  void oneBlockGivesTheSameNumbersWithoutErrors() {
    PeriodMoments moments = new PeriodMoments(2);
    for (int i = 0; i < 30; i++) {
      moments.add(3, i >= 15, row(i), 1);
    }
    for (int i = 0; i < 4; i++) {
      Estimate part = all(change(moments)).get(i);
      assertThat(part.valueOrNull()).isCloseTo(byRegression(-1)[i], within(1e-9));
      assertThat(part.standardErrorOrNull()).isNull();
    }
  }

  private static double[] drawn(Random random) {
    double halo = random.nextGaussian();
    double[] row = new double[4];
    for (int j = 0; j < 3; j++) {
      boolean rated = random.nextInt(5) > 0;
      row[j] = rated ? Math.round(5 + 2 * halo + 2 * random.nextGaussian()) : NONE;
    }
    row[3] = 100 * Math.signum(Math.round(halo + random.nextGaussian()));
    return row;
  }

  @Property(tries = 50)
  void partsFootToTheChangeOfTheMeanAndAnySplitMergesToTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    PeriodMoments whole = new PeriodMoments(3);
    List<PeriodMoments> split = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      split.add(new PeriodMoments(3));
    }
    double[] sums = new double[4];
    for (int i = 0; i < 240; i++) {
      int period = i % 2;
      double[] row = drawn(random);
      double weight = 0.5 + random.nextDouble();
      whole.add(i / 8, period == 1, row, weight);
      split.get(random.nextInt(3)).add(i / 8, period == 1, row, weight);
      sums[2 * period] += weight;
      sums[2 * period + 1] += weight * row[3];
    }
    PeriodMoments merged = new PeriodMoments(3);
    split.forEach(merged::merge);
    DriverChange change = change(whole);
    double expected = sums[3] / sums[2] - sums[1] / sums[0];
    assertThat(change.change().valueOrNull()).isCloseTo(expected, within(1e-9));
    assertThat(parts(change)).isCloseTo(expected, within(1e-9));
    for (int i = 0; i < all(change).size(); i++) {
      Figures.same(all(change(merged)).get(i), all(change).get(i), 1e-8);
    }
  }

  @Property(tries = 50)
  void scaleAndShiftOfRatingsChangeNothing(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.1, max = 20) double scale,
      @ForAll @DoubleRange(min = -50, max = 50) double shift) {
    Random random = new Random(seed);
    PeriodMoments plain = new PeriodMoments(3);
    PeriodMoments moved = new PeriodMoments(3);
    for (int i = 0; i < 240; i++) {
      double[] row = drawn(random);
      plain.add(i / 8, i % 2 == 1, row, 1);
      double[] other = row.clone();
      other[0] = scale * row[0] + shift;
      other[1] = -row[1];
      moved.add(i / 8, i % 2 == 1, other, 1);
    }
    for (int i = 0; i < all(change(plain)).size(); i++) {
      Figures.same(all(change(moved)).get(i), all(change(plain)).get(i), 1e-6);
    }
  }

  @Test
  void otherDriversDoNotMerge() {
    assertThatThrownBy(() -> new PeriodMoments(2).merge(new PeriodMoments(3)))
        .hasMessageContaining("2 and 3 drivers");
  }
}
