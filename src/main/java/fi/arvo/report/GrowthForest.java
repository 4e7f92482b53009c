package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.ModelOutcome;
import fi.arvo.report.tables.Terms.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The growth that goes with coverage, told several ways beside each other: as it is, with other
 * things held equal, and before the answer, when coverage cannot have brought it about.
 */
final class GrowthForest {
  private static final Unit DIFFERENCE = Unit.SHARE.withDecimals(1);
  private static final String BAND = "band:";

  private final Narrator narrator;

  GrowthForest(Narrator narrator) {
    this.narrator = narrator;
  }

  /**
   * Those who get most against those who get least, one bar a model; or why there is none.
   *
   * @param id of the picture, unique in the workbook
   */
  Block models(String id, Size size) {
    Optional<Table.Row> top = top();
    String heading = narrator.say("revenue.models");
    List<Bar> bars = new ArrayList<>();
    if (top.isPresent()) {
      String term = top.get().text("term");
      for (Variant variant :
          List.of(Variant.UNADJUSTED, Variant.MAIN, Variant.BASELINE_YEAR_EARLIER)) {
        add(bars, "revenue.model." + variant.key(), ModelOutcome.GROWTH, variant, term);
      }
    }
    if (bars.isEmpty()) {
      String why = top.map(narrator::why).orElseGet(this::absent);
      return narrator.nothing(heading, why);
    }
    String title = narrator.say("revenue.models.title", band(top.get()), base(top.get()));
    return chart(id, title, "revenue.models.subtitle", bars, size);
  }

  /**
   * One more element, by when growth is looked at; or why there is none.
   *
   * @param id of the picture, unique in the workbook
   */
  Block windows(String id, Size size) {
    List<Bar> bars = new ArrayList<>();
    for (ModelOutcome outcome :
        List.of(
            ModelOutcome.PLACEBO,
            ModelOutcome.GROWTH_0_3,
            ModelOutcome.GROWTH_3_6,
            ModelOutcome.GROWTH_6_12)) {
      add(bars, "value.outcome." + outcome.key(), outcome, Variant.LINEAR, "elements_covered");
    }
    return bars.isEmpty()
        ? narrator.nothing(narrator.say("revenue.windows"), absent())
        : chart(id, narrator.say("revenue.windows"), "revenue.windows.subtitle", bars, size);
  }

  /** What holding other things equal does, and what was there before, in plain words. */
  TextBlock inWords() {
    List<Line> lines = new ArrayList<>();
    Optional<Table.Row> main =
        narrator.facts().model(ModelOutcome.GROWTH, Variant.LINEAR, "elements_covered");
    Optional<Table.Row> placebo =
        narrator.facts().model(ModelOutcome.PLACEBO, Variant.LINEAR, "elements_covered");
    line(lines, "revenue.words.linear", main);
    if (!lines.isEmpty()) {
      line(lines, "revenue.words.placebo", placebo);
    }
    if (lines.isEmpty()) {
      lines.add(Line.paragraph(narrator.say("revenue.words.none")));
    }
    lines.add(Line.bullet(narrator.say("growth.caveat.cause")));
    return new TextBlock(narrator.say("revenue.words"), lines);
  }

  private void line(List<Line> lines, String key, Optional<Table.Row> row) {
    Optional<Quantity> told = row.map(this::estimate).filter(q -> q.value().isPresent());
    if (told.isPresent()) {
      String sure = apart(told.get()) ? ".sure" : ".chance";
      lines.add(
          Line.bullet(
              narrator.say(
                  key + sure,
                  narrator.words().value(told.get()),
                  narrator.words().interval(told.get()))));
    }
  }

  private String absent() {
    return narrator.absent(Role.TRANSACTIONS, Role.SURVEY);
  }

  /** The highest band of the main model, held against the lowest. */
  private Optional<Table.Row> top() {
    return narrator
        .facts()
        .rows("growth_model")
        .filter(r -> r.is("outcome", ModelOutcome.GROWTH.key()))
        .filter(r -> r.is("variant", Variant.MAIN.key()) && r.text("term").startsWith(BAND))
        .max(Comparator.comparingInt(r -> first(band(r))));
  }

  /** The number that a band begins with. */
  private static int first(String band) {
    String digits = band.replaceAll("\\D.*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String band(Table.Row row) {
    return row.text("term").substring(BAND.length()).replace('-', '\u2013');
  }

  private static String base(Table.Row row) {
    return row.text("base") == null ? "0" : row.text("base").replace('-', '\u2013');
  }

  private void add(
      List<Bar> bars, String label, ModelOutcome outcome, Variant variant, String term) {
    narrator
        .facts()
        .model(outcome, variant, term)
        .map(this::estimate)
        .filter(q -> q.value().isPresent())
        .ifPresent(
            q ->
                bars.add(
                    new Bar(
                        narrator.say(label), q, apart(q) ? Emphasis.PLAIN : Emphasis.UNDECIDED)));
  }

  private Quantity estimate(Table.Row row) {
    return narrator.quantity(row, DIFFERENCE, "estimate", "ci_low", "ci_high", "n");
  }

  private static boolean apart(Quantity quantity) {
    return quantity.interval().filter(i -> i.low() > 0 || i.high() < 0).isPresent();
  }

  private Block chart(String id, String title, String subtitle, List<Bar> bars, Size size) {
    return new ChartBlock(
        id,
        title,
        narrator.say(subtitle),
        IntervalBars.of(narrator.say("column.variant"), narrator.say("column.estimate"), bars),
        narrator.say(
            "elements.alt",
            title,
            narrator.words().count(bars.size()),
            bars.get(0).label(),
            narrator.words().valueAndInterval(bars.get(0).value())),
        size);
  }
}
