package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Slopes from cell sums, R² and partial correlations from moments. */
class RegressionTest {
  private record Fit(double[] coefficients, double[] errors) {}

  /** Weighted least squares on single rows with HC3 errors, written out. */
  private static Fit hc3(double[][] predictors, double[] y, double[] weights) {
    int n = y.length;
    int k = predictors[0].length + 1;
    double[][] x = new double[n][k];
    RealMatrix cross = new Array2DRowRealMatrix(k, k);
    RealMatrix right = new Array2DRowRealMatrix(k, 1);
    for (int i = 0; i < n; i++) {
      x[i][0] = 1;
      System.arraycopy(predictors[i], 0, x[i], 1, k - 1);
      RealMatrix row = new Array2DRowRealMatrix(x[i]);
      cross = cross.add(row.multiply(row.transpose()).scalarMultiply(weights[i]));
      right = right.add(row.scalarMultiply(weights[i] * y[i]));
    }
    RealMatrix inverse = new LUDecomposition(cross).getSolver().getInverse();
    RealMatrix b = inverse.multiply(right);
    RealMatrix meat = new Array2DRowRealMatrix(k, k);
    for (int i = 0; i < n; i++) {
      RealMatrix row = new Array2DRowRealMatrix(x[i]);
      double residual = y[i] - row.transpose().multiply(b).getEntry(0, 0);
      double leverage = weights[i] * row.transpose().multiply(inverse).multiply(row).getEntry(0, 0);
      double pull = weights[i] * residual / (1 - leverage);
      meat = meat.add(row.multiply(row.transpose()).scalarMultiply(pull * pull));
    }
    RealMatrix variance = inverse.multiply(meat).multiply(inverse);
    double[] errors = new double[k];
    for (int j = 0; j < k; j++) {
      errors[j] = Math.sqrt(variance.getEntry(j, j));
    }
    return new Fit(b.getColumn(0), errors);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  /** R datasets::attitude, rating ~ complaints + learning; HC3 by sandwich 3.0-2. */
  @Test
  void theSlopeBesideAnotherPredictorHasTheHc3ErrorOfR() {
    CellMoments cells = new CellMoments(100, 100, false);
    for (double[] row : DataSets.ATTITUDE) {
      cells.add(
          (int) row[3],
          (int) row[1],
          row[0]); // learning in the elements' place, complaints in the tiers'
    }
    Estimate complaints = LinearTrend.perTierGivenElements(cells);
    close("b", complaints.valueOrNull(), 0.643517636197101);
    close("HC3", complaints.standardErrorOrNull(), 0.122409634351952);
    close(
        "p",
        complaints.pValueOrNull(),
        Distributions.tTwoSided(0.643517636197101 / 0.122409634351952, 27));
    CellMoments turned = new CellMoments(100, 100, false);
    for (double[] row : DataSets.ATTITUDE) {
      turned.add((int) row[1], (int) row[3], row[0]);
    }
    Estimate learning = LinearTrend.perTierGivenElements(turned);
    close("b", learning.valueOrNull(), 0.211191809193709);
    close("HC3", learning.standardErrorOrNull(), 0.138857851980682);
  }

  /** R datasets::attitude; R² of all six predictors by R 4.2.2. */
  @Test
  void rSquaredAndWhatPredictorsAddToIt() {
    MomentMatrix moments = attitude();
    close("R²", moments.rSquared(0, 1, 2, 3, 4, 5, 6).valueOrNull(), 0.732601992531149);
    double simple = 0.825417569542146;
    close("r²", moments.rSquared(0, 1).valueOrNull(), simple * simple);
    close("r", moments.correlation(0, 1).valueOrNull(), simple);
    Estimate gain = moments.nestedF(0, new int[] {1}, new int[] {2, 3, 4, 5, 6});
    double added = 0.732601992531149 - simple * simple;
    close("gain", gain.valueOrNull(), added);
    double f = added / 5 / ((1 - 0.732601992531149) / 23);
    close("p", gain.pValueOrNull(), 1 - new FDistribution(5, 23).cumulativeProbability(f), 1e-8);
    close(
        "one predictor's F is the square of its t",
        moments.rSquared(0, 1).pValueOrNull(),
        moments.correlation(0, 1).pValueOrNull());
  }

  private static MomentMatrix attitude() {
    MomentMatrix moments = new MomentMatrix(7);
    for (double[] row : DataSets.ATTITUDE) {
      moments.add(row);
    }
    return moments;
  }

  @Test
  void aCopyOfAPredictorAddsNothingThatCouldBeTold() {
    MomentMatrix moments = new MomentMatrix(4);
    for (double[] row : DataSets.ATTITUDE) {
      moments.add(new double[] {row[0], row[1], row[2], row[1] + 2 * row[2]});
    }
    assertThat(moments.rSquared(0, 1, 2, 3).whyNot()).contains(Reason.COLLINEAR);
    assertThat(moments.nestedF(0, new int[] {1, 2}, new int[] {3}).whyNot())
        .contains(Reason.COLLINEAR);
    assertThat(moments.partialCorrelation(0, 3, 1, 2).whyNot()).contains(Reason.COLLINEAR);
    assertThat(moments.partialCorrelation(3, 0, 1, 2).whyNot()).contains(Reason.COLLINEAR);
    close("a perfect fit", moments.rSquared(3, 1, 2).valueOrNull(), 1);
    assertThat(moments.rSquared(3, 1, 2).pValueOrNull()).isLessThan(1e-100);
  }

  @Test
  void tooFewRowsOrNoVariationSayWhy() {
    MomentMatrix moments = new MomentMatrix(3);
    assertThat(moments.rSquared(0, 1).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(moments.correlation(0, 1).whyNot()).contains(Reason.NO_ANSWERS);
    moments.add(new double[] {1, 2, 0.1});
    moments.add(new double[] {2, 5, 0.1});
    moments.add(new double[] {3, 1, 0.1});
    assertThat(moments.rSquared(0, 1, 2).whyNot()).contains(Reason.TOO_FEW);
    assertThat(moments.correlation(0, 1).whyNot()).contains(Reason.TOO_FEW);
    assertThat(moments.correlation(0, 2).whyNot()).contains(Reason.NO_VARIATION);
  }

  private record Customer(int elements, int tiers, double y, double weight) {}

  private static List<Customer> customers(List<Integer> codes) {
    List<Customer> customers = new ArrayList<>();
    for (int code : codes) {
      int elements = code % 7;
      int tiers = Math.min(3, elements / 2 + code / 7 % 2);
      customers.add(new Customer(elements, tiers, (code * 37) % 101 / 10.0, 1 + code % 3));
    }
    return customers;
  }

  private static CellMoments cells(List<Customer> customers, boolean weighted) {
    CellMoments cells = new CellMoments(6, 3, weighted);
    for (Customer c : customers) {
      cells.add(c.elements(), c.tiers(), c.y(), weighted ? c.weight() : 1);
    }
    return cells;
  }

  @Property
  void slopesFromCellsAreThoseOfTheSingleRows(
      @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 500) Integer> codes) {
    List<Customer> customers = customers(codes);
    double[] y = customers.stream().mapToDouble(Customer::y).toArray();
    CellMoments cells = cells(customers, false);
    Estimate tier = LinearTrend.perTierGivenElements(cells);
    if (tier instanceof Estimate.Of of && of.low() != null) {
      // Beside elements that are the same for everybody the tiers stand alone.
      boolean alike = customers.stream().mapToInt(Customer::elements).distinct().count() == 1;
      double[][] both =
          customers.stream()
              .map(c -> alike ? new double[] {c.tiers()} : new double[] {c.elements(), c.tiers()})
              .toArray(double[][]::new);
      Fit fit = hc3(both, y, ones(y.length));
      int slope = alike ? 1 : 2;
      checkSlope(of, fit.coefficients()[slope], fit.errors()[slope], y.length - 3);
    }
    Estimate element = LinearTrend.perElement(cells);
    if (element instanceof Estimate.Of of && of.low() != null) {
      double[][] one =
          customers.stream().map(c -> new double[] {c.elements()}).toArray(double[][]::new);
      Fit fit = hc3(one, y, ones(y.length));
      checkSlope(of, fit.coefficients()[1], fit.errors()[1], y.length - 2);
      GroupedMoments grouped = new GroupedMoments(0, 6, false);
      customers.forEach(c -> grouped.add(c.elements(), c.y()));
      same(LinearTrend.perPoint(grouped), of, 1e-7);
    }
    Estimate simpleTier = LinearTrend.perTier(cells);
    if (simpleTier instanceof Estimate.Of of && of.low() != null) {
      double[][] one =
          customers.stream().map(c -> new double[] {c.tiers()}).toArray(double[][]::new);
      Fit fit = hc3(one, y, ones(y.length));
      checkSlope(of, fit.coefficients()[1], fit.errors()[1], y.length - 2);
    }
  }

  private static void checkSlope(Estimate.Of of, double slope, double error, double df) {
    assertThat(of.value() - slope).as("slope").isBetween(-1e-7, 1e-7);
    assertThat(of.standardError() - error).as("error").isBetween(-1e-6, 1e-6);
    assertThat(of.value()).isBetween(of.low(), of.high());
    close("half", of.high() - of.value(), Distributions.t975(df) * of.standardError(), 1e-6);
  }

  @Test
  void weightsOfWholeCellsGiveTheHc3ErrorOfWeightedRows() {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int elements = i % 7;
      customers.add(new Customer(elements, (i / 7) % 4, (i * 37) % 101 / 10.0, 1 + elements % 3));
    }
    Fit fit =
        hc3(
            customers.stream()
                .map(c -> new double[] {c.elements(), c.tiers()})
                .toArray(double[][]::new),
            customers.stream().mapToDouble(Customer::y).toArray(),
            customers.stream().mapToDouble(Customer::weight).toArray());
    Estimate tier = LinearTrend.perTierGivenElements(cells(customers, true));
    close("slope", tier.valueOrNull(), fit.coefficients()[2]);
    close("error", tier.standardErrorOrNull(), fit.errors()[2]);
  }

  @Property(tries = 200)
  void equalWeightsChangeNoSlope(
      @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 500) Integer> codes) {
    List<Customer> customers = customers(codes);
    CellMoments weighted = new CellMoments(6, 3, true);
    customers.forEach(c -> weighted.add(c.elements(), c.tiers(), c.y(), 0.25));
    CellMoments plain = cells(customers, false);
    CellMoments merged = cells(customers.subList(0, 3), false);
    merged.merge(travelled(cells(customers.subList(3, customers.size()), false)));
    same(LinearTrend.perTierGivenElements(weighted), LinearTrend.perTierGivenElements(plain), 1e-6);
    same(LinearTrend.perElement(weighted), LinearTrend.perElement(plain), 1e-6);
    same(LinearTrend.perElement(merged), LinearTrend.perElement(plain), 1e-6);
    assertThat(merged.n()).isEqualTo(codes.size());
  }

  @Test
  void tiersThatFollowFromTheElementsCannotBeToldApart() {
    CellMoments cells = new CellMoments(6, 3, false);
    for (int i = 0; i < 20; i++) {
      cells.add(i % 4, i % 4, i);
    }
    assertThat(LinearTrend.perTierGivenElements(cells).whyNot()).contains(Reason.COLLINEAR);
    assertThat(LinearTrend.perTier(cells).isAvailable()).isTrue();
  }

  @Test
  void aTrendNeedsRowsAndVariation() {
    CellMoments cells = new CellMoments(6, 3, false);
    assertThat(LinearTrend.perElement(cells).whyNot()).contains(Reason.NO_ANSWERS);
    cells.add(1, 1, 3);
    cells.add(2, 1, 4);
    assertThat(LinearTrend.perElement(cells).whyNot()).contains(Reason.TOO_FEW);
    cells.add(2, 1, 6);
    assertThat(LinearTrend.perElement(cells).valueOrNull()).isEqualTo(2);
    // One row alone holds up the slope, so its error can't be told.
    assertThat(LinearTrend.perElement(cells).lowOrNull()).isNull();
    assertThat(LinearTrend.perTier(cells).whyNot()).contains(Reason.NO_VARIATION);
    CellMoments flat = new CellMoments(6, 3, false);
    for (int i = 0; i < 7; i++) {
      flat.add(i, 1, 0.1);
    }
    assertThat(LinearTrend.perElement(flat).whyNot()).contains(Reason.NO_VARIATION);
    assertThatThrownBy(() -> flat.add(1, 4, 1)).hasMessageContaining("4 tiers of 3");
    assertThatThrownBy(() -> flat.merge(new CellMoments(6, 4, false)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTrendWithoutAnyoneBesideItHasAnErrorOfZeroAndNoTest() {
    GroupedMoments line = new GroupedMoments(0, 10, false);
    GroupedMoments weighted = new GroupedMoments(0, 10, true);
    for (int i = 0; i < 50; i++) {
      line.add(i % 11, 0.1 + 0.7 * (i % 11));
      weighted.add(i % 11, 0.1 + 0.7 * (i % 11), 0.3 + i % 4);
    }
    for (GroupedMoments moments : List.of(line, weighted)) {
      Estimate.Of slope = LinearTrend.perPoint(moments).given().orElseThrow();
      close("slope", slope.value(), 0.7);
      assertThat(slope.standardError()).isZero();
      assertThat(slope.pValue()).isNull();
      assertThat(moments.meanOf(3, 3).standardErrorOrNull()).isZero();
    }
    line.add(5, 3.6001);
    assertThat(LinearTrend.perPoint(line).pValueOrNull()).isNotNull();
  }

  @Test
  void aTrendOfNobodyWhoCountsIsNoAnswer() {
    GroupedMoments moments = new GroupedMoments(0, 10, true);
    for (int i = 0; i < 9; i++) {
      moments.add(i, i * i, 0);
    }
    assertThat(LinearTrend.perPoint(moments)).isEqualTo(Estimate.none(Reason.NO_ANSWERS, 9));
    assertThat(moments.pearson()).isEqualTo(Estimate.none(Reason.NO_ANSWERS, 9));
  }

  @Test
  void aRatioOfTotalsTakesTheCustomerAsCluster() {
    RatioMoments one = new RatioMoments();
    assertThat(one.ratio().whyNot()).contains(Reason.NO_ANSWERS);
    one.add(0, 0, 1);
    assertThat(one.ratio().whyNot()).contains(Reason.ZERO_BASE);
    // CES of customers who answered once each is a plain mean with a plain t interval.
    RatioMoments ratio = new RatioMoments();
    ScoreDistribution plain = new ScoreDistribution(1, 7, false);
    for (int score : new int[] {7, 5, 6, 2, 4, 7, 1, 3}) {
      ratio.add(score, 1, 1);
      plain.add(score);
    }
    Estimate mean = ratio.ratio();
    close("mean", mean.valueOrNull(), plain.mean().valueOrNull());
    close("se", mean.standardErrorOrNull(), plain.mean().standardErrorOrNull());
    close("low", mean.lowOrNull(), plain.mean().lowOrNull());
    close("n effective", mean.nEffectiveOrNull(), 8);
    RatioMoments half = new RatioMoments();
    half.add(4, 1, 1);
    half.merge(travelled(ratio));
    assertThat(half.clusters()).isEqualTo(9);
    close("mean", half.ratio().valueOrNull(), 39 / 9.0);
  }
}
