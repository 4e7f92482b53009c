package fi.arvo.stats;

/**
 * What a ratio of two totals, R = ΣY/ΣX, and its error need of independent clusters (customers):
 * serves aggregate growth (Y = w(after − before), X = w(after + before)/2) and means of repeated
 * answers (Y = Σwx, X = Σw of the customer's answers).
 */
public final class RatioMoments implements Mergeable<RatioMoments> {
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
   * freedom. One cluster gives a value without an interval.
   */
  public Estimate ratio() {
    if (n == 0) {
      return Estimate.none(Reason.NO_ANSWERS, 0);
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
   * The ratio as a share of answers, Y = Σw of those that say yes, with Wilson's interval on m
   * answers, where m is the smaller of the effective n and of p(1 − p)/Σu², the number of
   * independent answers that would have the clustered error; as {@link
   * NetPromoterMoments#estimate()} has it.
   *
   * @param answers that the clusters gave
   */
  public Estimate share(long answers) {
    if (!(sumX > 0)) {
      return Estimate.none(Reason.NO_ANSWERS, answers);
    }
    double share = Math.min(1, Math.max(0, sumY / sumX));
    double error = sumOfSquaredInfluences();
    double independent = error > 0 ? share * (1 - share) / error : nEffective();
    double m = independent > 0 ? Math.min(nEffective(), independent) : nEffective();
    return Proportions.wilson(share, answers, m) instanceof Estimate.Of of
        ? Estimate.of(share, Math.sqrt(error), of.low(), of.high(), null, answers, nEffective())
        : Estimate.none(Reason.NO_ANSWERS, answers);
  }

  /**
   * Σu², the linearised variance of the ratio without the factor n/(n − 1). With one answer of
   * weight 1 a cluster it is the population variance of an answer divided by n.
   */
  double sumOfSquaredInfluences() {
    double ratio = sumY / sumX;
    double squares = sumYy - 2 * ratio * sumXy + ratio * ratio * sumXx;
    return Math.max(0, squares) / (sumX * sumX);
  }
}
