package fi.arvo.measure;

import fi.arvo.stats.GrowthMoments;
import fi.arvo.stats.Mergeable;

/** The growth of a group of customers, and how much of its money the largest of them makes. */
public final class MoneyGroup implements Mergeable<MoneyGroup> {
  private static final long serialVersionUID = 1L;

  private final GrowthMoments growth = new GrowthMoments();
  private double money;
  private double largest;

  /**
   * Counts in a customer of this weight.
   *
   * @param before net amount before, in units of the stated scale
   * @param after net amount after
   */
  public void add(long before, long after, double weight) {
    growth.add(before, after, weight);
    double both = (double) Math.max(before, 0) + Math.max(after, 0);
    money += both;
    largest = Math.max(largest, both);
  }

  @Override
  public void merge(MoneyGroup other) {
    growth.merge(other.growth);
    money += other.money;
    largest = Math.max(largest, other.largest);
  }

  public GrowthMoments growth() {
    return growth;
  }

  /** Revenue of both windows together, in units of the stated scale. */
  public double money() {
    return money;
  }

  /** The largest customer's part of {@link #money()}. */
  public double largest() {
    return largest;
  }
}
