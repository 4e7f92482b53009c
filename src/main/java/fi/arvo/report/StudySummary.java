package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Block.Tile;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Lens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first sheet of a maturity study that stands alone: is value promised without knowing why, how
 * far have those who took part come, and what do the most advanced do otherwise?
 */
final class StudySummary {
  private final Narrator narrator;
  private final MaturityFacts facts;
  private final MaturitySheet study;

  StudySummary(Narrator narrator) {
    this.narrator = narrator;
    this.facts = new MaturityFacts(narrator);
    this.study = new MaturitySheet(narrator);
  }

  StorySheet sheet() {
    MaturityBlocks pictures = new MaturityBlocks(narrator, facts, SummarySheet.ID);
    List<Block> blocks = new ArrayList<>();
    blocks.add(tiles());
    blocks.add(BlockRow.halves(pictures.paradox(), pictures.statements()));
    blocks.add(pictures.thirds());
    List<Line> further = study.further();
    if (!further.isEmpty()) {
      blocks.add(new TextBlock(narrator.say("study.further"), further));
    }
    blocks.add(AbsentParts.block(narrator));
    return new StorySheet(
        SummarySheet.ID,
        narrator.say("sheet.summary"),
        Kicker.ofMaturity(narrator, facts),
        study.finding(),
        study.certainty(),
        blocks);
  }

  private KpiStrip tiles() {
    String unnamed = narrator.say("maturity.paradox.unnamed");
    return KpiStrip.of(
        tile("maturity.promise", Unit.SHARE, facts.gap(), facts::promise, unnamed),
        tile("maturity.understanding", Unit.SHARE, facts.gap(), facts::understanding, unnamed),
        lens(Lens.CUSTOMER_UNDERSTANDING),
        lens(Lens.LEADERSHIP),
        sources());
  }

  private Tile lens(Lens lens) {
    return tile(
        "study.lens." + lens.name().toLowerCase(Locale.ROOT),
        Unit.MEAN,
        facts.standing(lens.key(), Terms.ALL),
        facts::score,
        narrator.say("reason.not_told"));
  }

  private Tile tile(
      String label,
      Unit unit,
      Optional<Table.Row> row,
      Function<Table.Row, Quantity> told,
      String untold) {
    Quantity quantity = row.map(told).orElseGet(() -> Quantity.notAvailable(unit, untold));
    return Tile.of(narrator.say(label), quantity, narrator.words());
  }

  /** Sources in use, of those asked about. */
  private Tile sources() {
    String label = narrator.say("study.sources");
    Optional<Table.Row> all = facts.source(Terms.ALL);
    return all.filter(row -> row.whole("sources_used") != null)
        .map(
            row ->
                new Tile(
                    label,
                    Quantity.of(Unit.COUNT, row.whole("sources_used")),
                    narrator.say(
                        "study.sources.of", narrator.words().count(row.whole("sources_asked"))),
                    Optional.empty()))
        .orElseGet(
            () ->
                Tile.of(
                    label,
                    Quantity.notAvailable(
                        Unit.COUNT,
                        all.map(narrator::why)
                            .orElseGet(() -> narrator.say("maturity.sources.unnamed"))),
                    narrator.words()));
  }
}
