package fi.arvo.stats;

import static fi.arvo.stats.Distributions.Z975;

/** Shares of respondents, in [0, 1], with score intervals that hold for small samples too. */
public final class Proportions {
  private Proportions() {}

  /** Wilson's interval for {@code successes} of {@code n}. */
  public static Estimate wilson(long successes, long n) {
    if (n == 0) {
      return Estimate.none(Reason.NO_ANSWERS, 0);
    }
    return wilson((double) successes / n, n, n);
  }

  /**
   * Wilson's interval (JASA 22, 1927) of a weighted share; the effective n takes n's place. The
   * standard error is √(p(1 − p)/n).
   *
   * @param share successes' share of the weight, clamped to [0, 1]
   */
  public static Estimate wilson(double share, long n, double nEffective) {
    if (n == 0 || !(nEffective > 0)) {
      return Estimate.none(Reason.NO_ANSWERS, n);
    }
    double p = Math.min(1, Math.max(0, share));
    double z2 = Z975 * Z975;
    double centre = (p + z2 / (2 * nEffective)) / (1 + z2 / nEffective);
    double variance = p * (1 - p) / nEffective;
    double half =
        Z975 / (1 + z2 / nEffective) * Math.sqrt(variance + z2 / (4 * nEffective * nEffective));
    // At 0 and 1 the ends are exact; rounding would leave them a hair off.
    double low = p == 0 ? 0 : Math.max(0, centre - half);
    double high = p == 1 ? 1 : Math.min(1, centre + half);
    return Estimate.of(p, Math.sqrt(variance), low, high, null, n, nEffective);
  }

  /**
   * Difference of two independent Wilson shares, first − second, with Newcombe's hybrid score
   * interval (Statistics in Medicine 17, 1998, method 10) and the p-value of the pooled z test.
   */
  public static Estimate difference(Estimate first, Estimate second) {
    if (!(first instanceof Estimate.Of a)) {
      return first;
    }
    if (!(second instanceof Estimate.Of b)) {
      return second;
    }
    double difference = a.value() - b.value();
    double low = difference - StrictMath.hypot(a.value() - a.low(), b.high() - b.value());
    double high = difference + StrictMath.hypot(a.high() - a.value(), b.value() - b.low());
    double pooled =
        (a.value() * a.nEffective() + b.value() * b.nEffective())
            / (a.nEffective() + b.nEffective());
    double pooledError =
        Math.sqrt(pooled * (1 - pooled) * (1 / a.nEffective() + 1 / b.nEffective()));
    double p = pooledError > 0 ? Distributions.normalTwoSided(difference / pooledError) : 1;
    return Estimate.of(
        difference,
        StrictMath.hypot(a.standardError(), b.standardError()),
        Math.max(-1, low),
        Math.min(1, high),
        p,
        a.n() + b.n(),
        a.nEffective() + b.nEffective());
  }
}
