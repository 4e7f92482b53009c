package fi.arvo.stats;

/** Two independent means that needn't spread alike, such as responders' and non-responders'. */
public final class Welch {
  private Welch() {}

  /**
   * Difference of two means, first − second: standard error √(SE₁² + SE₂²), t interval and t test
   * with Welch and Satterthwaite's degrees of freedom (SE₁² + SE₂²)²/Σ SE⁴/(n − 1) (Biometrika 34,
   * 1947), on the effective n of each.
   *
   * @param first a mean with its standard error, such as {@link GroupedMoments#meanOf}'s or {@link
   *     ScoreDistribution#mean()}'s
   * @return none, with the first missing mean's reason, when there aren't two means; {@link
   *     Reason#TOO_FEW} when one has no error, {@link Reason#NO_VARIATION} when neither group
   *     varies
   */
  public static Estimate difference(Estimate first, Estimate second) {
    if (!(first instanceof Estimate.Of a)) {
      return first;
    }
    if (!(second instanceof Estimate.Of b)) {
      return second;
    }
    long n = a.n() + b.n();
    if (a.standardError() == null
        || b.standardError() == null
        || !(a.nEffective() > 1)
        || !(b.nEffective() > 1)) {
      return Estimate.none(Reason.TOO_FEW, n);
    }
    double varianceA = a.standardError() * a.standardError();
    double varianceB = b.standardError() * b.standardError();
    double variance = varianceA + varianceB;
    if (variance == 0) {
      return Estimate.none(Reason.NO_VARIATION, n);
    }
    double shareA = varianceA / variance;
    double shareB = varianceB / variance;
    double df =
        1 / (shareA * shareA / (a.nEffective() - 1) + shareB * shareB / (b.nEffective() - 1));
    return Double.isNaN(df)
        ? Estimate.none(Reason.OUT_OF_RANGE, n)
        : TTest.of(
            a.value() - b.value(), Math.sqrt(variance), df, n, a.nEffective() + b.nEffective());
  }
}
