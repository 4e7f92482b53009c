package fi.arvo.stats;

import java.util.OptionalDouble;

/** What the aggregate growth of a group of customers and its error need. */
public final class GrowthMoments implements Mergeable<GrowthMoments> {
  private RatioMoments ratio = new RatioMoments();
  private long customers;
  private long flooredWindows;
  private double sumW;
  private double sumWg;

  /** Adds a customer of weight 1; see {@link #add(long, long, double)}. */
  public void add(long before, long after) {
    add(before, after, 1);
  }

  /**
   * Adds a customer. Windows below 0 are floored at 0 and counted; a customer with nothing in both
   * has no growth and enters the count of customers only.
   *
   * @param before net amount before, in the smallest unit
   * @param after net amount after, in the same unit
   */
  public void add(long before, long after, double weight) {
    customers++;
    flooredWindows += (before < 0 ? 1 : 0) + (after < 0 ? 1 : 0);
    long from = Growth.floored(before);
    long to = Growth.floored(after);
    OptionalDouble growth = Growth.symmetric(from, to);
    if (growth.isPresent()) {
      ratio.add(weight * (to - from), weight * (from * 0.5 + to * 0.5), weight);
      sumW += weight;
      sumWg += weight * growth.getAsDouble();
    }
  }

  @Override
  public void merge(GrowthMoments other) {
    ratio.merge(other.ratio);
    customers += other.customers;
    flooredWindows += other.flooredWindows;
    sumW += other.sumW;
    sumWg += other.sumWg;
  }

  /**
   * The same customers, each with so many times its weight, as when a cell of customers stands for
   * more.
   *
   * @param factor above 0
   */
  public GrowthMoments times(double factor) {
    GrowthMoments times = new GrowthMoments();
    times.ratio = ratio.times(factor);
    times.customers = customers;
    times.flooredWindows = flooredWindows;
    times.sumW = factor * sumW;
    times.sumWg = factor * sumWg;
    return times;
  }

  /** Customers added, those without growth included. */
  public long customers() {
    return customers;
  }

  /** Customers with a growth of their own. */
  public long customersWithGrowth() {
    return ratio.clusters();
  }

  /** Windows that were below 0 and count as 0. */
  public long flooredWindows() {
    return flooredWindows;
  }

  /**
   * The group's growth, G = Σw(after − before)/Σw(after + before)/2, which is the growth of the
   * group's total, with the error, interval and test of {@link RatioMoments#ratio()}; the interval
   * is cut to [−2, 2].
   */
  public Estimate aggregate() {
    return ratio.ratio().within(-2, 2);
  }

  /**
   * The customers' mean growth, each counting by weight and not by money; empty when none has one.
   */
  public OptionalDouble mean() {
    return sumW > 0 ? OptionalDouble.of(sumWg / sumW) : OptionalDouble.empty();
  }
}
