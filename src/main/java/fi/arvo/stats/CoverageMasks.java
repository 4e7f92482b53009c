package fi.arvo.stats;

import java.util.Arrays;

/**
 * Customers by the combination of elements that they are covered on: distinct bit masks with their
 * customers and weights. A table of {@link #MOST} masks takes about 50 MB; beyond that it is given
 * up, and what is asked of it has {@link Reason#TOO_MANY}.
 */
public final class CoverageMasks implements Mergeable<CoverageMasks> {
  /** Most elements. */
  public static final int ELEMENTS = 40;

  /** Most distinct masks. */
  public static final int MOST = 1 << 20;

  private final int elements;
  private final int most;
  private long[] masks = new long[16]; // open addressing; a slot without customers is free
  private long[] counts = new long[16];
  private double[] weights = new double[16];
  private int distinct;
  private boolean tooMany;
  private long n;
  private double squaredWeights;

  /**
   * An empty table.
   *
   * @param elements how many there are; bit 0 is the first
   * @throws IllegalArgumentException when they are none or more than {@link #ELEMENTS}
   */
  public CoverageMasks(int elements) {
    this(elements, MOST);
  }

  CoverageMasks(int elements, int most) {
    if (elements < 1 || elements > ELEMENTS) {
      throw new IllegalArgumentException("1 to " + ELEMENTS + " elements, not " + elements);
    }
    this.elements = elements;
    this.most = most;
  }

  /** Adds a customer of weight 1. */
  public void add(long mask) {
    add(mask, 1);
  }

  /**
   * Adds a customer.
   *
   * @param mask a bit for each element that the customer is covered on
   * @throws IndexOutOfBoundsException when the mask has a bit that is no element's
   */
  public void add(long mask, double weight) {
    if (mask >>> elements != 0) {
      throw new IndexOutOfBoundsException(
          Long.toBinaryString(mask) + " has more than " + elements + " elements");
    }
    n++;
    squaredWeights += weight * weight;
    add(mask, 1, weight);
  }

  @Override
  public void merge(CoverageMasks other) {
    if (other.elements != elements || other.most != most) {
      throw new IllegalArgumentException(
          "masks of " + elements + " and " + other.elements + " elements don't merge");
    }
    n += other.n;
    squaredWeights += other.squaredWeights;
    if (other.tooMany) {
      giveUp();
    }
    for (int slot = 0; slot < other.masks.length; slot++) {
      if (other.counts[slot] > 0) {
        add(other.masks[slot], other.counts[slot], other.weights[slot]);
      }
    }
  }

  private void add(long mask, long count, double weight) {
    if (tooMany) {
      return;
    }
    int slot = slot(mask);
    if (counts[slot] == 0) {
      if (distinct == most) {
        giveUp();
        return;
      }
      if (2 * (distinct + 1) > masks.length) {
        grow();
        slot = slot(mask);
      }
      distinct++;
      masks[slot] = mask;
    }
    counts[slot] += count;
    weights[slot] += weight;
  }

  /** The mask's slot, or the free one where it belongs. */
  private int slot(long mask) {
    int last = masks.length - 1;
    long hash = mask * 0x9E3779B97F4A7C15L; // Fibonacci hashing (Knuth, TAOCP 3, 6.4)
    int slot = (int) (hash >>> 32) & last;
    while (counts[slot] != 0 && masks[slot] != mask) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private void grow() {
    long[] oldMasks = masks;
    long[] oldCounts = counts;
    double[] oldWeights = weights;
    masks = new long[2 * oldMasks.length];
    counts = new long[masks.length];
    weights = new double[masks.length];
    for (int i = 0; i < oldMasks.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldMasks[i]);
        masks[slot] = oldMasks[i];
        counts[slot] = oldCounts[i];
        weights[slot] = oldWeights[i];
      }
    }
  }

  /** Gives the table up when it holds more masks than this, as it does beyond {@link #MOST}. */
  public void giveUpAbove(int masks) {
    if (distinct > masks) {
      giveUp();
    }
  }

  private void giveUp() {
    tooMany = true;
    distinct = 0;
    masks = new long[0];
    counts = new long[0];
    weights = new double[0];
  }

  int elements() {
    return elements;
  }

  /** Customers. */
  public long n() {
    return n;
  }

  /** Distinct masks; 0 once there were too many. */
  public int distinct() {
    return distinct;
  }

  boolean tooMany() {
    return tooMany;
  }

  /** Σw. */
  double weight() {
    double sum = 0;
    for (long mask : sorted()) {
      sum += weight(mask);
    }
    return sum;
  }

  /** Kish's effective n, (Σw)²/Σw². */
  double nEffective() {
    double sum = weight();
    return squaredWeights > 0 ? sum * (sum / squaredWeights) : 0;
  }

  /** The distinct masks, ascending. */
  long[] sorted() {
    long[] used = new long[distinct];
    int at = 0;
    for (int slot = 0; slot < masks.length; slot++) {
      if (counts[slot] > 0) {
        used[at++] = masks[slot];
      }
    }
    Arrays.sort(used);
    return used;
  }

  /** Σw of the customers with this mask, which is one of {@link #sorted()}. */
  double weight(long mask) {
    return weights[slot(mask)];
  }
}
