package fi.arvo.stats;

/** Sums of squares and products about known means, and the correlation they make. */
final class ProductMoment {
  /** What is left beside the line, as a part of the variance, is rounding below this. */
  private static final double ROUNDING = 1e-13;

  private final long n;
  private final double nEffective;
  private final double meanX;
  private final double meanY;
  private double xx;
  private double yy;
  private double xy;
  private double firstX = Double.NaN;
  private double firstY = Double.NaN;
  private boolean xVaries;
  private boolean yVaries;

  ProductMoment(long n, double nEffective, double meanX, double meanY) {
    this.n = n;
    this.nEffective = nEffective;
    this.meanX = meanX;
    this.meanY = meanY;
  }

  void add(double x, double y, double weight) {
    if (!(weight > 0)) {
      return;
    }
    if (Double.isNaN(firstX)) {
      firstX = x;
      firstY = y;
    }
    xVaries |= x != firstX;
    yVaries |= y != firstY;
    xx += weight * (x - meanX) * (x - meanX);
    yy += weight * (y - meanY) * (y - meanY);
    xy += weight * (x - meanX) * (y - meanY);
  }

  Estimate asPearson() {
    return why() == null
        ? Correlations.pearson(coefficient(), n, nEffective, 0)
        : Estimate.none(why(), n);
  }

  Estimate asSpearman() {
    return why() == null
        ? Correlations.spearman(coefficient(), n, nEffective)
        : Estimate.none(why(), n);
  }

  /**
   * The slope of y on x with the classical standard error and t with n − 2 degrees of freedom; an
   * error of 0 and no p where all lie on a line that isn't level.
   */
  Estimate asSlope() {
    if (why() != null) {
      return Estimate.none(why(), n);
    }
    double slope = xy / xx;
    double df = nEffective - 2;
    double r = coefficient();
    double left = (1 - r) * (1 + r);
    double se = left <= ROUNDING ? 0 : Math.sqrt(left * (yy / xx) / df);
    return TTest.of(slope, se, df, n, nEffective);
  }

  private Reason why() {
    if (n == 0) {
      return Reason.NO_ANSWERS;
    }
    if (n < Correlations.FEWEST || nEffective < Correlations.FEWEST) {
      return Reason.TOO_FEW;
    }
    return xVaries && yVaries ? null : Reason.NO_VARIATION;
  }

  private double coefficient() {
    return xy / (Math.sqrt(xx) * Math.sqrt(yy));
  }
}
