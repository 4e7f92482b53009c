package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Coefficients, R², VIF and condition of a regression against R 4.2.2 and certified figures. */
class LeastSquaresTest {
  static LeastSquares of(double[][] rows, int... predictors) {
    LeastSquares state = new LeastSquares(predictors.length);
    for (double[] row : rows) {
      state.add(DataSets.pick(row, predictors), row[0]);
    }
    return state;
  }

  static LinearFit fit(double[][] rows, int... predictors) {
    return of(rows, predictors).fit().given().orElseThrow();
  }

  /** NIST StRD Longley, certified values; "higher difficulty". */
  @Test
  void longleyIsCertified() {
    LinearFit fit = fit(DataSets.LONGLEY, 1, 2, 3, 4, 5, 6);
    double[] b = {
      15.0618722713733,
      -0.0358191792925910,
      -2.02022980381683,
      -1.03322686717359,
      -0.0511041056535807,
      1829.15146461355
    };
    double[] se = {
      84.9149257747669,
      0.0334910077722432,
      0.488399681651699,
      0.214274163161675,
      0.226073200069370,
      455.478499142212
    };
    Coefficients coefficients = fit.classical();
    close("intercept", coefficients.intercept().valueOrNull(), -3482258.63459582, 1e-8);
    close("its error", coefficients.intercept().standardErrorOrNull(), 890420.383607373, 1e-8);
    for (int j = 0; j < 6; j++) {
      Estimate slope = coefficients.slope(j);
      close("b" + (j + 1), slope.valueOrNull(), b[j], 1e-8);
      close("error", slope.standardErrorOrNull(), se[j], 1e-8);
      close("p", slope.pValueOrNull(), Distributions.tTwoSided(b[j] / se[j], 9), 1e-8);
      close("half", slope.highOrNull() - b[j], Distributions.t975(9) * se[j], 1e-7);
    }
    close("residual sd", Math.sqrt(fit.residualVariance()), 304.854073561965, 1e-8);
    close("R²", fit.rSquared(), 0.995479004577296, 1e-8);
    close("p", fit.pValue(), Distributions.fUpper(330.285339234588, 6, 9), 1e-8);
    assertThat(fit.illConditioned()).isTrue();
  }

  /** R datasets::attitude, rating on all six; coefficients by R 4.2.2, VIF by car 3.1-1. */
  @Test
  void attitudeIsThatOfR() {
    LinearFit fit = fit(DataSets.ATTITUDE, 1, 2, 3, 4, 5, 6);
    double[][] expected = { // b, standard error, VIF
      {0.613187607809698, 0.160983114891304, 2.66706030825785},
      {-0.0730501430995275, 0.135724690214353, 1.60089140738400},
      {0.320332116376111, 0.168520318578051, 2.27104315804566},
      {0.0817321335319672, 0.221477677375194, 3.07822621819102},
      {0.0383814473020527, 0.146995442242874, 1.22810896720675},
      {-0.217056681586502, 0.178209471070454, 1.95159079115008}
    };
    for (int j = 0; j < 6; j++) {
      close("b", fit.classical().slope(j).valueOrNull(), expected[j][0]);
      close("slope", fit.slope(j), expected[j][0]);
      close("error", fit.classical().slope(j).standardErrorOrNull(), expected[j][1]);
      close("VIF", fit.varianceInflation(j).getAsDouble(), expected[j][2]);
    }
    close("intercept", fit.intercept(), 10.7870763857097);
    close("error", fit.classical().intercept().standardErrorOrNull(), 11.5892572444882);
    close("R²", fit.rSquared(), 0.732601992531149);
    assertThat(fit.residualDf()).isEqualTo(23);
    close("adjusted", fit.adjustedRSquared(), 1 - (1 - 0.732601992531149) * 29 / 23);
    assertThat(fit.illConditioned()).isFalse();
    // R prints 51.11030 for department 1.
    close("fitted", fit.predict(DataSets.predictors(DataSets.ATTITUDE[0])), 51.11030, 1e-6);
  }

  /** mtcars; VIF by statsmodels 0.13.5 and car 3.1-1. */
  @Test
  void varianceInflationOfMtcars() {
    LinearFit fit = fit(DataSets.MTCARS, 5, 3, 2);
    close("wt", fit.varianceInflation(0).getAsDouble(), 4.844617525918786);
    close("hp", fit.varianceInflation(1).getAsDouble(), 2.7366326916912316);
    close("disp", fit.varianceInflation(2).getAsDouble(), 7.324517150363393);
    double r = new PairedSample(Figures.MPG, Figures.WT).pearson().valueOrNull();
    LinearFit two = fit(new double[][] {{1, 1, 0}, {2, 0, 1}, {4, -1, 0}, {3, 0, -1}}, 1, 2);
    close("uncorrelated", two.conditionNumber(), 1, 1e-12);
    double[][] pair = new double[32][];
    for (int i = 0; i < 32; i++) {
      pair[i] = new double[] {i * i % 7, Figures.MPG[i], Figures.WT[i]};
    }
    // Two predictors: the correlation matrix has eigenvalues 1 ± r.
    close("two", fit(pair, 1, 2).conditionNumber(), Math.sqrt((1 - r) / (1 + r)));
    close("two", fit(pair, 1, 2).varianceInflation(1).getAsDouble(), 1 / (1 - r * r));
  }

  /** Anscombe (American Statistician 27, 1973), set 1. */
  @Test
  void anscombe() {
    double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    LeastSquares state = new LeastSquares(1);
    for (int i = 0; i < x.length; i++) {
      state.add(new double[] {x[i]}, y[i]);
    }
    Coefficients fit = state.fit().given().orElseThrow().classical();
    close("intercept", fit.intercept().valueOrNull(), 3.00009090909091);
    close("error", fit.intercept().standardErrorOrNull(), 1.12474679080864);
    close("slope", fit.slope(0).valueOrNull(), 0.500090909090909);
    close("error", fit.slope(0).standardErrorOrNull(), 0.117905500595634);
  }

  /** attitude, weights 1, 2, ½ repeating; lm(weights =) of R 4.2.2. */
  @Test
  void weightedLeastSquaresIsThatOfR() {
    LeastSquares state = new LeastSquares(2);
    LeastSquares withZeros = new LeastSquares(2);
    double[] weights = {1, 2, 0.5};
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DataSets.ATTITUDE.length; i++) {
      double[] row = DataSets.ATTITUDE[i];
      state.add(DataSets.pick(row, 1, 3), row[0], weights[i % 3]);
      withZeros.add(DataSets.pick(row, 2, 5), row[0] - 50, 0);
      withZeros.add(DataSets.pick(row, 1, 3), row[0], weights[i % 3]);
      sum += weights[i % 3];
      squares += weights[i % 3] * weights[i % 3];
    }
    Coefficients fit = state.fit().given().orElseThrow().classical();
    double[] b = {7.95600502685190, 0.562534709896829, 0.333889884462562};
    double[] se = {7.72723923704849, 0.122358417638752, 0.147768246550344};
    close("intercept", fit.intercept().valueOrNull(), b[0]);
    close("error", fit.intercept().standardErrorOrNull(), se[0]);
    close("complaints", fit.slope(0).valueOrNull(), b[1]);
    close("error", fit.slope(0).standardErrorOrNull(), se[1]);
    close("learning", fit.slope(1).valueOrNull(), b[2]);
    close("error", fit.slope(1).standardErrorOrNull(), se[2]);
    close("p", fit.slope(1).pValueOrNull(), Distributions.tTwoSided(b[2] / se[2], 27));
    close("n effective", fit.slope(0).nEffectiveOrNull(), sum * sum / squares);
    assertThat(fit.slope(0).n()).isEqualTo(30);
    Coefficients zeros = withZeros.fit().given().orElseThrow().classical();
    same(zeros.slope(0), fit.slope(0), 1e-12);
  }

  @Test
  void anInterceptAloneIsTheMean() {
    LeastSquares state = new LeastSquares(0);
    for (double y : new double[] {3, 5, 10}) {
      state.add(new double[0], y);
    }
    LinearFit fit = state.fit().given().orElseThrow();
    close("mean", fit.classical().intercept().valueOrNull(), 6);
    close("error", fit.classical().intercept().standardErrorOrNull(), Math.sqrt(13 / 3.0));
    assertThat(fit.rSquared()).isZero();
    assertThat(fit.pValue()).isEqualTo(1);
    assertThat(fit.conditionNumber()).isEqualTo(1);
  }

  @Test
  void whatCannotBeToldApartIsLeftOutInOrderWithItsReason() {
    LeastSquares state = new LeastSquares(5);
    LeastSquares without = new LeastSquares(2);
    for (double[] row : DataSets.ATTITUDE) {
      double[] x = {row[1], 0.1, row[1], row[3] / 3, 0.7 * row[1] - row[3] + 5};
      state.add(x, row[0]);
      without.add(new double[] {x[0], x[3]}, row[0]);
    }
    LinearFit fit = state.fit().given().orElseThrow();
    assertThat(fit.whyDropped(0)).isNull();
    assertThat(fit.whyDropped(1)).isEqualTo(Reason.NO_VARIATION);
    assertThat(fit.whyDropped(2)).isEqualTo(Reason.COLLINEAR);
    assertThat(fit.whyDropped(3)).isNull();
    assertThat(fit.whyDropped(4)).isEqualTo(Reason.COLLINEAR);
    assertThat(fit.classical().slope(1).whyNot()).contains(Reason.NO_VARIATION);
    assertThat(fit.classical().slope(4).whyNot()).contains(Reason.COLLINEAR);
    assertThat(fit.varianceInflation(2)).isEmpty();
    assertThat(fit.slope(2)).isZero();
    LinearFit plain = without.fit().given().orElseThrow();
    same(fit.classical().slope(0), plain.classical().slope(0), 1e-10);
    same(fit.classical().slope(3), plain.classical().slope(1), 1e-10);
    close("VIF", fit.varianceInflation(3).getAsDouble(), plain.varianceInflation(1).getAsDouble());
    assertThat(fit.residualDf()).isEqualTo(27);
  }

  @Test
  void tooLittleSaysWhy() {
    LeastSquares state = new LeastSquares(2);
    assertThat(state.fit().whyNot()).contains(Reason.NO_ANSWERS);
    state.add(new double[] {3, 3}, 5, 0);
    assertThat(state.fit().whyNot()).contains(Reason.NO_ANSWERS);
    state.add(new double[] {1, 2}, 5);
    assertThat(state.fit().whyNot()).contains(Reason.NO_VARIATION);
    state.add(new double[] {2, 7}, 6);
    assertThat(state.fit().whyNot()).contains(Reason.TOO_FEW);
    state.add(new double[] {4, 1}, 7);
    assertThat(state.fit().whyNot()).contains(Reason.TOO_FEW);
    state.add(new double[] {4, 2}, 7.5);
    assertThat(state.fit().given()).isPresent();
    LeastSquares flat = new LeastSquares(1);
    LeastSquares still = new LeastSquares(1);
    for (int i = 0; i < 9; i++) {
      flat.add(new double[] {i}, 0.1);
      still.add(new double[] {0.1}, i);
    }
    assertThat(flat.fit().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(still.fit().whyNot()).contains(Reason.NO_VARIATION);
    still.add(new double[] {0.1}, Double.NaN);
    assertThat(still.fit().whyNot()).contains(Reason.OUT_OF_RANGE);
    flat.add(new double[] {1e300}, 1);
    assertThat(flat.fit().whyNot()).contains(Reason.OUT_OF_RANGE);
    assertThatThrownBy(() -> flat.merge(state)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPerfectFitHasValuesWithoutErrors() {
    LeastSquares state = new LeastSquares(2);
    for (int i = 0; i < 40; i++) {
      state.add(new double[] {i % 7, i % 5}, 3.3 - 0.7 * (i % 7));
    }
    LinearFit fit = state.fit().given().orElseThrow();
    close("R²", fit.rSquared(), 1);
    assertThat(fit.residualVariance()).isZero();
    assertThat(fit.pValue()).isZero();
    close("slope", fit.classical().slope(0).valueOrNull(), -0.7);
    assertThat(fit.classical().slope(0).standardErrorOrNull()).isNull();
    assertThat(fit.classical().slope(1).valueOrNull()).isBetween(-1e-12, 1e-12);
  }

  /** So is a fit that misses by no more than the digits that the outcome has. */
  @Test
  void aPerfectFitIsPerfectWhateverTheOutcomesZero() {
    for (double zero : new double[] {0, 1e3, 1e6, 1e8}) {
      LeastSquares state = new LeastSquares(2);
      for (int i = 0; i < 40; i++) {
        state.add(new double[] {i % 7, i % 5}, zero + 3.3 - 0.7 * (i % 7));
      }
      LinearFit fit = state.fit().given().orElseThrow();
      assertThat(fit.residualVariance()).as("from " + zero).isZero();
      close("slope", fit.classical().slope(0).valueOrNull(), -0.7, 1e-8);
      assertThat(fit.classical().slope(0).pValueOrNull()).isNull();
      Sandwich sandwich = new Sandwich(fit, Sandwich.Kind.HC3);
      for (int i = 0; i < 40; i++) {
        sandwich.add(new double[] {i % 7, i % 5}, zero + 3.3 - 0.7 * (i % 7));
      }
      Coefficients robust = sandwich.coefficients().given().orElseThrow();
      assertThat(robust.slope(0).standardErrorOrNull()).isNull();
    }
  }

  /** Years measured from the year 0, in nanoseconds: the distance of the zero costs nothing. */
  @Test
  void aFarOffZeroCostsNoDigits() {
    LeastSquares near = new LeastSquares(2);
    LeastSquares far = new LeastSquares(2);
    LeastSquares farSecondHalf = new LeastSquares(2);
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      double[] x = {random.nextInt(1000), random.nextInt(1000)};
      double y = x[0] - 2 * x[1] + random.nextInt(100);
      near.add(x, y);
      (i < 90 ? far : farSecondHalf).add(new double[] {x[0] + 0x1p50, x[1] - 0x1p45}, y + 0x1p42);
    }
    far.merge(farSecondHalf);
    LinearFit expected = near.fit().given().orElseThrow();
    LinearFit actual = far.fit().given().orElseThrow();
    same(actual.classical().slope(0), expected.classical().slope(0), 1e-12);
    same(actual.classical().slope(1), expected.classical().slope(1), 1e-12);
    close("R²", actual.rSquared(), expected.rSquared(), 1e-9);
  }

  @Property(tries = 60)
  void neitherOrderNorGroupingMattersAndScaleAndShiftCarryThrough(
      @ForAll long seed,
      @ForAll @IntRange(min = 12, max = 300) int n,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
      @ForAll @DoubleRange(min = -100, max = 100) double shift) {
    Random random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double a = random.nextGaussian();
      double b = 0.6 * a + random.nextGaussian();
      double c = random.nextInt(11);
      double y = a + b - c / 5 + random.nextGaussian();
      rows.add(new double[] {y, a, b, c, random.nextInt(4)});
    }
    LinearFit fit = weighted(rows, 1, 0);
    List<double[]> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    LeastSquares merged = new LeastSquares(3);
    for (int from = 0; from < n; from += 37) {
      LeastSquares part = new LeastSquares(3);
      for (double[] row : shuffled.subList(from, Math.min(n, from + 37))) {
        part.add(DataSets.pick(row, 1, 2, 3), row[0], row[4]);
      }
      merged.merge(from % 2 == 0 ? travelled(part) : part);
    }
    LinearFit again = merged.fit().given().orElseThrow();
    LinearFit moved = weighted(rows, scale, shift);
    for (int j = 0; j < 3; j++) {
      same(again.classical().slope(j), fit.classical().slope(j), 1e-10);
      same(moved.classical().slope(j).times(j == 0 ? scale : 1), fit.classical().slope(j), 1e-8);
      double vif = fit.varianceInflation(j).getAsDouble();
      assertThat(vif).isGreaterThanOrEqualTo(1);
      close("VIF", moved.varianceInflation(j).getAsDouble(), vif);
    }
    same(again.classical().intercept(), fit.classical().intercept(), 1e-10);
    close("R²", moved.rSquared(), fit.rSquared());
    assertThat(fit.rSquared()).isBetween(0.0, 1.0);
    assertThat(fit.adjustedRSquared()).isLessThanOrEqualTo(fit.rSquared());
    assertThat(fit.conditionNumber()).isGreaterThanOrEqualTo(1);
    MomentMatrix moments = new MomentMatrix(4);
    rows.stream()
        .filter(row -> row[4] > 0)
        .forEach(row -> moments.add(Arrays.copyOf(row, 4), row[4]));
    if (moments.rSquared(0, 1, 2, 3).isAvailable()) {
      close("R²", moments.rSquared(0, 1, 2, 3).valueOrNull(), fit.rSquared());
    }
  }

  /** Weighted rows of y, a, b, c, weight; a is scaled and shifted. */
  private static LinearFit weighted(List<double[]> rows, double scale, double shift) {
    LeastSquares state = new LeastSquares(3);
    for (double[] row : rows) {
      state.add(new double[] {scale * row[1] + shift, row[2], row[3]}, row[0], row[4]);
    }
    return state.fit().given().orElseThrow();
  }

  @Test
  void statesOfFewerRowsThanPredictorsMergeIntoTheRegressionOfAllRows() {
    Random random = new Random(16);
    LeastSquares all = new LeastSquares(16);
    BlockTree<LeastSquares> tree = new BlockTree<>();
    for (int block = 0; block < 256; block++) {
      LeastSquares state = new LeastSquares(16);
      for (int r = random.nextInt(4); r > 0; r--) {
        double[] row = new double[16];
        Arrays.setAll(row, j -> 1 + random.nextInt(5));
        double outcome = row[0] + random.nextInt(5);
        state.add(row, outcome);
        all.add(row, outcome);
      }
      tree.add(block, state);
    }

    LinearFit whole = all.fit().given().orElseThrow();
    LinearFit merged = tree.result().orElseThrow().fit().given().orElseThrow();
    assertThat(merged.n()).isEqualTo(whole.n());
    assertThat(merged.rSquared()).isCloseTo(whole.rSquared(), within(1e-12));
    for (int j = 0; j < 16; j++) {
      assertThat(merged.slope(j)).isCloseTo(whole.slope(j), within(1e-12));
    }
  }
}
