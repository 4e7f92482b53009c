package fi.arvo.measure;

import java.util.Optional;

/** A customer in both cohorts. */
public record CustomerMeasures(Optional<CustomerValue> current, Optional<CustomerValue> linked) {

  /** Measures a customer's history. */
  public static CustomerMeasures of(CustomerHistory history, MeasureRules rules) {
    return new CustomerMeasures(
        CustomerValue.of(history, Cohort.CURRENT, rules),
        CustomerValue.of(history, Cohort.LINKED, rules));
  }
}
