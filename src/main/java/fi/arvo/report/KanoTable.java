package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.report.ElementDrivers.Driver;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Kano;
import java.util.ArrayList;
import java.util.List;

/** Which elements lose recommendation when missing, which win it when there, which do both. */
final class KanoTable {
  private static final int LISTED = 8;
  private static final Unit SCORE = Unit.MEAN.withDecimals(2);

  private final Narrator narrator;
  private final ElementDrivers drivers;

  KanoTable(Narrator narrator, ElementDrivers drivers) {
    this.narrator = narrator;
    this.drivers = drivers;
  }

  /** The classified elements, the most important first; or a line that says why there are none. */
  Block block() {
    List<Driver> classified = drivers.all().stream().filter(KanoTable::classified).toList();
    String heading = narrator.say("priorities.kano");
    if (classified.isEmpty()) {
      boolean casewise = narrator.job().drivers().missing() == JobConfig.Drivers.Missing.CASEWISE;
      return TextBlock.paragraphs(
          heading,
          narrator.say(casewise ? "priorities.kano.few" : "priorities.kano.pairs"),
          narrator.say("priorities.kano.means"));
    }
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.element")),
            SheetColumn.text(narrator.say("priorities.kano.kind")),
            SheetColumn.number(narrator.say("column.penalty"), SCORE),
            SheetColumn.text(narrator.say("priorities.kano.penalty_range")),
            SheetColumn.number(narrator.say("column.reward"), SCORE),
            SheetColumn.text(narrator.say("priorities.kano.reward_range")));
    List<List<Cell>> rows = classified.stream().limit(LISTED).map(this::row).toList();
    return new TableBlock(heading, new SheetTable(columns, rows));
  }

  private static boolean classified(Driver driver) {
    String kano = driver.row().text("kano");
    return kano != null
        && !kano.equals(Kano.NOT_CLASSIFIED.key())
        && !kano.equals(Kano.INDIFFERENT.key());
  }

  private List<Cell> row(Driver driver) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(driver.name()));
    cells.add(Cell.of(narrator.say("value.kano." + driver.row().text("kano"))));
    for (String effect : List.of("penalty", "reward")) {
      Quantity quantity =
          narrator.quantity(driver.row(), SCORE, effect, effect + "_low", effect + "_high", null);
      cells.add(Cell.of(quantity));
      cells.add(Cell.of(narrator.words().interval(quantity)));
    }
    return cells;
  }
}
