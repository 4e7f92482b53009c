package fi.arvo.measure;

/**
 * What the customer extract says of a customer.
 *
 * @param since first epoch day as a customer; null when not told
 * @param invited whether the customer was asked to answer; null when not told
 */
public record Registered(Integer since, Boolean invited) {

  /**
   * Days as a customer on a day, 0 or more; null when not told, or told to begin later, which can't
   * be true of somebody who was a customer on that day.
   */
  public Integer tenure(int day) {
    return since == null || since > day ? null : (Integer) (day - since);
  }
}
