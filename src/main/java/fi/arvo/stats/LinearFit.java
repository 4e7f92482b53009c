package fi.arvo.stats;

import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A linear regression with intercept. Predictors go by their place in the rows, from 0, also when
 * one was left out. Errors of the coefficients: {@link #classical()}, or {@link Sandwich}.
 */
public final class LinearFit implements Serializable {
  /** From this condition number on collinearity hurts (Belsley, Kuh and Welsch, 1980). */
  public static final double ILL_CONDITIONED = 30;

  /** What a least-squares factor holds; means and spreads by column, with the outcome's last. */
  record Factored(
      long n,
      double weight,
      double squaredWeight,
      int[] kept,
      Reason[] dropped,
      double[] means,
      double[] spreads,
      double[][] triangle,
      double[] projected,
      double residualLength) {}

  private final long n;
  private final double weight;
  private final double nEffective;
  private final int[] kept;
  private final Reason[] dropped;
  private final double[] means; // of the kept predictors
  private final double[] slopes; // of the kept predictors
  private final double intercept;
  private final double outcomeMean;
  private final double[][] inverse; // of the triangle
  private final double[] inflations;
  private final double condition;
  private final double residualSquares;
  private final double outcomeSquares;

  private LinearFit(Factored from) {
    int size = from.kept().length;
    int outcome = from.means().length - 1;
    n = from.n();
    weight = from.weight();
    nEffective = weight * (weight / from.squaredWeight());
    kept = from.kept();
    dropped = from.dropped();
    inverse = invertedTriangle(from.triangle());
    means = new double[size];
    slopes = new double[size];
    inflations = new double[size];
    outcomeMean = from.means()[outcome];
    double atZero = outcomeMean;
    double[][] scaled = new double[size][size];
    for (int i = 0; i < size; i++) {
      means[i] = from.means()[kept[i] + 1];
      double spread = from.spreads()[kept[i] + 1];
      double squares = 0;
      for (int c = i; c < size; c++) {
        slopes[i] += inverse[i][c] * from.projected()[c];
        squares += spread * inverse[i][c] * (spread * inverse[i][c]);
      }
      for (int row = 0; row <= i; row++) {
        scaled[row][i] = from.triangle()[row][i] / spread;
      }
      inflations[i] = Math.max(1, squares);
      atZero -= means[i] * slopes[i];
    }
    intercept = atZero;
    condition = size == 0 ? 1 : conditionOf(scaled);
    residualSquares = from.residualLength() * from.residualLength();
    outcomeSquares = from.spreads()[outcome] * from.spreads()[outcome];
  }

  private LinearFit(LinearFit other, long n, double nEffective) {
    this.n = n;
    this.nEffective = nEffective;
    weight = other.weight;
    kept = other.kept;
    dropped = other.dropped;
    means = other.means;
    slopes = other.slopes;
    intercept = other.intercept;
    outcomeMean = other.outcomeMean;
    inverse = other.inverse;
    inflations = other.inflations;
    condition = other.condition;
    residualSquares = other.residualSquares;
    outcomeSquares = other.outcomeSquares;
  }

  /** The same fit where the weights aren't those of the rows, as in a reweighted step. */
  LinearFit ofRows(long rows, double effectiveRows) {
    return new LinearFit(this, rows, effectiveRows);
  }

  /** The fit, or {@link Reason#OUT_OF_RANGE} when double precision can't hold it. */
  static Result<LinearFit> of(Factored from) {
    LinearFit fit = new LinearFit(from);
    boolean finite =
        Double.isFinite(fit.intercept)
            && Double.isFinite(fit.condition)
            && Double.isFinite(fit.residualSquares)
            && Double.isFinite(fit.outcomeSquares)
            && Double.isFinite(fit.nEffective)
            && fit.outcomeSquares > 0
            && Arrays.stream(fit.inverse).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
            && Arrays.stream(fit.inflations).allMatch(Double::isFinite);
    return finite ? Result.of(fit) : Result.none(Reason.OUT_OF_RANGE, fit.n);
  }

  /** Rows of a weight above 0. */
  public long n() {
    return n;
  }

  /** Kish's effective n. */
  public double nEffective() {
    return nEffective;
  }

  /** Coefficients that were estimated, the intercept counted. */
  public int parameters() {
    return kept.length + 1;
  }

  /** n − parameters, 1 or more. */
  public long residualDf() {
    return n - parameters();
  }

  /** Why a predictor isn't in the regression; null when it is. */
  public Reason whyDropped(int predictor) {
    return dropped[predictor];
  }

  /** The slope of a predictor; 0 when it was left out. */
  public double slope(int predictor) {
    int at = Arrays.binarySearch(kept, predictor);
    return at < 0 ? 0 : slopes[at];
  }

  public double intercept() {
    return intercept;
  }

  /** The fitted outcome of a row. */
  public double predict(double[] row) {
    double fitted = outcomeMean;
    for (int i = 0; i < kept.length; i++) {
      fitted += slopes[i] * (row[kept[i]] - means[i]);
    }
    return fitted;
  }

  /** Σw·residual² over the residual degrees of freedom; 0 when the fit is perfect. */
  public double residualVariance() {
    return residualSquares / residualDf();
  }

  /** R² in [0, 1]. */
  public double rSquared() {
    return 1 - residualSquares / outcomeSquares;
  }

  /** 1 − (1 − R²)(n − 1)/(n − parameters); can be below 0. */
  public double adjustedRSquared() {
    return 1 - residualSquares / outcomeSquares * ((double) (n - 1) / residualDf());
  }

  /**
   * The variance inflation factor of a predictor, 1/(1 − R² of its regression on the others), 1 or
   * more; empty when it was left out.
   */
  public OptionalDouble varianceInflation(int predictor) {
    int at = Arrays.binarySearch(kept, predictor);
    return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(inflations[at]);
  }

  /**
   * Largest over smallest singular value of the centred predictors scaled to length 1, 1 or more.
   */
  public double conditionNumber() {
    return condition;
  }

  /** Whether the condition number reaches {@link #ILL_CONDITIONED}. */
  public boolean illConditioned() {
    return condition >= ILL_CONDITIONED;
  }

  /** F test of all slopes: the p-value that R's summary gives; 0 when the fit is perfect. */
  public double pValue() {
    if (residualSquares == 0) {
      return 0;
    }
    double df = residualDf();
    double f = (outcomeSquares - residualSquares) / kept.length / (residualSquares / df);
    return kept.length == 0 ? 1 : Distributions.fUpper(f, kept.length, df);
  }

  /** Coefficients with errors that take the spread around the line as the same everywhere. */
  public Coefficients classical() {
    double[][] variance = new double[parameters()][parameters()];
    for (int i = 0; i < parameters(); i++) {
      variance[i][i] = residualVariance();
    }
    return new Coefficients(this, variance, null, residualDf());
  }

  boolean perfect() {
    return residualSquares == 0;
  }

  /**
   * Puts a row into the coordinates in which the weighted rows of the fit have the unit matrix as
   * cross-product: [1, x − mean] times the inverse factor, intercept first. Leverage is the
   * weighted square of its length.
   *
   * @param scale what the row is multiplied with
   */
  void addWhitened(double[] row, double scale, double[] into) {
    into[0] += scale / Math.sqrt(weight);
    for (int i = 0; i < kept.length; i++) {
      double difference = scale * (row[kept[i]] - means[i]);
      double[] line = inverse[i];
      for (int c = i; c < kept.length; c++) {
        into[c + 1] += difference * line[c];
      }
    }
  }

  /**
   * What a combination of coefficients is in the whitened coordinates: its variance is the
   * quadratic form of this vector in the scores' covariance.
   */
  double[] whitened(double interceptFactor, double[] factors) {
    double[] vector = new double[parameters()];
    vector[0] = interceptFactor / Math.sqrt(weight);
    for (int i = 0; i < kept.length; i++) {
      double factor = factors[kept[i]] - interceptFactor * means[i];
      for (int c = i; c < kept.length; c++) {
        vector[c + 1] += factor * inverse[i][c];
      }
    }
    return vector;
  }

  int predictors() {
    return dropped.length;
  }

  private static double conditionOf(double[][] scaled) {
    for (double[] row : scaled) {
      for (double entry : row) {
        if (!Double.isFinite(entry)) {
          return Double.NaN;
        }
      }
    }
    double[] values =
        new SingularValueDecomposition(new Array2DRowRealMatrix(scaled, false)).getSingularValues();
    return values[0] / values[values.length - 1];
  }

  private static double[][] invertedTriangle(double[][] upper) {
    int size = upper.length;
    double[][] inverse = new double[size][size];
    for (int column = 0; column < size; column++) {
      inverse[column][column] = 1 / upper[column][column];
      for (int row = column - 1; row >= 0; row--) {
        double sum = 0;
        for (int k = row + 1; k <= column; k++) {
          sum += upper[row][k] * inverse[k][column];
        }
        inverse[row][column] = -sum / upper[row][row];
      }
    }
    return inverse;
  }
}
