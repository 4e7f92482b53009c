package fi.arvo.report;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms.Verdict;
import java.util.Locale;
import java.util.Optional;

/** What a verdict lets the report say. */
enum Reading {
  YES,
  MAYBE,
  NONE,
  CANNOT,
  MAYBE_CONTRARY,
  CONTRARY,
  /** There is no verdict, because there is no such outcome. */
  ABSENT;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reading of a row of {@code dose_trend}, if there is one. */
  static Reading of(Optional<Table.Row> trend) {
    return trend.map(row -> of(verdict(row))).orElse(ABSENT);
  }

  /** The row's verdict; a hidden or missing one tells nothing. */
  static Verdict verdict(Table.Row trend) {
    String verdict = trend.text("verdict");
    return verdict == null
        ? Verdict.CANNOT_TELL
        : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT));
  }

  private static Reading of(Verdict verdict) {
    return switch (verdict) {
      case CLEAR -> YES;
      case SIGNS -> MAYBE;
      case NO_EFFECT -> NONE;
      case CANNOT_TELL -> CANNOT;
      case SIGNS_OPPOSITE -> MAYBE_CONTRARY;
      case CLEAR_OPPOSITE -> CONTRARY;
    };
  }
}
