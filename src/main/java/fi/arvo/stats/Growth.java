package fi.arvo.stats;

import java.util.OptionalDouble;

/**
 * Symmetric growth of Davis, Haltiwanger and Schuh (Job Creation and Destruction, 1996): g = (after
 * − before)/((after + before)/2), in [−2, 2]; −2 is a lost customer, 2 a new one.
 */
public final class Growth {
  private Growth() {}

  /** A window's net amount with the floor at 0: refunds beyond the purchases count as nothing. */
  public static long floored(long net) {
    return Math.max(0, net);
  }

  /**
   * Growth between two windows; empty when both are 0.
   *
   * @param before amount in the smallest unit, 0 or more
   * @param after amount in the same unit, 0 or more
   * @throws IllegalArgumentException when an amount is negative; see {@link #floored}
   */
  public static OptionalDouble symmetric(long before, long after) {
    if (before < 0 || after < 0) {
      throw new IllegalArgumentException(
          "amounts are floored at 0 first: before " + before + ", after " + after);
    }
    if (before == 0 && after == 0) {
      return OptionalDouble.empty();
    }
    // The difference is exact; halves keep the sum of two large amounts from overflowing.
    return OptionalDouble.of((after - before) / (before * 0.5 + after * 0.5));
  }

  /**
   * What people read: 100·g/(1 − g/2), the ordinary growth in percent that g stands for.
   *
   * @param g symmetric growth in [−2, 2]
   * @return percent, −100 or more; null at g = 2, growth from nothing
   */
  public static Double percent(double g) {
    if (!(g >= -2 && g <= 2)) {
      throw new IllegalArgumentException("symmetric growth lies in [-2, 2], not " + g);
    }
    double percent = 100 * g / (1 - g / 2);
    return Double.isFinite(percent) ? (Double) percent : null;
  }
}
