package fi.arvo.measure;

import java.util.Locale;

/**
 * The outcomes with few whole values, of which every correlation comes exactly from a contingency
 * table.
 */
public enum ScoreOutcome {
  RECOMMEND(Cohort.CURRENT),
  EFFORT(Cohort.CURRENT),
  SATISFACTION(Cohort.CURRENT),
  RETAINED(Cohort.LINKED),
  NEW_STREAM(Cohort.LINKED);

  private final Cohort cohort;

  ScoreOutcome(Cohort cohort) {
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

  /** Highest value. */
  public int highest(SurveyScales scales) {
    return switch (this) {
      case RECOMMEND -> scales.recommendMax();
      case EFFORT -> scales.effortMax();
      case SATISFACTION -> scales.satisfactionMax();
      case RETAINED, NEW_STREAM -> 1;
    };
  }

  /** A customer's value; {@link Answer#NONE} when there is none. */
  public int of(CustomerValue value) {
    return switch (this) {
      case RECOMMEND -> value.answer().recommend();
      case EFFORT -> value.answer().effort();
      case SATISFACTION -> value.answer().satisfaction();
      case RETAINED -> yes(value.growth().retained());
      case NEW_STREAM -> yes(value.growth().newStreamFound());
    };
  }

  private static int yes(Boolean flag) {
    return flag == null ? Answer.NONE : flag ? 1 : 0;
  }
}
