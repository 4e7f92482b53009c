package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The customers themselves as drivers see them, block after block: a byte a rating instead of a
 * number, since there is such a list for every part of the customers and every outcome.
 */
final class DriverRows implements Mergeable<DriverRows> {
  private static final long serialVersionUID = 1L;

  /** What is done with one customer. */
  interface Visitor {
    /**
     * Takes a customer.
     *
     * @param first whether the customer is the first of a block
     */
    void take(boolean first, byte[] ratings, double outcome, double weight);
  }

  private int customers;
  private byte[] ratings = new byte[0]; // those of all elements, customer by customer
  private double[] outcomes = new double[0];
  private double[] weights = new double[0];
  private final BitSet firsts = new BitSet();
  private int first;
  private int largestBlock;

  /** Adds a customer; {@code opens} says whether a block begins. */
  void add(boolean opens, byte[] given, double outcome, double weight) {
    grow(1, given.length);
    if (opens) {
      firsts.set(customers);
      first = customers;
    }
    System.arraycopy(given, 0, ratings, customers * given.length, given.length);
    outcomes[customers] = outcome;
    weights[customers++] = weight;
    largestBlock = Math.max(largestBlock, customers - first);
  }

  @Override
  public void merge(DriverRows other) {
    if (other.customers == 0) {
      return;
    }
    int elements = other.ratings.length / other.outcomes.length;
    grow(other.customers, elements);
    System.arraycopy(other.ratings, 0, ratings, customers * elements, other.customers * elements);
    System.arraycopy(other.outcomes, 0, outcomes, customers, other.customers);
    System.arraycopy(other.weights, 0, weights, customers, other.customers);
    other.firsts.stream().forEach(customer -> firsts.set(customers + customer));
    first = customers + other.first;
    largestBlock = Math.max(largestBlock, other.largestBlock);
    customers += other.customers;
  }

  private void grow(int more, int elements) {
    if (customers + more > outcomes.length) {
      int room = Math.max(customers + more, 2 * outcomes.length);
      ratings = Arrays.copyOf(ratings, room * elements);
      outcomes = Arrays.copyOf(outcomes, room);
      weights = Arrays.copyOf(weights, room);
    }
  }

  int customers() {
    return customers;
  }

  /** Customers of the block that has most. */
  int largestBlock() {
    return largestBlock;
  }

  /** Goes through the customers in the order in which they were added. */
  void each(Visitor visitor) {
    for (int c = 0; c < customers; c++) {
      int elements = ratings.length / outcomes.length;
      byte[] own = Arrays.copyOfRange(ratings, c * elements, (c + 1) * elements);
      visitor.take(firsts.get(c), own, outcomes[c], weights[c]);
    }
  }
}
