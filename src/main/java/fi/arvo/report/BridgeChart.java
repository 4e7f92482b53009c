package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Step;
import fi.arvo.report.model.ChartSpec.Waterfall;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the revenue of the months before became that of the last months. */
final class BridgeChart {
  private final Narrator narrator;
  private final List<Table.Row> rows;

  BridgeChart(Narrator narrator) {
    this.narrator = narrator;
    this.rows =
        Arrays.stream(Component.values())
            .flatMap(c -> narrator.facts().bridge(c).stream())
            .toList();
  }

  /**
   * A waterfall; a table when a step is hidden, since the picture would give it away.
   *
   * @param id of the picture, unique in the workbook
   */
  Block block(String id) {
    boolean hidden = rows.stream().anyMatch(r -> r.get("amount") == null);
    double largest =
        rows.stream()
            .filter(r -> r.get("amount") != null)
            .mapToDouble(r -> Math.abs(r.number("amount")))
            .max()
            .orElse(0);
    return hidden ? table(narrator.money(largest)) : waterfall(id, narrator.money(largest));
  }

  private Block waterfall(String id, Unit unit) {
    List<Step> steps = new ArrayList<>();
    for (Table.Row row : rows) {
      boolean total = is(row, Component.OPENING) || is(row, Component.CLOSING);
      if (total) {
        steps.add(Step.total(label(row), row.number("amount")));
      } else if (row.number("amount") != 0) {
        steps.add(Step.change(label(row), signed(row)));
      }
    }
    String title = title(unit);
    return new ChartBlock(
        id,
        title,
        subtitle(),
        Waterfall.of(unit, narrator.say("column.component"), narrator.say("column.amount"), steps),
        narrator.say("bridge.alt", title),
        Size.MEDIUM);
  }

  private String title(Unit unit) {
    Table.Row opening = rows.get(0);
    Table.Row closing = rows.get(rows.size() - 1);
    return narrator.say(
        "bridge.title",
        narrator.words().number(unit, opening.number("amount")),
        narrator.words().number(unit, closing.number("amount")));
  }

  private String subtitle() {
    return narrator.say(
        "bridge.subtitle", narrator.words().count(narrator.job().growth().months()));
  }

  private Block table(Unit unit) {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.component")),
            SheetColumn.number(narrator.say("column.amount"), unit),
            SheetColumn.number(narrator.say("column.customers"), Unit.COUNT));
    List<List<Cell>> cells = new ArrayList<>();
    for (Table.Row row : rows) {
      Shorthand none = row.flag("suppressed") ? Shorthand.SUPPRESSED : Shorthand.NOT_APPLICABLE;
      Quantity amount = narrator.quantity(row, unit, "amount", null, null, null);
      cells.add(
          List.of(Cell.of(label(row)), Cell.of(amount), Cell.of(row.whole("customers"), none)));
    }
    return new TableBlock(narrator.say("bridge.table"), new SheetTable(columns, cells));
  }

  private static double signed(Table.Row row) {
    boolean subtracted = is(row, Component.CONTRACTION) || is(row, Component.CHURN);
    return subtracted ? -row.number("amount") : row.number("amount");
  }

  private static boolean is(Table.Row row, Component component) {
    return row.is("component", component.key());
  }

  private String label(Table.Row row) {
    return narrator.say("value.component." + row.text("component"));
  }
}
