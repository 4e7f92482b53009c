package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do next: the elements with most to gain, the money at stake and who answers for them. */
final class NextSteps {
  private static final int MOST = 3;
  private static final Unit POINTS = Unit.NPS.withDecimals(1);

  private final Narrator narrator;
  private final List<Table.Row> first;
  private final boolean sold;
  private final boolean owned;

  NextSteps(Narrator narrator) {
    this.narrator = narrator;
    this.first = first();
    this.sold = first.stream().anyMatch(row -> row.get("revenue_gain") != null);
    this.owned = narrator.job().extracts().containsKey(Role.OWNERS);
  }

  Block block() {
    String heading = narrator.say("summary.steps");
    if (first.isEmpty()) {
      return TextBlock.paragraphs(heading, narrator.say("summary.steps.none"));
    }
    Unit money = narrator.money(largest());
    return new TableBlock(
        heading, new SheetTable(columns(money), first.stream().map(r -> cells(r, money)).toList()));
  }

  /** The opportunities that rank first and have something to gain. */
  private List<Table.Row> first() {
    return narrator
        .facts()
        .rows("opportunities")
        .filter(row -> row.whole("rank") != null)
        .filter(row -> row.number(gain(row)) != null && row.number(gain(row)) > 0)
        .sorted(Comparator.comparing(row -> row.whole("rank")))
        .limit(MOST)
        .toList();
  }

  /** The column of the gain that ranks. */
  private static String gain(Table.Row row) {
    return row.is("ranked_by", "revenue") ? "revenue_gain" : "nps_gain";
  }

  private double largest() {
    return first.stream()
        .flatMap(row -> Optional.ofNullable(row.number("revenue_gain_high")).stream())
        .mapToDouble(Math::abs)
        .max()
        .orElse(0);
  }

  private List<SheetColumn> columns(Unit money) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(narrator.say("column.element")));
    columns.add(SheetColumn.number(narrator.say("elements.share"), Unit.SHARE));
    gain(columns, narrator.say("summary.steps.nps"), POINTS);
    if (sold) {
      String months = narrator.words().count(narrator.job().growth().months());
      gain(columns, narrator.say("summary.steps.money", months), money);
    }
    if (owned) {
      columns.add(SheetColumn.text(narrator.say("column.owner")));
    }
    return columns;
  }

  private void gain(List<SheetColumn> columns, String header, Unit unit) {
    columns.add(SheetColumn.number(header, unit));
    columns.add(SheetColumn.number(narrator.say("summary.steps.low"), unit));
    columns.add(SheetColumn.number(narrator.say("summary.steps.high"), unit));
    columns.add(SheetColumn.text(narrator.say("summary.steps.certainty")));
  }

  private List<Cell> cells(Table.Row row, Unit money) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(narrator.element(row.text("element"))));
    cells.add(Cell.of(narrator.share(row.text("element"))));
    gain(cells, row, "nps_gain", POINTS);
    if (sold) {
      gain(cells, row, "revenue_gain", money);
    }
    if (owned) {
      String owner = row.text("owner");
      cells.add(
          owner == null ? Cell.warning(narrator.say("summary.steps.unowned")) : Cell.of(owner));
    }
    return cells;
  }

  private void gain(List<Cell> cells, Table.Row row, String column, Unit unit) {
    Quantity gain = narrator.quantity(row, unit, column, column + "_low", column + "_high", null);
    cells.addAll(Cell.estimate(gain).subList(0, 3));
    Double p = row.number(column + "_p_adjusted");
    cells.add(
        Cell.of(
            p == null
                ? ""
                : narrator.say(p < ElementLinks.CERTAIN ? "word.certain" : "word.chance")));
  }
}
