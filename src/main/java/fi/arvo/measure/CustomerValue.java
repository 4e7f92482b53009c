package fi.arvo.measure;

import java.util.Optional;

/**
 * A customer in one cohort: the answer that counts, what it covers and what the money did around
 * it.
 *
 * @param answer null when there is no survey at all and the money is anchored at as-of
 * @param coverage null when the answer rates nothing
 * @param tenure days as a customer at the answer, 0 or more; null when not told or impossible
 * @param lags growth by {@link Lag}, in its order, of linked customers who bought before and rated
 *     something; null for others
 */
public record CustomerValue(
    Cohort cohort,
    String customer,
    String unit,
    String segment,
    Answer answer,
    Coverage coverage,
    CustomerGrowth growth,
    Integer tenure,
    Double[] lags) {

  /** The customer in a cohort; empty when none of the answers belongs to it. */
  public static Optional<CustomerValue> of(
      CustomerHistory history, Cohort cohort, MeasureRules rules) {
    if (history.unidentified()) {
      return Optional.empty();
    }
    if (!rules.surveyed()) {
      return cohort == Cohort.LINKED
          ? Optional.of(value(history, cohort, null, rules))
          : Optional.empty();
    }
    return cohort.pick(history.answers(), rules).map(a -> value(history, cohort, a, rules));
  }

  private static CustomerValue value(
      CustomerHistory history, Cohort cohort, Answer answer, MeasureRules rules) {
    CustomerGrowth growth = CustomerGrowth.NONE;
    if (cohort == Cohort.LINKED && rules.sold()) {
      GrowthWindows windows =
          answer == null
              ? rules.windowsAtAsOf()
              : GrowthWindows.aroundAnswer(Months.of(answer.day()), rules.growthMonths());
      growth = CustomerGrowth.of(history.purchases(), windows, rules);
    }
    Coverage coverage = answer == null ? null : rules.coverage().of(answer.ratings());
    Registered registered = history.registered();
    return new CustomerValue(
        cohort,
        history.customer(),
        history.unitOf(answer),
        history.segmentOf(answer),
        answer,
        coverage,
        growth,
        answer == null || registered == null ? null : registered.tenure(answer.day()),
        coverage == null || growth.retained() == null ? null : lags(history, answer, rules));
  }

  private static Double[] lags(CustomerHistory history, Answer answer, MeasureRules rules) {
    Lag[] all = Lag.values();
    Double[] lags = new Double[all.length];
    for (Lag lag : all) {
      lags[lag.ordinal()] = lag.growth(history.purchases(), Months.of(answer.day()), rules);
    }
    return lags;
  }

  /** Weight of the answer; 1 without one. */
  public double weight() {
    return answer == null ? 1 : answer.weight();
  }
}
