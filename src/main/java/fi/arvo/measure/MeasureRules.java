package fi.arvo.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
 * @param streamed whether the transaction extract tells revenue streams
 * @param coverage when an element is covered
 * @param scales the survey's scales and cuts
 * @param weighted whether answers carry weights
 * @param units every unit that occurs, in order, {@link CustomerHistory#UNKNOWN} among them; empty
 *     when no extract tells units
 * @param segmented whether any extract tells segments
 * @param dated whether the survey says when answers were given
 * @param reportingPeriod the reporting months as they stand in tables
 * @param asOfQuarter the quarter of as-of as it stands in tables
 * @param answerScopes which of {@link Scope#CHANNEL} and {@link Scope#TOUCHPOINT} answers tell
 * @param asked places in the model of the elements that the survey asks for, ascending
 * @param answered the months that dated answers reach over; null when nothing says it
 * @param compared the periods whose NPS are compared; null when there are no two
 * @param register what the customer extract tells; null without one
 * @param loop what was done for customers and how touchpoints were run
 * @param storied whether the survey asks for a story
 * @param answering what was done, up to as-of, that may answer a dissenter; null without an extract
 *     of it
 */
public record MeasureRules(
    int asOfDay,
    int currentFromDay,
    int lastMonth,
    int growthMonths,
    boolean surveyed,
    boolean elementsAsked,
    Integer firstSalesMonth,
    boolean streamed,
    CoverageRule coverage,
    SurveyScales scales,
    boolean weighted,
    List<String> units,
    boolean segmented,
    boolean dated,
    String reportingPeriod,
    String asOfQuarter,
    List<String> answerScopes,
    int[] asked,
    AnsweredMonths answered,
    ComparedPeriods compared,
    Register register,
    Loop loop,
    boolean storied,
    List<AnsweringAction> answering)
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

  /** What may go with loyalty and growth. */
  public Predictors predictors() {
    return new Predictors(coverage, scales.ratingMax());
  }

  /** Whether there are transactions at all. */
  public boolean sold() {
    return firstSalesMonth != null;
  }

  /**
   * The parts of the customers that one belongs to: everybody, and the unit and segment where they
   * are told.
   */
  public List<Scope> scopes(String unit, String segment) {
    List<Scope> scopes = new ArrayList<>(3);
    scopes.add(Scope.OVERALL);
    if (!units.isEmpty()) {
      scopes.add(new Scope(Scope.UNIT, unit));
    }
    if (segmented) {
      scopes.add(new Scope(Scope.SEGMENT, segment));
    }
    return scopes;
  }

  /**
   * The period that an answer belongs to: its quarter, or its wave or as-of's quarter when it has
   * no date.
   */
  public String period(Answer answer) {
    if (dated) {
      return Months.quarter(Months.of(answer.day()));
    }
    return answer.wave() != null ? answer.wave() : asOfQuarter;
  }

  /** Whether an answer, none of which is later than as-of, is of the reporting months. */
  public boolean reported(Answer answer) {
    return answer.day() >= currentFromDay;
  }

  /**
   * Whether a period is one that can't change any more and that no answers lack of: a quarter must
   * be over at as-of, and the survey's answers must reach over it.
   */
  public boolean complete(String period) {
    if (!dated || !Months.isQuarter(period)) {
      return true;
    }
    int first = Months.firstOfQuarter(period);
    boolean over = first + 2 <= Months.lastComplete(LocalDate.ofEpochDay(asOfDay));
    return over && (answered == null || answered.reachOver(first, first + 2));
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
