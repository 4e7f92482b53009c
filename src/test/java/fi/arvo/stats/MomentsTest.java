package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Pearson's correlation, means and shares from moments of continuous figures. */
class MomentsTest {
  private static MomentMatrix matrix(double[]... variables) {
    MomentMatrix matrix = new MomentMatrix(variables.length);
    for (int i = 0; i < variables[0].length; i++) {
      int row = i;
      matrix.add(Arrays.stream(variables).mapToDouble(variable -> variable[row]).toArray());
    }
    return matrix;
  }

  private static void check(
      Estimate r, double value, double t, double df, double p, double low, double high) {
    close("r", r.valueOrNull(), value);
    close("p", r.pValueOrNull(), p);
    close("p of t", r.pValueOrNull(), Distributions.tTwoSided(t, df));
    close("low", r.lowOrNull(), low);
    close("high", r.highOrNull(), high);
  }

  /** mtcars; figures by scipy 1.10 and R 4.2.2 cor.test. */
  @Test
  void pearsonWithFishersIntervalIsThatOfR() {
    MomentMatrix moments = matrix(Figures.MPG, Figures.WT, Figures.QSEC);
    for (Estimate r :
        new Estimate[] {
          moments.correlation(0, 1), new PairedSample(Figures.MPG, Figures.WT).pearson()
        }) {
      check(
          r,
          -0.8676593765172278,
          -9.559044146972113,
          30,
          1.293958701350513e-10,
          -0.9338264132849942,
          -0.7440871964601126);
    }
    check(
        moments.correlation(2, 0),
        0.4186840339217782,
        2.525213259240854,
        30,
        0.017081988496519634,
        0.08195486790900963,
        0.6696186392091378);
  }

  /** Hollander and Wolfe's tuna example, R help page of cor.test. */
  @Test
  void theTunaExample() {
    check(
        new PairedSample(
                new double[] {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1},
                new double[] {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8})
            .pearson(),
        0.571181557563829,
        1.84108263811534,
        7,
        0.108173054349494,
        -0.149742633036757,
        0.895579461838739);
  }

  /** Efron's law school data; r .776 is published, the interval by R 4.2.2. */
  @Test
  void theLawSchoolExample() {
    Estimate r =
        new PairedSample(
                new double[] {
                  576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594
                },
                new double[] {
                  3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76,
                  2.88, 2.96
                })
            .pearson();
    close("r", r.valueOrNull(), 0.776374491289407);
    close("low", r.lowOrNull(), 0.438510824962796);
    close("high", r.highOrNull(), 0.921964755964516);
  }

  /** mtcars with wt as weight; figures by numpy and R 4.2.2 cov.wt. */
  @Test
  void theWeightedCoefficientIsThatOfR() {
    GroupedMoments grouped = new GroupedMoments(52, 335, true);
    GroupedMoments unweighted = new GroupedMoments(52, 335, false);
    MomentMatrix matrix = new MomentMatrix(2);
    for (int i = 0; i < Figures.HP.length; i++) {
      grouped.add(Figures.HP[i], Figures.MPG[i], Figures.WT[i]);
      unweighted.add(Figures.HP[i], Figures.MPG[i]);
      matrix.add(new double[] {Figures.HP[i], Figures.MPG[i]}, Figures.WT[i]);
    }
    close("r", grouped.pearson().valueOrNull(), -0.7649167077365046);
    close("r", matrix.correlation(0, 1).valueOrNull(), -0.7649167077365046);
    close("n effective", grouped.pearson().nEffectiveOrNull(), 29.368475698894443);
    close("n effective", matrix.nEffective(), 29.368475698894443);
    close("mean", grouped.meanOf(52, 335).valueOrNull(), 18.549933949801844);
    close("mean mpg", matrix.mean(1), 18.549933949801844);
    close("mean hp", matrix.mean(0), 159.99440515968604);
    close("variance of mpg", matrix.covariance(1, 1) / matrix.weight(), 29.595946844654378);
    close("unweighted", unweighted.pearson().valueOrNull(), -0.7761683718265866);
    same(grouped.pearson(), matrix.correlation(0, 1), 1e-9);
  }

  /** attitude, weights 1, 2, ½ repeating: rating, complaints, learning; cov.wt of R 4.2.2. */
  @Test
  void weightedCoefficientsOfAttitudeAreThoseOfR() {
    MomentMatrix matrix = new MomentMatrix(3);
    double[] weights = {1, 2, 0.5};
    for (int i = 0; i < DataSets.ATTITUDE.length; i++) {
      matrix.add(DataSets.pick(DataSets.ATTITUDE[i], 0, 1, 3), weights[i % 3]);
    }
    close("complaints", matrix.correlation(0, 1).valueOrNull(), 0.790104584744383);
    close("learning", matrix.correlation(0, 2).valueOrNull(), 0.660798665186196);
    close("both", matrix.correlation(1, 2).valueOrNull(), 0.585551354579734);
  }

  @Test
  void aBandsMeanHasTheTIntervalOfASample() {
    GroupedMoments moments = new GroupedMoments(0, 30, false);
    double[] y = {8, 9, 7, 10, 9, 6};
    for (double value : y) {
      moments.add(3, value);
    }
    moments.add(9, 100);
    Estimate mean = moments.meanOf(1, 3);
    // Sample variance 13.5/6... by hand: mean 49/6, squares 411 − 49²/6.
    double variance = (411 - 49.0 * 49 / 6) / 5;
    close("mean", mean.valueOrNull(), 49.0 / 6);
    close("se", mean.standardErrorOrNull(), Math.sqrt(variance / 6));
    // t(0.975, 5) of any table.
    close("high", mean.highOrNull(), 49.0 / 6 + 2.5705818356363146 * Math.sqrt(variance / 6));
    assertThat(moments.meanOf(9, 30).lowOrNull()).isNull();
    assertThat(moments.meanOf(10, 40).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(moments.n(3)).isEqualTo(6);
  }

  @Test
  void aBandsShareHasWilsonsInterval() {
    GroupedMoments moments = new GroupedMoments(0, 30, false);
    for (int i = 0; i < 263; i++) {
      moments.add(i % 2, i < 81 ? 1 : 0);
    }
    same(moments.shareOf(0, 1), Proportions.wilson(81, 263), 1e-12);
    assertThat(moments.shareOf(2, 3).whyNot()).contains(Reason.NO_ANSWERS);
  }

  @Test
  void aScoreDistributionKnowsItsMeanSpreadAndShares() {
    // Delighted's published CSAT example: 42, 32, 10, 9, 14 for 5 to 1 make 69.16 %.
    ScoreDistribution csat = new ScoreDistribution(1, 5, false);
    int[] counts = {14, 9, 10, 32, 42};
    for (int score = 1; score <= 5; score++) {
      for (int i = 0; i < counts[score - 1]; i++) {
        csat.add(score);
      }
    }
    close("top 2", csat.shareAtLeast(4).valueOrNull(), 74.0 / 107);
    close("bottom 2", csat.shareAtMost(2).valueOrNull(), 23.0 / 107);
    close("mean", csat.mean().valueOrNull(), 400.0 / 107);
    assertThat(csat.n()).isEqualTo(107);
    assertThat(csat.count(4)).isEqualTo(32);
    assertThat(csat.netPromoter(5, 3)).isEqualTo(NetPromoter.ofCounts(42, 32, 33));
    double variance = (14 + 36 + 90 + 512 + 1050 - 400.0 * 400 / 107) / 106;
    close("sd", csat.standardDeviation().getAsDouble(), Math.sqrt(variance));
    close("se", csat.mean().standardErrorOrNull(), Math.sqrt(variance / 107));
    assertThat(new ScoreDistribution(0, 10, true).standardDeviation()).isEmpty();
    assertThat(new ScoreDistribution(0, 10, true).mean().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(new ScoreDistribution(0, 10, true).share(3)).isZero();
    assertThat(new ScoreDistribution(0, 10, true).netPromoter(9, 6).wald().whyNot())
        .contains(Reason.NO_ANSWERS);
  }

  @Test
  void weightedScoresMergeAndUseTheEffectiveN() {
    ScoreDistribution left = new ScoreDistribution(0, 10, true);
    ScoreDistribution right = new ScoreDistribution(0, 10, true);
    left.add(10, 2);
    left.add(8);
    right.add(3, 0.5);
    right.add(10, 1.5);
    left.merge(travelled(right));
    assertThat(left.n()).isEqualTo(4);
    close("n effective", left.nEffective(), 25 / 7.5);
    close("share", left.share(10), 0.7);
    close("mean", left.mean().valueOrNull(), (35 + 8 + 1.5) / 5);
    same(left.shareAtLeast(8), Proportions.wilson(0.9, 4, 25 / 7.5), 1e-12);
    assertThat(left.netPromoter(9, 6).promoterShare()).isEqualTo(0.7);
    ScoreDistribution plain = new ScoreDistribution(0, 10, false);
    plain.add(4, 1);
    plain.merge(plain);
    assertThat(plain.count(4)).isEqualTo(2);
    assertThat(plain.lowest()).isZero();
    assertThat(plain.highest()).isEqualTo(10);
  }

  @Test
  void weightsOfNothingAreNoAnswers() {
    ScoreDistribution distribution = new ScoreDistribution(0, 10, true);
    distribution.add(4, 0);
    assertThat(distribution.shareAtLeast(4).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(distribution.mean().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(distribution.mean().n()).isEqualTo(1);
    GroupedMoments moments = new GroupedMoments(0, 3, true);
    moments.add(2, 1, 0);
    moments.add(1, 2);
    assertThat(moments.meanOf(2, 2).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(moments.meanOf(0, 3).valueOrNull()).isEqualTo(2);
  }

  @Test
  void figuresBeyondDoublePrecisionAreOutOfRange() {
    RatioMoments ratio = new RatioMoments();
    ratio.add(1e200, 1e200, 1);
    ratio.add(1e200, 3e200, 1);
    assertThat(ratio.ratio().whyNot()).contains(Reason.OUT_OF_RANGE);
    MomentMatrix matrix = new MomentMatrix(2);
    for (int i = 0; i < 9; i++) {
      matrix.add(new double[] {i, i == 4 ? Double.NaN : i * i});
    }
    assertThat(matrix.correlation(0, 1).whyNot()).contains(Reason.OUT_OF_RANGE);
  }

  @Test
  void statesOfOtherShapeDoNotMerge() {
    assertThatThrownBy(
            () -> new ScoreDistribution(0, 10, false).merge(new ScoreDistribution(1, 11, false)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new GroupedMoments(0, 10, false).merge(new GroupedMoments(1, 11, false)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new GroupedMoments(0, 10, false).merge(new GroupedMoments(0, 10, true)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MomentMatrix(2).merge(new MomentMatrix(3)))
        .hasMessageContaining("2 and 3 variables");
    assertThatThrownBy(() -> new ScoreDistribution(0, 10, false).add(3, 0.5))
        .hasMessageContaining("0.5");
    assertThatThrownBy(() -> new GroupedMoments(0, 10, false).add(3, 1, 0.5))
        .hasMessageContaining("0.5");
  }

  @Test
  void tooFewOrAllAlikeSayWhy() {
    GroupedMoments moments = new GroupedMoments(0, 10, false);
    assertThat(moments.pearson().whyNot()).contains(Reason.NO_ANSWERS);
    moments.add(1, 0.1);
    assertThat(moments.pearson().whyNot()).contains(Reason.TOO_FEW);
    GroupedMoments flat = new GroupedMoments(0, 10, false);
    GroupedMoments single = new GroupedMoments(0, 10, false);
    for (int i = 0; i < 10; i++) {
      flat.add(i, 0.1);
      single.add(4, i);
    }
    assertThat(flat.pearson().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(single.pearson().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(new PairedSample(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}).pearson())
        .isEqualTo(Estimate.none(Reason.NO_VARIATION, 4));
    assertThatThrownBy(() -> new PairedSample(new double[2], new double[3]))
        .hasMessageContaining("2, 3");
  }

  private static GroupedMoments grouped(List<Double> ys, double scale, double shift) {
    GroupedMoments moments = new GroupedMoments(0, 4, true);
    for (int i = 0; i < ys.size(); i++) {
      moments.add(i % 5, ys.get(i) * scale + shift, 1 + i % 3);
    }
    return moments;
  }

  @Property
  void scaleAndShiftChangeNoCoefficient(
      @ForAll @Size(min = 8, max = 40) List<@DoubleRange(min = -2, max = 2) Double> ys,
      @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
      @ForAll @DoubleRange(min = -10, max = 10) double shift) {
    double[] values = ys.stream().mapToDouble(Double::doubleValue).toArray();
    double spread =
        Arrays.stream(values).max().getAsDouble() - Arrays.stream(values).min().getAsDouble();
    net.jqwik.api.Assume.that(spread > 0.01 && spread * scale > 0.01);
    same(grouped(ys, scale, shift).pearson(), grouped(ys, 1, 0).pearson(), 1e-6);
  }

  @Property
  void partsMergeIntoTheWhole(
      @ForAll @Size(max = 40) List<@DoubleRange(min = -2, max = 2) Double> ys,
      @ForAll @IntRange(max = 40) int cut) {
    GroupedMoments whole = new GroupedMoments(0, 4, true);
    GroupedMoments left = new GroupedMoments(0, 4, true);
    GroupedMoments right = new GroupedMoments(0, 4, true);
    MomentMatrix wholeMatrix = new MomentMatrix(2);
    MomentMatrix leftMatrix = new MomentMatrix(2);
    MomentMatrix rightMatrix = new MomentMatrix(2);
    for (int i = 0; i < ys.size(); i++) {
      double weight = 1 + i % 3;
      double[] row = {i % 5, ys.get(i)};
      whole.add(i % 5, ys.get(i), weight);
      (i < cut ? left : right).add(i % 5, ys.get(i), weight);
      wholeMatrix.add(row, weight);
      (i < cut ? leftMatrix : rightMatrix).add(row, weight);
    }
    left.merge(travelled(right));
    leftMatrix.merge(travelled(rightMatrix));
    assertThat(left.n()).isEqualTo(whole.n());
    assertThat(leftMatrix.n()).isEqualTo(whole.n());
    same(left.meanOf(0, 4), whole.meanOf(0, 4), 1e-7);
    same(left.meanOf(2, 3), whole.meanOf(2, 3), 1e-7);
    close("n effective", 1 + leftMatrix.nEffective(), 1 + wholeMatrix.nEffective());
  }

  @Test
  void bandsOfAScaleThatDoesNotStartAtZeroHoldTheirOwnCustomers() {
    GroupedMoments moments = new GroupedMoments(2, 5, false);
    for (int i = 0; i < 12; i++) {
      moments.add(2 + i % 4, i);
    }
    assertThat(moments.n(2)).isEqualTo(3);
    assertThat(moments.n(5)).isEqualTo(3);
    assertThat(moments.meanOf(5, 5).valueOrNull()).isEqualTo(7);
    assertThat(moments.meanOf(4, 5).valueOrNull()).isEqualTo(6.5);
    Estimate.Of mean = moments.meanOf(2, 2).given().orElseThrow(); // 0, 4 and 8
    close("se", mean.standardError(), 4 / Math.sqrt(3));
    close("low", mean.low(), 4 - Distributions.t975(2) * 4 / Math.sqrt(3));
    close("high", mean.high(), 4 + Distributions.t975(2) * 4 / Math.sqrt(3));
    assertThatThrownBy(() -> moments.add(6, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    // The slope per point doesn't depend on where the scale starts.
    close("slope", LinearTrend.perPoint(moments).valueOrNull(), 1);
  }

  @Test
  void twoCustomersGiveAMeanAnIntervalAndFourACorrelation() {
    GroupedMoments moments = new GroupedMoments(0, 3, false);
    moments.add(0, 1);
    assertThat(moments.meanOf(0, 3).lowOrNull()).isNull();
    moments.add(1, 2);
    assertThat(moments.meanOf(0, 3).lowOrNull()).isNotNull();
    moments.add(2, 2);
    assertThat(moments.pearson().whyNot()).contains(Reason.TOO_FEW);
    moments.add(3, 5);
    assertThat(moments.pearson().isAvailable()).isTrue();
    GroupedMoments one = new GroupedMoments(0, 3, false);
    for (int i = 0; i < 5; i++) {
      one.add(2, i);
    }
    assertThat(one.pearson().whyNot()).contains(Reason.NO_VARIATION);
  }

  @Test
  void scoresOfAScaleThatDoesNotStartAtZeroAreCountedWhereTheyBelong() {
    ScoreDistribution plain = new ScoreDistribution(3, 6, false);
    ScoreDistribution weighted = new ScoreDistribution(3, 6, true);
    int[] scores = {3, 4, 4, 6, 6, 6};
    for (int score : scores) {
      plain.add(score, 1);
      weighted.add(score);
    }
    for (ScoreDistribution distribution : List.of(plain, weighted)) {
      assertThat(distribution.count(3)).isEqualTo(1);
      assertThat(distribution.count(5)).isZero();
      close("share of 6", distribution.share(6), 0.5);
      assertThat(distribution.lowest()).isEqualTo(3);
      assertThat(distribution.highest()).isEqualTo(6);
      double mean = 29.0 / 6;
      double se = Math.sqrt((29 * 29 / -6.0 + 9 + 32 + 108) / 5 / 6);
      Estimate.Of of = distribution.mean().given().orElseThrow();
      close("mean", of.value(), mean);
      close("low", of.low(), mean - Distributions.t975(5) * se);
      close("high", of.high(), mean + Distributions.t975(5) * se);
    }
    assertThatThrownBy(() -> plain.add(7)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> plain.add(2)).isInstanceOf(IndexOutOfBoundsException.class);
    weighted.add(5, 2.5);
    close("share of 5", weighted.share(5), 2.5 / 8.5);
  }

  @Test
  void twoScoresHaveASpreadAndOneHasNone() {
    ScoreDistribution scores = new ScoreDistribution(0, 10, false);
    scores.add(4);
    assertThat(scores.standardDeviation()).isEmpty();
    assertThat(scores.mean().lowOrNull()).isNull();
    scores.add(6);
    close("s", scores.standardDeviation().orElseThrow(), Math.sqrt(2));
    assertThat(scores.mean().lowOrNull()).isNotNull();
  }

  /** By hand and numpy, clusters being the units: 3/2 for three of them. */
  @Test
  void theSlopeInsideUnitsHasTheErrorOfItsUnits() {
    WithinBetween units = new WithinBetween(5);
    double[][] x = {{1, 2, 4}, {2, 5}, {1, 3, 3, 6}};
    double[][] y = {{1, 3, 4}, {1, 2}, {0, 1, 3, 2}};
    for (int unit = 0; unit < 3; unit++) {
      for (int i = 0; i < x[unit].length; i++) {
        units.add(unit, x[unit][i], y[unit][i]);
      }
    }
    Estimate.Of slope = units.withinSlope().given().orElseThrow();
    close("slope", slope.value(), 0.4714828897338404);
    close("se", slope.standardError(), 0.15016389257930604);
    close("low", slope.low(), -0.1746201925823157);
    close("p", slope.pValue(), 0.08822076368754458);
    assertThat(slope.nEffective()).isEqualTo(9 - 3 + 1);
    units.add(3, 100, 100); // one alone says nothing of the inside
    Estimate.Of same = units.withinSlope().given().orElseThrow();
    close("slope", same.value(), slope.value());
    close("se", same.standardError(), slope.standardError());
    assertThat(units.units()).isEqualTo(4);
  }

  @Test
  void variationInsideUnitsIsJudgedAgainstTheSizeOfTheFigures() {
    WithinBetween units = new WithinBetween(2);
    WithinBetween constant = new WithinBetween(2);
    for (int i = 0; i < 10; i++) {
      units.add(i % 2, -1000 - i, 1000 + i * i);
      constant.add(i % 2, 1e8 + i % 2, i);
    }
    assertThat(units.within().isAvailable()).isTrue();
    assertThat(constant.within().whyNot()).contains(Reason.NO_VARIATION);
    WithinBetween few = new WithinBetween(2);
    few.add(0, 1, 2);
    few.add(0, 2, 5);
    few.add(0, 3, 4);
    assertThat(few.within().whyNot()).contains(Reason.TOO_FEW);
    few.add(0, 4, 4);
    assertThat(few.within().isAvailable()).isTrue();
  }
}
