package fi.arvo.stats;

import java.util.Arrays;

/** How evenly several things are used: Shannon's entropy in its own largest. */
public final class Evenness {
  private Evenness() {}

  /**
   * H/ln S with H = −Σ q ln q and q each share over the sum of all S, so that 1 means that all are
   * used alike and 0 that one alone is (Shannon, Bell System Technical Journal 27, 1948; Pielou,
   * Journal of Theoretical Biology 13, 1966). Without an interval.
   *
   * @param shares 0 or more, one a thing
   * @param n respondents behind them
   * @return {@link Reason#TOO_FEW} of fewer than two things, {@link Reason#ZERO_BASE} when none is
   *     used
   */
  public static Estimate of(double[] shares, long n) {
    if (shares.length < 2) {
      return Estimate.none(Reason.TOO_FEW, n);
    }
    double sum = Arrays.stream(shares).sum();
    if (!(sum > 0)) {
      return Estimate.none(Reason.ZERO_BASE, n);
    }
    double entropy = 0;
    for (double share : shares) {
      double q = share / sum;
      entropy -= q > 0 ? q * StrictMath.log(q) : 0;
    }
    return Estimate.point(Math.min(1, Math.max(0, entropy / StrictMath.log(shares.length))), n, n);
  }
}
