package fi.arvo.stats;

/**
 * Sums and products of k variables, each pair over the rows where both are known: for rotated
 * modules, in which nobody answers everything.
 */
public final class PairwiseMoments implements Resampled<PairwiseMoments> {
  private static final double ROUNDING = 1e-13;
  private static final int W = 0;
  private static final int WW = 1;
  private static final int A = 2;
  private static final int B = 3;
  private static final int AA = 4;
  private static final int BB = 5;
  private static final int AB = 6;
  private static final int SUMS = 7;

  private final int size;
  private final long[] counts;
  private final double[] sums;

  /** An empty state of {@code size} variables. */
  public PairwiseMoments(int size) {
    this.size = size;
    this.counts = new long[size * (size + 1) / 2];
    this.sums = new double[counts.length * SUMS];
  }

  /** Adds a row of weight 1. */
  public void add(double[] row) {
    add(row, 1);
  }

  /**
   * Adds a row.
   *
   * @param row a value a variable, NaN for one that isn't known
   */
  public void add(double[] row, double weight) {
    add(row, weight, 1);
  }

  /** Adds a row {@code times} over. */
  void add(double[] row, double weight, int times) {
    for (int i = 0; i < size; i++) {
      if (Double.isNaN(row[i])) {
        continue;
      }
      for (int j = 0; j <= i; j++) {
        if (!Double.isNaN(row[j])) {
          add(pair(i, j), row[i], row[j], weight, times);
        }
      }
    }
  }

  private void add(int pair, double a, double b, double weight, int times) {
    counts[pair] += times;
    int at = pair * SUMS;
    double all = times * weight;
    sums[at + W] += all;
    sums[at + WW] += all * weight;
    sums[at + A] += all * a;
    sums[at + B] += all * b;
    sums[at + AA] += all * a * a;
    sums[at + BB] += all * b * b;
    sums[at + AB] += all * a * b;
  }

  /** Sets the sums of a pair, of which the first variable isn't before the second. */
  void set(
      int first,
      int second,
      long n,
      double weight,
      double squaredWeight,
      double a,
      double b,
      double aa,
      double bb,
      double ab) {
    int pair = pair(first, second);
    counts[pair] = n;
    int at = pair * SUMS;
    sums[at + W] = weight;
    sums[at + WW] = squaredWeight;
    sums[at + A] = a;
    sums[at + B] = b;
    sums[at + AA] = aa;
    sums[at + BB] = bb;
    sums[at + AB] = ab;
  }

  @Override
  public void merge(PairwiseMoments other) {
    add(other, 1);
  }

  @Override
  public void add(PairwiseMoments other, int times) {
    if (other.size != size) {
      throw new IllegalArgumentException(size + " and " + other.size + " variables don't merge");
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] += times * other.counts[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += times * other.sums[i];
    }
  }

  @Override
  public PairwiseMoments empty() {
    return new PairwiseMoments(size);
  }

  /** Rows where both variables are known; where one is, for the same variable twice. */
  public long n(int first, int second) {
    return counts[pair(first, second)];
  }

  /** Kish's effective n of those rows. */
  public double nEffective(int first, int second) {
    int at = pair(first, second) * SUMS;
    return sums[at + WW] > 0 ? sums[at + W] * (sums[at + W] / sums[at + WW]) : 0;
  }

  /** Pearson's r over the rows where both are known, with Fisher's interval and t test. */
  public Estimate correlation(int first, int second) {
    long n = n(first, second);
    Reason none = whyNone(first, second);
    return none == null
        ? Correlations.pearson(coefficient(first, second), n, nEffective(first, second), 0)
        : Estimate.none(none, n);
  }

  /** Why two variables have no correlation; null when they have one. */
  Reason whyNone(int first, int second) {
    if (nEffective(first, second) == 0) {
      return Reason.NO_ANSWERS;
    }
    if (!isFinite(first, second)) {
      return Reason.OUT_OF_RANGE;
    }
    if (!varies(first, second)) {
      return Reason.NO_VARIATION;
    }
    return nEffective(first, second) < Correlations.FEWEST ? Reason.TOO_FEW : null;
  }

  /** Σw of the rows where a variable is known. */
  double weight(int variable) {
    return sums[pair(variable, variable) * SUMS + W];
  }

  /** Weighted mean over the rows where a variable is known. */
  double mean(int variable) {
    int at = pair(variable, variable) * SUMS;
    return sums[at + A] / sums[at + W];
  }

  /** Its weighted standard deviation there, divided by n. */
  double deviation(int variable) {
    int at = pair(variable, variable) * SUMS;
    return Math.sqrt(spread(at, A, A, AA) / sums[at + W]);
  }

  boolean isFinite(int first, int second) {
    int at = pair(first, second) * SUMS;
    return Double.isFinite(sums[at + AA]) && Double.isFinite(sums[at + BB]);
  }

  /** Whether both variables differ between their common rows by more than rounding. */
  boolean varies(int first, int second) {
    int at = pair(first, second) * SUMS;
    return spread(at, A, A, AA) > ROUNDING * sums[at + AA]
        && spread(at, B, B, BB) > ROUNDING * sums[at + BB];
  }

  double coefficient(int first, int second) {
    int at = pair(first, second) * SUMS;
    double r =
        spread(at, A, B, AB) / (Math.sqrt(spread(at, A, A, AA)) * Math.sqrt(spread(at, B, B, BB)));
    return Math.max(-1, Math.min(1, r));
  }

  private double spread(int at, int first, int second, int product) {
    return sums[at + product] - sums[at + first] * (sums[at + second] / sums[at + W]);
  }

  private static int pair(int i, int j) {
    int row = Math.max(i, j);
    return row * (row + 1) / 2 + Math.min(i, j);
  }
}
