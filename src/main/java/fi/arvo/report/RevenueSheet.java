package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.report.tables.Terms.CustomerGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which stream of revenue grew or shrank, what was kept, and what of it goes with coverage. */
final class RevenueSheet {
  static final String ID = "revenue";

  private final Narrator narrator;

  RevenueSheet(Narrator narrator) {
    this.narrator = narrator;
  }

  StorySheet sheet() {
    Optional<Table.Row> closing = narrator.facts().bridge(Component.CLOSING);
    List<Block> blocks = new ArrayList<>();
    if (closing.isPresent()) {
      Tiles tiles = new Tiles(narrator);
      blocks.add(
          KpiStrip.of(
              tiles.netRetention(), tiles.grossRetention(), tiles.newStream(), tiles.growth()));
      blocks.add(new BridgeChart(narrator).block("revenue_bridge"));
      blocks.add(
          BlockRow.halves(
              new RetentionChart(narrator).block("revenue_retention"),
              new GrowthForest(narrator).models("revenue_models", Size.MEDIUM)));
      blocks.add(BlockRow.halves(answerers(), new GrowthForest(narrator).inWords()));
    } else {
      boolean sold = narrator.job().extracts().containsKey(Role.TRANSACTIONS);
      blocks.add(
          TextBlock.paragraphs(
              "", narrator.say(sold ? "absent.bridge.sentence" : "absent.transactions.sentence")));
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.revenue"),
        Kicker.of(narrator),
        closing.map(this::finding).orElseGet(() -> narrator.say("revenue.finding.unknown")),
        closing.isPresent() ? narrator.say("revenue.certainty") : "",
        blocks);
  }

  /** How much revenue moved, and how much of that of the months before came again. */
  private String finding(Table.Row closing) {
    Quantity nrr = narrator.quantity(closing, Unit.SHARE, "nrr", null, null, null);
    Double after = closing.number("amount");
    Double before =
        narrator.facts().bridge(Component.OPENING).map(r -> r.number("amount")).orElse(null);
    if (before == null || after == null) {
      return narrator.say("revenue.finding.hidden");
    }
    Unit unit = narrator.money(Math.max(Math.abs(before), Math.abs(after)));
    String way = after > before ? "grew" : after < before ? "shrank" : "same";
    return narrator.say(
        "revenue.finding." + way + (nrr.value().isEmpty() ? ".alone" : ""),
        narrator.words().number(unit, Math.abs(after - before)),
        narrator.words().number(unit, after),
        narrator.words().value(nrr));
  }

  /** Whether those who answered did as the others in money. */
  private TextBlock answerers() {
    String heading = narrator.say("revenue.answerers");
    Optional<Table.Row> difference = narrator.facts().response(CustomerGroup.DIFFERENCE);
    Quantity answered = growth(CustomerGroup.RESPONDERS);
    Quantity others = growth(CustomerGroup.OTHERS);
    if (answered.value().isEmpty() || others.value().isEmpty()) {
      String why = answered.value().isEmpty() ? answered.why() : others.why();
      return TextBlock.paragraphs(heading, narrator.say("revenue.answerers.unknown", why));
    }
    boolean apart =
        difference
            .map(r -> r.number("p_value"))
            .filter(chance -> chance < ElementLinks.CERTAIN)
            .isPresent();
    return TextBlock.paragraphs(
        heading,
        narrator.say(
            apart ? "revenue.answerers.apart" : "revenue.answerers.alike",
            narrator.words().valueAndInterval(answered),
            narrator.words().valueAndInterval(others)));
  }

  private Quantity growth(CustomerGroup group) {
    return narrator
        .facts()
        .response(group)
        .map(
            r ->
                narrator.quantity(
                    r, Unit.GROWTH, "growth_pct", "growth_pct_low", "growth_pct_high", "n"))
        .orElseGet(
            () ->
                Quantity.notAvailable(
                    Unit.GROWTH, narrator.absent(Role.TRANSACTIONS, Role.SURVEY)));
  }
}
