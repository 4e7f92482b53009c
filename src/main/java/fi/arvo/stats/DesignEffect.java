package fi.arvo.stats;

/**
 * Kish's design effect (Survey Sampling, 1965), n over the effective n: how many times weights and
 * several answers of one customer multiply the variance of a mean. 1 when each counts the same.
 */
public final class DesignEffect {
  private DesignEffect() {}

  /**
   * The design effect as a table cell: null when nobody answered.
   *
   * @param nEffective (ΣW_c)²/ΣW_c² with W_c a customer's summed weight; may be null
   */
  public static Double of(long n, Double nEffective) {
    return n == 0 || nEffective == null || !(nEffective > 0) ? null : (Double) (n / nEffective);
  }
}
