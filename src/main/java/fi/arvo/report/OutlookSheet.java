package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.BandLine;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.OutlookKind;
import fi.arvo.report.tables.Terms.OutlookMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the next two quarters are expected to be, and how well that would have gone before. */
final class OutlookSheet {
  static final String ID = "outlook";

  /** Measured quarters that a chart shows. */
  private static final int SHOWN = 6;

  private final Narrator narrator;

  OutlookSheet(Narrator narrator) {
    this.narrator = narrator;
  }

  /** None where nothing can be expected of anybody. */
  Optional<StorySheet> sheet() {
    List<OutlookMeasure> told = Stream.of(OutlookMeasure.values()).filter(this::told).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    List<Block> charts = told.stream().map(this::chart).flatMap(Optional::stream).toList();
    List<Block> blocks = new ArrayList<>();
    if (charts.size() == 3) {
      blocks.add(BlockRow.halves(charts.get(0), charts.get(1)));
      blocks.add(BlockRow.halves(charts.get(2), notes()));
    } else if (charts.size() == 2) {
      blocks.add(BlockRow.halves(charts.get(0), charts.get(1)));
    } else {
      blocks.addAll(charts);
    }
    told.forEach(measure -> blocks.add(table(measure)));
    if (charts.size() != 3) {
      blocks.add(notes());
    }
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.outlook"),
            Kicker.of(narrator),
            finding(told),
            certainty(told),
            blocks));
  }

  private Stream<Table.Row> rows(OutlookMeasure measure, OutlookKind kind) {
    return narrator
        .facts()
        .rows("outlook")
        .filter(row -> row.is("measure", measure.key()) && row.is("kind", kind.key()));
  }

  private boolean told(OutlookMeasure measure) {
    return rows(measure, OutlookKind.EXPECTED).anyMatch(row -> row.number("value") != null);
  }

  private List<Table.Row> overall(OutlookMeasure measure, OutlookKind kind) {
    return rows(measure, kind)
        .filter(row -> row.is("scope", Terms.Scope.OVERALL.key()))
        .sorted(Comparator.comparing(row -> row.text("period")))
        .toList();
  }

  /** Where everybody's next quarter is expected; empty where that can't be told. */
  private Optional<Table.Row> next(OutlookMeasure measure) {
    return overall(measure, OutlookKind.EXPECTED).stream()
        .filter(row -> row.number("value") != null)
        .findFirst();
  }

  private static Unit unit(OutlookMeasure measure) {
    return switch (measure) {
      case NPS -> Unit.NPS;
      case COVERAGE -> Unit.MEAN.withDecimals(1);
      case GROWTH -> Unit.GROWTH;
    };
  }

  private Quantity figure(OutlookMeasure measure, Table.Row row) {
    String column = measure == OutlookMeasure.GROWTH ? "growth_pct" : "value";
    String ends = measure == OutlookMeasure.GROWTH ? "growth_pct_" : "";
    return narrator.quantity(row, unit(measure), column, ends + "low", ends + "high", "customers");
  }

  private String finding(List<OutlookMeasure> told) {
    return told.stream()
        .filter(measure -> next(measure).isPresent())
        .findFirst()
        .map(
            measure -> {
              Table.Row next = next(measure).orElseThrow();
              Quantity figure = figure(measure, next);
              return narrator.say(
                  "outlook.finding." + measure.key(),
                  narrator.words().value(figure),
                  narrator.words().interval(figure),
                  narrator.period(next.text("period")));
            })
        .orElseGet(() -> narrator.say("outlook.finding.segments"));
  }

  /** How the first that is told would have gone before. */
  private String certainty(List<OutlookMeasure> told) {
    return told.stream()
        .filter(measure -> next(measure).isPresent())
        .findFirst()
        .map(measure -> tried(measure, next(measure).orElseThrow()))
        .orElseGet(() -> narrator.say("outlook.certainty"));
  }

  private String tried(OutlookMeasure measure, Table.Row next) {
    if (next.whole("back_tests") == 0) {
      return narrator.say("outlook.tried.never");
    }
    return narrator.say(
        "outlook.tried." + next.text("method"),
        narrator.words().count(next.whole("back_tests")),
        error(measure, next, "level_error"),
        error(measure, next, "last_error"),
        narrator.words().count(next.whole("held")),
        narrator.say("outlook.miss." + measure.key()));
  }

  private String error(OutlookMeasure measure, Table.Row row, String column) {
    return narrator.words().number(errorUnit(measure), inUnit(measure, row.number(column)));
  }

  /** Errors of growth are percentage points. */
  private static double inUnit(OutlookMeasure measure, double error) {
    return measure == OutlookMeasure.GROWTH ? 100 * error : error;
  }

  private static Unit errorUnit(OutlookMeasure measure) {
    return Unit.MEAN.withDecimals(measure == OutlookMeasure.COVERAGE ? 2 : 1);
  }

  /**
   * Everybody's quarters, the expected ones dashed; none where nothing is expected of everybody.
   */
  private Optional<Block> chart(OutlookMeasure measure) {
    if (next(measure).isEmpty()) {
      return Optional.empty();
    }
    List<Table.Row> measured = overall(measure, OutlookKind.MEASURED);
    List<Table.Row> expected = overall(measure, OutlookKind.EXPECTED);
    List<Table.Row> rows =
        new ArrayList<>(measured.subList(Math.max(0, measured.size() - SHOWN), measured.size()));
    rows.addAll(expected);
    List<Quantity> values = rows.stream().map(row -> figure(measure, row)).toList();
    List<String> periods = rows.stream().map(row -> narrator.period(row.text("period"))).toList();
    Table.Row next = next(measure).orElseThrow();
    Quantity figure = figure(measure, next);
    String title =
        narrator.say(
            "outlook.chart." + measure.key(),
            narrator.words().value(figure),
            narrator.words().interval(figure),
            narrator.period(next.text("period")));
    return Optional.of(
        new ChartBlock(
            "outlook_" + measure.key(),
            title,
            narrator.say("outlook.chart." + measure.key() + ".subtitle"),
            BandLine.of(
                    narrator.say("column.period"),
                    periods,
                    new Series(narrator.say("outlook." + measure.key()), values))
                .withExpected(expected.size()),
            narrator.say("outlook.alt", title, narrator.words().count(measured.size())),
            Size.MEDIUM));
  }

  private Block table(OutlookMeasure measure) {
    List<String> periods =
        rows(measure, OutlookKind.EXPECTED).map(r -> r.text("period")).distinct().sorted().toList();
    Unit unit = unit(measure);
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(narrator.say("outlook.who")));
    columns.add(SheetColumn.text(narrator.say("outlook.last")));
    columns.add(SheetColumn.number(narrator.say("outlook.measured"), unit));
    for (String period : periods) {
      String name = narrator.period(period);
      columns.add(SheetColumn.number(narrator.say("outlook.expected", name), unit));
      columns.add(SheetColumn.number(narrator.say("outlook.low", name), unit));
      columns.add(SheetColumn.number(narrator.say("outlook.high", name), unit));
    }
    columns.add(SheetColumn.text(narrator.say("outlook.method")));
    columns.add(SheetColumn.number(narrator.say("outlook.level_error"), errorUnit(measure)));
    columns.add(SheetColumn.number(narrator.say("outlook.last_error"), errorUnit(measure)));
    columns.add(SheetColumn.number(narrator.say("outlook.held"), Unit.COUNT));
    columns.add(SheetColumn.number(narrator.say("outlook.back_tests"), Unit.COUNT));
    List<List<Cell>> cells =
        rows(measure, OutlookKind.EXPECTED)
            .map(row -> List.of(row.text("scope"), row.text("scope_value")))
            .distinct()
            .map(who -> cells(measure, who))
            .toList();
    return new TableBlock(
        narrator.say("outlook.table." + measure.key()), new SheetTable(columns, cells));
  }

  private List<Cell> cells(OutlookMeasure measure, List<String> who) {
    List<Table.Row> expected = of(measure, OutlookKind.EXPECTED, who);
    Optional<Table.Row> last =
        of(measure, OutlookKind.MEASURED, who).stream()
            .filter(row -> row.number("value") != null)
            .reduce((earlier, later) -> later);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name(who)));
    cells.add(Cell.of(last.map(row -> narrator.period(row.text("period"))).orElse("")));
    cells.add(
        Cell.of(
            last.map(row -> figure(measure, row))
                .orElseGet(() -> narrator.missing(unit(measure)))));
    for (Table.Row row : expected) {
      cells.addAll(Cell.estimate(figure(measure, row)).subList(0, 3));
    }
    Table.Row next = expected.get(0);
    cells.add(
        Cell.of(
            next.text("method") == null
                ? narrator.why(next)
                : narrator.say("value.method." + next.text("method"))));
    cells.add(error(measure, next.number("level_error")));
    cells.add(error(measure, next.number("last_error")));
    cells.add(Cell.of(next.whole("held"), Shorthand.NOT_AVAILABLE));
    cells.add(Cell.of(next.whole("back_tests"), Shorthand.NOT_AVAILABLE));
    return cells;
  }

  private static Cell error(OutlookMeasure measure, Double error) {
    return Cell.of(error == null ? null : (Double) inUnit(measure, error), Shorthand.NOT_AVAILABLE);
  }

  private List<Table.Row> of(OutlookMeasure measure, OutlookKind kind, List<String> who) {
    return rows(measure, kind)
        .filter(row -> List.of(row.text("scope"), row.text("scope_value")).equals(who))
        .sorted(Comparator.comparing(row -> row.text("period")))
        .toList();
  }

  private String name(List<String> who) {
    return who.get(0).equals(Terms.Scope.OVERALL.key())
        ? narrator.say("outlook.everybody")
        : narrator.sayOr(narrator.named(who.get(0), who.get(1)), "value.scope_value." + who.get(1));
  }

  private TextBlock notes() {
    return TextBlock.bullets(
        narrator.say("outlook.notes"),
        narrator.say("outlook.note.interval"),
        narrator.say("outlook.note.level"),
        narrator.say("outlook.note.choice"),
        narrator.say("outlook.note.growth"),
        narrator.say("outlook.note.plans"));
  }
}
