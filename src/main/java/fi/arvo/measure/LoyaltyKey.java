package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A part of the customers in a period.
 *
 * @param period a quarter, a wave, the reporting months, or {@link #CURRENT}
 */
public record LoyaltyKey(Scope scope, String period)
    implements Serializable, Comparable<LoyaltyKey> {

  /** The period of one answer a customer: the current cohort's. */
  public static final String CURRENT = "current";

  private static final Comparator<LoyaltyKey> ORDER =
      Comparator.comparing(LoyaltyKey::scope).thenComparing(LoyaltyKey::period);

  @Override
  public int compareTo(LoyaltyKey other) {
    return ORDER.compare(this, other);
  }
}
