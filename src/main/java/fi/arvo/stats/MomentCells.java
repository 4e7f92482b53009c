package fi.arvo.stats;

import java.io.Serializable;
import java.util.Arrays;

/**
 * By cell, the sums over its customers of an outcome y that means, correlations and regressions on
 * the cells' scores need. Sums of squares are about 0: an outcome whose mean is 10^k times its
 * spread costs 2k of the 16 digits, which growth, shares and scores don't come near.
 */
final class MomentCells implements Serializable {
  private static final int W = 0;
  private static final int WW = 1;
  private static final int WY = 2;
  private static final int WYY = 3;
  private static final int WWY = 4;
  private static final int WWYY = 5;
  private static final int WEIGHTED_SUMS = 6;
  private static final int UNWEIGHTED_SUMS = 2;

  private final boolean weighted;
  private final long[] counts;

  /** Six sums a cell when weighted; Σy and Σy² when not. */
  private final double[] sums;

  MomentCells(int cells, boolean weighted) {
    this.weighted = weighted;
    this.counts = new long[cells];
    this.sums = new double[cells * (weighted ? WEIGHTED_SUMS : UNWEIGHTED_SUMS)];
  }

  void add(int cell, double y) {
    if (weighted) {
      add(cell, y, 1);
      return;
    }
    counts[cell]++;
    int at = cell * UNWEIGHTED_SUMS;
    sums[at] += y;
    sums[at + 1] += y * y;
  }

  void add(int cell, double y, double weight) {
    if (!weighted) {
      Tallies.requireOne(weight);
      add(cell, y);
      return;
    }
    counts[cell]++;
    int at = cell * WEIGHTED_SUMS;
    double wy = weight * y;
    sums[at + W] += weight;
    sums[at + WW] += weight * weight;
    sums[at + WY] += wy;
    sums[at + WYY] += wy * y;
    sums[at + WWY] += weight * wy;
    sums[at + WWYY] += wy * wy;
  }

  void merge(MomentCells other) {
    if (other.weighted != weighted || other.counts.length != counts.length) {
      throw new IllegalArgumentException("moments over different categories don't merge");
    }
    Tallies.addAll(counts, other.counts);
    Tallies.addAll(sums, other.sums);
  }

  int size() {
    return counts.length;
  }

  long n() {
    return Arrays.stream(counts).sum();
  }

  long n(int cell) {
    return counts[cell];
  }

  /** The sums of one cell. */
  Sums sums(int cell) {
    return sums(cell, cell);
  }

  /** The sums of all cells together. */
  Sums total() {
    return sums(0, counts.length - 1);
  }

  /** The sums of a stretch of cells together. */
  Sums sums(int from, int to) {
    long n = 0;
    double[] sum = new double[WEIGHTED_SUMS];
    for (int cell = from; cell <= to; cell++) {
      n += counts[cell];
      int stride = weighted ? WEIGHTED_SUMS : UNWEIGHTED_SUMS;
      for (int i = 0; i < stride; i++) {
        sum[i] += sums[cell * stride + i];
      }
    }
    return weighted
        ? new Sums(n, sum[W], sum[WW], sum[WY], sum[WYY], sum[WWY], sum[WWYY])
        : new Sums(n, n, n, sum[0], sum[1], sum[0], sum[1]);
  }

  /** n, Σw, Σw², Σwy, Σwy², Σw²y and Σw²y² of some customers. */
  record Sums(long n, double w, double ww, double wy, double wyy, double wwy, double wwyy) {
    /** Squared deviations below this part of the squares are rounding. */
    private static final double ROUNDING = 1e-13;

    double nEffective() {
      return ww > 0 ? w * (w / ww) : 0;
    }

    double mean() {
      return wy / w;
    }

    /** Σw(y − mean)². */
    double squares() {
      return Math.max(0, wyy - wy * (wy / w));
    }

    /** Σw²(y − at)²; 0 when it is nothing but rounding. */
    double weightedSquares(double at) {
      double squares = wwyy - 2 * at * wwy + at * at * ww;
      return squares <= ROUNDING * wwyy ? 0 : squares;
    }

    /** Whether y differs among these customers by more than rounding. */
    boolean varies() {
      return squares() > ROUNDING * wyy;
    }
  }
}
