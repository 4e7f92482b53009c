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
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class PeriodMomentsTest {
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

  /** Change, explained, unexplained, constant, and each driver's two parts. */
  private static List<Estimate> all(DriverChange change) {
    List<Estimate> all = new ArrayList<>();
    all.add(change.change());
    all.add(change.explained());
    all.add(change.unexplained());
    all.add(change.constant());
    change.drivers().forEach(part -> all.add(part.means()));
    change.drivers().forEach(part -> all.add(part.coefficients()));
    return all;
  }

  private static List<Double> values(DriverChange change) {
    return all(change).stream().map(Estimate::valueOrNull).toList();
  }

  /** The same by commons-math's regression and {@link DriverChange}, without one block. */
  private static List<Double> byRegression(int left) {
    return values(DriverChange.between(byRegression(0, 15, left), byRegression(15, 30, left)));
  }

  private static DriverChange.Fit byRegression(int from, int to, int left) {
    List<double[]> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (block(i) != left) {
        rows.add(row(i));
      }
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(
        rows.stream().mapToDouble(r -> r[2]).toArray(),
        rows.stream().map(r -> Arrays.copyOf(r, 2)).toArray(double[][]::new));
    double[] means = {
      StatUtils.mean(rows.stream().mapToDouble(r -> r[0]).toArray()),
      StatUtils.mean(rows.stream().mapToDouble(r -> r[1]).toArray())
    };
    return new DriverChange.Fit(
        regression.estimateRegressionParameters(),
        new double[3][3],
        means,
        new double[2][2],
        rows.size());
  }

  @Test
  void momentsGiveThePartsThatRegressionsOfTheRowsGive() {
    List<Double> expected = byRegression(-1);
    List<Double> actual = values(change(attitude()));
    assertThat(actual).hasSize(8);
    for (int i = 0; i < 8; i++) {
      assertThat(actual.get(i)).as("part " + i).isCloseTo(expected.get(i), within(1e-9));
    }
    assertThat(change(attitude()).change().n()).isEqualTo(30);
  }

  @Test
  void errorsAreThoseOfLeavingOutEachBlockAndRegressingAnew() {
    List<List<Double>> without = new ArrayList<>();
    for (int block = 0; block < 7; block++) {
      without.add(byRegression(block));
    }
    List<Estimate> actual = all(change(attitude()));
    for (int i = 0; i < 8; i++) {
      int part = i;
      double[] values = without.stream().mapToDouble(w -> w.get(part)).toArray();
      double expected = Math.sqrt(6.0 * StatUtils.populationVariance(values));
      assertThat(actual.get(i).standardErrorOrNull())
          .as("part " + i)
          .isCloseTo(expected, within(1e-9 * expected));
      double t975of6 = 2.446911851144969; // R: qt(0.975, 6)
      assertThat(actual.get(i).highOrNull() - actual.get(i).valueOrNull())
          .isCloseTo(t975of6 * expected, within(1e-8 * expected));
    }
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
    assertThat(change(same).constant().valueOrNull()).isCloseTo(10, within(1e-9));
  }

  @Test
  void aDriverThatTellsNothingOfItsOwnIsNamedAndThePartsStillFoot() {
    PeriodMoments moments = new PeriodMoments(4);
    for (int i = 0; i < 30; i++) {
      double[] r = row(i);
      boolean later = i >= 15;
      moments.add(i, later, new double[] {r[0], later ? 5 : r[1], r[0] + 1, r[1], r[2]}, 1);
    }
    assertThat(moments.whyDropped(0)).isNull();
    assertThat(moments.whyDropped(1)).isEqualTo(Reason.NO_VARIATION);
    assertThat(moments.whyDropped(2)).isEqualTo(Reason.COLLINEAR);
    DriverChange change = change(moments);
    double parts = change.constant().valueOrNull();
    for (DriverChange.Part part : change.drivers()) {
      parts += part.means().valueOrNull() + part.coefficients().valueOrNull();
    }
    assertThat(parts).isCloseTo(change.change().valueOrNull(), within(1e-9));
  }

  @Test
  void aPeriodWithoutRowsOrWithoutResidualsHasAReason() {
    PeriodMoments moments = new PeriodMoments(2);
    for (int i = 0; i < 15; i++) {
      moments.add(i, false, row(i), 1);
    }
    assertThat(moments.change().whyNot()).contains(Reason.NO_ANSWERS);
    for (int i = 15; i < 18; i++) {
      moments.add(i, true, row(i), 1);
    }
    assertThat(moments.change().whyNot()).contains(Reason.TOO_FEW);
    moments.add(18, true, row(18), 1);
    DriverChange barely = change(moments);
    assertThat(barely.change().standardErrorOrNull())
        .as("without one block nothing is left to fit")
        .isNull();
    assertThat(moments.n(true)).isEqualTo(4);
  }

  @Test
  void oneBlockGivesNumbersWithoutErrors() {
    PeriodMoments moments = new PeriodMoments(2);
    for (int i = 0; i < 30; i++) {
      moments.add(3, i >= 15, row(i), 1);
    }
    assertThat(values(change(moments))).isEqualTo(values(change(moments)));
    assertThat(change(moments).explained().standardErrorOrNull()).isNull();
  }

  @Test
  void everyAnswerAlikeIsNoChange() {
    PeriodMoments moments = new PeriodMoments(1);
    for (int i = 0; i < 20; i++) {
      moments.add(i, i >= 10, new double[] {i % 5, 100}, 1);
    }
    assertThat(change(moments).change().valueOrNull()).isZero();
    assertThat(change(moments).change().pValueOrNull()).isEqualTo(1);
  }

  @Property(tries = 100)
  void anySplitOfTheRowsMergesToTheSameParts(@ForAll long seed) {
    Random random = new Random(seed);
    List<PeriodMoments> split =
        List.of(new PeriodMoments(2), new PeriodMoments(2), new PeriodMoments(2));
    PeriodMoments whole = new PeriodMoments(2);
    for (int i = 0; i < 30; i++) {
      double weight = 0.5 + random.nextDouble();
      whole.add(block(i), i >= 15, row(i), weight);
      split.get(random.nextInt(3)).add(block(i), i >= 15, row(i), weight);
    }
    PeriodMoments merged = new PeriodMoments(2);
    split.forEach(merged::merge);
    List<Estimate> expected = all(change(whole));
    List<Estimate> actual = all(change(merged));
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i).valueOrNull())
          .isCloseTo(expected.get(i).valueOrNull(), within(1e-8));
      assertThat(actual.get(i).standardErrorOrNull())
          .isCloseTo(expected.get(i).standardErrorOrNull(), within(1e-8));
    }
  }

  @Test
  void otherDriversDoNotMerge() {
    assertThatThrownBy(() -> new PeriodMoments(2).merge(new PeriodMoments(3)))
        .hasMessageContaining("2 and 3 drivers");
  }
}
