package fi.arvo.report;

import fi.arvo.report.ElementDrivers.Driver;
import java.util.OptionalDouble;

/**
 * How much of what matters customers do not get: of an element its importance times the share of
 * customers who lack it, {@code importance * (1 - performance)}, 0 to 1.
 */
final class ElementGaps {
  private ElementGaps() {}

  /** The gap of an element; none without both numbers, or where more of it isn't wanted. */
  static OptionalDouble gap(Driver driver) {
    return driver.placed() && !driver.contrary()
        ? OptionalDouble.of(
            driver.importance().value().getAsDouble()
                * (1 - driver.performance().value().getAsDouble()))
        : OptionalDouble.empty();
  }
}
