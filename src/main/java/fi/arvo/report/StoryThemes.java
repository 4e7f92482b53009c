package fi.arvo.report;

import fi.arvo.report.model.AxisRange;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which elements of value the stories speak of, in praise and in blame. */
final class StoryThemes {
  private static final int BARS = 8;
  private static final int BESIDE = 8;
  private static final Unit PERCENT = Unit.SHARE.withDecimals(1);

  private final Narrator narrator;

  StoryThemes(Narrator narrator) {
    this.narrator = narrator;
  }

  private Stream<Table.Row> rows(Voice voice) {
    return narrator
        .facts()
        .rows("stories")
        .filter(row -> row.is("scope", Terms.Scope.OVERALL.key()))
        .filter(row -> row.is("voice", voice.key()));
  }

  /** The elements in most stories, by how many praise or blame them. */
  private List<Table.Row> most(String column) {
    return rows(Voice.ALL)
        .filter(row -> row.number(column) != null && row.number(column) > 0)
        .sorted(Comparator.comparing((Table.Row row) -> -row.number(column)))
        .limit(BARS)
        .toList();
  }

  private static Quantity part(Table.Row row, String column) {
    Quantity share = Quantity.of(PERCENT, row.number(column));
    return row.whole("n") == null ? share : share.outOf(row.whole("n"));
  }

  /** What is praised and what is blamed most; none where neither is told. */
  Optional<String> finding() {
    Optional<String> praised = first("praised");
    Optional<String> blamed = first("blamed");
    if (praised.isPresent() && blamed.isPresent()) {
      return Optional.of(narrator.say("stories.finding.themes", praised.get(), blamed.get()));
    }
    return praised
        .map(name -> narrator.say("stories.finding.praised", name))
        .or(() -> blamed.map(name -> narrator.say("stories.finding.blamed", name)));
  }

  private Optional<String> first(String column) {
    return most(column).stream().findFirst().map(row -> narrator.element(row.text("theme")));
  }

  /** Praise beside blame on one scale. */
  Optional<Block> bars() {
    List<Table.Row> praised = most("praised");
    List<Table.Row> blamed = most("blamed");
    if (praised.isEmpty() && blamed.isEmpty()) {
      return Optional.empty();
    }
    AxisRange axis =
        AxisRange.fromZero(
            Stream.concat(
                    praised.stream().map(row -> part(row, "praised")),
                    blamed.stream().map(row -> part(row, "blamed")))
                .toList());
    return Optional.of(
        BlockRow.halves(bars("praised", praised, axis), bars("blamed", blamed, axis)));
  }

  private Block bars(String column, List<Table.Row> rows, AxisRange axis) {
    String title = narrator.say("stories." + column);
    if (rows.isEmpty()) {
      return narrator.nothing(title, narrator.say("stories.themes.none"));
    }
    List<Bar> bars =
        rows.stream()
            .map(row -> Bar.of(narrator.element(row.text("theme")), part(row, column)))
            .toList();
    return new ChartBlock(
        "stories_" + column,
        title,
        narrator.say("stories.themes.subtitle"),
        new IntervalBars(
            narrator.say("column.element"), narrator.say("column." + column), bars, axis),
        narrator.say("stories.alt", title, new AltText(narrator).bars(bars)),
        Size.SMALL);
  }

  /** What promoters and dissenters speak of most, beside each other. */
  Optional<Block> beside() {
    Set<String> elements = new LinkedHashSet<>();
    List<Table.Row> glad = spoken(Voice.PROMOTER);
    List<Table.Row> loud = spoken(Voice.DISSENTER);
    for (int i = 0; elements.size() < BESIDE && i < Math.max(glad.size(), loud.size()); i++) {
      for (List<Table.Row> group : List.of(glad, loud)) {
        if (i < group.size() && elements.size() < BESIDE) {
          elements.add(group.get(i).text("theme"));
        }
      }
    }
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(narrator.say("column.element")));
    for (String group : List.of("promoter", "dissenter")) {
      for (String what : List.of("share", "praised", "blamed")) {
        columns.add(
            SheetColumn.number(narrator.say("stories.beside." + group + "." + what), PERCENT));
      }
    }
    List<List<Cell>> rows = elements.stream().map(this::beside).toList();
    return Optional.of(
        new TableBlock(narrator.say("stories.beside"), new SheetTable(columns, rows)));
  }

  /** The elements that a group's stories speak of, the one in most first. */
  private List<Table.Row> spoken(Voice voice) {
    return rows(voice)
        .filter(row -> row.number("share") != null && row.number("share") > 0)
        .sorted(Comparator.comparing((Table.Row row) -> -row.number("share")))
        .toList();
  }

  private List<Cell> beside(String element) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(narrator.element(element)));
    for (Voice voice : List.of(Voice.PROMOTER, Voice.DISSENTER)) {
      Optional<Table.Row> row = rows(voice).filter(r -> r.is("theme", element)).findFirst();
      for (String column : List.of("share", "praised", "blamed")) {
        cells.add(
            row.map(r -> Cell.of(narrator.quantity(r, PERCENT, column, null, null, "n")))
                .orElse(new Cell.Missing(Shorthand.NOT_AVAILABLE)));
      }
    }
    return cells;
  }
}
