package fi.arvo.report;

import fi.arvo.report.NpsMoves.Move;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import java.util.Locale;

/** The finding on what moved the NPS: how much, whether it is real, the largest reason. */
final class NpsVerdict {
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
            narrator.words().value(change).replaceAll("^[+\u2212]", ""),
            before,
            after);
    return sure(change).equals("clear") || sure(change).equals("signs")
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
        "nps_change.certainty." + sure(change),
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
    return moved == 0 ? "same" : (moved > 0 ? "rose." : "fell.") + sure(change);
  }

  /** In the words of every verdict, by the smallest difference that matters. */
  private String sure(Quantity change) {
    if (change.interval().isEmpty()) {
      return "cannot_tell";
    }
    double least = narrator.job().effects().nps();
    double low = change.interval().get().low();
    double high = change.interval().get().high();
    if (low > least || high < -least) {
      return "clear";
    }
    if (low >= -least && high <= least) {
      return "no_effect";
    }
    return low > 0 || high < 0 ? "signs" : "cannot_tell";
  }
}
