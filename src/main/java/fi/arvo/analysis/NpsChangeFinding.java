package fi.arvo.analysis;

import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;

/**
 * One part of what moved the NPS between the two periods compared. The parts of a dimension, mix
 * and rate together, add up to the change of the total.
 *
 * @param dimension {@code total}, a kind of {@link Scope}, or {@code driver}
 * @param value a group, or an element, {@link #UNEXPLAINED}, or {@code all}
 * @param before null where a group wasn't there
 * @param after null where a group isn't there any more
 * @param mix what the move of the group's share or the driver's mean did; null for {@link
 *     #UNEXPLAINED}
 * @param rate what the move of the group's score did, or all that drivers don't explain; null for
 *     an element
 * @param mixAdjusted p of {@code mix} corrected over the dimension; null where it isn't tested
 * @param rateAdjusted p of {@code rate} corrected over the dimension; null where it isn't tested
 * @param repair largest change of a correlation that made pairs one matrix; null for groups
 * @param why why numbers or their errors are missing; null when all are there
 */
public record NpsChangeFinding(
    String dimension,
    String value,
    Side before,
    Side after,
    Estimate mix,
    Estimate rate,
    Double mixAdjusted,
    Double rateAdjusted,
    Double repair,
    Reason why) {

  public static final String TOTAL = "total";
  public static final String DRIVER = "driver";

  /** The change less what the moves of the elements' means did. */
  public static final String UNEXPLAINED = "unexplained";

  /**
   * A part in one period.
   *
   * @param share of the answers by weight, 0 to 1; null for drivers
   * @param nps null for drivers
   * @param mean a driver's mean rating; null for groups
   * @param answers to the recommendation question; for an element those that rate it
   * @param nEffective effective number of the answers, the customer being the cluster
   * @param customers distinct ones behind them
   */
  public record Side(
      Double share, Double nps, Double mean, long answers, double nEffective, long customers) {}
}
