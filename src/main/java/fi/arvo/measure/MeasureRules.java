package fi.arvo.measure;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The settings that measures follow, with days and months worked out once.
 *
 * @param asOfDay last epoch day that counts
 * @param currentFromDay first epoch day of the current answers
 * @param lastMonth last complete month at as-of
 * @param growthMonths length of a money window
 * @param elementsAsked whether the survey asks for any element, so that an answer counts only when
 *     it rates one
 * @param firstSalesMonth first month of the transaction extract; empty without one
 * @param coverage when an element is covered
 * @param scales the survey's scales and cuts
 */
public record MeasureRules(
    int asOfDay,
    int currentFromDay,
    int lastMonth,
    int growthMonths,
    boolean surveyed,
    boolean elementsAsked,
    Integer firstSalesMonth,
    CoverageRule coverage,
    SurveyScales scales)
    implements Serializable {

  /**
   * First day of the {@code months} that end with {@code asOf}: whole months when as-of is the last
   * day of one, else the day after the same day that many months earlier.
   */
  public static int currentFromDay(LocalDate asOf, int months) {
    LocalDate from =
        asOf.getDayOfMonth() == asOf.lengthOfMonth()
            ? asOf.withDayOfMonth(1).minusMonths(months - 1L)
            : asOf.minusMonths(months).plusDays(1);
    return (int) from.toEpochDay();
  }

  /** Whether there are transactions at all. */
  public boolean sold() {
    return firstSalesMonth != null;
  }

  /** Whether the transaction extract reaches over the whole window. */
  public boolean covers(Window window) {
    return sold() && window.first() >= firstSalesMonth && window.last() <= lastMonth;
  }

  /**
   * The windows that end at as-of: the bridge's, and everybody's growth when there is no survey to
   * anchor it.
   */
  public GrowthWindows windowsAtAsOf() {
    return GrowthWindows.endingWith(lastMonth, growthMonths);
  }
}
