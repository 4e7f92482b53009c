package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.Block.WhatIfChoice;
import fi.arvo.report.model.Block.WhatIfEffect;
import fi.arvo.report.model.Block.WhatIfWords;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the NPS and the revenue would be if more customers got an element: an upper bound. */
final class WhatIfSheet {
  static final String ID = "what_if";
  private static final String TABLE = "opportunities";
  private static final int CHOICES = 3;
  private static final double OPENING_POINTS = 5;
  private static final Unit POINTS = Unit.NPS.withDecimals(1);

  private final Narrator narrator;

  /** Elements that can be chosen, the best first. */
  private final List<Table.Row> open;

  WhatIfSheet(Narrator narrator) {
    this.narrator = narrator;
    this.open =
        narrator
            .facts()
            .rows(TABLE)
            .filter(r -> r.number("nps_gain") != null && r.number("share_covered") != null)
            .sorted(
                Comparator.comparing(
                    r -> r.whole("rank"), Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
  }

  StorySheet sheet() {
    Quantity nps =
        narrator
            .facts()
            .loyalty()
            .map(r -> narrator.quantity(r, POINTS, "nps", "nps_low", "nps_high", "n"))
            .orElseGet(() -> narrator.missing(POINTS));
    boolean told = !open.isEmpty() && nps.value().isPresent();
    List<Block> blocks = new ArrayList<>();
    if (told) {
      blocks.add(whatIf(nps));
    } else {
      blocks.add(TextBlock.paragraphs("", narrator.say("what_if.nothing", why(nps))));
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.what_if"),
        Kicker.of(narrator),
        told ? finding() : narrator.say("what_if.finding.unknown"),
        told ? narrator.say("what_if.certainty") : "",
        blocks);
  }

  private String why(Quantity nps) {
    if (!narrator.recommended()) {
      return narrator.noRecommendation();
    }
    if (nps.value().isEmpty()) {
      return nps.why();
    }
    return narrator
        .facts()
        .rows(TABLE)
        .findFirst()
        .map(narrator::why)
        .orElseGet(() -> narrator.say("reason.absent"));
  }

  /** The best element, and whether anything stands out from chance. */
  private String finding() {
    Table.Row best = open.get(0);
    String name = narrator.element(best.text("element"));
    String gain = best.is("ranked_by", "revenue") ? "revenue" : "nps";
    return narrator.say(
        best.flag("clear") ? "what_if.finding." + gain : "what_if.finding.chance", name);
  }

  private WhatIf whatIf(Quantity nps) {
    Optional<Quantity> revenue =
        narrator
            .facts()
            .bridge(Component.CLOSING)
            .map(r -> narrator.quantity(r, money(), "amount", null, null, null))
            .filter(q -> q.value().isPresent());
    List<WhatIfEffect> effects = open.stream().map(this::effect).toList();
    return new WhatIf(
        narrator.say("what_if.heading"),
        effects,
        choices(effects),
        nps,
        revenue,
        words(revenue.isPresent()));
  }

  private WhatIfEffect effect(Table.Row row) {
    return new WhatIfEffect(
        narrator.element(row.text("element")),
        narrator.quantity(row, Unit.SHARE, "share_covered", null, null, null),
        narrator.quantity(row, POINTS, "nps_gain", "nps_gain_low", "nps_gain_high", "n"),
        narrator.quantity(
            row, money(), "revenue_gain", "revenue_gain_low", "revenue_gain_high", null));
  }

  /**
   * Money in the unit that suits the revenue, the same for what an element brings; with a decimal
   * more where a few points of one would otherwise read 0 or a single digit.
   */
  private Unit money() {
    double largest =
        open.stream()
            .filter(r -> r.number("revenue_gain") != null)
            .mapToDouble(r -> Math.abs(r.number("revenue_gain")))
            .max()
            .orElse(0);
    double revenue =
        narrator
            .facts()
            .bridge(Component.CLOSING)
            .map(r -> r.number("amount"))
            .map(Math::abs)
            .orElse(0.0);
    Unit unit = narrator.money(Math.max(revenue, largest));
    double few = largest * OPENING_POINTS / 100;
    return switch (unit.kind()) {
      case MONEY_MILLIONS -> few < 1e6 ? unit.withDecimals(2) : unit;
      case MONEY_THOUSANDS -> few < 1e4 ? unit.withDecimals(1) : unit;
      default -> unit;
    };
  }

  /** The best elements, each a few points more, but no more than there is room for. */
  private static List<WhatIfChoice> choices(List<WhatIfEffect> effects) {
    return effects.stream()
        .limit(CHOICES)
        .map(
            e ->
                new WhatIfChoice(
                    e.element(),
                    Math.min(
                        OPENING_POINTS, Math.floor(100 * (1 - e.share().value().getAsDouble())))))
        .toList();
  }

  private WhatIfWords words(boolean money) {
    String months = narrator.words().count(narrator.job().growth().months());
    return new WhatIfWords(
        narrator.say("column.element"),
        narrator.say("what_if.share"),
        narrator.say("what_if.points"),
        narrator.say("what_if.nps"),
        narrator.say("what_if.revenue"),
        narrator.say("column.ci_low"),
        narrator.say("column.ci_high"),
        narrator.say("what_if.total"),
        narrator.say("what_if.now"),
        narrator.say("what_if.then"),
        narrator.say("what_if.hint"),
        narrator.say(money ? "what_if.warning.money" : "what_if.warning", months),
        TextBlock.bullets(
            narrator.say("what_if.limits"),
            narrator.say("what_if.limit.cause"),
            narrator.say("what_if.limit.sum"),
            narrator.say("what_if.limit.interval")));
  }
}
