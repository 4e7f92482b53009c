package fi.arvo.stats;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Arrays;

/**
 * Weighted least squares with an intercept over rows that come one by one: the triangular factor of
 * the rows [1, predictors, outcome], each times √weight, by Householder's reflections, some rows at
 * a time; two states merge by factoring their factors, one below the other (Demmel, Grigori,
 * Hoemmen and Langou, SIAM J. Sci. Comput. 34, 2012). The cross-products X'X, which square the
 * condition, are never formed; the column of ones comes first, so that what is below it is the
 * factor of the centred data. Columns are kept as differences from the first row's, which costs one
 * row of the factor at a merge and makes far-off zeros, such as years, harmless.
 *
 * <p>Weights are 0 or more and may be sampling or analytic weights: coefficients are those of R's
 * {@code lm(weights =)}. A row of weight 0 isn't counted. Memory is that of (predictors + 2)²
 * numbers, whatever the number of rows.
 */
public final class LeastSquares implements Mergeable<LeastSquares> {
  /** A predictor that keeps less than this of its length beside the others is their copy; as lm. */
  private static final double TOLERANCE = 1e-7;

  /** A spread below this part of the mean is rounding. */
  private static final double ROUNDING = 1e-13;

  /**
   * Residuals below this part of the outcome's spread are rounding; so are those below {@link
   * #ROUNDING} of its mean, as the outcome itself has no more digits.
   */
  private static final double PERFECT = 1e-12;

  private static final int ROWS_AT_ONCE = 64;

  private final int predictors;
  private final int columns;
  private final double[] shift;

  /** The upper triangle, column by column. */
  private final double[] factor;

  private long n;
  private double weight;
  private double squaredWeight;

  /** Rows that aren't in the factor yet, column by column; null when there are none. */
  private transient double[] waiting;

  private transient int waitingRows;

  /**
   * An empty state.
   *
   * @param predictors their number, the intercept not counted; 0 fits the mean alone
   */
  public LeastSquares(int predictors) {
    this.predictors = predictors;
    this.columns = predictors + 2;
    this.shift = new double[columns];
    this.factor = new double[columns * columns];
  }

  /** Adds a row of weight 1. */
  public void add(double[] row, double outcome) {
    add(row, outcome, 1);
  }

  /**
   * Adds a row.
   *
   * @param row one finite value a predictor
   * @param weight 0 or more
   */
  public void add(double[] row, double outcome, double weight) {
    if (weight == 0) {
      return;
    }
    if (n == 0) {
      System.arraycopy(row, 0, shift, 1, predictors);
      shift[columns - 1] = outcome;
    }
    n++;
    this.weight += weight;
    squaredWeight += weight * weight;
    if (waiting == null) {
      waiting = new double[columns * ROWS_AT_ONCE];
    }
    double root = Math.sqrt(weight);
    waiting[waitingRows] = root;
    for (int j = 0; j < predictors; j++) {
      waiting[(j + 1) * ROWS_AT_ONCE + waitingRows] = root * (row[j] - shift[j + 1]);
    }
    waiting[(columns - 1) * ROWS_AT_ONCE + waitingRows] = root * (outcome - shift[columns - 1]);
    waitingRows++;
    if (waitingRows == ROWS_AT_ONCE) {
      takeIn();
    }
  }

  @Override
  public void merge(LeastSquares other) {
    if (other.predictors != predictors) {
      throw new IllegalArgumentException(
          predictors + " and " + other.predictors + " predictors don't merge");
    }
    if (other.n == 0) {
      return;
    }
    takeIn();
    other.takeIn();
    if (n == 0) {
      System.arraycopy(other.shift, 0, shift, 0, columns);
    }
    double[] below = other.factor.clone();
    for (int c = 1; c < columns; c++) {
      below[c * columns] += (other.shift[c] - shift[c]) * below[0];
    }
    fold(below, columns, columns);
    n += other.n;
    weight += other.weight;
    squaredWeight += other.squaredWeight;
  }

  int predictors() {
    return predictors;
  }

  /** Rows of a weight above 0. */
  public long n() {
    return n;
  }

  /** (Σw)²/Σw² of those rows; 0 without any. */
  public double nEffective() {
    return n == 0 ? 0 : weight * (weight / squaredWeight);
  }

  /**
   * The regression. A predictor that doesn't vary, or that the predictors before it make up but for
   * 1e-7 of its length, is left out with the reason. {@link Reason#TOO_FEW} when no degree of
   * freedom is left for the residuals, {@link Reason#NO_VARIATION} when the outcome or every
   * predictor is constant.
   */
  public Result<LinearFit> fit() {
    takeIn();
    if (n == 0) {
      return Result.none(Reason.NO_ANSWERS, 0);
    }
    for (double entry : factor) {
      if (!Double.isFinite(entry)) {
        return Result.none(Reason.OUT_OF_RANGE, n);
      }
    }
    double[] means = new double[columns];
    double[] spreads = new double[columns];
    boolean[] varies = new boolean[columns];
    for (int c = 1; c < columns; c++) {
      means[c] = shift[c] + factor[c * columns] / factor[0];
      spreads[c] = length(factor, c * columns + 1, c);
      varies[c] = spreads[c] > ROUNDING * Math.sqrt(weight) * Math.abs(means[c]);
    }
    if (!varies[columns - 1]) {
      return Result.none(Reason.NO_VARIATION, n);
    }

    // What is left of each predictor after reflecting the ones kept before it.
    double[] work = factor.clone();
    Reason[] dropped = new Reason[predictors];
    int[] kept = new int[predictors];
    int count = 0;
    for (int c = 1; c <= predictors; c++) {
      if (!varies[c]) {
        dropped[c - 1] = Reason.NO_VARIATION;
      } else if (length(work, c * columns + 1 + count, c - count) <= TOLERANCE * spreads[c]) {
        dropped[c - 1] = Reason.COLLINEAR;
      } else {
        reflect(work, c, 1 + count);
        kept[count++] = c - 1;
      }
    }
    if (count == 0 && predictors > 0) {
      return Result.none(Reason.NO_VARIATION, n);
    }
    if (n - count - 1 < 1) {
      return Result.none(Reason.TOO_FEW, n);
    }
    double[][] triangle = new double[count][count];
    double[] projected = new double[count];
    for (int i = 0; i < count; i++) {
      for (int j = i; j < count; j++) {
        triangle[i][j] = work[(kept[j] + 1) * columns + 1 + i];
      }
      projected[i] = work[(columns - 1) * columns + 1 + i];
    }
    double left = length(work, (columns - 1) * columns + 1 + count, columns - 1 - count);
    double rounding =
        Math.max(
            PERFECT * spreads[columns - 1],
            ROUNDING * Math.sqrt(weight) * Math.abs(means[columns - 1]));
    return LinearFit.of(
        new LinearFit.Factored(
            n,
            weight,
            squaredWeight,
            Arrays.copyOf(kept, count),
            dropped,
            means,
            spreads,
            triangle,
            projected,
            left <= rounding ? 0 : left));
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    takeIn();
    out.defaultWriteObject();
  }

  private void takeIn() {
    if (waitingRows > 0) {
      fold(waiting, ROWS_AT_ONCE, waitingRows);
    }
    waiting = null;
    waitingRows = 0;
  }

  /**
   * Puts rows under the triangle and reflects them away.
   *
   * @param rows column by column, overwritten
   * @param stride from one column to the next
   */
  private void fold(double[] rows, int stride, int count) {
    for (int c = 0; c < columns; c++) {
      int pivot = c * stride;
      double below = 0;
      for (int i = 0; i < count; i++) {
        below += rows[pivot + i] * rows[pivot + i];
      }
      if (below == 0) {
        continue;
      }
      double corner = factor[c * columns + c];
      double norm = Math.sqrt(corner * corner + below);
      double head = corner + (corner < 0 ? -norm : norm);
      double product = norm * Math.abs(head);
      if (product < Double.MIN_NORMAL) {
        continue; // what rounding left of rounding where rows are fewer than columns
      }
      double scale = 1 / product;
      factor[c * columns + c] = corner < 0 ? norm : -norm;
      for (int other = c + 1; other < columns; other++) {
        int at = other * stride;
        double dot = head * factor[other * columns + c];
        for (int i = 0; i < count; i++) {
          dot += rows[pivot + i] * rows[at + i];
        }
        dot *= scale;
        factor[other * columns + c] -= dot * head;
        for (int i = 0; i < count; i++) {
          rows[at + i] -= dot * rows[pivot + i];
        }
      }
    }
  }

  /** Reflects a column of an upper triangle so that nothing is left of it below a row. */
  private void reflect(double[] work, int column, int row) {
    int at = column * columns;
    double norm = length(work, at + row, column - row + 1);
    double corner = work[at + row];
    double head = corner + (corner < 0 ? -norm : norm);
    double scale = 1 / (norm * Math.abs(head));
    for (int other = column + 1; other < columns; other++) {
      int to = other * columns;
      double dot = head * work[to + row];
      for (int i = row + 1; i <= column; i++) {
        dot += work[at + i] * work[to + i];
      }
      dot *= scale;
      work[to + row] -= dot * head;
      for (int i = row + 1; i <= column; i++) {
        work[to + i] -= dot * work[at + i];
      }
    }
    work[at + row] = corner < 0 ? norm : -norm;
  }

  private static double length(double[] array, int from, int count) {
    double squares = 0;
    for (int i = from; i < from + count; i++) {
      squares += array[i] * array[i];
    }
    return Math.sqrt(squares);
  }
}
