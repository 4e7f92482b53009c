package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Whether coverage shows in money, beside what was there before. */
final class GrowthSheet {
  static final String ID = "growth";

  private final Narrator narrator;
  private final AnswerSentence answer;

  GrowthSheet(Narrator narrator) {
    this.narrator = narrator;
    this.answer = new AnswerSentence(narrator);
  }

  StorySheet sheet() {
    List<Block> blocks = new ArrayList<>();
    if (answer.growthReading() == Reading.ABSENT) {
      blocks.add(TextBlock.paragraphs("", narrator.say(why())));
    } else {
      blocks.add(doses());
      blocks.add(
          BlockRow.halves(
              new DoseCharts(narrator)
                  .columns("growth_retained", Dose.ELEMENTS, Outcome.RETAINED, Size.SMALL),
              new GrowthForest(narrator).windows("growth_windows", Size.SMALL)));
      blocks.add(
          BlockRow.halves(
              new DoseTables(narrator)
                  .verdicts(List.of(Outcome.GROWTH, Outcome.RETAINED, Outcome.NEW_STREAM)),
              caveats()));
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.growth"),
        Kicker.of(narrator),
        narrator.say("finding.growth." + answer.growthReading().key()),
        answer.growthCertainty(),
        blocks);
  }

  /** What growth by elements waits for. */
  private String why() {
    for (Role role : List.of(Role.TRANSACTIONS, Role.SURVEY)) {
      if (!narrator.job().extracts().containsKey(role)) {
        return "absent." + role.key() + ".sentence";
      }
    }
    return narrator.facts().bridge(Component.CLOSING).isEmpty()
        ? "absent.bridge.sentence"
        : "absent.link.sentence";
  }

  private Block doses() {
    DoseCharts charts = new DoseCharts(narrator);
    return charts.beside(
        charts.growthAndPlacebo("growth_elements", Dose.ELEMENTS, Size.MEDIUM, Dose.TIERS),
        () -> charts.growthAndPlacebo("growth_tiers", Dose.TIERS, Size.MEDIUM, Dose.ELEMENTS));
  }

  private TextBlock caveats() {
    return TextBlock.of(
        narrator.say("growth.caveats"),
        Line.bullet(narrator.say("growth.caveat.cause")),
        Line.bullet(narrator.say("growth.caveat.before")),
        Line.bullet(narrator.say("growth.caveat.answerers")));
  }
}
