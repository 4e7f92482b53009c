package fi.arvo.stats;

/**
 * What a ratio of two totals, R = ΣY/ΣX, and its error need of independent clusters (customers):
 * serves aggregate growth (Y = w(after − before), X = w(after + before)/2) and means of repeated
 * answers (Y = Σwx, X = Σw of the customer's answers).
 */
public final class RatioMoments implements Mergeable<RatioMoments> {
  /** A sum of squared deviations below this part of the numerators' squares is rounding. */
  private static final double ROUNDING = 1e-13;

  private long n;
  private double sumY;
  private double sumX;
  private double sumYy;
  private double sumXy;
  private double sumXx;
  private double sumW;
  private double sumWw;

  /**
   * Adds one cluster.
   *
   * @param y its numerator total
   * @param x its denominator total
   * @param w its summed weight; its number of answers when nothing is weighted
   */
  public void add(double y, double x, double w) {
    n++;
    sumY += y;
    sumX += x;
    sumYy += y * y;
    sumXy += x * y;
    sumXx += x * x;
    sumW += w;
    sumWw += w * w;
  }

  @Override
  public void merge(RatioMoments other) {
    n += other.n;
    sumY += other.sumY;
    sumX += other.sumX;
    sumYy += other.sumYy;
    sumXy += other.sumXy;
    sumXx += other.sumXx;
    sumW += other.sumW;
    sumWw += other.sumWw;
  }

  /** Clusters added. */
  public long clusters() {
    return n;
  }

  /** (ΣW_c)²/ΣW_c² with W_c a cluster's summed weight; 0 when there are none. */
  public double nEffective() {
    return sumWw > 0 ? sumW * (sumW / sumWw) : 0;
  }

  /**
   * R = ΣY/ΣX with the linearised standard error √(n/(n − 1)·Σu²), u = (Y − R·X)/ΣX (Cochran,
   * Sampling Techniques, 1977, ch. 6), a t interval and t test against 0 with n − 1 degrees of
   * freedom. One cluster gives a value without an interval; clusters that all have the same ratio
   * give an error of 0 and, unless it is 0, no p. {@link Reason#NO_ANSWERS} when no cluster has a
   * weight, {@link Reason#ZERO_BASE} when ΣX is 0.
   */
  public Estimate ratio() {
    if (sumW == 0) {
      return Estimate.none(Reason.NO_ANSWERS, n);
    }
    if (!(sumX > 0)) {
      return Estimate.none(Reason.ZERO_BASE, n);
    }
    double ratio = sumY / sumX;
    if (n == 1) {
      return Estimate.point(ratio, n, nEffective());
    }
    double se = Math.sqrt((double) n / (n - 1) * sumOfSquaredInfluences());
    return TTest.of(ratio, se, n - 1, n, nEffective());
  }

  /**
   * Σu², the linearised variance of the ratio without the factor n/(n − 1). With one answer of
   * weight 1 a cluster it is the population variance of an answer divided by n. 0 when it is
   * nothing but rounding.
   */
  double sumOfSquaredInfluences() {
    double ratio = sumY / sumX;
    double squares = sumYy - 2 * ratio * sumXy + ratio * ratio * sumXx;
    return squares <= ROUNDING * sumYy ? 0 : squares / (sumX * sumX);
  }
}
