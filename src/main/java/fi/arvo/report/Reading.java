package fi.arvo.report;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms.Verdict;
import java.util.Locale;

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

  /**
   * The verdict of a row of {@code dose_trend} as the report says it: a hidden or missing one tells
   * nothing, and what few answers make clear are signs at most.
   *
   * @param few whether the row's base is small
   */
  static Verdict verdict(Table.Row trend, boolean few) {
    String published = trend.text("verdict");
    if (published == null) {
      return Verdict.CANNOT_TELL;
    }
    Verdict verdict = Verdict.valueOf(published.toUpperCase(Locale.ROOT));
    return switch (verdict) {
      case CLEAR -> few ? Verdict.SIGNS : verdict;
      case CLEAR_OPPOSITE -> few ? Verdict.SIGNS_OPPOSITE : verdict;
      default -> verdict;
    };
  }

  static Reading of(Verdict verdict) {
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
