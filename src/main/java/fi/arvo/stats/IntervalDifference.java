package fi.arvo.stats;

/**
 * The difference of two independent figures of which only value and 95 % interval are known, with
 * the method of variance estimates recovery (Zou and Donner, Statistics in Medicine 27, 2008): L =
 * d − √((x₂ − l₂)² + (u₁ − x₁)²), U = d + √((u₂ − x₂)² + (x₁ − l₁)²). It takes lopsided intervals
 * as they are.
 */
public final class IntervalDifference {
  private IntervalDifference() {}

  /**
   * A figure; the interval holds the value.
   *
   * @param low lower end
   * @param high upper end
   */
  public record Figure(double value, double low, double high) {}

  /** {@code later} less {@code earlier} with its interval; there is no standard error and no p. */
  public static Estimate of(Figure earlier, Figure later) {
    double change = later.value() - earlier.value();
    double below = StrictMath.hypot(later.value() - later.low(), earlier.high() - earlier.value());
    double above = StrictMath.hypot(later.high() - later.value(), earlier.value() - earlier.low());
    return Estimate.of(change, null, change - below, change + above, null, 2, 2);
  }
}
