package fi.arvo.report;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.Role;
import fi.arvo.measure.NumberAwareOrder;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Part;
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
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.InsightStep;
import fi.arvo.report.tables.Terms.Lens;
import fi.arvo.report.tables.Terms.MaturityItem;
import fi.arvo.report.tables.Terms.Third;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far customer understanding has come, and whether value is promised without it. */
final class MaturitySheet {
  static final String ID = "maturity";
  private static final Unit SCORE = Unit.MEAN.withDecimals(1);
  private static final Unit POINTS = Unit.MEAN.withDecimals(0);
  private static final Unit DIFFERENCE = Unit.DIRECTION.withDecimals(1);
  private static final int MOST_AREAS = 12;
  private static final int MOST_STATEMENTS = 8;
  private static final int MOST_NAMES = 12;

  private final Narrator narrator;
  private final String wave;

  MaturitySheet(Narrator narrator) {
    this.narrator = narrator;
    this.wave =
        narrator
            .facts()
            .rows("maturity")
            .map(row -> row.text("wave"))
            .max(NumberAwareOrder.INSTANCE)
            .orElse(null);
  }

  /** None without a maturity survey. */
  Optional<StorySheet> sheet() {
    if (wave == null) {
      return Optional.empty();
    }
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.maturity"),
            Kicker.of(narrator),
            finding(),
            certainty(),
            List.of(
                BlockRow.halves(paradox(), areas()),
                BlockRow.of(new Part(15, statements()), new Part(9, sources())),
                thirds(),
                notes())));
  }

  private Stream<Table.Row> rows(String table) {
    return narrator.facts().rows(table).filter(row -> row.is("wave", wave));
  }

  private Stream<Table.Row> overall(String table) {
    return rows(table).filter(row -> row.is("scope", Terms.Scope.OVERALL.key()));
  }

  private Optional<Table.Row> standing(String lens, String area) {
    return overall("maturity")
        .filter(row -> row.is("lens", lens) && row.is("area", area))
        .findFirst();
  }

  private Quantity score(Table.Row row) {
    return narrator.quantity(row, SCORE, "mean", "ci_low", "ci_high", "people");
  }

  /** Promise beside understanding; empty where nobody says which statements they are. */
  private Optional<Table.Row> gap() {
    return overall("maturity_gaps").findFirst();
  }

  private Optional<Table.Row> toldGap() {
    return gap().filter(row -> row.number("difference") != null);
  }

  private Quantity promise(Table.Row gap) {
    return narrator.quantity(
        gap, Unit.SHARE, "share_promise", "promise_low", "promise_high", "people");
  }

  private Quantity understanding(Table.Row gap) {
    return narrator.quantity(
        gap,
        Unit.SHARE,
        "share_understanding",
        "understanding_low",
        "understanding_high",
        "people");
  }

  private static boolean certain(Table.Row row) {
    return row.number("p_adjusted") != null && row.number("p_adjusted") < ElementLinks.CERTAIN;
  }

  private String finding() {
    if (toldGap().isPresent()) {
      Table.Row gap = toldGap().get();
      String which =
          !certain(gap) ? "alike" : gap.number("difference") > 0 ? "paradox" : "understood";
      return narrator.say(
          "maturity.finding." + which,
          narrator.words().value(promise(gap)),
          narrator.words().value(understanding(gap)));
    }
    Optional<Table.Row> understanding =
        standing(Lens.CUSTOMER_UNDERSTANDING.key(), Terms.ALL)
            .filter(r -> r.number("mean") != null);
    Optional<Table.Row> leadership =
        standing(Lens.LEADERSHIP.key(), Terms.ALL).filter(r -> r.number("mean") != null);
    if (understanding.isPresent() && leadership.isPresent()) {
      return narrator.say(
          "maturity.finding.lenses",
          narrator.words().value(score(understanding.get())),
          narrator.words().value(score(leadership.get())));
    }
    return standing(Terms.ALL, Terms.ALL)
        .filter(row -> row.number("mean") != null)
        .map(row -> narrator.say("maturity.finding.score", narrator.words().value(score(row))))
        .orElseGet(() -> narrator.say("maturity.finding.hidden"));
  }

  private String certainty() {
    String told =
        toldGap()
            .filter(gap -> gap.number("ci_low") != null)
            .map(
                gap ->
                    narrator.say(
                        "maturity.certainty.gap",
                        points(gap, "difference"),
                        points(gap, "ci_low"),
                        points(gap, "ci_high"),
                        narrator.say(certain(gap) ? "word.certain" : "word.chance")))
            .orElseGet(() -> narrator.say("maturity.certainty"));
    boolean few =
        standing(Terms.ALL, Terms.ALL)
            .map(row -> row.whole("people"))
            .filter(n -> n < narrator.job().privacy().smallBase())
            .isPresent();
    return narrator.withBase(told, few, "certainty.few");
  }

  /** A difference of shares in percentage points. */
  private String points(Table.Row gap, String column) {
    return narrator.words().number(POINTS, 100 * gap.number(column));
  }

  private Block paradox() {
    String title = narrator.say("maturity.paradox");
    if (gap().isEmpty()) {
      return narrator.nothing(title, narrator.say("maturity.paradox.unnamed"));
    }
    if (toldGap().isEmpty()) {
      return narrator.nothing(title, narrator.why(gap().get()));
    }
    Table.Row gap = toldGap().get();
    List<Bar> bars =
        List.of(
            Bar.of(narrator.say("maturity.promise"), promise(gap)),
            new Bar(narrator.say("maturity.understanding"), understanding(gap), Emphasis.STRONG));
    return chart("paradox", title, "maturity.statement", "column.share_agree", bars, Size.MEDIUM);
  }

  private ChartBlock chart(
      String part, String title, String category, String value, List<Bar> bars, Size size) {
    return new ChartBlock(
        "maturity_" + part,
        title,
        narrator.say("maturity." + part + ".subtitle", scale()),
        IntervalBars.of(narrator.say(category), narrator.say(value), bars),
        narrator.say("maturity.alt", title, new AltText(narrator).bars(bars)),
        size);
  }

  /** The survey's scale in words. */
  private String scale() {
    return Optional.ofNullable(narrator.job().extracts().get(Role.MATURITY))
        .flatMap(ExtractConfig::agreement)
        .map(asked -> asked.scale().min() + "–" + asked.scale().max())
        .orElse("");
  }

  private Block areas() {
    String title = narrator.say("maturity.areas");
    List<Bar> bars = new ArrayList<>();
    for (Lens lens : Lens.values()) {
      standing(lens.key(), Terms.ALL)
          .filter(row -> row.number("mean") != null)
          .ifPresent(
              row ->
                  bars.add(
                      new Bar(
                          narrator.say("value.lens." + lens.key()), score(row), Emphasis.STRONG)));
      overall("maturity")
          .filter(row -> row.is("lens", lens.key()) && !row.is("area", Terms.ALL))
          .filter(row -> row.number("mean") != null)
          .sorted(Comparator.comparing((Table.Row row) -> row.text("area")))
          .limit(MOST_AREAS / 2 - 1)
          .forEach(
              row ->
                  bars.add(
                      Bar.of(
                          narrator.say(
                              "maturity.area",
                              narrator.say("value.lens." + lens.key()),
                              narrator.named("area", row.text("area"))),
                          score(row))));
    }
    return bars.isEmpty()
        ? narrator.nothing(title, narrator.say("reason.suppressed"))
        : chart("areas", title, "column.area", "column.mean", bars, Size.MEDIUM);
  }

  private Stream<Table.Row> items(MaturityItem kind) {
    return rows("maturity_items").filter(row -> row.is("kind", kind.key()));
  }

  /** What tells most first: certain ones, then by how far they are apart. */
  private Block statements() {
    String title = narrator.say("maturity.items");
    List<Bar> bars =
        items(MaturityItem.STATEMENT)
            .filter(row -> row.number("difference") != null)
            .sorted(
                Comparator.comparing((Table.Row row) -> !certain(row))
                    .thenComparing(row -> -Math.abs(row.number("difference"))))
            .limit(MOST_STATEMENTS)
            .map(
                row ->
                    new Bar(
                        narrator.named("statement", row.text("statement")),
                        narrator.quantity(row, DIFFERENCE, "difference", "ci_low", "ci_high", null),
                        certain(row) ? Emphasis.STRONG : Emphasis.UNDECIDED))
            .toList();
    if (!bars.isEmpty()) {
      return chart("items", title, "maturity.statement", "column.difference", bars, Size.LARGE);
    }
    boolean grouped = rows("maturity").anyMatch(row -> !row.is("scope", Terms.Scope.OVERALL.key()));
    return narrator.nothing(
        title, narrator.say(grouped ? "maturity.items.few" : "maturity.items.nogroups"));
  }

  private Block sources() {
    String title = narrator.say("maturity.sources");
    List<Bar> bars = new ArrayList<>();
    for (InsightStep step : InsightStep.values()) {
      source(step.key())
          .filter(row -> row.number("share_agree") != null)
          .ifPresent(
              row ->
                  bars.add(
                      Bar.of(
                          narrator.say("value.step." + step.key()),
                          narrator.quantity(
                              row, Unit.SHARE, "share_agree", "share_low", "share_high", null))));
    }
    if (bars.isEmpty()) {
      return narrator.nothing(
          title,
          narrator.say(
              overall("maturity_sources").findAny().isPresent()
                  ? "reason.suppressed"
                  : "maturity.sources.unnamed"));
    }
    return chart("sources", title, "column.step", "column.share_agree", bars, Size.MEDIUM);
  }

  private Optional<Table.Row> source(String step) {
    return overall("maturity_sources").filter(row -> row.is("step", step)).findFirst();
  }

  /** The groups of each third and how they score; a line a third. */
  private Block thirds() {
    List<Table.Row> groups =
        rows("maturity")
            .filter(row -> row.is("lens", Terms.ALL) && row.is("area", Terms.ALL))
            .filter(row -> row.text("third") != null)
            .sorted(Comparator.comparing((Table.Row row) -> -row.number("mean")))
            .toList();
    if (groups.isEmpty()) {
      return narrator.nothing(
          narrator.say("maturity.thirds"),
          rows("maturity")
              .filter(row -> !row.is("scope", Terms.Scope.OVERALL.key()))
              .findFirst()
              .map(row -> narrator.say("maturity.thirds.few"))
              .orElseGet(() -> narrator.say("maturity.items.nogroups")));
    }
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.third")),
            SheetColumn.text(narrator.say("maturity.thirds." + groups.get(0).text("scope"))),
            SheetColumn.number(narrator.say("maturity.thirds.lowest"), SCORE),
            SheetColumn.number(narrator.say("maturity.thirds.highest"), SCORE));
    List<List<Cell>> cells = new ArrayList<>();
    for (Third third : List.of(Third.MOST_ADVANCED, Third.UNDER_WAY, Third.START)) {
      List<Table.Row> own = groups.stream().filter(row -> row.is("third", third.key())).toList();
      if (!own.isEmpty()) {
        cells.add(
            List.of(
                Cell.of(narrator.say("value.third." + third.key())),
                Cell.of(names(own)),
                Cell.of(own.get(own.size() - 1).number("mean")),
                Cell.of(own.get(0).number("mean"))));
      }
    }
    return new TableBlock(
        narrator.say("maturity.thirds.heading", scale()), new SheetTable(columns, cells));
  }

  private String names(List<Table.Row> groups) {
    String named =
        groups.stream()
            .limit(MOST_NAMES)
            .map(row -> narrator.named(row.text("scope"), row.text("scope_value")))
            .collect(Collectors.joining(", "));
    return groups.size() > MOST_NAMES ? named + ", …" : named;
  }

  private TextBlock notes() {
    List<Line> lines = new ArrayList<>();
    source(Terms.ALL)
        .filter(row -> row.whole("sources_used") != null && row.number("evenness") != null)
        .ifPresent(
            row ->
                lines.add(
                    Line.bullet(
                        narrator.say(
                            "maturity.note.sources",
                            narrator.words().count(row.whole("sources_used")),
                            narrator.words().count(row.whole("sources_asked")),
                            narrator.words().number(Unit.COEFFICIENT, row.number("evenness"))))));
    items(MaturityItem.SOURCES_USED)
        .filter(row -> row.number("difference") != null)
        .findFirst()
        .ifPresent(
            row ->
                lines.add(
                    Line.bullet(
                        narrator.say(
                            "maturity.note.used",
                            narrator.words().number(SCORE, row.number("mean_advanced")),
                            narrator.words().number(SCORE, row.number("mean_rest")),
                            narrator.say(certain(row) ? "word.certain" : "word.chance")))));
    standing(Terms.ALL, Terms.ALL)
        .filter(row -> row.number("change") != null)
        .ifPresent(
            row ->
                lines.add(
                    Line.bullet(
                        narrator.say(
                            "maturity.note.change",
                            narrator.changed(
                                narrator.quantity(
                                    row, DIFFERENCE, "change", "change_low", "change_high", null)),
                            narrator.say(
                                row.number("change_p_adjusted") != null
                                        && row.number("change_p_adjusted") < ElementLinks.CERTAIN
                                    ? "word.certain"
                                    : "word.chance")))));
    lines.add(Line.bullet(narrator.say("maturity.note.thirds")));
    lines.add(Line.bullet(narrator.say("maturity.note.without")));
    lines.add(Line.bullet(narrator.say("maturity.note.cause")));
    return new TextBlock(narrator.say("maturity.notes"), lines);
  }
}
