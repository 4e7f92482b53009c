package fi.arvo.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the population that tables give figures for.
 *
 * @param scope {@code overall}, {@code segment} or {@code unit}
 * @param value its value, {@code all} for overall
 * @param population the customers in it
 */
record Part(String scope, String value, Population population) {
  private static final String OVERALL = "overall";
  private static final String UNIT = "unit";

  /** Units of a world with more than these are left out: too few customers each for a truth. */
  private static final int MOST_UNITS = 100;

  /** Everybody, each segment and each unit. */
  static List<Part> of(World world, Population population) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(OVERALL, "all", population));
    for (String segment : world.config.people().segments()) {
      Population inside = population.only(who -> who.segment().equals(segment));
      parts.add(new Part("segment", segment, inside));
    }
    for (String unit : world.units.size() <= MOST_UNITS ? world.units : List.<String>of()) {
      parts.add(new Part(UNIT, unit, population.only(who -> who.unit().equals(unit))));
    }
    return parts;
  }

  boolean isOverall() {
    return scope.equals(OVERALL);
  }

  boolean isUnit() {
    return scope.equals(UNIT);
  }

  /** The first key columns of the part's figures. */
  Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("scope", scope);
    keys.put("scope_value", value);
    return keys;
  }
}
