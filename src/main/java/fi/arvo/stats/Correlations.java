package fi.arvo.stats;

import static fi.arvo.stats.Distributions.Z975;

/** From a correlation coefficient and n to its interval and p-value. */
final class Correlations {
  /** Fewest (effective) pairs that say anything. */
  static final int FEWEST = 4;

  /** A coefficient this near to ±1 is ±1 but for rounding. */
  private static final double ROUNDING = 1e-14;

  private Correlations() {}

  /**
   * A product-moment correlation: Fisher's z interval with 1/√(n − 3 − given), p from t with n − 2
   * − given degrees of freedom. At r = ±1 the interval is that point and p is 0.
   *
   * @param given variables partialled out
   */
  static Estimate pearson(double r, long n, double nEffective, int given) {
    if (nEffective - given < FEWEST) {
      return Estimate.none(Reason.TOO_FEW, n);
    }
    double error = 1 / Math.sqrt(nEffective - 3 - given);
    return estimate(r, error, tTest(r, nEffective - 2 - given), n, nEffective);
  }

  /**
   * A rank correlation: interval on z with √((1 + ρ²/2)/(n − 3)) (Bonett and Wright, Psychometrika
   * 65, 2000), p from t with n − 2 degrees of freedom.
   *
   * @param nEffective {@link #FEWEST} or more
   */
  static Estimate spearman(double rho, long n, double nEffective) {
    double error = Math.sqrt((1 + rho * rho / 2) / (nEffective - 3));
    return estimate(rho, error, tTest(rho, nEffective - 2), n, nEffective);
  }

  /**
   * Kendall's τ-b with the p-value of its tie-corrected z: interval on z with √(0.437/(n − 4))
   * (Fieller, Hartley and Pearson, Biometrika 44, 1957), which holds without ties, times how much
   * further τ-b spreads with these ties; none at n = 4.
   *
   * @param nullVariance of τ-b with these ties when nothing ties the two
   */
  static Estimate kendall(double tau, double nullVariance, double p, long n) {
    if (n == 4) {
      return Estimate.of(clamped(tau), null, null, null, p, n, n);
    }
    double untied = 2.0 * (2 * n + 5) / (9.0 * n * (n - 1));
    return estimate(tau, Math.sqrt(0.437 / (n - 4) * (nullVariance / untied)), p, n, n);
  }

  private static double tTest(double r, double df) {
    double bounded = clamped(r);
    double unexplained = (1 - bounded) * (1 + bounded);
    return unexplained > 0
        ? Distributions.tTwoSided(bounded * Math.sqrt(df / unexplained), df)
        : Double.isNaN(r) ? Double.NaN : 0;
  }

  private static Estimate estimate(double r, double zError, double p, long n, double nEffective) {
    double value = clamped(r);
    if (Math.abs(value) == 1) {
      return Estimate.of(value, null, value, value, p, n, nEffective);
    }
    double z = 0.5 * (StrictMath.log1p(value) - StrictMath.log1p(-value));
    return Estimate.of(
        value,
        null,
        StrictMath.tanh(z - Z975 * zError),
        StrictMath.tanh(z + Z975 * zError),
        p,
        n,
        nEffective);
  }

  /** The coefficient, ±1 when it is that but for rounding. */
  static double clamped(double r) {
    return Math.abs(r) > 1 - ROUNDING ? Math.signum(r) : r;
  }
}
