package fi.arvo.report;

import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import java.util.List;

/** What each department answers for, on the sheet of who answers for what. */
final class DepartmentBlock {
  private final Narrator narrator;

  DepartmentBlock(Narrator narrator) {
    this.narrator = narrator;
  }

  TableBlock block() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.department")),
            SheetColumn.text(narrator.say("column.owners")),
            SheetColumn.number(narrator.say("column.elements"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.touchpoints"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.unowned"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.element_gap"), Responsibilities.PERCENT),
            SheetColumn.text(narrator.say("column.weakest_touchpoint")),
            SheetColumn.number(narrator.say("column.nps"), Unit.NPS),
            SheetColumn.number(narrator.say("column.worse"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.better"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.open_actions"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.pull_apart"), Unit.COUNT));
    return new TableBlock(
        narrator.say("responsibility.departments"),
        new SheetTable(columns, narrator.facts().rows("departments").map(this::row).toList()));
  }

  private List<Cell> row(Table.Row row) {
    String weakest = row.text("weakest_touchpoint");
    return List.of(
        row.text("department") == null
            ? Cell.warning(narrator.say("responsibility.department.none"))
            : Cell.of(row.text("department")),
        row.text("owners") == null
            ? Cell.warning(narrator.say("responsibility.nobody"))
            : Cell.of(row.text("owners")),
        count(row, "elements"),
        count(row, "touchpoints"),
        count(row, "unowned"),
        Cell.of(narrator.quantity(row, Responsibilities.PERCENT, "element_gap", null, null, null)),
        Cell.of(weakest == null ? "" : narrator.encounter("touchpoint", weakest)),
        Cell.of(narrator.quantity(row, Unit.NPS, "weakest_nps", null, null, null)),
        count(row, "worse"),
        count(row, "better"),
        count(row, "open_actions"),
        count(row, "pull_apart"));
  }

  private static Cell count(Table.Row row, String column) {
    return Cell.of(row.whole(column), Shorthand.NOT_AVAILABLE);
  }
}
