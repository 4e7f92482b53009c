package fi.arvo.stats;

/**
 * The weight of those who are covered on all of a set of elements, for every set of up to a few.
 *
 * <p>Masks, sorted, are halved by their highest element: the upper half goes on to the sets with
 * it, and both halves, without it and with equal masks made one, go on to the sets below it. Lists
 * so shrink to what is left to tell masks apart, and each level needs two of them only.
 */
final class SharedCoverage {
  private final int largest;
  private final long[][] binomials;

  /** By size and {@link #rank}. */
  private final long[][] weights;

  private final int[] chosen; // descending
  private final Masks[] lists;
  private final Masks[] spares;

  /**
   * Sums the masks up.
   *
   * @param masks distinct, ascending
   * @param weights of the masks, in their order
   * @param largest size of the largest sets
   */
  SharedCoverage(int elements, long[] masks, long[] weights, int largest) {
    this.largest = largest;
    this.binomials = binomials(elements, largest);
    this.weights = new long[largest + 1][];
    for (int size = 0; size <= largest; size++) {
      this.weights[size] = new long[Math.toIntExact(binomials[elements][size])];
    }
    this.chosen = new int[largest];
    this.lists = new Masks[largest + 1];
    this.spares = new Masks[largest + 1];
    for (int size = 0; size <= largest; size++) {
      lists[size] = new Masks();
      spares[size] = new Masks();
    }
    lists[0].room(masks.length);
    for (int i = 0; i < masks.length; i++) {
      lists[0].append(masks[i], weights[i]);
    }
    descend(elements, 0);
  }

  /** The weight of those who are covered on all of these elements, given in ascending order. */
  long of(int[] set, int size) {
    int rank = 0;
    for (int i = 0; i < size; i++) {
      rank += (int) binomials[set[i]][i + 1];
    }
    return weights[size][rank];
  }

  private void descend(int bits, int size) {
    Masks list = lists[size];
    weights[size][rank(size)] = list.total();
    if (size == largest) {
      return;
    }
    if (size == largest - 1) {
      int first = 0;
      for (int i = 0; i < size; i++) {
        first += (int) binomials[chosen[i]][size + 1 - i];
      }
      list.addByElement(weights[largest], first);
      return;
    }
    for (int element = bits - 1; element >= 0 && list.size > 0; element--) {
      int upper = list.firstWith(element);
      lists[size + 1].takeUpper(list, upper, element);
      chosen[size] = element;
      descend(element, size + 1);
      spares[size].mergeHalves(list, upper, element);
      Masks merged = spares[size];
      spares[size] = list;
      lists[size] = merged;
      list = merged;
    }
  }

  /** The place of the set chosen among all of its size: the combinatorial number system's. */
  private int rank(int size) {
    int rank = 0;
    for (int i = 0; i < size; i++) {
      rank += (int) binomials[chosen[i]][size - i];
    }
    return rank;
  }

  private static long[][] binomials(int n, int k) {
    long[][] binomials = new long[n + 1][k + 1];
    for (int i = 0; i <= n; i++) {
      binomials[i][0] = 1;
      for (int j = 1; j <= Math.min(i, k); j++) {
        binomials[i][j] = binomials[i - 1][j - 1] + binomials[i - 1][j];
      }
    }
    return binomials;
  }

  /** Distinct masks in ascending order with their weights. */
  private static final class Masks {
    private long[] masks = new long[0];
    private long[] weights = new long[0];
    private int size;

    /** Empties the list and sees to it that {@code capacity} masks fit. */
    void room(int capacity) {
      size = 0;
      if (masks.length < capacity) {
        masks = new long[capacity];
        weights = new long[capacity];
      }
    }

    void append(long mask, long weight) {
      masks[size] = mask;
      weights[size++] = weight;
    }

    long total() {
      long sum = 0;
      for (int i = 0; i < size; i++) {
        sum += weights[i];
      }
      return sum;
    }

    /** Index of the first mask with an element that is the highest of any. */
    int firstWith(int element) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (masks[middle] >>> element == 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** Becomes the masks of {@code from} that have the element, without it. */
    void takeUpper(Masks from, int upper, int element) {
      room(from.size - upper);
      for (int i = upper; i < from.size; i++) {
        append(from.masks[i] ^ (1L << element), from.weights[i]);
      }
    }

    /** Becomes all masks of {@code from}, without the element. */
    void mergeHalves(Masks from, int upper, int element) {
      room(from.size);
      int low = 0;
      int high = upper;
      while (low < upper && high < from.size) {
        long without = from.masks[low];
        long with = from.masks[high] ^ (1L << element);
        if (without < with) {
          append(without, from.weights[low++]);
        } else if (with < without) {
          append(with, from.weights[high++]);
        } else {
          append(with, from.weights[low++] + from.weights[high++]);
        }
      }
      while (low < upper) {
        append(from.masks[low], from.weights[low++]);
      }
      while (high < from.size) {
        append(from.masks[high] ^ (1L << element), from.weights[high++]);
      }
    }

    /** Adds each mask's weight to the sums of all of its elements. */
    void addByElement(long[] sums, int first) {
      for (int i = 0; i < size; i++) {
        long weight = weights[i];
        for (long rest = masks[i]; rest != 0; rest &= rest - 1) {
          sums[first + Long.numberOfTrailingZeros(rest)] += weight;
        }
      }
    }
  }
}
