package fi.arvo.analysis;

import java.util.Locale;

/** What one observation is. */
public enum Level {
  CUSTOMER,
  /** A unit: the means of its customers. */
  UNIT,
  /** A customer beside the mean of the customer's unit. */
  WITHIN,
  /** A unit's mean, from the same customers as {@link #WITHIN}. */
  BETWEEN;

  /** The level as it stands in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
