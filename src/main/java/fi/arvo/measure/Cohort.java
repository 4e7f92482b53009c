package fi.arvo.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of a customer's answers speaks for the customer. */
public enum Cohort {
  /** The latest answer in the reporting months: what the customer thinks now. */
  CURRENT,
  /**
   * The latest answer whose whole after-window is over, however old: what followed from it in
   * money.
   */
  LINKED;

  /** The cohort as it stands in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The answer that counts; empty when the customer gave none. */
  public Optional<Answer> pick(List<Answer> answers, MeasureRules rules) {
    for (int i = answers.size() - 1; i >= 0; i--) {
      Answer answer = answers.get(i);
      if (counts(answer, rules)) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  private boolean counts(Answer answer, MeasureRules rules) {
    if (rules.elementsAsked() && !answer.rated()) {
      return false;
    }
    return switch (this) {
      case CURRENT -> answer.day() >= rules.currentFromDay() && answer.day() <= rules.asOfDay();
      case LINKED -> Months.of(answer.day()) + rules.growthMonths() <= rules.lastMonth();
    };
  }
}
