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

/** The first sheet: the answer, how sure it is, the numbers and pictures that carry it. */
final class SummarySheet {
  static final String ID = "summary";
  private static final int STRONGEST = 3;

  private final Narrator narrator;
  private final AnswerSentence answer;

  SummarySheet(Narrator narrator) {
    this.narrator = narrator;
    this.answer = new AnswerSentence(narrator);
  }

  StorySheet sheet() {
    return new StorySheet(
        ID,
        narrator.say("sheet.summary"),
        Kicker.of(narrator),
        answer.sentence(),
        answer.certainty(),
        tiles(),
        picture(),
        new NewInsights(narrator).block(),
        steps(),
        AbsentParts.block(narrator));
  }

  /** Loyalty beside growth; where one is missing, the other seen from another side. */
  private Block picture() {
    DoseCharts charts = new DoseCharts(narrator);
    boolean growth = answer.growthReading() != Reading.ABSENT;
    boolean money = narrator.facts().bridge(Component.CLOSING).isPresent();
    if (answer.loyalty().isEmpty() && !growth && money) {
      return new BridgeChart(narrator).block("summary_bridge");
    }
    Outcome loyalty = answer.loyalty().orElse(Outcome.NPS);
    Block elements =
        charts.columns("summary_loyalty", Dose.ELEMENTS, loyalty, Size.MEDIUM, Dose.TIERS);
    return growth
        ? BlockRow.halves(
            elements, charts.columns("summary_growth", Dose.ELEMENTS, Outcome.GROWTH, Size.MEDIUM))
        : charts.beside(
            elements,
            () -> charts.columns("summary_tiers", Dose.TIERS, loyalty, Size.MEDIUM, Dose.ELEMENTS));
  }

  private KpiStrip tiles() {
    Tiles tiles = new Tiles(narrator);
    boolean satisfaction = answer.loyalty().filter(o -> o == Outcome.SATISFACTION).isPresent();
    return KpiStrip.of(
        satisfaction ? tiles.satisfaction() : tiles.nps(),
        tiles.ease(),
        tiles.elements(),
        tiles.growth(),
        tiles.netRetention());
  }

  /** What to do next; where no gain is known, what goes with loyalty most strongly. */
  private Block steps() {
    boolean gains = narrator.facts().rows("opportunities").anyMatch(row -> row.get("rank") != null);
    return gains ? new NextSteps(narrator).block() : strongest();
  }

  private TextBlock strongest() {
    ElementLinks links = new ElementLinks(narrator);
    List<ElementLinks.Link> strongest = links.strongest(STRONGEST);
    List<Line> lines = new ArrayList<>();
    for (ElementLinks.Link link : strongest) {
      boolean owners = narrator.job().extracts().containsKey(Role.OWNERS);
      String line = owners ? link.owner().isEmpty() ? ".unowned" : ".owned" : "";
      lines.add(
          Line.bullet(
              narrator.say(
                  "summary.strongest.line" + line,
                  link.name(),
                  narrator.words().value(link.link()),
                  narrator.words().interval(link.link()),
                  narrator.words().value(link.share()),
                  link.owner())));
    }
    String key =
        links.outcome().map(o -> "summary.strongest." + o.key()).orElse("summary.strongest");
    if (lines.isEmpty()) {
      boolean known = links.outcome().isPresent();
      lines.add(
          Line.paragraph(
              narrator.say(known ? "summary.strongest.none" : "summary.strongest.unknown")));
    } else {
      lines.add(Line.aside(narrator.say("summary.strongest.scale")));
    }
    return new TextBlock(narrator.say(key), lines);
  }
}
