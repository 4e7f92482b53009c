package fi.arvo.measure;

import fi.arvo.stats.Growth;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RetentionMoments;
import java.util.stream.LongStream;

/**
 * What of its revenue a group of customers kept, and what must not be reckoned from it: less than 1
 * of gross retention is what some customers took away, and net less gross what others added, so
 * that it tells of each of them.
 */
public final class RetentionGroup implements Mergeable<RetentionGroup> {
  private static final long serialVersionUID = 1L;

  private final RetentionMoments moments = new RetentionMoments();
  private long shrank;
  private long grew;

  /** Revenue of both windows, what was taken away and what was added; and the largest of each. */
  private final double[] money = new double[3];

  private final double[] largest = new double[3];

  /**
   * Counts in a customer of this weight; who brought nothing before isn't in.
   *
   * @param before net amount before, in units of the stated scale
   * @param after net amount after
   */
  public void add(long before, long after, double weight) {
    if (before <= 0) {
      return;
    }
    moments.add(before, after, weight);
    double kept = Growth.floored(after);
    shrank += kept < before ? 1 : 0;
    grew += kept > before ? 1 : 0;
    money(0, before + kept);
    money(1, Math.max(0, before - kept));
    money(2, Math.max(0, kept - before));
  }

  private void money(int part, double amount) {
    money[part] += amount;
    largest[part] = Math.max(largest[part], amount);
  }

  @Override
  public void merge(RetentionGroup other) {
    moments.merge(other.moments);
    shrank += other.shrank;
    grew += other.grew;
    for (int part = 0; part < money.length; part++) {
      money[part] += other.money[part];
      largest[part] = Math.max(largest[part], other.largest[part]);
    }
  }

  /** Net and gross retention of those who were customers before. */
  public RetentionMoments moments() {
    return moments;
  }

  /**
   * The fewest of those who were customers before, of those whose revenue fell, and of those whose
   * revenue rose, as far as there are any; 0 without customers before.
   */
  public long fewest() {
    return moments.customers() == 0
        ? 0
        : LongStream.of(moments.customers(), shrank, grew).filter(n -> n > 0).min().orElseThrow();
  }

  /**
   * Revenue of both windows, or what was taken away or added where one customer makes more of that,
   * in units of the stated scale.
   */
  public double money() {
    return money[mostOneSided()];
  }

  /** The largest customer's part of {@link #money()}. */
  public double largest() {
    return largest[mostOneSided()];
  }

  private int mostOneSided() {
    int most = 0;
    for (int part = 1; part < money.length; part++) {
      if (largest[part] * money[most] > largest[most] * money[part]) {
        most = part;
      }
    }
    return most;
  }
}
