package fi.arvo.measure;

import fi.arvo.stats.Mergeable;

/**
 * How many customers' growth lies in each of 4,096 equal bins over [−2, 2]. Tells where to cut the
 * customers into stretches of growth of about the same size, equal growths never apart.
 */
public final class GrowthBins implements Mergeable<GrowthBins> {
  private static final long serialVersionUID = 1L;
  private static final int BINS = 4096;

  private final long[] counts = new long[BINS];

  /** The bin of a growth. */
  public static int bin(double growth) {
    return (int) Math.min(BINS - 1, Math.floor((growth + 2) / 4 * BINS));
  }

  public void add(double growth) {
    counts[bin(growth)]++;
  }

  @Override
  public void merge(GrowthBins other) {
    for (int i = 0; i < BINS; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** Customers counted. */
  public long n() {
    long n = 0;
    for (long count : counts) {
      n += count;
    }
    return n;
  }

  /**
   * The stretch of each bin when customers are cut into up to {@code stretches} of about the same
   * size, in ascending order of growth.
   */
  public int[] stretchOfBin(int stretches) {
    long n = Math.max(1, n());
    int[] stretch = new int[BINS];
    long below = 0;
    for (int i = 0; i < BINS; i++) {
      stretch[i] = (int) Math.min(stretches - 1, below * stretches / n);
      below += counts[i];
    }
    return stretch;
  }
}
