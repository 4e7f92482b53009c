package fi.arvo.measure;

import java.util.List;
import java.util.Locale;

/** What coverage may go with. */
public enum Outcome {
  /** Promoters less detractors, in points. */
  NPS(Cohort.CURRENT),
  /** The answer to the effort question, as answered. */
  EFFORT(Cohort.CURRENT),
  SATISFACTION(Cohort.CURRENT),
  /** Symmetric growth after the answer. */
  GROWTH(Cohort.LINKED),
  /** Symmetric growth before the answer, which coverage can't have brought about. */
  PLACEBO_GROWTH(Cohort.LINKED),
  /** Whether a customer from before still bought after. */
  RETAINED(Cohort.LINKED),
  /** Whether the customer bought from a stream for the first time. */
  NEW_STREAM(Cohort.LINKED);

  /** The outcomes measured among current answers. */
  public static final List<Outcome> OF_CURRENT = List.of(NPS, EFFORT, SATISFACTION);

  /** The outcomes that are yes or no. */
  public static final List<Outcome> YES_OR_NO = List.of(RETAINED, NEW_STREAM);

  private final Cohort cohort;

  Outcome(Cohort cohort) {
    this.cohort = cohort;
  }

  /** The cohort that the outcome is measured in. */
  public Cohort cohort() {
    return cohort;
  }

  /** The outcome as it stands in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A customer's outcome as a number, null when there is none: ±100 or 0 for NPS, the answer,
   * symmetric growth, or 1 and 0 for yes and no.
   */
  public Double of(CustomerValue value, SurveyScales scales) {
    return switch (this) {
      case NPS ->
          value.answer().recommend() == Answer.NONE
              ? null
              : (Double) (100.0 * scales.promoterSign(value.answer().recommend()));
      case EFFORT -> score(value.answer().effort());
      case SATISFACTION -> score(value.answer().satisfaction());
      case GROWTH -> value.growth().growth();
      case PLACEBO_GROWTH -> value.growth().placeboGrowth();
      case RETAINED -> yes(value.growth().retained());
      case NEW_STREAM -> yes(value.growth().newStreamFound());
    };
  }

  private static Double score(int answer) {
    return answer == Answer.NONE ? null : (Double) (double) answer;
  }

  private static Double yes(Boolean flag) {
    return flag == null ? null : (Double) (flag ? 1.0 : 0.0);
  }
}
