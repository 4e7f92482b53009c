package fi.arvo.measure;

import fi.arvo.stats.CustomerRows;
import fi.arvo.stats.Mergeable;
import java.util.Arrays;

/**
 * The customers themselves as drivers see them, as long as they are fewer than {@link
 * CustomerRows#TOO_MANY}: a byte a rating instead of a number, since there is such a list for every
 * part of the customers and every outcome.
 */
final class DriverRows implements Mergeable<DriverRows> {
  private static final long serialVersionUID = 1L;

  private final DriverRules rules;
  private int customers;
  private byte[] ratings = new byte[0]; // those of all elements, customer by customer
  private double[] outcomes = new double[0];
  private double[] weights = new double[0];

  DriverRows(DriverRules rules) {
    this.rules = rules;
  }

  void add(byte[] given, double outcome, double weight) {
    if (!grow(1, given.length)) {
      return;
    }
    System.arraycopy(given, 0, ratings, customers * given.length, given.length);
    outcomes[customers] = outcome;
    weights[customers++] = weight;
  }

  @Override
  public void merge(DriverRows other) {
    if (other.customers == 0) {
      return;
    }
    int elements = other.ratings.length == 0 ? 0 : other.ratings.length / other.outcomes.length;
    if (!grow(other.customers, elements)) {
      return;
    }
    System.arraycopy(other.ratings, 0, ratings, customers * elements, other.customers * elements);
    System.arraycopy(other.outcomes, 0, outcomes, customers, other.customers);
    System.arraycopy(other.weights, 0, weights, customers, other.customers);
    customers += other.customers;
  }

  /** Makes room; when there would be too many, what is kept goes and nothing is any more. */
  private boolean grow(int more, int elements) {
    if (!kept() || customers + more >= CustomerRows.TOO_MANY) {
      customers = CustomerRows.TOO_MANY;
      ratings = new byte[0];
      outcomes = new double[0];
      weights = new double[0];
      return false;
    }
    if (customers + more > outcomes.length) {
      int room = Math.max(customers + more, 2 * outcomes.length);
      ratings = Arrays.copyOf(ratings, room * elements);
      outcomes = Arrays.copyOf(outcomes, room);
      weights = Arrays.copyOf(weights, room);
    }
    return true;
  }

  /** Whether the customers are still there. */
  boolean kept() {
    return customers < CustomerRows.TOO_MANY;
  }

  /** Predictors and, last, the outcome of each customer who has them all. */
  CustomerRows complete() {
    CustomerRows rows = new CustomerRows(rules.predictors() + 1);
    for (int c = 0; c < customers; c++) {
      double[] predictors = rules.complete(ratings(c));
      if (predictors != null) {
        rows.add(DriverState.with(predictors, outcomes[c]), weights[c]);
      }
    }
    return rows;
  }

  /** Drivers and, last, the outcome of each customer; NaN for what is missing. */
  CustomerRows pairs() {
    CustomerRows rows = new CustomerRows(rules.size() + 1);
    for (int c = 0; c < customers; c++) {
      rows.add(rules.pairs(ratings(c), outcomes[c]), weights[c]);
    }
    return rows;
  }

  private byte[] ratings(int customer) {
    int elements = ratings.length / outcomes.length;
    return Arrays.copyOfRange(ratings, customer * elements, (customer + 1) * elements);
  }
}
