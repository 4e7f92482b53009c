package fi.arvo.measure;

/** Customers in a cohort, as they come out of being measured. */
final class Values {
  static final MeasureRules RULES = Histories.rules("2026-09-30");
  static final MeasureRules WEIGHTED =
      Histories.rules("2026-09-30", Histories.RULE, Histories.SCALES, true);

  private Values() {}

  static CustomerValue current(Answered answered) {
    return value(Cohort.CURRENT, answered, CustomerGrowth.NONE);
  }

  static CustomerValue linked(Answered answered, long before, long after) {
    return linked(answered, new CustomerGrowth(before, after, null, null));
  }

  static CustomerValue linked(Answered answered, CustomerGrowth growth) {
    return value(Cohort.LINKED, answered, growth);
  }

  private static CustomerValue value(Cohort cohort, Answered answered, CustomerGrowth growth) {
    Answer answer = answered.answer();
    return new CustomerValue(
        cohort,
        "k1",
        answer.unit() == null ? CustomerHistory.UNKNOWN : answer.unit(),
        answer.segment() == null ? CustomerHistory.UNKNOWN : answer.segment(),
        answer,
        Histories.RULE.of(answer.ratings()),
        growth,
        null,
        null);
  }
}
