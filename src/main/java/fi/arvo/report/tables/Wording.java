package fi.arvo.report.tables;

/** Descriptions of the columns that several tables share. */
final class Wording {
  private Wording() {}

  static final String AS_OF =
      "Last day that counts for the row, inclusive; the date the table was published for.";

  static final String SCOPE =
      "What the row is limited to: overall, unit, segment, channel or touchpoint.";

  static final String SCOPE_VALUE =
      "Value of the scope: the unit, segment, channel or touchpoint; all for overall, unknown where nobody said.";

  static final String None =
      "What one observation is: customer, or unit (the mean of its customers).";

  static final String COHORT =
      "current: the customer's latest answer of the reporting months; linked: the latest answer whose whole after-window has ended. Loyalty outcomes use current, money outcomes linked.";

  static final String N_EFFECTIVE =
      "Effective n under the weights, (sum of W)^2 / sum of W^2 with W a respondent's summed weight; equals n when each counts once without weights.";

  static final String DESIGN_EFFECT =
      "n / n_effective: how many times weights, and several answers of one respondent, multiply the variance of a mean; 1 when each counts the same.";

  static final String MATURITY_SCOPE =
      "What the row is limited to: overall; organisation, where several answered; unit, where one did.";

  static final String MATURITY_VALUE =
      "Value of the scope: the organisation or the unit; all for overall, unknown where nobody said.";

  static final String WAVE =
      "Round of the maturity survey: its name, or the quarter of the answers (2026Q3) where it has none; all where it tells neither.";

  static final String SUPPRESSED =
      "Whether cells of the row are empty to protect respondents; never empty.";

  static final String REASON =
      "Why a number is not there: suppressed, too_few, no_answers, no_variation, no_history, too_many (combinations of elements), collinear (the others make it up) or undefined; empty when all are there.";

  static final String RESPONDENTS =
      "Distinct respondents behind the row. Each is counted in one row only of those that add up to a total. Empty when the row is not about persons.";

  static final String CURRENT =
      "current: each respondent's latest answer of the reporting months (the current cohort).";

  static final String PERIOD =
      "current for each respondent's latest answer of the reporting months (the current cohort), else a quarter (2026Q3), a wave's name, or the reporting months from first to last day (2025-10-01..2026-09-30), with every answer of it.";

  static final String PERIOD_COMPLETE =
      "Whether the period had ended at as_of and the survey's answers, in months, reach over it; always true for current and for waves. An incomplete period is never tested.";

  static final String CUSTOMER_KEY =
      "Pseudonym of the customer: HMAC-SHA-256 of the normalised customer id under the project's key, 64 hexadecimal digits.";

  static final String SIDE = "Who answered: customer, employee, partner or owner.";

  static final String MONEY =
      "Sum over the customers behind the row of the absolute amount each brings to its figure, in the reporting currency; empty when the figure is not of money.";

  static final String LARGEST_MONEY =
      "The largest single customer's part of money, in the reporting currency.";

  static final String TOUCHPOINT =
      "Which encounter, as in the extracts; all for every one together, unknown where nobody said.";

  static final String CHANNEL =
      "Where the encounter was, as in the extracts; all for every channel together, unknown where nobody said.";

  static final String ANSWERED =
      "A quarter (2026Q3), a wave's name, or the reporting months from first to last day (2025-10-01..2026-09-30), with every answer of it.";

  static final String JOURNEY_SIDE = "Who answered: customer or employee.";

  static final String DEPARTMENT =
      "Department that answers for the touchpoint, as the job's journey says; empty where it doesn't.";

  static final String VOICE =
      "Who speaks: promoter, passive or dissenter (a detractor) by the recommendation of the same answer; all for everybody, those without a recommendation too.";
}
