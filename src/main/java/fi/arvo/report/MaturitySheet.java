package fi.arvo.report;

import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Lens;
import fi.arvo.report.tables.Terms.MaturityItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far customer understanding has come, and whether value is promised without it. */
final class MaturitySheet {
  static final String ID = "maturity";
  private static final Unit SCORE = Unit.MEAN.withDecimals(1);
  private static final Unit POINTS = Unit.MEAN.withDecimals(0);
  private static final Unit DIFFERENCE = Unit.DIRECTION.withDecimals(1);

  private final Narrator narrator;
  private final MaturityFacts facts;

  MaturitySheet(Narrator narrator) {
    this.narrator = narrator;
    this.facts = new MaturityFacts(narrator);
  }

  /** None without a maturity survey. */
  Optional<StorySheet> sheet() {
    if (facts.wave().isEmpty()) {
      return Optional.empty();
    }
    MaturityBlocks blocks = new MaturityBlocks(narrator, facts, ID);
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.maturity"),
            Kicker.ofMaturity(narrator, facts),
            finding(),
            certainty(),
            List.of(
                BlockRow.halves(blocks.paradox(), blocks.areas()),
                BlockRow.of(new Part(15, blocks.statements()), new Part(9, blocks.sources())),
                blocks.thirds(),
                notes())));
  }

  String finding() {
    if (facts.toldGap().isPresent()) {
      Table.Row gap = facts.toldGap().get();
      String which =
          !MaturityFacts.certain(gap)
              ? "alike"
              : gap.number("difference") > 0 ? "paradox" : "understood";
      return narrator.say(
          "maturity.finding." + which,
          narrator.words().value(facts.promise(gap)),
          narrator.words().value(facts.understanding(gap)));
    }
    Optional<Table.Row> understanding =
        facts
            .standing(Lens.CUSTOMER_UNDERSTANDING.key(), Terms.ALL)
            .filter(r -> r.number("mean") != null);
    Optional<Table.Row> leadership =
        facts.standing(Lens.LEADERSHIP.key(), Terms.ALL).filter(r -> r.number("mean") != null);
    if (understanding.isPresent() && leadership.isPresent()) {
      return narrator.say(
          "maturity.finding.lenses",
          narrator.words().value(facts.score(understanding.get())),
          narrator.words().value(facts.score(leadership.get())));
    }
    return facts
        .standing(Terms.ALL, Terms.ALL)
        .filter(row -> row.number("mean") != null)
        .map(
            row -> narrator.say("maturity.finding.score", narrator.words().value(facts.score(row))))
        .orElseGet(() -> narrator.say("maturity.finding.hidden"));
  }

  String certainty() {
    String told =
        facts
            .toldGap()
            .filter(gap -> gap.number("ci_low") != null)
            .map(
                gap ->
                    narrator.say(
                        "maturity.certainty.gap",
                        points(gap, "difference"),
                        points(gap, "ci_low"),
                        points(gap, "ci_high"),
                        narrator.say(MaturityFacts.certain(gap) ? "word.certain" : "word.chance")))
            .orElseGet(() -> narrator.say("maturity.certainty"));
    boolean few =
        facts
            .standing(Terms.ALL, Terms.ALL)
            .map(row -> row.whole("people"))
            .filter(n -> n < narrator.job().privacy().smallBase())
            .isPresent();
    return narrator.withBase(told, few, "certainty.few");
  }

  /** A difference of shares in percentage points. */
  private String points(Table.Row gap, String column) {
    return narrator.words().number(POINTS, 100 * gap.number(column));
  }

  /** What the survey tells beside its pictures; empty when it tells no more. */
  List<Line> further() {
    List<Line> lines = new ArrayList<>();
    facts
        .source(Terms.ALL)
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
    facts
        .items(MaturityItem.SOURCES_USED)
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
                            narrator.say(
                                MaturityFacts.certain(row) ? "word.certain" : "word.chance")))));
    facts
        .standing(Terms.ALL, Terms.ALL)
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
    return lines;
  }

  private TextBlock notes() {
    List<Line> lines = new ArrayList<>(further());
    lines.add(Line.bullet(narrator.say("maturity.note.thirds")));
    lines.add(Line.bullet(narrator.say("maturity.note.without")));
    lines.add(Line.bullet(narrator.say("maturity.note.cause")));
    return new TextBlock(narrator.say("maturity.notes"), lines);
  }
}
