package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Whether coverage shows in money, and how revenue came about. */
final class GrowthSheet {
  static final String ID = "growth";

  private final Narrator narrator;
  private final AnswerSentence answer;

  GrowthSheet(Narrator narrator) {
    this.narrator = narrator;
    this.answer = new AnswerSentence(narrator);
  }

  StorySheet sheet() {
    boolean money = narrator.facts().bridge(Component.CLOSING).isPresent();
    boolean dose = answer.growthReading() != Reading.ABSENT;
    List<Block> blocks = new ArrayList<>();
    if (dose) {
      blocks.add(charts());
      blocks.add(
          BlockRow.halves(
              new DoseTables(narrator)
                  .verdicts(List.of(Outcome.GROWTH, Outcome.RETAINED, Outcome.NEW_STREAM)),
              caveats()));
    }
    if (money) {
      blocks.add(tiles());
      blocks.add(new BridgeChart(narrator).block("growth_bridge"));
    }
    if (!dose && !money) {
      boolean sold = narrator.job().extracts().containsKey(Role.TRANSACTIONS);
      String absent = sold ? "absent.bridge.sentence" : "absent.transactions.sentence";
      blocks.add(TextBlock.paragraphs("", narrator.say(absent)));
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.growth"),
        Kicker.of(narrator),
        dose || !money
            ? narrator.say("finding.growth." + answer.growthReading().key())
            : answer.sentence(),
        answer.growthCertainty(),
        blocks);
  }

  private Block charts() {
    DoseCharts charts = new DoseCharts(narrator);
    return BlockRow.halves(
        charts.growthAndPlacebo("growth_elements", Size.MEDIUM),
        charts.columns("growth_retained", Dose.ELEMENTS, Outcome.RETAINED, Size.MEDIUM));
  }

  private KpiStrip tiles() {
    Tiles tiles = new Tiles(narrator);
    return KpiStrip.of(
        tiles.growth(), tiles.netRetention(), tiles.grossRetention(), tiles.newStream());
  }

  private TextBlock caveats() {
    return TextBlock.of(
        narrator.say("growth.caveats"),
        Line.bullet(narrator.say("growth.caveat.cause")),
        Line.bullet(narrator.say("growth.caveat.before")),
        Line.bullet(narrator.say("growth.caveat.answerers")));
  }
}
