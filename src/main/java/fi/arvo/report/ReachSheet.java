package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which few elements together reach most customers, and what each further one adds. */
final class ReachSheet {
  static final String ID = "reach";
  private static final Unit PERCENT = Unit.SHARE.withDecimals(1);

  private final Narrator narrator;

  /** The best set of each size that may be shown, the smallest first. */
  private final List<Table.Row> best;

  ReachSheet(Narrator narrator) {
    this.narrator = narrator;
    this.best =
        narrator
            .facts()
            .rows("reach")
            .filter(r -> r.whole("rank") != null && r.whole("rank") == 1)
            .filter(r -> r.number("reach") != null)
            .sorted(Comparator.comparing(r -> r.whole("size")))
            .toList();
  }

  StorySheet sheet() {
    List<Block> blocks = new ArrayList<>();
    if (best.isEmpty()) {
      blocks.add(TextBlock.paragraphs("", narrator.say("reach.nothing", why())));
    } else {
      blocks.add(BlockRow.halves(columns(), notes()));
      blocks.add(sets());
      blocks.add(rivals());
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.reach"),
        Kicker.of(narrator),
        best.isEmpty() ? narrator.say("reach.finding.unknown") : finding(),
        best.isEmpty()
            ? ""
            : narrator.withBase(
                narrator.say("reach.certainty"),
                best.stream().anyMatch(narrator::few),
                "certainty.few"),
        blocks);
  }

  private String why() {
    if (!narrator.job().extracts().containsKey(Role.SURVEY)) {
      return narrator.say("reason.needs.survey");
    }
    return narrator
        .facts()
        .rows("reach")
        .findFirst()
        .map(narrator::why)
        .orElseGet(() -> narrator.say("reason.absent"));
  }

  private String finding() {
    Table.Row last = best.get(best.size() - 1);
    if (best.size() == 1) {
      return narrator.say(
          "reach.finding.one",
          narrator.words().count(last.whole("size")),
          narrator.words().value(reach(last)),
          last.whole("size"));
    }
    return narrator.say(
        "reach.finding",
        narrator.words().count(last.whole("size")),
        narrator.words().value(reach(last)),
        narrator.words().value(reach(best.get(0))),
        narrator.words().number(PERCENT, added(best.size() - 1)));
  }

  private Quantity reach(Table.Row row) {
    return narrator.quantity(row, Unit.SHARE, "reach", "reach_low", "reach_high", "n");
  }

  /** What the best set of a size reaches beyond the best one that is an element smaller. */
  private double added(int place) {
    return best.get(place).number("reach") - best.get(place - 1).number("reach");
  }

  private Block columns() {
    String title =
        narrator.say(
            "reach.columns",
            narrator.words().value(reach(best.get(0))),
            narrator.words().value(reach(best.get(best.size() - 1))));
    List<String> sizes = best.stream().map(r -> r.whole("size").toString()).toList();
    List<Quantity> values = best.stream().map(this::reach).toList();
    return new ChartBlock(
        "reach_sizes",
        title,
        narrator.say("reach.columns.subtitle"),
        IntervalColumns.of(
            narrator.say("reach.size"), sizes, new Series(narrator.say("column.reach"), values)),
        narrator.say("reach.columns.alt", title, new AltText(narrator).values(sizes, values)),
        Size.MEDIUM);
  }

  private TextBlock notes() {
    return TextBlock.bullets(
        narrator.say("reach.notes"),
        narrator.say("reach.note.reached", narrator.job().reach().depth()),
        narrator.say("reach.note.ranking"),
        narrator.say("reach.note.chance"),
        narrator.say("reach.note.next"));
  }

  private TableBlock sets() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.number(narrator.say("reach.size"), Unit.COUNT),
            SheetColumn.text(narrator.say("column.elements")),
            SheetColumn.number(narrator.say("column.reach"), PERCENT),
            SheetColumn.number(narrator.say("column.reach_low"), PERCENT),
            SheetColumn.number(narrator.say("column.reach_high"), PERCENT),
            SheetColumn.number(narrator.say("reach.added"), PERCENT));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(best.get(i).whole("size"), Shorthand.NOT_AVAILABLE));
      cells.add(Cell.of(elements(best.get(i))));
      cells.addAll(Cell.estimate(reach(best.get(i))).subList(0, 3));
      cells.add(i == 0 ? new Cell.Missing(Shorthand.NOT_APPLICABLE) : Cell.of(added(i)));
      rows.add(cells);
    }
    return new TableBlock(narrator.say("reach.sets"), new SheetTable(columns, rows));
  }

  /** The listed sets of the largest size: where their intervals overlap none is better. */
  private TableBlock rivals() {
    Long size = best.get(best.size() - 1).whole("size");
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.elements")),
            SheetColumn.number(narrator.say("column.reach"), PERCENT),
            SheetColumn.number(narrator.say("column.reach_low"), PERCENT),
            SheetColumn.number(narrator.say("column.reach_high"), PERCENT),
            SheetColumn.text(narrator.say("reach.beside")));
    double low = best.get(best.size() - 1).number("reach_low");
    List<List<Cell>> rows =
        narrator
            .facts()
            .rows("reach")
            .filter(r -> size.equals(r.whole("size")) && r.number("reach") != null)
            .sorted(Comparator.comparing(r -> r.whole("rank")))
            .map(r -> rival(r, low))
            .toList();
    return new TableBlock(
        narrator.say("reach.rivals", narrator.words().count(size)), new SheetTable(columns, rows));
  }

  private List<Cell> rival(Table.Row row, double lowOfBest) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(elements(row)));
    cells.addAll(Cell.estimate(reach(row)).subList(0, 3));
    boolean first = row.whole("rank") == 1;
    boolean alike = row.number("reach_high") >= lowOfBest;
    cells.add(
        Cell.of(narrator.say(first ? "reach.first" : alike ? "reach.alike" : "reach.behind")));
    return cells;
  }

  private String elements(Table.Row row) {
    return Arrays.stream(row.text("elements").split(", ", -1))
        .map(narrator::element)
        .collect(Collectors.joining(" + "));
  }
}
