package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
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
import java.util.stream.Collectors;

/** Pictures and tables of a maturity survey; each, where it is not told, says why. */
final class MaturityBlocks {
  private static final Unit SCORE = Unit.MEAN.withDecimals(1);
  private static final Unit DIFFERENCE = Unit.DIRECTION.withDecimals(1);
  private static final int MOST_AREAS = 12;
  private static final int MOST_STATEMENTS = 8;
  private static final int MOST_NAMES = 12;

  private final Narrator narrator;
  private final MaturityFacts facts;
  private final String prefix;

  /**
   * @param prefix of the pictures' names, one a sheet
   */
  MaturityBlocks(Narrator narrator, MaturityFacts facts, String prefix) {
    this.narrator = narrator;
    this.facts = facts;
    this.prefix = prefix;
  }

  Block paradox() {
    String title = narrator.say("maturity.paradox");
    if (facts.gap().isEmpty()) {
      return narrator.nothing(title, narrator.say("maturity.paradox.unnamed"));
    }
    if (facts.toldGap().isEmpty()) {
      return narrator.nothing(title, narrator.why(facts.gap().get()));
    }
    Table.Row gap = facts.toldGap().get();
    List<Bar> bars =
        List.of(
            Bar.of(narrator.say("maturity.promise"), facts.promise(gap)),
            new Bar(
                narrator.say("maturity.understanding"), facts.understanding(gap), Emphasis.STRONG));
    return chart("paradox", title, "maturity.statement", "column.share_agree", bars, Size.MEDIUM);
  }

  private ChartBlock chart(
      String part, String title, String category, String value, List<Bar> bars, Size size) {
    return new ChartBlock(
        prefix + "_" + part,
        title,
        narrator.say("maturity." + part + ".subtitle", facts.scale()),
        IntervalBars.of(narrator.say(category), narrator.say(value), bars),
        narrator.say("maturity.alt", title, new AltText(narrator).bars(bars)),
        size);
  }

  Block areas() {
    String title = narrator.say("maturity.areas");
    List<Bar> bars = new ArrayList<>();
    for (Lens lens : Lens.values()) {
      facts
          .standing(lens.key(), Terms.ALL)
          .filter(row -> row.number("mean") != null)
          .ifPresent(
              row ->
                  bars.add(
                      new Bar(
                          narrator.say("value.lens." + lens.key()),
                          facts.score(row),
                          Emphasis.STRONG)));
      facts
          .overall("maturity")
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
                          facts.score(row))));
    }
    return bars.isEmpty()
        ? narrator.nothing(title, narrator.say("reason.suppressed"))
        : chart("areas", title, "column.area", "column.mean", bars, Size.MEDIUM);
  }

  /** What tells most first: certain ones, then by how far they are apart. */
  Block statements() {
    String title = narrator.say("maturity.items");
    List<Bar> bars =
        facts
            .items(MaturityItem.STATEMENT)
            .filter(row -> row.number("difference") != null)
            .sorted(
                Comparator.comparing((Table.Row row) -> !MaturityFacts.certain(row))
                    .thenComparing(row -> -Math.abs(row.number("difference"))))
            .limit(MOST_STATEMENTS)
            .map(
                row ->
                    new Bar(
                        narrator.named("statement", row.text("statement")),
                        narrator.quantity(row, DIFFERENCE, "difference", "ci_low", "ci_high", null),
                        MaturityFacts.certain(row) ? Emphasis.STRONG : Emphasis.UNDECIDED))
            .toList();
    if (!bars.isEmpty()) {
      return chart("items", title, "maturity.statement", "column.difference", bars, Size.LARGE);
    }
    return narrator.nothing(
        title,
        narrator.say(
            facts.groups().findAny().isPresent()
                ? "maturity.items.few"
                : "maturity.items.nogroups"));
  }

  Block sources() {
    String title = narrator.say("maturity.sources");
    List<Bar> bars = new ArrayList<>();
    for (InsightStep step : InsightStep.values()) {
      facts
          .source(step.key())
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
              facts.overall("maturity_sources").findAny().isPresent()
                  ? "reason.suppressed"
                  : "maturity.sources.unnamed"));
    }
    return chart("sources", title, "column.step", "column.share_agree", bars, Size.MEDIUM);
  }

  /** The groups of each third and how they score; a line a third. */
  Block thirds() {
    List<Table.Row> groups =
        facts
            .rows("maturity")
            .filter(row -> row.is("lens", Terms.ALL) && row.is("area", Terms.ALL))
            .filter(row -> row.text("third") != null)
            .sorted(Comparator.comparing((Table.Row row) -> -row.number("mean")))
            .toList();
    if (groups.isEmpty()) {
      return narrator.nothing(
          narrator.say("maturity.thirds"),
          narrator.say(
              facts.groups().findAny().isPresent()
                  ? "maturity.thirds.few"
                  : "maturity.items.nogroups"));
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
        narrator.say("maturity.thirds.heading", facts.scale()), new SheetTable(columns, cells));
  }

  private String names(List<Table.Row> groups) {
    String named =
        groups.stream()
            .limit(MOST_NAMES)
            .map(row -> narrator.named(row.text("scope"), row.text("scope_value")))
            .collect(Collectors.joining(", "));
    return groups.size() > MOST_NAMES ? named + ", …" : named;
  }
}
