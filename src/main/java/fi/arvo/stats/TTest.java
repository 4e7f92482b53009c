package fi.arvo.stats;

/** A value with a standard error, tested against 0. */
final class TTest {
  private TTest() {}

  /** The estimate with a t interval and two-sided p; {@code df} degrees of freedom, above 0. */
  static Estimate of(double value, double standardError, double df, long n, double nEffective) {
    double half = Distributions.t975(df) * standardError;
    double p;
    if (standardError > 0) {
      p = Distributions.tTwoSided(value / standardError, df);
    } else {
      p = value == 0 ? 1 : 0;
    }
    return Estimate.of(value, standardError, value - half, value + half, p, n, nEffective);
  }
}
