package fi.arvo.measure;

import fi.arvo.stats.Growth;
import fi.arvo.stats.Mergeable;

/**
 * The revenue bridge: how the net revenue of one window became that of the next, customer by
 * customer, in exact units. Every customer's change goes to exactly one component (growth with a
 * new stream to two), so the components foot.
 */
public final class BridgeState implements Mergeable<BridgeState> {
  private static final long serialVersionUID = 1L;

  private final long[] amount = new long[BridgeComponent.values().length];
  private final long[] customers = new long[BridgeComponent.values().length];
  private final long[] largest = new long[BridgeComponent.values().length];
  private long base;
  private long retainedOfBase;
  private long keptOfBase;
  private long baseCustomers;

  /**
   * Counts a customer in.
   *
   * @param windows the two windows compared are {@code before} and {@code after}
   */
  public void add(CustomerHistory history, GrowthWindows windows) {
    Purchases purchases = history.purchases();
    long before = purchases.net(windows.before());
    long after = purchases.net(windows.after());
    if (history.unidentified()) {
      amount[BridgeComponent.OPENING.ordinal()] += before;
      amount[BridgeComponent.UNIDENTIFIED.ordinal()] += after - before;
      amount[BridgeComponent.CLOSING.ordinal()] += after;
      return;
    }
    book(BridgeComponent.OPENING, before);
    book(BridgeComponent.CLOSING, after);
    if (before < 0 || after < 0) {
      book(BridgeComponent.NEGATIVE_NET, after - before);
    } else if (before == 0 && after > 0) {
      boolean known = purchases.anyBefore(windows.after().fromDay());
      book(known ? BridgeComponent.REACTIVATED : BridgeComponent.NEW, after);
    } else if (after == 0) {
      book(BridgeComponent.CHURN, -before);
    } else if (after < before) {
      book(BridgeComponent.CONTRACTION, after - before);
    } else {
      long growth = after - before;
      long fromNew = Math.min(purchases.newStreamNet(windows.after()), growth);
      book(BridgeComponent.NEW_STREAMS, fromNew);
      book(BridgeComponent.EXPANSION_EXISTING, growth - fromNew);
    }
    if (before > 0) {
      long kept = Growth.floored(after);
      base = Math.addExact(base, before);
      retainedOfBase = Math.addExact(retainedOfBase, kept);
      keptOfBase = Math.addExact(keptOfBase, Math.min(before, kept));
      baseCustomers++;
    }
  }

  private void book(BridgeComponent component, long change) {
    if (change == 0) {
      return;
    }
    int i = component.ordinal();
    amount[i] = Math.addExact(amount[i], change);
    customers[i]++;
    largest[i] = Math.max(largest[i], Math.abs(change));
  }

  @Override
  public void merge(BridgeState other) {
    for (int i = 0; i < amount.length; i++) {
      amount[i] = Math.addExact(amount[i], other.amount[i]);
      customers[i] += other.customers[i];
      largest[i] = Math.max(largest[i], other.largest[i]);
    }
    base = Math.addExact(base, other.base);
    retainedOfBase = Math.addExact(retainedOfBase, other.retainedOfBase);
    keptOfBase = Math.addExact(keptOfBase, other.keptOfBase);
    baseCustomers += other.baseCustomers;
  }

  /** Amount of a component in units of the stated scale; contraction and churn are below 0. */
  public long amount(BridgeComponent component) {
    return amount[component.ordinal()];
  }

  /** Customers who moved a component. */
  public long customers(BridgeComponent component) {
    return customers[component.ordinal()];
  }

  /** The largest single customer's part of a component, without sign. */
  public long largest(BridgeComponent component) {
    return largest[component.ordinal()];
  }

  /** Customers with net revenue above 0 in the first window. */
  public long baseCustomers() {
    return baseCustomers;
  }

  /**
   * Net revenue retention: what the first window's customers brought in the second, over what they
   * brought; or null.
   */
  public Double nrr() {
    return base == 0 ? null : (Double) ((double) retainedOfBase / base);
  }

  /** Gross revenue retention: the same without anybody's growth, 0 to 1; or null. */
  public Double grr() {
    return base == 0 ? null : (Double) ((double) keptOfBase / base);
  }
}
