package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Chill;
import fi.arvo.report.tables.Terms.LoopOutcome;
import fi.arvo.report.tables.Terms.Operated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where automation frees time for encounters, and where it makes them colder. */
final class AutomationSheet {
  static final String ID = "automation";
  private static final int MOST = 15;
  private static final int NAMED = 3;

  /** Time first, then what customers feel. */
  private static final List<LoopOutcome> OUTCOMES =
      List.of(
          LoopOutcome.LEAD_TIME, LoopOutcome.RECOMMEND, LoopOutcome.EFFORT, LoopOutcome.VALENCE);

  private final Narrator narrator;
  private final LoopOutcomes outcomes;
  private final List<Place> places;

  /** Everything, a channel or a touchpoint. */
  private record Place(String scope, String value) {}

  AutomationSheet(Narrator narrator) {
    this.narrator = narrator;
    this.outcomes = new LoopOutcomes(narrator);
    this.places =
        Stream.of(Terms.Scope.OVERALL, Terms.Scope.TOUCHPOINT, Terms.Scope.CHANNEL)
            .flatMap(
                scope ->
                    rows(Operated.AUTOMATED_SHARE)
                        .filter(row -> row.is("scope", scope.key()))
                        .map(row -> new Place(row.text("scope"), row.text("scope_value")))
                        .filter(
                            place ->
                                scope == Terms.Scope.OVERALL || Encounters.named(place.value()))
                        .distinct())
            .toList();
  }

  /** As many as a chart and a table have room for. */
  private List<Place> shown() {
    return places.subList(0, Math.min(MOST, places.size()));
  }

  /** None where nothing is told of how touchpoints work. */
  Optional<StorySheet> sheet() {
    if (narrator.facts().rows("automation").findAny().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (!places.isEmpty()) {
      blocks.add(BlockRow.halves(bars(LoopOutcome.LEAD_TIME), bars(LoopOutcome.RECOMMEND)));
      blocks.add(table());
    }
    blocks.add(BlockRow.halves(leadTime(), notes()));
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.automation"),
            Kicker.of(narrator),
            finding(),
            narrator.say("automation.certainty"),
            blocks));
  }

  private Stream<Table.Row> rows(Operated predictor) {
    return narrator.facts().rows("automation").filter(row -> row.is("predictor", predictor.key()));
  }

  private Optional<Table.Row> row(Operated predictor, Place place, LoopOutcome outcome) {
    return rows(predictor)
        .filter(row -> row.is("scope", place.scope()) && row.is("scope_value", place.value()))
        .filter(row -> row.is("outcome", outcome.key()))
        .findFirst();
  }

  /** The verdict of a place, the same on each of its outcomes. */
  private Chill verdict(Place place) {
    return rows(Operated.AUTOMATED_SHARE)
        .filter(row -> row.is("scope", place.scope()) && row.is("scope_value", place.value()))
        .map(row -> row.text("verdict"))
        .filter(verdict -> verdict != null)
        .findFirst()
        .map(verdict -> Chill.valueOf(verdict.toUpperCase(Locale.ROOT)))
        .orElse(Chill.CANNOT_TELL);
  }

  private String name(Place place) {
    return place.scope().equals(Terms.Scope.OVERALL.key())
        ? narrator.say("automation.everywhere")
        : narrator.named(place.scope(), place.value());
  }

  private String finding() {
    Place everywhere = new Place(Terms.Scope.OVERALL.key(), Terms.ALL);
    String overall = narrator.say("automation.finding." + verdict(everywhere).key());
    List<String> chilled = named(Chill.CHILLS);
    List<String> freed = named(Chill.FREES);
    if (!chilled.isEmpty() && verdict(everywhere) != Chill.CHILLS) {
      return overall + " " + narrator.say("automation.finding.but.chills", join(chilled));
    }
    if (!freed.isEmpty() && verdict(everywhere) != Chill.FREES) {
      return overall + " " + narrator.say("automation.finding.but.frees", join(freed));
    }
    return overall;
  }

  private List<String> named(Chill verdict) {
    return places.stream()
        .filter(place -> !place.scope().equals(Terms.Scope.OVERALL.key()))
        .filter(place -> verdict(place) == verdict)
        .limit(NAMED)
        .map(this::name)
        .toList();
  }

  private static String join(List<String> names) {
    return names.stream().collect(Collectors.joining(", "));
  }

  private Quantity estimate(Table.Row row, LoopOutcome outcome) {
    return narrator.quantity(row, outcomes.unit(outcome), "estimate", "ci_low", "ci_high", null);
  }

  private static boolean certain(Table.Row row) {
    return row.number("p_adjusted") != null && row.number("p_adjusted") < ElementLinks.CERTAIN;
  }

  private Block bars(LoopOutcome outcome) {
    String title = narrator.say("automation.bars." + outcome.key());
    List<Bar> bars = new ArrayList<>();
    for (Place place : shown()) {
      row(Operated.AUTOMATED_SHARE, place, outcome)
          .filter(row -> row.number("estimate") != null)
          .ifPresent(
              row ->
                  bars.add(
                      new Bar(
                          name(place),
                          estimate(row, outcome),
                          certain(row) ? Emphasis.PLAIN : Emphasis.UNDECIDED)));
    }
    if (bars.isEmpty()) {
      return narrator.nothing(title, narrator.say("automation.bars.none"));
    }
    return new ChartBlock(
        "automation_" + outcome.key(),
        title,
        narrator.say("automation.bars." + outcome.key() + ".subtitle"),
        IntervalBars.of(narrator.say("automation.place"), narrator.say("column.estimate"), bars),
        narrator.say("automation.alt", title, new AltText(narrator).bars(bars)),
        Size.MEDIUM);
  }

  private TableBlock table() {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(narrator.say("automation.place")));
    columns.add(SheetColumn.text(narrator.say("automation.verdict")));
    OUTCOMES.forEach(outcome -> columns.add(SheetColumn.text(header(outcome))));
    List<List<Cell>> rows = new ArrayList<>();
    for (Place place : shown()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(name(place)));
      Chill verdict = verdict(place);
      String words = narrator.say("automation.verdict." + verdict.key());
      cells.add(verdict == Chill.CHILLS ? Cell.warning(words) : Cell.of(words));
      for (LoopOutcome outcome : OUTCOMES) {
        cells.add(
            Cell.of(
                row(Operated.AUTOMATED_SHARE, place, outcome)
                    .map(row -> told(row, outcome))
                    .orElse("")));
      }
      rows.add(cells);
    }
    return new TableBlock(narrator.say("automation.table"), new SheetTable(columns, rows));
  }

  private String header(LoopOutcome outcome) {
    return outcome == LoopOutcome.LEAD_TIME
        ? narrator.say("automation.days")
        : outcomes.name(outcome);
  }

  private String told(Table.Row row, LoopOutcome outcome) {
    Quantity estimate = estimate(row, outcome);
    String chance = certain(row) ? "certain" : "chance";
    return estimate.value().isEmpty()
        ? narrator.why(row)
        : narrator.say("automation.told." + chance, narrator.changed(estimate));
  }

  /** What goes with a day more of waiting. */
  private TextBlock leadTime() {
    Place everywhere = new Place(Terms.Scope.OVERALL.key(), Terms.ALL);
    List<Line> lines = new ArrayList<>();
    for (LoopOutcome outcome : OUTCOMES) {
      row(Operated.LEAD_TIME, everywhere, outcome)
          .filter(row -> row.number("estimate") != null)
          .ifPresent(
              row ->
                  lines.add(
                      Line.bullet(
                          narrator.say(
                              "automation.lead_time." + (certain(row) ? "certain" : "chance"),
                              outcomes.name(outcome),
                              narrator.changed(estimate(row, outcome))))));
    }
    if (lines.isEmpty()) {
      lines.add(Line.paragraph(narrator.say("automation.lead_time.none")));
    }
    return new TextBlock(narrator.say("automation.lead_time"), lines);
  }

  private TextBlock notes() {
    return TextBlock.bullets(
        narrator.say("automation.notes"),
        narrator.say("automation.note.frees"),
        narrator.say("automation.note.chills"),
        narrator.say("automation.note.cause"));
  }
}
