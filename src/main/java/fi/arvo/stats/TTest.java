package fi.arvo.stats;

/**
 * A value with a standard error, tested against 0. With an error of 0 a value of 0 has p 1 and any
 * other has no p: where everybody is alike, nothing tells by how much others may differ.
 */
final class TTest {
  private TTest() {}

  /** The estimate with a t interval and two-sided p; {@code df} degrees of freedom, above 0. */
  static Estimate of(double value, double standardError, double df, long n, double nEffective) {
    double half = Distributions.t975(df) * standardError;
    Double p =
        standardError > 0
            ? (Double) Distributions.tTwoSided(value / standardError, df)
            : withoutError(value);
    return Estimate.of(value, standardError, value - half, value + half, p, n, nEffective);
  }

  /** The estimate with the normal distribution's interval and two-sided p. */
  static Estimate normal(double value, double standardError, long n, double nEffective) {
    double half = Distributions.Z975 * standardError;
    Double p =
        standardError > 0
            ? (Double) Distributions.normalTwoSided(value / standardError)
            : withoutError(value);
    return Estimate.of(value, standardError, value - half, value + half, p, n, nEffective);
  }

  private static Double withoutError(double value) {
    return value == 0 ? (Double) 1.0 : null;
  }
}
