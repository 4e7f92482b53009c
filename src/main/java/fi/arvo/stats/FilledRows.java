package fi.arvo.stats;

import java.util.Arrays;

/**
 * Rows of which a few values aren't known, for sums by pair of variables that are wanted a thousand
 * times over: the sums over all rows, with 0 for what isn't known, less those over the rows where
 * one of the pair isn't. That is a fifth of the work of going through every row's pairs, as long as
 * the rows that are taken off are the lesser part; see {@link #serve}.
 */
final class FilledRows {
  /** A pair that fewer of the rows have would keep too little of its sums' precision. */
  private static final double FEWEST = 0.25;

  private final int size;
  private final int count;
  private final double[] table; // weight and variables, row by row
  private final int[][] unknown; // by row, ascending

  /**
   * @param rows weight and {@code size} variables, row by row, NaN for one that isn't known
   */
  FilledRows(double[] rows, int count, int size) {
    this.size = size;
    this.count = count;
    this.table = Arrays.copyOf(rows, count * (size + 1));
    this.unknown = new int[count][];
    int[] found = new int[size];
    for (int row = 0; row < count; row++) {
      int at = row * (size + 1) + 1;
      int here = 0;
      for (int i = 0; i < size; i++) {
        if (Double.isNaN(table[at + i])) {
          table[at + i] = 0;
          found[here++] = i;
        }
      }
      unknown[row] = Arrays.copyOf(found, here);
    }
  }

  /** Whether every pair of variables is known in a quarter of the rows or more. */
  boolean serve() {
    Lost lost = new Lost();
    for (int row = 0; row < count; row++) {
      lost.add(row, 1);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        if (count - lost.both(lost.counts, i, j) < FEWEST * count) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The sums by pair of a replicate.
   *
   * @param rows which rows come
   * @param times how often each comes
   */
  PairwiseMoments sum(int[] rows, int[] times, int drawn) {
    int[] starts = new int[drawn];
    Lost lost = new Lost();
    for (int r = 0; r < drawn; r++) {
      starts[r] = rows[r] * (size + 1);
      lost.add(rows[r], times[r]);
    }
    MomentMatrix all = new MomentMatrix(size);
    all.add(table, starts, times, drawn);
    PairwiseMoments pairs = new PairwiseMoments(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        pairs.set(
            i,
            j,
            all.n() - Math.round(lost.both(lost.counts, i, j)),
            all.weight() - lost.both(lost.weights, i, j),
            all.squaredWeight() - lost.both(lost.squaredWeights, i, j),
            all.sum(i) - lost.values[j * size + i],
            all.sum(j) - lost.values[i * size + j],
            all.product(i, i) - lost.squares[j * size + i],
            all.product(j, j) - lost.squares[i * size + j],
            all.product(i, j));
      }
    }
    return pairs;
  }

  /** Sums over the rows where a variable isn't known, of what is known there of the others. */
  private final class Lost {
    private final double[] counts = new double[size * size]; // neither known; own, on the diagonal
    private final double[] weights = new double[size * size];
    private final double[] squaredWeights = new double[size * size];
    private final double[] values = new double[size * size];
    private final double[] squares = new double[size * size];

    void add(int row, int times) {
      int[] gaps = unknown[row];
      int at = row * (size + 1);
      double weight = times * table[at];
      for (int gap : gaps) {
        int to = gap * size;
        for (int i = 0; i < size; i++) {
          double wx = weight * table[at + 1 + i];
          values[to + i] += wx;
          squares[to + i] += wx * table[at + 1 + i];
        }
        for (int other : gaps) {
          counts[to + other] += times;
          weights[to + other] += weight;
          squaredWeights[to + other] += weight * table[at];
        }
      }
    }

    /** Of the rows where one of two variables isn't known or both aren't. */
    double both(double[] neither, int i, int j) {
      return i == j
          ? neither[i * size + i]
          : neither[i * size + i] + neither[j * size + j] - neither[i * size + j];
    }
  }
}
