package fi.arvo.measure;

import java.util.Locale;

/** What elements may drive, as a number a customer. */
public enum DriverOutcome {
  /** The recommendation as answered. */
  RECOMMEND(Cohort.CURRENT),
  /** The answer to the effort question, as answered. */
  EFFORT(Cohort.CURRENT),
  SATISFACTION(Cohort.CURRENT),
  /** Symmetric growth after the answer, in [−2, 2]. */
  GROWTH(Cohort.LINKED);

  private final Cohort cohort;

  DriverOutcome(Cohort cohort) {
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

  /** A customer's outcome; NaN when there is none. */
  double of(CustomerValue value) {
    return switch (this) {
      case RECOMMEND -> score(value.answer().recommend());
      case EFFORT -> score(value.answer().effort());
      case SATISFACTION -> score(value.answer().satisfaction());
      case GROWTH -> value.growth().growth() == null ? Double.NaN : value.growth().growth();
    };
  }

  private static double score(int answer) {
    return answer == Answer.NONE ? Double.NaN : answer;
  }
}
