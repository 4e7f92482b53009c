package fi.arvo.report;

import fi.arvo.report.ElementDrivers.Driver;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much of what matters customers do not get: of an element its importance times the share of
 * customers who lack it, {@code importance * (1 - performance)}, 0 to 1.
 */
final class ElementGaps {
  private static final Comparator<Driver> LARGEST =
      Comparator.comparingDouble(d -> -gap(d).orElse(-1));

  private final List<Driver> drivers;

  ElementGaps(ElementDrivers drivers) {
    this.drivers = drivers.all();
  }

  /** The gap of an element; none without both numbers, or where more of it isn't wanted. */
  static OptionalDouble gap(Driver driver) {
    return driver.placed() && !driver.contrary()
        ? OptionalDouble.of(
            driver.importance().value().getAsDouble()
                * (1 - driver.performance().value().getAsDouble()))
        : OptionalDouble.empty();
  }

  /** All elements: those without an owner first, then by gap, the largest first. */
  List<Driver> unownedFirst() {
    return drivers.stream()
        .sorted(Comparator.comparing((Driver d) -> !d.owner().isEmpty()).thenComparing(LARGEST))
        .toList();
  }

  /** Elements that nobody answers for, the largest gap first. */
  List<Driver> unowned() {
    return unownedFirst().stream().filter(d -> d.owner().isEmpty()).toList();
  }

  /** Part of the importance of all elements that nobody answers for; empty when none is known. */
  OptionalDouble shareUnowned() {
    double all = 0;
    double unowned = 0;
    for (Driver driver : drivers) {
      double importance = driver.importance().value().orElse(0);
      all += importance;
      unowned += driver.owner().isEmpty() ? importance : 0;
    }
    return all > 0 ? OptionalDouble.of(unowned / all) : OptionalDouble.empty();
  }

  /**
   * The summed gaps of each owner's elements, the largest first; an element with several owners
   * counts for each. Under the empty name stands what nobody answers for.
   */
  Map<String, Double> byOwner() {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Driver driver : drivers) {
      OptionalDouble gap = gap(driver);
      if (gap.isPresent()) {
        Arrays.stream(driver.owner().split(";", -1))
            .map(String::strip)
            .distinct()
            .forEach(owner -> sums.merge(owner, gap.getAsDouble(), Double::sum));
      }
    }
    Map<String, Double> sorted = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
