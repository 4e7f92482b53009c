package fi.arvo.report;

import fi.arvo.report.NpsMoves.Move;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.stats.Verdict;
import fi.arvo.stats.Verdict.Certainty;
import java.util.Locale;

/** The finding on what moved the NPS: how much, whether it is real, the largest reason. */
final class NpsVerdict {
  /** How far the NPS moved, its way being told in words. */
  private static final Unit SIZE = Unit.MEAN.withDecimals(NpsMoves.POINTS.decimals());

  private final Narrator narrator;
  private final NpsMoves moves;

  NpsVerdict(Narrator narrator, NpsMoves moves) {
    this.narrator = narrator;
    this.moves = moves;
  }

  /** How much the NPS moved, and the largest reason that is certain, if one is. */
  String finding(Table.Row total) {
    Quantity change = change(total);
    String before = narrator.period(total.text("period_before"));
    String after = narrator.period(total.text("period"));
    if (change.value().isEmpty()) {
      return narrator.say("nps_change.finding.missing", before, after, narrator.why(total));
    }
    String moved =
        narrator.say(
            "nps_change.finding." + key(change),
            narrator.words().number(SIZE, Math.abs(change.value().getAsDouble())),
            before,
            after);
    return sure(change) == Certainty.CLEAR || sure(change) == Certainty.SIGNS
        ? moved + " " + reason(change)
        : moved;
  }

  /** How sure that is. */
  String certainty(Table.Row total) {
    Quantity change = change(total);
    if (change.value().isEmpty()) {
      return "";
    }
    return narrator.say(
        "nps_change.certainty." + word(sure(change)),
        narrator.words().value(change),
        narrator.words().interval(change),
        narrator.words().number(Unit.COUNT, narrator.job().effects().nps()));
  }

  /**
   * The largest certain part that goes the way of the change. Of a change that may be chance no
   * part is told: the largest of many would be chance too.
   */
  private String reason(Quantity change) {
    double way = Math.signum(change.value().orElse(0));
    return moves.largest(Integer.MAX_VALUE).stream()
        .filter(Move::certain)
        .filter(move -> way * move.effect().value().orElse(0) > 0)
        .findFirst()
        .map(this::reason)
        .orElseGet(() -> narrator.say("nps_change.reason.none"));
  }

  private String reason(Move move) {
    String key = move.what().name().toLowerCase(Locale.ROOT);
    return narrator.say(
        "nps_change.reason." + key,
        narrator.say("nps_change.mover." + move.dimension().key(), move.name()),
        narrator.words().value(move.effect()));
  }

  private Quantity change(Table.Row total) {
    return narrator.quantity(total, NpsMoves.POINTS, "rate", "rate_low", "rate_high", "n_after");
  }

  private String key(Quantity change) {
    double moved = change.value().orElse(0);
    return moved == 0 ? "same" : (moved > 0 ? "rose." : "fell.") + word(sure(change));
  }

  private Certainty sure(Quantity change) {
    return change
        .interval()
        .map(i -> Verdict.of(i.low(), i.high(), narrator.job().effects().nps()).certainty())
        .orElse(Certainty.CANT_TELL);
  }

  /** A certainty in the words of every verdict. */
  private static String word(Certainty certainty) {
    return certainty == Certainty.CANT_TELL
        ? Terms.Verdict.CANNOT_TELL.key()
        : certainty.name().toLowerCase(Locale.ROOT);
  }
}
