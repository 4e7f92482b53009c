package fi.arvo.report;

import fi.arvo.extract.Action;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Departments;
import fi.arvo.report.tables.Responsibility;
import fi.arvo.report.tables.Terms.Item;
import fi.arvo.report.tables.Terms.PullsApart;
import fi.arvo.report.tables.Terms.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers for what, department by department. */
final class DepartmentTable {
  /** Sorts before every name, so that what nobody has stands first. */
  private static final String NONE = "";

  private final List<Responsibility> items;
  private final RewardChange changes;
  private final OpenActions open;
  private final LocalDate asOf;

  DepartmentTable(
      List<Responsibility> items, RewardChange changes, OpenActions open, LocalDate asOf) {
    this.items = items;
    this.changes = changes;
    this.open = open;
    this.asOf = asOf;
  }

  Table table() {
    Map<String, List<Responsibility>> departments = new TreeMap<>();
    for (Responsibility item : items) {
      for (String department : names(item.department()).toList()) {
        departments.computeIfAbsent(department, name -> new ArrayList<>()).add(item);
      }
    }
    return Table.of(
        Departments.class,
        departments.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList());
  }

  /** Those named in one cell; {@link #NONE} where nobody is. */
  private static Stream<String> names(String cell) {
    return Stream.of(Objects.requireNonNullElse(cell, NONE).split("; ", -1)).distinct();
  }

  private Departments row(String department, List<Responsibility> own) {
    List<Responsibility> elements = of(own, Item.ELEMENT);
    List<Responsibility> touchpoints = of(own, Item.TOUCHPOINT);
    Optional<String> untold = untold(elements);
    Optional<Responsibility> weakest =
        touchpoints.stream()
            .filter(item -> item.gap() != null)
            .max(Comparator.comparing(Responsibility::gap));
    List<Table.Row> changed = own.stream().flatMap(item -> change(item).stream()).toList();
    return new Departments(
        asOf,
        department.equals(NONE) ? null : department,
        owners(own),
        (long) elements.size(),
        (long) touchpoints.size(),
        own.stream().filter(item -> item.owner() == null).count(),
        elements.isEmpty() || untold.isPresent()
            ? null
            : (Double)
                elements.stream()
                    .flatMap(item -> Stream.ofNullable(item.gap()))
                    .mapToDouble(Double::doubleValue)
                    .sum(),
        weakest.map(Responsibility::item).orElse(null),
        weakest.map(Responsibility::nps).orElse(null),
        weakest.map(Responsibility::gap).orElse(null),
        changed.isEmpty() ? null : count(changed, change -> change < 0),
        changed.isEmpty() ? null : count(changed, change -> change > 0),
        open.about(about(elements, touchpoints)),
        own.stream().filter(item -> item.pullsApart().equals(PullsApart.YES.key())).count(),
        own.stream().anyMatch(Responsibility::suppressed),
        untold.orElse(null));
  }

  private static List<Responsibility> of(List<Responsibility> items, Item kind) {
    return items.stream().filter(item -> item.kind().equals(kind.key())).toList();
  }

  private static String owners(List<Responsibility> items) {
    String all =
        items.stream()
            .flatMap(item -> names(item.owner()))
            .filter(owner -> !owner.equals(NONE))
            .sorted()
            .distinct()
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  /** Why the gaps of these elements have no sum: one is hidden, or none is told. */
  private static Optional<String> untold(List<Responsibility> elements) {
    boolean hidden =
        elements.stream().anyMatch(item -> Reason.SUPPRESSED.key().equals(item.reason()));
    boolean told = elements.stream().anyMatch(item -> item.gap() != null);
    return hidden
        ? Optional.of(Reason.SUPPRESSED.key())
        : elements.isEmpty() || told ? Optional.empty() : Optional.of(Reason.NOT_TOLD.key());
  }

  private Optional<Table.Row> change(Responsibility item) {
    return changes
        .of(item)
        .filter(row -> row.number("estimate") != null && row.number("p_adjusted") != null);
  }

  /** How many changes are beyond chance and to this side. */
  private static long count(List<Table.Row> changes, Predicate<Double> side) {
    return changes.stream()
        .filter(row -> row.number("p_adjusted") < ElementLinks.CERTAIN)
        .filter(row -> side.test(row.number("estimate")))
        .count();
  }

  private static Predicate<Action> about(
      List<Responsibility> elements, List<Responsibility> touchpoints) {
    Set<String> named = elements.stream().map(Responsibility::item).collect(Collectors.toSet());
    Set<String> met = touchpoints.stream().map(Responsibility::item).collect(Collectors.toSet());
    return action ->
        action.elements().stream().anyMatch(named::contains)
            || (action.touchpoint() != null && met.contains(action.touchpoint()));
  }
}
