package fi.arvo.report;

import fi.arvo.report.NpsMoves.Move;
import fi.arvo.report.NpsMoves.What;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.ChartSpec.Step;
import fi.arvo.report.model.ChartSpec.Waterfall;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the NPS of one period became that of the next, by the groups of the telling dimension. */
final class NpsWaterfall {
  private static final int GROUPS = 6;
  private static final Unit POINTS = NpsMoves.POINTS;

  private final Narrator narrator;
  private final NpsMoves moves;

  NpsWaterfall(Narrator narrator, NpsMoves moves) {
    this.narrator = narrator;
    this.moves = moves;
  }

  private String uncompared() {
    return narrator.recommended()
        ? narrator.say("nps_change.line.short")
        : narrator.noRecommendation();
  }

  /** The waterfall, small and hidden groups pooled; or a line that says why there is none. */
  Block block() {
    Optional<Dimension> dimension = moves.telling();
    Optional<Table.Row> total = moves.total();
    boolean told =
        total
            .filter(r -> r.number("nps_before") != null && r.number("nps_after") != null)
            .isPresent();
    String heading = narrator.say("nps_change.waterfall");
    if (!told) {
      String why = total.map(narrator::why).orElseGet(this::uncompared);
      return narrator.nothing(heading, why);
    }
    if (dimension.isEmpty()) {
      return narrator.nothing(heading, narrator.say("nps_change.no_dimension"));
    }
    return waterfall(total.get(), dimension.get());
  }

  private Block waterfall(Table.Row total, Dimension dimension) {
    double before = total.number("nps_before");
    double after = total.number("nps_after");
    List<Step> steps = new ArrayList<>();
    steps.add(Step.total(narrator.period(total.text("period_before")), before));
    double shares =
        moves.of(dimension).stream()
            .filter(m -> m.what() == What.SHARE)
            .mapToDouble(this::of)
            .sum();
    steps.add(Step.change(narrator.say("nps_change.shares"), shares));
    double left = after - before - shares;
    List<Move> scores =
        moves.of(dimension).stream()
            .filter(m -> m.what() == What.SCORE && m.size() > 0)
            .sorted(Comparator.comparingDouble(Move::size).reversed())
            .toList();
    for (Move score : scores.subList(0, Math.min(GROUPS, scores.size()))) {
      steps.add(Step.change(score.name(), of(score)));
      left -= of(score);
    }
    boolean hidden =
        narrator.facts().change(dimension).stream().anyMatch(row -> row.flag("suppressed"));
    boolean pooled = hidden || scores.size() > GROUPS;
    if (pooled) {
      steps.add(Step.change(narrator.say("nps_change.pooled"), left));
    }
    steps.add(Step.total(narrator.period(total.text("period")), after));
    String title =
        narrator.say(
            "nps_change.waterfall.title",
            narrator.words().number(POINTS, before),
            narrator.words().number(POINTS, after));
    return new ChartBlock(
        "nps_change_parts",
        title,
        narrator.say("nps_change.waterfall.subtitle." + dimension.key()),
        Waterfall.of(
            POINTS, narrator.say("column.component"), narrator.say("column.effect"), steps),
        narrator.say("nps_change.waterfall.alt", title, new AltText(narrator).steps(POINTS, steps)),
        Size.MEDIUM);
  }

  private double of(Move move) {
    return move.effect().value().orElse(0);
  }
}
