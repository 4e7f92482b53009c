package fi.arvo.report;

import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Method;
import fi.arvo.report.tables.Terms.Outcome;
import fi.arvo.report.tables.Terms.Quadrant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** How much each element matters for recommending, and how many customers get it. */
final class ElementDrivers {
  private static final Unit PERCENT = Unit.SHARE.withDecimals(1);

  private final Narrator narrator;
  private final List<Driver> drivers;

  /**
   * One element.
   *
   * @param importance part of the element in what all elements tell of recommending
   * @param performance share of ratings that cover the element
   * @param aboveNoise whether it matters more than chance would in its place
   * @param contrary whether it goes with recommending less, which chance doesn't explain
   * @param quadrant where it stands for certain; undecided when nothing is told
   * @param owner who answers for it; empty when nobody is named
   */
  record Driver(
      String name,
      Quantity importance,
      Quantity performance,
      boolean aboveNoise,
      boolean contrary,
      Quadrant quadrant,
      String owner,
      Table.Row row) {
    boolean known() {
      return importance.value().isPresent();
    }

    boolean placed() {
      return known() && performance.value().isPresent();
    }
  }

  ElementDrivers(Narrator narrator) {
    this.narrator = narrator;
    this.drivers =
        narrator.facts().drivers(Outcome.RECOMMEND).stream()
            .map(this::driver)
            .sorted(Comparator.comparingDouble(d -> -d.importance().value().orElse(-1)))
            .toList();
  }

  private Driver driver(Table.Row row) {
    String element = row.text("element");
    String quadrant = row.text("quadrant");
    return new Driver(
        narrator.element(element),
        narrator.quantity(row, PERCENT, "importance", "importance_low", "importance_high", "n"),
        narrator.quantity(
            row, Unit.SHARE, "performance", "performance_low", "performance_high", null),
        row.flag("above_noise"),
        contrary(element),
        quadrant == null ? Quadrant.UNDECIDED : Quadrant.valueOf(quadrant.toUpperCase(Locale.ROOT)),
        narrator.owner(element),
        row);
  }

  private boolean contrary(String element) {
    return narrator
        .facts()
        .correlation(element, Outcome.RECOMMEND, Method.PEARSON)
        .filter(row -> row.number("estimate") != null && row.number("estimate") < 0)
        .filter(row -> row.number("p_adjusted") != null)
        .filter(row -> row.number("p_adjusted") < ElementLinks.CERTAIN)
        .isPresent();
  }

  /** All elements, the most important first, those without a number last. */
  List<Driver> all() {
    return drivers;
  }

  /** Those that stand in a quadrant for certain, the most important first. */
  List<Driver> in(Quadrant quadrant) {
    return drivers.stream().filter(d -> d.placed() && d.quadrant() == quadrant).toList();
  }

  /** Those in a quadrant that more of would be good: a contrary one is neither fixed nor kept. */
  List<Driver> wanted(Quadrant quadrant) {
    return in(quadrant).stream().filter(d -> !d.contrary()).toList();
  }

  /** Those that go with recommending less, the most important first. */
  List<Driver> contrary() {
    return drivers.stream().filter(Driver::contrary).toList();
  }

  /**
   * Undecided ones that would be improved if their numbers were exact: above the mean in
   * importance, below it in performance.
   */
  List<Driver> leaning() {
    double important = mean(Driver::importance).orElse(0);
    double well = mean(Driver::performance).orElse(0);
    return wanted(Quadrant.UNDECIDED).stream()
        .filter(d -> d.importance().value().getAsDouble() > important)
        .filter(d -> d.performance().value().getAsDouble() < well)
        .toList();
  }

  /** The mean that the quadrants were decided by; empty when no element has the number. */
  OptionalDouble mean(Function<Driver, Quantity> of) {
    return drivers.stream()
        .map(of)
        .filter(q -> q.value().isPresent())
        .mapToDouble(q -> q.value().getAsDouble())
        .average();
  }

  /** Why no element has an importance, in words. */
  String why() {
    return drivers.stream()
        .findFirst()
        .map(d -> d.importance().why())
        .orElseGet(() -> narrator.noRecommendation());
  }

  boolean known() {
    return drivers.stream().anyMatch(Driver::known);
  }
}
