package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

/** Drivers of ratings that aren't all there: pair by pair, and where they don't apply. */
class MissingRatingsTest {
  private static PairwiseMoments pairwise(List<double[]> rows) {
    PairwiseMoments moments = new PairwiseMoments(rows.get(0).length);
    rows.forEach(moments::add);
    return moments;
  }

  @Test
  void completeRowsGiveThePairwiseResultOfTheMomentMatrix() {
    PairwiseMoments pairs = new PairwiseMoments(7);
    MomentMatrix all = new MomentMatrix(7);
    for (int i = 0; i < 30; i++) {
      pairs.add(DataSets.ATTITUDE[i], 1 + i % 3);
      all.add(DataSets.ATTITUDE[i], 1 + i % 3);
    }
    RelativeWeights expected =
        DriversTest.weights(DriverCorrelations.of(all, 0, 1, 2, 3, 4).given().orElseThrow());
    RelativeWeights actual =
        DriversTest.weights(DriverCorrelations.of(pairs, 0, 1, 2, 3, 4).given().orElseThrow());
    for (int j = 0; j < 4; j++) {
      same(actual.weight(j), expected.weight(j), 1e-12);
      close("own weight", actual.pAgainstNoise(j), expected.pAgainstNoise(j));
    }
    assertThat(actual.correlations().repair()).isZero();
    same(pairs.correlation(2, 5), all.correlation(2, 5), 1e-12);
  }

  @Test
  void eachPairCountsTheRowsWhereBothAreKnown() {
    Random random = new Random(4);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double mood = random.nextGaussian();
      double[] row = {mood + random.nextGaussian(), 0, 0, 0};
      for (int j = 1; j < 4; j++) {
        row[j] = (i + j) % 3 == 0 ? Double.NaN : mood + random.nextGaussian();
      }
      rows.add(row);
    }
    PairwiseMoments moments = pairwise(rows);
    DriverCorrelations correlations =
        DriverCorrelations.of(moments, 0, 1, 2, 3).given().orElseThrow();
    assertThat(correlations.n()).isEqualTo(100);
    assertThat(correlations.nEffective()).isEqualTo(100);
    assertThat(moments.n(1, 1)).isEqualTo(200);
    assertThat(moments.n(1, 2)).isEqualTo(100);
    List<double[]> both =
        rows.stream().filter(row -> !Double.isNaN(row[1]) && !Double.isNaN(row[2])).toList();
    same(
        moments.correlation(1, 2),
        new PairedSample(
                both.stream().mapToDouble(row -> row[1]).toArray(),
                both.stream().mapToDouble(row -> row[2]).toArray())
            .pearson(),
        1e-10);
    PairwiseMoments merged = pairwise(rows.subList(0, 120));
    merged.merge(travelled(pairwise(rows.subList(120, 300))));
    same(merged.correlation(3, 0), moments.correlation(3, 0), 1e-10);
    assertThatThrownBy(() -> merged.merge(new PairwiseMoments(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Three pairs of rows each, which no single data set could have: r₁₂ = r₁₃ = 1 − ε, r₂₃ = −1. */
  private static List<double[]> impossible() {
    List<double[]> rows = new ArrayList<>();
    double no = Double.NaN;
    for (int i = 0; i < 40; i++) {
      double x = i % 8;
      double wobble = i / 8 * 0.2;
      double y = (i * 5) % 7;
      rows.add(new double[] {y + x / 2, x, x + wobble, no});
      rows.add(new double[] {y + x / 2, x, no, x + wobble});
      rows.add(new double[] {y, no, x + wobble, -x});
    }
    return rows;
  }

  @Test
  void aMatrixThatNoDataHasIsRepairedAndTheSizeIsSaid() {
    PairwiseMoments moments = pairwise(impossible());
    DriverCorrelations correlations =
        DriverCorrelations.of(moments, 0, 1, 2, 3).given().orElseThrow();
    assertThat(correlations.repair()).isGreaterThan(0.1);
    double largest = 0;
    for (int i = 0; i < 3; i++) {
      close("r with itself", correlations.between()[i][i], 1, 1e-12);
      for (int j = 0; j < i; j++) {
        double before = moments.correlation(i + 1, j + 1).valueOrNull();
        largest = Math.max(largest, Math.abs(correlations.between()[i][j] - before));
      }
      double before = moments.correlation(i + 1, 0).valueOrNull();
      largest = Math.max(largest, Math.abs(correlations.withOutcome()[i] - before));
    }
    close("repair", correlations.repair(), largest);
    double[] roots =
        new EigenDecomposition(new Array2DRowRealMatrix(correlations.between()))
            .getRealEigenvalues();
    assertThat(java.util.Arrays.stream(roots).min().getAsDouble()).isGreaterThan(0.001);
    RelativeWeights weights = DriversTest.weights(correlations);
    assertThat(weights.rSquared()).isBetween(0.0, 1.0);
  }

  @Test
  void aDriverWithTooFewPairsIsLeftOut() {
    List<double[]> rows = new ArrayList<>();
    Random random = new Random(8);
    for (int i = 0; i < 60; i++) {
      double no = Double.NaN;
      double x = random.nextGaussian();
      rows.add(
          new double[] {
            x + random.nextGaussian(),
            x,
            i < 3 ? i : no, // three rows
            i % 2 == 0 ? random.nextGaussian() : no,
            i % 2 == 1 ? random.nextGaussian() : no, // never beside the one before
            2 * x, // a copy
            no,
            3
          });
    }
    DriverCorrelations correlations =
        DriverCorrelations.of(pairwise(rows), 0, 1, 2, 3, 4, 5, 6, 7).given().orElseThrow();
    assertThat(correlations.whyDropped(0)).isNull();
    assertThat(correlations.whyDropped(1)).isEqualTo(Reason.TOO_FEW);
    assertThat(correlations.whyDropped(2)).isNull();
    assertThat(correlations.whyDropped(3)).isEqualTo(Reason.TOO_FEW);
    assertThat(correlations.whyDropped(4)).isEqualTo(Reason.COLLINEAR);
    assertThat(correlations.whyDropped(5)).isEqualTo(Reason.TOO_FEW);
    assertThat(correlations.whyDropped(6)).isEqualTo(Reason.NO_VARIATION);
    assertThat(correlations.n()).isEqualTo(30);
    assertThat(correlations.repair()).isZero();
    PairwiseMoments none = new PairwiseMoments(2);
    assertThat(DriverCorrelations.of(none, 0, 1).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(none.correlation(0, 1).whyNot()).contains(Reason.NO_ANSWERS);
    none.add(new double[] {1, 2});
    assertThat(DriverCorrelations.of(none, 0, 1).whyNot()).contains(Reason.NO_VARIATION);
    none.add(new double[] {2, 2});
    assertThat(DriverCorrelations.of(none, 0, 1).whyNot()).contains(Reason.NO_VARIATION);
    none.add(new double[] {1e200, 2});
    assertThat(DriverCorrelations.of(none, 0, 1).whyNot()).contains(Reason.OUT_OF_RANGE);
  }

  /** Mean fill written out: the ratings are filled in before the moments are taken. */
  @Property(tries = 40)
  void notApplicableFromOnePassIsMeanFillWithAnIndicator(
      @ForAll long seed, @ForAll @IntRange(min = 30, max = 200) int n) {
    Random random = new Random(seed);
    List<double[]> zeros = new ArrayList<>(); // y, a, b, c, a doesn't apply, c doesn't apply
    double[] weights = new double[n];
    double[] sums = new double[4];
    for (int i = 0; i < n; i++) {
      double mood = random.nextGaussian();
      boolean user = random.nextInt(4) > 0;
      boolean caller = random.nextInt(3) > 0;
      double a = user ? 5 + mood + random.nextGaussian() : 0;
      double b = 5 + mood + random.nextGaussian();
      double c = caller ? 7 + mood + random.nextGaussian() : 0;
      double y = a / 2 + b + random.nextGaussian() + (user ? 0 : 3);
      weights[i] = 1 + random.nextInt(3);
      zeros.add(new double[] {y, a, b, c, user ? 0 : 1, caller ? 0 : 1});
      sums[0] += user ? weights[i] : 0;
      sums[1] += weights[i] * a;
      sums[2] += caller ? weights[i] : 0;
      sums[3] += weights[i] * c;
    }
    MomentMatrix onePass = new MomentMatrix(6);
    MomentMatrix filled = new MomentMatrix(6);
    for (int i = 0; i < n; i++) {
      double[] row = zeros.get(i).clone();
      onePass.add(row, weights[i]);
      row[1] += row[4] * sums[1] / sums[0];
      row[3] += row[5] * sums[3] / sums[2];
      filled.add(row, weights[i]);
    }
    RelativeWeights actual =
        DriversTest.weights(
            DriverCorrelations.of(onePass, 0, new int[] {1, 2, 3}, new int[] {4, -1, 5})
                .given()
                .orElseThrow());
    RelativeWeights expected =
        DriversTest.weights(DriverCorrelations.of(filled, 0, 1, 2, 3, 4, 5).given().orElseThrow());
    double sum = actual.applicability();
    for (int j = 0; j < 3; j++) {
      same(actual.weight(j), expected.weight(j), 1e-8);
      close("own weight", actual.pAgainstNoise(j), expected.pAgainstNoise(j), 1e-6);
      sum += actual.weight(j).valueOrNull();
    }
    assertThat(actual.correlations().drivers()).isEqualTo(3);
    close("the parts foot", sum, actual.rSquared());
    close(
        "those it doesn't apply to",
        actual.applicability(),
        expected.weight(3).valueOrNull() + expected.weight(4).valueOrNull(),
        1e-7);
  }

  @Test
  void aRatingThatAppliesToAllOrToNobodyIsToldApart() {
    MomentMatrix moments = new MomentMatrix(5);
    Random random = new Random(2);
    for (int i = 0; i < 50; i++) {
      double x = random.nextGaussian();
      moments.add(new double[] {x + random.nextGaussian(), x, 0, 0, 1});
    }
    RelativeWeights weights =
        DriversTest.weights(
            DriverCorrelations.of(moments, 0, new int[] {1, 2}, new int[] {3, 4})
                .given()
                .orElseThrow());
    assertThat(weights.weight(1).whyNot()).contains(Reason.NO_VARIATION);
    assertThat(weights.applicability()).isZero();
    close("r²", weights.weight(0).valueOrNull(), moments.rSquared(0, 1).valueOrNull());
  }
}
