package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Guessed;
import fi.arvo.report.tables.Terms.Matters;
import fi.arvo.report.tables.Terms.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether customers get what was promised, and whether employees know what they get. */
final class PromiseSheet {
  static final String ID = "promise";
  private static final int MOST_BARS = 12;
  private static final int MOST_ROWS = 12;
  private static final int NAMED = 3;
  private static final Unit POINTS = Unit.DIRECTION.withDecimals(1);
  private static final Unit RATING = Unit.MEAN.withDecimals(1);

  private final Narrator narrator;
  private final List<Table.Row> overall;

  PromiseSheet(Narrator narrator) {
    this.narrator = narrator;
    this.overall = rows(Terms.Scope.OVERALL).toList();
  }

  /** None where nothing was promised or guessed. */
  Optional<StorySheet> sheet() {
    if (overall.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (asked() && guessed()) {
      blocks.add(BlockRow.halves(delivered(), gaps()));
    } else {
      blocks.add(asked() ? delivered() : gaps());
    }
    todo().ifPresent(blocks::add);
    units().ifPresent(blocks::add);
    blocks.add(notes());
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.promise"),
            Kicker.of(narrator),
            finding(),
            narrator.say("promise.certainty"),
            blocks));
  }

  private Stream<Table.Row> rows(Terms.Scope scope) {
    return narrator.facts().rows("promise_gap").filter(row -> row.is("scope", scope.key()));
  }

  /** Whether it is known what was promised. */
  private boolean asked() {
    return overall.stream().anyMatch(row -> row.get("promised") != null);
  }

  /** Whether employees guessed, shown or hidden. */
  private boolean guessed() {
    return overall.stream().anyMatch(row -> row.number("guess") != null)
        || narrator
            .facts()
            .rows("promise_gap")
            .anyMatch(row -> row.flag("suppressed") && row.number("rating") != null);
  }

  private String finding() {
    return Stream.of(promises(), missing(), misjudged())
        .flatMap(Optional::stream)
        .limit(2)
        .collect(Collectors.joining(" "));
  }

  /** How many promises are kept, broken and of no matter. */
  private Optional<String> promises() {
    if (!asked()) {
      return Optional.empty();
    }
    List<Table.Row> promised = overall.stream().filter(row -> row.flag("promised")).toList();
    if (promised.isEmpty()) {
      return Optional.of(narrator.say("promise.finding.none"));
    }
    List<String> parts = new ArrayList<>();
    for (Promise kind :
        List.of(
            Promise.KEPT,
            Promise.BROKEN_PROMISE,
            Promise.PROMISED_DOES_NOT_MATTER,
            Promise.UNDECIDED)) {
      long count = promised.stream().filter(row -> row.is("kind", kind.key())).count();
      if (count > 0) {
        parts.add(narrator.say("promise.finding." + kind.key(), narrator.words().count(count)));
      }
    }
    String counts =
        parts.isEmpty() ? narrator.say("promise.finding.hidden") : String.join(", ", parts);
    return Optional.of(
        narrator.say("promise.finding", narrator.words().count(promised.size()), counts));
  }

  private Optional<String> missing() {
    return named(
        "promise.finding.missing",
        of(row -> row.is("kind", Promise.MATTERS_NOT_PROMISED.key()), importance()));
  }

  private Optional<String> misjudged() {
    if (!guessed()) {
      return Optional.empty();
    }
    if (overall.stream().allMatch(row -> row.number("gap") == null)) {
      return Optional.of(narrator.say("promise.finding.untold"));
    }
    return named("promise.finding.overrates", of(verdict(Guessed.OVERRATES), number("gap")))
        .or(
            () ->
                named("promise.finding.underrates", of(verdict(Guessed.UNDERRATES), lowest("gap"))))
        .or(() -> Optional.of(narrator.say("promise.finding.right")));
  }

  private Optional<String> named(String key, List<Table.Row> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            narrator.say(
                key,
                rows.stream()
                    .limit(NAMED)
                    .map(row -> narrator.element(row.text("element")))
                    .collect(Collectors.joining(", "))));
  }

  /** Rows of everybody that meet a condition, in the order of a number from the highest. */
  private List<Table.Row> of(Predicate<Table.Row> which, ToDoubleFunction<Table.Row> order) {
    return overall.stream()
        .filter(which)
        .sorted(Comparator.comparingDouble(order).reversed())
        .toList();
  }

  private static Predicate<Table.Row> verdict(Guessed verdict) {
    return row -> row.is("verdict", verdict.key());
  }

  private static ToDoubleFunction<Table.Row> importance() {
    return number("importance");
  }

  private static ToDoubleFunction<Table.Row> number(String column) {
    return row -> row.number(column) == null ? Double.NEGATIVE_INFINITY : row.number(column);
  }

  private static ToDoubleFunction<Table.Row> lowest(String column) {
    return row -> row.number(column) == null ? Double.NEGATIVE_INFINITY : -row.number(column);
  }

  private Quantity share(Table.Row row) {
    return narrator.quantity(
        row, Unit.SHARE, "delivered", "delivered_low", "delivered_high", "rating_n");
  }

  /** What was promised to all, by how many get it, with the average element between. */
  private Block delivered() {
    String title = narrator.say("promise.delivered");
    List<Bar> bars = new ArrayList<>();
    for (Table.Row row : of(row -> row.flag("promised"), number("delivered"))) {
      if (row.number("delivered") != null && bars.size() < MOST_BARS) {
        bars.add(new Bar(narrator.element(row.text("element")), share(row), emphasis(row)));
      }
    }
    if (bars.isEmpty()) {
      return narrator.nothing(title, narrator.say("promise.delivered.none"));
    }
    overall.stream()
        .map(row -> row.number("line"))
        .filter(line -> line != null)
        .findFirst()
        .ifPresent(line -> bars.add(line(line)));
    bars.sort(
        Comparator.comparingDouble((Bar bar) -> bar.value().value().getAsDouble()).reversed());
    return new ChartBlock(
        "promise_delivered",
        title,
        narrator.say("promise.delivered.subtitle"),
        IntervalBars.of(narrator.say("column.element"), narrator.say("column.delivered"), bars),
        narrator.say("promise.alt", title, new AltText(narrator).bars(bars)),
        Size.LARGE);
  }

  private Bar line(double line) {
    return Bar.of(narrator.say("promise.line"), Quantity.of(Unit.SHARE, line));
  }

  private static Emphasis emphasis(Table.Row row) {
    if (row.is("kind", Promise.UNDECIDED.key())) {
      return Emphasis.UNDECIDED;
    }
    return row.is("matters", Matters.YES.key()) ? Emphasis.STRONG : Emphasis.PLAIN;
  }

  private Quantity gap(Table.Row row) {
    return narrator.quantity(row, POINTS, "gap", "gap_low", "gap_high", null);
  }

  /** What employees guess less what customers say: the largest of both signs, in order. */
  private Block gaps() {
    List<Table.Row> largest =
        of(row -> row.number("gap") != null, row -> Math.abs(row.number("gap")));
    if (largest.isEmpty()) {
      return narrator.nothing(narrator.say("promise.gaps"), narrator.say("promise.gaps.none"));
    }
    String title =
        asked()
            ? misjudged().orElseGet(() -> narrator.say("promise.gaps"))
            : narrator.say("promise.gaps");
    List<Bar> bars =
        largest.stream()
            .limit(MOST_BARS)
            .sorted(Comparator.comparingDouble(number("gap")).reversed())
            .map(row -> new Bar(narrator.element(row.text("element")), gap(row), certainty(row)))
            .toList();
    return new ChartBlock(
        "promise_gaps",
        title,
        narrator.say("promise.gaps.subtitle"),
        IntervalBars.of(narrator.say("column.element"), narrator.say("promise.gap"), bars),
        narrator.say("promise.alt", title, new AltText(narrator).bars(bars)),
        Size.LARGE);
  }

  private static Emphasis certainty(Table.Row row) {
    return wrong(row) ? Emphasis.PLAIN : Emphasis.UNDECIDED;
  }

  private static boolean wrong(Table.Row row) {
    return verdict(Guessed.OVERRATES).or(verdict(Guessed.UNDERRATES)).test(row);
  }

  /** What calls for doing something: what weighs most first, then what employees misjudge most. */
  private Optional<Block> todo() {
    List<Table.Row> rows = new ArrayList<>();
    for (Promise kind :
        List.of(
            Promise.BROKEN_PROMISE,
            Promise.MATTERS_NOT_PROMISED,
            Promise.PROMISED_DOES_NOT_MATTER)) {
      rows.addAll(of(row -> row.is("kind", kind.key()), importance()));
    }
    of(PromiseSheet::wrong, row -> Math.abs(row.number("gap"))).stream()
        .filter(row -> !rows.contains(row))
        .forEach(rows::add);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.element")),
            SheetColumn.text(narrator.say("promise.what")),
            SheetColumn.number(narrator.say("column.delivered"), Unit.SHARE),
            SheetColumn.number(narrator.say("column.promise_gap.guess"), RATING),
            SheetColumn.number(narrator.say("column.promise_gap.rating"), RATING),
            SheetColumn.text(narrator.say("promise.todo")),
            SheetColumn.text(narrator.say("column.owner")));
    return Optional.of(
        new TableBlock(
            narrator.say("promise.table"),
            new SheetTable(columns, rows.stream().limit(MOST_ROWS).map(this::todo).toList())));
  }

  private List<Cell> todo(Table.Row row) {
    List<String> what = new ArrayList<>();
    List<String> next = new ArrayList<>();
    Stream.of(
            Promise.BROKEN_PROMISE, Promise.MATTERS_NOT_PROMISED, Promise.PROMISED_DOES_NOT_MATTER)
        .filter(kind -> row.is("kind", kind.key()))
        .forEach(
            kind -> {
              what.add(narrator.say("value.kind." + kind.key()));
              next.add(narrator.say("promise.todo." + kind.key()));
            });
    if (wrong(row)) {
      what.add(narrator.say("promise.what." + row.text("verdict")));
      next.add(narrator.say("promise.todo." + row.text("verdict")));
    }
    return List.of(
        Cell.of(narrator.element(row.text("element"))),
        Cell.of(String.join("; ", what)),
        Cell.of(share(row)),
        Cell.of(narrator.quantity(row, RATING, "guess", null, null, null)),
        Cell.of(narrator.quantity(row, RATING, "rating", null, null, null)),
        Cell.of(String.join(" ", next)),
        Cell.of(owner(row)));
  }

  private String owner(Table.Row row) {
    String owner = narrator.owner(row.text("element"));
    return owner == null ? "" : owner;
  }

  /** In which units promises are broken, those broken in most first. */
  private Optional<Block> units() {
    List<Table.Row> promised = rows(Terms.Scope.UNIT).filter(row -> row.flag("promised")).toList();
    List<String> elements =
        promised.stream()
            .filter(row -> row.is("kind", Promise.BROKEN_PROMISE.key()))
            .collect(Collectors.groupingBy(row -> row.text("element"), Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Long> e) -> e.getValue())
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_ROWS)
            .map(Map.Entry::getKey)
            .toList();
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.element")),
            SheetColumn.text(narrator.say("promise.units.broken")),
            SheetColumn.text(narrator.say("promise.units.kept")),
            SheetColumn.text(narrator.say("promise.units.undecided")));
    List<List<Cell>> cells =
        elements.stream()
            .map(
                element ->
                    List.of(
                        Cell.of(narrator.element(element)),
                        Cell.of(units(promised, element, Promise.BROKEN_PROMISE)),
                        Cell.of(units(promised, element, Promise.KEPT)),
                        Cell.of(units(promised, element, Promise.UNDECIDED))))
            .toList();
    return Optional.of(
        new TableBlock(narrator.say("promise.units"), new SheetTable(columns, cells)));
  }

  private String units(List<Table.Row> promised, String element, Promise kind) {
    List<String> names =
        promised.stream()
            .filter(row -> row.is("element", element) && row.is("kind", kind.key()))
            .map(row -> narrator.named(Terms.Scope.UNIT.key(), row.text("scope_value")))
            .toList();
    String shown = names.stream().limit(MOST_ROWS).collect(Collectors.joining(", "));
    return names.size() > MOST_ROWS ? narrator.say("promise.units.more", shown) : shown;
  }

  private TextBlock notes() {
    List<String> lines = new ArrayList<>();
    if (asked()) {
      lines.add(narrator.say("promise.note.kept"));
      lines.add(narrator.say("promise.note.matters"));
    }
    if (guessed()) {
      lines.add(narrator.say("promise.note.guess"));
    }
    lines.add(narrator.say("promise.note.cause"));
    return TextBlock.bullets(narrator.say("promise.notes"), lines.toArray(String[]::new));
  }
}
