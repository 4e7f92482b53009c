package fi.arvo.measure;

import fi.arvo.stats.GrowthMoments;
import fi.arvo.stats.Mergeable;

/**
 * The growth of a group of customers from one quarter to another, and what each quarter's money
 * would tell of single ones: how many brought it, and how much of it the largest brought.
 */
public final class QuarterMoney implements Mergeable<QuarterMoney> {
  private static final long serialVersionUID = 1L;

  private final GrowthMoments growth = new GrowthMoments();
  private final Quarter before = new Quarter();
  private final Quarter after = new Quarter();

  /**
   * Counts in a customer.
   *
   * @param netBefore net amount of the earlier quarter, in units of the stated scale
   * @param netAfter net amount of the later one
   */
  public void add(long netBefore, long netAfter) {
    growth.add(netBefore, netAfter);
    before.add(netBefore);
    after.add(netAfter);
  }

  @Override
  public void merge(QuarterMoney other) {
    growth.merge(other.growth);
    before.merge(other.before);
    after.merge(other.after);
  }

  public GrowthMoments growth() {
    return growth;
  }

  public Quarter before() {
    return before;
  }

  public Quarter after() {
    return after;
  }

  /** One quarter's money; customers with nothing above 0 bring none. */
  public static final class Quarter implements Mergeable<Quarter> {
    private static final long serialVersionUID = 1L;

    private long customers;
    private double money;
    private double largest;

    private void add(long net) {
      if (net > 0) {
        customers++;
        money += net;
        largest = Math.max(largest, net);
      }
    }

    @Override
    public void merge(Quarter other) {
      customers += other.customers;
      money += other.money;
      largest = Math.max(largest, other.largest);
    }

    /** Customers who brought money. */
    public long customers() {
      return customers;
    }

    /** Revenue, in units of the stated scale. */
    public double money() {
      return money;
    }

    /** The largest customer's part of {@link #money()}. */
    public double largest() {
      return largest;
    }

    /** Share of the money that the largest customer makes; 0 without money. */
    public double dominance() {
      return money > 0 ? largest / money : 0;
    }
  }
}
