package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Outcome;
import fi.arvo.report.tables.Terms.Question;
import fi.arvo.report.tables.Terms.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether each step up the bands of elements and tiers adds loyalty. */
final class LoyaltySheet {
  static final String ID = "loyalty";

  private final Narrator narrator;
  private final AnswerSentence answer;

  LoyaltySheet(Narrator narrator) {
    this.narrator = narrator;
    this.answer = new AnswerSentence(narrator);
  }

  StorySheet sheet() {
    List<Block> blocks = new ArrayList<>();
    if (answer.loyalty().isPresent()) {
      Outcome outcome = answer.loyalty().get();
      blocks.add(charts(outcome));
      blocks.add(
          BlockRow.halves(
              scores(outcome),
              new DoseTables(narrator)
                  .verdicts(List.of(Outcome.NPS, Outcome.EFFORT, Outcome.SATISFACTION))));
      blocks.add(new DoseTables(narrator).bands(List.of(outcome, Outcome.RETAINED)));
    } else {
      boolean asked = narrator.job().extracts().containsKey(Role.SURVEY);
      blocks.add(
          TextBlock.paragraphs(
              "", narrator.say(asked ? "loyalty.nothing" : "absent.survey.sentence")));
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.loyalty"),
        Kicker.of(narrator),
        finding(),
        answer.loyaltyCertainty(),
        blocks);
  }

  private String finding() {
    return answer
        .loyalty()
        .map(o -> narrator.say("finding." + o.key() + "." + answer.loyaltyReading().key()))
        .orElseGet(
            () ->
                narrator.say(
                    narrator.job().extracts().containsKey(Role.SURVEY)
                        ? "finding.loyalty.absent"
                        : "finding.loyalty.no_survey"));
  }

  private Block charts(Outcome outcome) {
    DoseCharts charts = new DoseCharts(narrator);
    return charts.beside(
        charts.columns("loyalty_elements", Dose.ELEMENTS, outcome, Size.MEDIUM, Dose.TIERS),
        () -> charts.columns("loyalty_tiers", Dose.TIERS, outcome, Size.MEDIUM, Dose.ELEMENTS));
  }

  /** The whole spread of answers: the same score can hide opposite shapes. */
  private Block scores(Outcome outcome) {
    Question question = outcome == Outcome.NPS ? Question.RECOMMEND : Question.SATISFACTION;
    String title = narrator.say("loyalty.scores." + question.key());
    List<Table.Row> rows =
        narrator
            .facts()
            .rows("score_distribution")
            .filter(r -> r.is("scope", Terms.Scope.OVERALL.key()))
            .filter(r -> r.is("side", Side.CUSTOMER.key()) && r.is("question", question.key()))
            .filter(r -> r.is("period", Terms.CURRENT_PERIOD))
            .sorted(Comparator.comparing(r -> r.whole("score")))
            .toList();
    List<Quantity> shares =
        rows.stream().map(r -> narrator.quantity(r, Unit.SHARE, "share", null, null, "n")).toList();
    if (shares.stream().allMatch(s -> s.value().isEmpty())) {
      return TextBlock.paragraphs(
          title, narrator.say("chart.nothing", narrator.say("reason.suppressed")));
    }
    List<String> scores = rows.stream().map(LoyaltySheet::score).toList();
    String name = narrator.say("loyalty.scores.share");
    return new ChartBlock(
        "loyalty_scores",
        title,
        narrator.say("loyalty.scores.subtitle"),
        IntervalColumns.of(narrator.say("column.score"), scores, new Series(name, shares)),
        narrator.say("loyalty.scores.alt", title, new AltText(narrator).values(scores, shares)),
        Size.SMALL);
  }

  private static String score(Table.Row row) {
    return row.whole("score").equals(row.whole("score_to"))
        ? row.whole("score").toString()
        : row.whole("score") + "–" + row.whole("score_to");
  }
}
