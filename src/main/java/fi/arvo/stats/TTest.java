package fi.arvo.stats;

/** A value with a standard error, tested against 0. */
final class TTest {
  private TTest() {}

  /** The estimate with a t interval and two-sided p; {@code df} degrees of freedom, above 0. */
  static Estimate of(double value, double standardError, double df, long n, double nEffective) {
    double half = Distributions.t975(df) * standardError;
    double p =
        standardError > 0
            ? Distributions.tTwoSided(value / standardError, df)
            : withoutError(value);
    return Estimate.of(value, standardError, value - half, value + half, p, n, nEffective);
  }

  /** The estimate with the normal distribution's interval and two-sided p. */
  static Estimate normal(double value, double standardError, long n, double nEffective) {
    double half = Distributions.Z975 * standardError;
    double p =
        standardError > 0
            ? Distributions.normalTwoSided(value / standardError)
            : withoutError(value);
    return Estimate.of(value, standardError, value - half, value + half, p, n, nEffective);
  }

  private static double withoutError(double value) {
    return value == 0 ? 1 : 0;
  }
}
