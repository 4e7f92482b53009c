package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.List;

/** Whether units whose employees feel well have customers who do. */
final class SideLinkTable {
  private static final int MOST = 8;

  private final Narrator narrator;

  SideLinkTable(Narrator narrator) {
    this.narrator = narrator;
  }

  Block block() {
    List<Table.Row> told =
        narrator
            .facts()
            .rows("side_links")
            .filter(row -> row.number("estimate") != null)
            .limit(MOST)
            .toList();
    if (told.isEmpty()) {
      String why =
          narrator
              .facts()
              .rows("side_links")
              .findFirst()
              .map(narrator::why)
              .orElseGet(() -> narrator.say("employees.links.none"));
      return narrator.nothing(narrator.say("employees.links"), why);
    }
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.side_measure")),
            SheetColumn.text(narrator.say("column.customer_measure")),
            SheetColumn.number(narrator.say("elements.link"), Unit.COEFFICIENT),
            SheetColumn.number(narrator.say("summary.steps.low"), Unit.COEFFICIENT),
            SheetColumn.number(narrator.say("summary.steps.high"), Unit.COEFFICIENT),
            SheetColumn.number(narrator.say("column.units"), Unit.COUNT),
            SheetColumn.text(narrator.say("nps_change.certain")));
    boolean few = told.stream().anyMatch(row -> row.flag("few_units"));
    return new TableBlock(
        narrator.say(few ? "employees.links.few" : "employees.links"),
        new SheetTable(columns, told.stream().map(this::row).toList()));
  }

  private List<Cell> row(Table.Row row) {
    Quantity link = narrator.quantity(row, Unit.COEFFICIENT, "estimate", "ci_low", "ci_high", null);
    Double p = row.number("p_adjusted");
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(narrator.say("value.outcome." + row.text("side_measure"))));
    cells.add(Cell.of(narrator.say("value.outcome." + row.text("customer_measure"))));
    cells.addAll(Cell.estimate(link).subList(0, 3));
    cells.add(Cell.of(row.whole("units"), Shorthand.NOT_AVAILABLE));
    cells.add(
        Cell.of(
            narrator.say(p != null && p < ElementLinks.CERTAIN ? "word.certain" : "word.chance")));
    return cells;
  }
}
