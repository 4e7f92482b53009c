package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.Map;

/**
 * The drivers' states of everybody and of every segment, fed one customer at a time. Units are too
 * many to be kept side by side; their drivers are made unit after unit.
 */
public final class DriverStates implements Mergeable<DriverStates> {
  private static final long serialVersionUID = 1L;

  private final DriverRules rules;
  private final StatesByKey<DriverKey, DriverState> states = new StatesByKey<>();

  /** Empty states. */
  public DriverStates(DriverRules rules) {
    this.rules = rules;
  }

  /** Counts in a customer. */
  public void add(CustomerMeasures measures) {
    if (rules.size() > 0) {
      measures.current().ifPresent(this::add);
      measures.linked().ifPresent(this::add);
    }
  }

  private void add(CustomerValue value) {
    if (value.coverage() == null) {
      return;
    }
    for (DriverOutcome outcome : DriverOutcome.values()) {
      double y = outcome.cohort() == value.cohort() ? outcome.of(value) : Double.NaN;
      if (!Double.isNaN(y)) {
        for (Scope scope : rules.scopes(value)) {
          states
              .at(new DriverKey(scope, outcome), () -> new DriverState(rules))
              .add(value.answer().ratings(), y, value.weight());
        }
      }
    }
  }

  @Override
  public void merge(DriverStates other) {
    states.merge(other.states);
  }

  /** The states by scope and outcome. */
  public Map<DriverKey, DriverState> all() {
    return states.all();
  }
}
