package fi.arvo.stats;

import java.util.Arrays;

/**
 * Sums and products of k variables over rows where all of them are known, and the correlations and
 * regressions that come out of them.
 */
public final class MomentMatrix implements Resampled<MomentMatrix> {
  /** A variable that keeps less than this of its variance beside the others is their copy. */
  private static final double TOLERANCE = 1e-10;

  /** A variance below this part of the mean square is rounding. */
  private static final double ROUNDING = 1e-13;

  private final int size;
  private final double[] sums;
  private final double[] products; // lower triangle, row by row
  private long n;
  private double weight;
  private double squaredWeight;

  /** An empty state of {@code size} variables. */
  public MomentMatrix(int size) {
    this.size = size;
    this.sums = new double[size];
    this.products = new double[size * (size + 1) / 2];
  }

  /** Adds a row of weight 1. */
  public void add(double[] row) {
    add(row, 1);
  }

  /**
   * Adds a row.
   *
   * @param row one finite value a variable
   */
  public void add(double[] row, double weight) {
    n++;
    this.weight += weight;
    squaredWeight += weight * weight;
    int at = 0;
    for (int i = 0; i < size; i++) {
      double wx = weight * row[i];
      sums[i] += wx;
      for (int j = 0; j <= i; j++) {
        products[at + j] += wx * row[j];
      }
      at += i + 1;
    }
  }

  /** Adds a row of three, as {@link #add(double[], double)} does, without an array. */
  void add(double a, double b, double c, double weight) {
    n++;
    this.weight += weight;
    squaredWeight += weight * weight;
    double wa = weight * a;
    double wb = weight * b;
    double wc = weight * c;
    sums[0] += wa;
    sums[1] += wb;
    sums[2] += wc;
    products[0] += wa * a;
    products[1] += wb * a;
    products[2] += wb * b;
    products[3] += wc * a;
    products[4] += wc * b;
    products[5] += wc * c;
  }

  @Override
  public void merge(MomentMatrix other) {
    if (other.size != size) {
      throw new IllegalArgumentException(size + " and " + other.size + " variables don't merge");
    }
    n += other.n;
    weight += other.weight;
    squaredWeight += other.squaredWeight;
    Tallies.addAll(sums, other.sums);
    Tallies.addAll(products, other.products);
  }

  /** Adds another state's rows, each {@code times} over. */
  @Override
  public void add(MomentMatrix other, int times) {
    n += times * other.n;
    weight += times * other.weight;
    squaredWeight += times * other.squaredWeight;
    for (int i = 0; i < size; i++) {
      sums[i] += times * other.sums[i];
    }
    for (int i = 0; i < products.length; i++) {
      products[i] += times * other.products[i];
    }
  }

  /**
   * Adds rows from a table of weight and variables, row by row, four at a time: the sums then pass
   * through the processor a quarter as often.
   *
   * @param rows where the first {@code count} rows begin
   * @param times how often each comes
   */
  void add(double[] table, int[] rows, int[] times, int count) {
    double[] scaled = new double[4];
    for (int from = 0; from < count; from += 4) {
      int here = Math.min(4, count - from);
      int[] at = new int[4];
      Arrays.fill(scaled, 0);
      for (int r = 0; r < here; r++) {
        at[r] = rows[from + r] + 1;
        double given = table[rows[from + r]];
        scaled[r] = times[from + r] * given;
        n += times[from + r];
        weight += scaled[r];
        squaredWeight += scaled[r] * given;
      }
      for (int r = here; r < 4; r++) {
        at[r] = at[0]; // of weight 0
      }
      addFour(table, at, scaled);
    }
  }

  private void addFour(double[] table, int[] at, double[] scaled) {
    int a = at[0];
    int b = at[1];
    int c = at[2];
    int d = at[3];
    int to = 0;
    for (int i = 0; i < size; i++) {
      double xa = scaled[0] * table[a + i];
      double xb = scaled[1] * table[b + i];
      double xc = scaled[2] * table[c + i];
      double xd = scaled[3] * table[d + i];
      sums[i] += xa + xb + (xc + xd);
      for (int j = 0; j <= i; j++) {
        products[to + j] +=
            xa * table[a + j] + xb * table[b + j] + (xc * table[c + j] + xd * table[d + j]);
      }
      to += i + 1;
    }
  }

  @Override
  public MomentMatrix empty() {
    return new MomentMatrix(size);
  }

  /** Rows. */
  public long n() {
    return n;
  }

  /** Kish's effective n, (Σw)²/Σw²; n when every weight is 1. */
  public double nEffective() {
    return squaredWeight > 0 ? weight * (weight / squaredWeight) : 0;
  }

  /** Pearson's r of two variables with Fisher's z interval and t test. */
  public Estimate correlation(int first, int second) {
    return partialCorrelation(first, second);
  }

  /**
   * The correlation of two variables given others: what is left of both after their regressions on
   * those. Interval and test count the variables given.
   */
  public Estimate partialCorrelation(int first, int second, int... given) {
    int last = given.length + 1;
    Triangle triangle = triangle(joined(given, first, second));
    if (triangle.why() != null) {
      return Estimate.none(triangle.why(), n);
    }
    double shared = triangle.at(last, last - 1);
    double own = triangle.at(last, last);
    double left = shared * shared + own * own;
    return left > TOLERANCE
        ? Correlations.pearson(shared / Math.sqrt(left), n, nEffective(), given.length)
        : Estimate.none(Reason.COLLINEAR, n);
  }

  /**
   * R² of a regression with intercept, in [0, 1], with the F test of all predictors; no interval.
   */
  public Estimate rSquared(int outcome, int... predictors) {
    return nestedF(outcome, new int[0], predictors);
  }

  /**
   * What further predictors add to R², in [0, 1], with the F test that they add nothing; no
   * interval. The effective n takes n's place when weighted.
   *
   * @param base predictors that stand anyway, possibly none
   * @param added predictors to be tested, at least one
   */
  public Estimate nestedF(int outcome, int[] base, int[] added) {
    int all = base.length + added.length;
    double df = nEffective() - all - 1;
    if (weight > 0 && df < 1) {
      return Estimate.none(Reason.TOO_FEW, n);
    }
    Triangle triangle = triangle(joined(joined(base, added), outcome));
    if (triangle.why() != null) {
      return Estimate.none(triangle.why(), n);
    }
    double gain = 0;
    for (int j = base.length; j < all; j++) {
      gain += triangle.at(all, j) * triangle.at(all, j);
    }
    double unexplained = triangle.at(all, all) * triangle.at(all, all);
    double p = 1;
    if (gain > 0) {
      p =
          unexplained > 0
              ? Distributions.fUpper(gain / added.length / (unexplained / df), added.length, df)
              : 0;
    }
    return Estimate.of(Math.min(1, gain), null, null, null, p, n, nEffective());
  }

  private static int[] joined(int[] head, int... tail) {
    int[] joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }

  /**
   * The lower Cholesky factor of variables' correlation matrix. Its last row holds what each
   * earlier variable adds, in order, to the explanation of the last one, whose own pivot may be 0.
   */
  private Triangle triangle(int... variables) {
    if (weight == 0) {
      return new Triangle(null, Reason.NO_ANSWERS);
    }
    for (int variable : variables) {
      double square = products[index(variable, variable)];
      if (!(covariance(variable, variable) > ROUNDING * square)) {
        return new Triangle(null, Double.isNaN(square) ? Reason.OUT_OF_RANGE : Reason.NO_VARIATION);
      }
    }
    int last = variables.length - 1;
    double[][] factor = new double[variables.length][variables.length];
    for (int i = 0; i <= last; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = i == j ? 1 : correlationOf(variables[i], variables[j]);
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (i != j) {
          factor[i][j] = rest / factor[j][j];
        } else if (i < last && rest <= TOLERANCE) {
          return new Triangle(null, Reason.COLLINEAR);
        } else {
          factor[i][i] = Math.sqrt(Math.max(0, rest));
        }
      }
    }
    return new Triangle(factor, null);
  }

  /** Whether all of these variables vary by more than rounding; false without rows. */
  boolean vary(int... variables) {
    for (int variable : variables) {
      if (!(covariance(variable, variable) > ROUNDING * products[index(variable, variable)])) {
        return false;
      }
    }
    return n > 0;
  }

  /** The sample covariance of two variables: divided by n − 1, effective when weighted. */
  double sampleCovariance(int i, int j) {
    return covariance(i, j) / weight * (nEffective() / (nEffective() - 1));
  }

  private double correlationOf(int i, int j) {
    return covariance(i, j) / (Math.sqrt(covariance(i, i)) * Math.sqrt(covariance(j, j)));
  }

  /** Whether a variable differs between rows by more than rounding; false for what isn't finite. */
  boolean varies(int variable) {
    return covariance(variable, variable) > ROUNDING * products[index(variable, variable)];
  }

  boolean isFinite(int variable) {
    return Double.isFinite(products[index(variable, variable)]);
  }

  double mean(int variable) {
    return sums[variable] / weight;
  }

  double weight() {
    return weight;
  }

  double squaredWeight() {
    return squaredWeight;
  }

  /** Σw·x. */
  double sum(int variable) {
    return sums[variable];
  }

  /** Σw·x·y. */
  double product(int i, int j) {
    return products[index(i, j)];
  }

  /** Σw(x − mean)(y − mean). */
  double covariance(int i, int j) {
    return products[index(i, j)] - sums[i] * (sums[j] / weight);
  }

  private static int index(int i, int j) {
    int row = Math.max(i, j);
    return row * (row + 1) / 2 + Math.min(i, j);
  }

  /** A factor, or why there is none. */
  private record Triangle(double[][] factor, Reason why) {
    double at(int row, int column) {
      return factor[row][column];
    }
  }
}
