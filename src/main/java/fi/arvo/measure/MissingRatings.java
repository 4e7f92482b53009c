package fi.arvo.measure;

import java.util.Locale;

/** What the drivers do about ratings that aren't there. */
public enum MissingRatings {
  /** Customers who rated every element. */
  CASEWISE,
  /** Every pair of variables over the customers who have both. */
  PAIRWISE,
  /**
   * Customers who rated every element that applies to them; whom one doesn't apply to is told apart
   * from how those it applies to rate it.
   */
  STRUCTURAL;

  /** As it stands in tables and settings. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
