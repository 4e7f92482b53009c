package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where along the path the same customers come to recommend less, or more. */
final class JourneyLosses {
  private static final int BARS = 12;
  private static final int STEPS = 8;
  private static final Unit POINTS = Unit.NPS.withDecimals(1);

  private final Narrator narrator;
  private final List<Table.Row> told;

  JourneyLosses(Narrator narrator) {
    this.narrator = narrator;
    this.told =
        narrator
            .facts()
            .rows("journey_steps")
            .filter(row -> Encounters.named(row.text("touchpoint_to")))
            .filter(row -> row.number("nps_change") != null)
            .toList();
  }

  private Quantity change(Table.Row row) {
    return narrator.quantity(row, POINTS, "nps_change", "nps_change_low", "nps_change_high", "n");
  }

  private static boolean certain(Table.Row row) {
    return row.number("p_adjusted") != null && row.number("p_adjusted") < ElementLinks.CERTAIN;
  }

  /** By where customers arrive, from whichever other touchpoint, in the order of the path. */
  Block bars() {
    List<String> order = new Encounters(narrator, Side.CUSTOMER).touchpoints();
    List<Table.Row> arrivals =
        told.stream()
            .filter(row -> row.is("touchpoint_from", Terms.ALL))
            .sorted(Comparator.comparing((Table.Row row) -> -Math.abs(row.number("nps_change"))))
            .limit(BARS)
            .sorted(
                Comparator.comparing((Table.Row row) -> order.indexOf(row.text("touchpoint_to"))))
            .toList();
    if (arrivals.isEmpty()) {
      return narrator.nothing(narrator.say("journey.losses"), narrator.say("journey.losses.none"));
    }
    List<Bar> bars =
        arrivals.stream()
            .map(
                row ->
                    new Bar(
                        to(row), change(row), certain(row) ? Emphasis.PLAIN : Emphasis.UNDECIDED))
            .toList();
    String title = title(arrivals);
    return new ChartBlock(
        "journey_losses",
        title,
        narrator.say("journey.losses.subtitle"),
        IntervalBars.of(
            narrator.say("column.touchpoint_to"), narrator.say("column.nps_change"), bars),
        narrator.say("journey.losses.alt", title, new AltText(narrator).bars(bars)),
        Size.MEDIUM);
  }

  private String title(List<Table.Row> arrivals) {
    return arrivals.stream()
        .filter(row -> certain(row) && row.number("nps_change") < 0)
        .min(Comparator.comparing(row -> row.number("nps_change")))
        .map(
            row ->
                narrator.say(
                    "journey.losses.title",
                    to(row),
                    narrator.words().valueAndInterval(change(row))))
        .orElseGet(() -> narrator.say("journey.losses.title.none"));
  }

  private String to(Table.Row row) {
    return narrator.encounter("touchpoint", row.text("touchpoint_to"));
  }

  /** The steps between two touchpoints that take most. */
  Optional<TableBlock> steps() {
    List<Table.Row> pairs =
        told.stream()
            .filter(row -> Encounters.named(row.text("touchpoint_from")))
            .filter(row -> row.number("nps_change") < 0)
            .sorted(
                Comparator.comparing((Table.Row row) -> !certain(row) || narrator.few(row))
                    .thenComparing(row -> row.number("nps_change")))
            .limit(STEPS)
            .toList();
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.touchpoint_from")),
            SheetColumn.text(narrator.say("column.touchpoint_to")),
            SheetColumn.text(narrator.say("journey.departments")),
            SheetColumn.number(narrator.say("column.nps_before"), POINTS),
            SheetColumn.number(narrator.say("column.nps_after"), POINTS),
            SheetColumn.number(narrator.say("column.nps_change"), POINTS),
            SheetColumn.number(narrator.say("summary.steps.low"), POINTS),
            SheetColumn.number(narrator.say("summary.steps.high"), POINTS),
            SheetColumn.number(narrator.say("column.n"), Unit.COUNT),
            SheetColumn.text(narrator.say("nps_change.certain")));
    return Optional.of(
        new TableBlock(
            narrator.say("journey.steps"),
            new SheetTable(columns, pairs.stream().map(this::step).toList())));
  }

  private List<Cell> step(Table.Row row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(narrator.encounter("touchpoint", row.text("touchpoint_from"))));
    cells.add(Cell.of(to(row)));
    cells.add(Cell.of(departments(row)));
    cells.add(Cell.of(narrator.quantity(row, POINTS, "nps_before", null, null, null)));
    cells.add(Cell.of(narrator.quantity(row, POINTS, "nps_after", null, null, null)));
    cells.addAll(Cell.estimate(change(row)));
    boolean few = narrator.few(row);
    cells.add(Cell.of(narrator.say(certain(row) && !few ? "word.certain" : "word.chance")));
    return cells;
  }

  /** The departments that a customer crosses; one where both touchpoints are its own. */
  private String departments(Table.Row row) {
    String from = row.text("department_from");
    String to = row.text("department_to");
    if (from == null || to == null) {
      return "";
    }
    return from.equals(to) ? from : from + " → " + to;
  }
}
