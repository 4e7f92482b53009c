package fi.arvo.report;

import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Level;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small tables of outcomes by dose, and of the verdicts in words. */
final class DoseTables {
  private static final List<Dose> CLAIMS =
      List.of(
          Dose.ELEMENTS, Dose.TIERS, Dose.TIERS_GIVEN_ELEMENTS, Dose.UPPER_TIERS_GIVEN_FUNCTIONAL);

  private final Narrator narrator;

  DoseTables(Narrator narrator) {
    this.narrator = narrator;
  }

  /** Which outcomes rise with which dose; those that nobody was asked for are left out. */
  TableBlock verdicts(List<Outcome> outcomes) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(narrator.say("verdicts.outcome")));
    CLAIMS.forEach(c -> columns.add(SheetColumn.text(narrator.say("verdicts." + c.key()))));
    List<List<Cell>> rows = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (narrator.facts().trend(Level.CUSTOMER, Dose.ELEMENTS, outcome).isPresent()) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(narrator.outcome(outcome)));
        CLAIMS.forEach(claim -> row.add(verdict(claim, outcome)));
        rows.add(row);
      }
    }
    return new TableBlock(narrator.say("verdicts.heading"), new SheetTable(columns, rows));
  }

  private Cell verdict(Dose claim, Outcome outcome) {
    Optional<Table.Row> trend = narrator.facts().trend(Level.CUSTOMER, claim, outcome);
    if (trend.isEmpty()) {
      return new Cell.Missing(Shorthand.NOT_AVAILABLE);
    }
    Table.Row row = trend.get();
    if (row.flag("suppressed")) {
      return new Cell.Missing(Shorthand.SUPPRESSED);
    }
    return claim == Dose.UPPER_TIERS_GIVEN_FUNCTIONAL
        ? added(row)
        : Cell.of(narrator.say("value.verdict." + narrator.verdict(row).key()));
  }

  /** Whether the upper tiers explain anything more; how much has no direction to judge. */
  private Cell added(Table.Row row) {
    Double chance = row.number("p_value");
    if (chance == null) {
      return new Cell.Missing(Shorthand.NOT_AVAILABLE);
    }
    return Cell.of(
        narrator.say(chance < ElementLinks.CERTAIN ? "verdicts.adds" : "verdicts.adds.not"));
  }

  /** Bands of elements with each outcome, its interval and n. */
  TableBlock bands(List<Outcome> outcomes) {
    List<Outcome> known = outcomes.stream().filter(o -> !rows(o).isEmpty()).toList();
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(narrator.say("chart.category." + Dose.ELEMENTS.key())));
    for (Outcome outcome : known) {
      Unit unit = Narrator.unit(outcome);
      String name = narrator.outcome(outcome);
      columns.add(SheetColumn.number(name, unit));
      columns.add(SheetColumn.number(narrator.say("bands.low", name), unit));
      columns.add(SheetColumn.number(narrator.say("bands.high", name), unit));
      columns.add(SheetColumn.number(narrator.say("bands.n", name), Unit.COUNT));
    }
    List<List<Cell>> cells = new ArrayList<>();
    for (Table.Row band : known.isEmpty() ? List.<Table.Row>of() : rows(known.get(0))) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(narrator.band(band)));
      known.forEach(outcome -> row.addAll(estimate(outcome, band.text("band"))));
      cells.add(row);
    }
    return new TableBlock(narrator.say("bands.heading"), new SheetTable(columns, cells));
  }

  private List<Cell> estimate(Outcome outcome, String band) {
    Quantity quantity =
        rows(outcome).stream()
            .filter(r -> r.is("band", band))
            .findFirst()
            .map(r -> narrator.estimate(r, outcome))
            .orElseGet(() -> narrator.missing(Narrator.unit(outcome)));
    return Cell.estimate(quantity);
  }

  private List<Table.Row> rows(Outcome outcome) {
    return narrator.facts().bands(Level.CUSTOMER, Dose.ELEMENTS, outcome);
  }
}
