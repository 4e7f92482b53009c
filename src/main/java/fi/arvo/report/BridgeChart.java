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
import java.math.BigDecimal;
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
   * A waterfall, hidden steps pooled into what the others leave; a table when a total is hidden.
   *
   * @param id of the picture, unique in the workbook
   */
  Block block(String id) {
    double largest =
        rows.stream()
            .filter(r -> r.get("amount") != null)
            .mapToDouble(r -> Math.abs(r.number("amount")))
            .max()
            .orElse(0);
    Unit unit = narrator.money(largest);
    boolean totals =
        rows.stream().filter(BridgeChart::total).allMatch(r -> r.get("amount") != null);
    return totals ? waterfall(id, unit) : table(unit);
  }

  private Block waterfall(String id, Unit unit) {
    List<Step> steps = new ArrayList<>();
    BigDecimal left = amount(rows.get(rows.size() - 1)).subtract(amount(rows.get(0)));
    for (Table.Row row : rows) {
      if (total(row)) {
        steps.add(Step.total(label(row), row.number("amount")));
      } else if (row.get("amount") != null && signed(row).signum() != 0) {
        steps.add(Step.change(label(row), signed(row).doubleValue()));
        left = left.subtract(signed(row));
      }
    }
    boolean pooled = rows.stream().anyMatch(r -> r.get("amount") == null);
    if (pooled) {
      Step others = Step.change(narrator.say("value.component.pooled"), left.doubleValue());
      steps.add(steps.size() - 1, others);
    }
    String title = title(unit);
    return new ChartBlock(
        id,
        title,
        narrator.say(
            pooled ? "bridge.subtitle.pooled" : "bridge.subtitle",
            narrator.words().count(narrator.job().growth().months())),
        Waterfall.of(unit, narrator.say("column.component"), narrator.say("column.amount"), steps),
        narrator.say("bridge.alt", title, new AltText(narrator).steps(unit, steps)),
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

  private static BigDecimal signed(Table.Row row) {
    boolean subtracted = is(row, Component.CONTRACTION) || is(row, Component.CHURN);
    return subtracted ? amount(row).negate() : amount(row);
  }

  private static BigDecimal amount(Table.Row row) {
    return (BigDecimal) row.get("amount");
  }

  private static boolean total(Table.Row row) {
    return is(row, Component.OPENING) || is(row, Component.CLOSING);
  }

  private static boolean is(Table.Row row, Component component) {
    return row.is("component", component.key());
  }

  private String label(Table.Row row) {
    return narrator.say("value.component." + row.text("component"));
  }
}
