package fi.arvo.stats;

import java.io.Serializable;

/**
 * Shapley's values of R² (LMG; Lindeman, Merenda and Gold, 1980): what a driver, or a group of
 * drivers such as a tier, adds to R², averaged over all orders in which they can come in. The
 * values sum to R². Exact: R² of all 2^k subsets, each from the Cholesky factor of the one before
 * it, grown by a row; 20 members take about 8 MB and some hundred million steps.
 */
public final class Shapley implements Serializable {
  /** Most members. */
  public static final int MOST = 20;

  private final DriverCorrelations from;
  private final double[] values;
  private final double rSquared;

  private Shapley(DriverCorrelations from, double[] values, double rSquared) {
    this.from = from;
    this.values = values;
    this.rSquared = rSquared;
  }

  /**
   * Over groups of drivers. A driver that was left out of the correlations adds nothing to its
   * group.
   *
   * @param groups the drivers of each group, 1 to {@link #MOST} groups
   */
  public static Shapley of(DriverCorrelations correlations, int[][] groups) {
    int size = groups.length;
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " groups, not " + size);
    }
    double[] explained = new double[1 << size];
    new Subsets(correlations, groups, explained).visit(0, 0, 0);

    double[] sums = new double[size];
    double[] ofSize = new double[size]; // s!(k − 1 − s)!/k!
    ofSize[0] = 1.0 / size;
    for (int s = 1; s < size; s++) {
      ofSize[s] = ofSize[s - 1] * s / (size - s);
    }
    for (int subset = 0; subset < explained.length; subset++) {
      double share = ofSize[Math.min(size - 1, Integer.bitCount(subset))];
      for (int member = 0; member < size; member++) {
        int with = subset | 1 << member;
        if (with != subset) {
          sums[member] += share * (explained[with] - explained[subset]);
        }
      }
    }
    return new Shapley(correlations, sums, explained[explained.length - 1]);
  }

  /** Over single drivers, at most {@link #MOST}. */
  public static Shapley of(DriverCorrelations correlations) {
    int[][] single = new int[correlations.drivers()][1];
    for (int j = 0; j < single.length; j++) {
      single[j][0] = j;
    }
    return of(correlations, single);
  }

  /** A group's value, a part of R² of 0 or more but for rounding. */
  public Estimate value(int group) {
    return Estimate.point(Math.max(0, values[group]), from.n(), from.nEffective());
  }

  /** A group's value as a share of R²; {@link Reason#ZERO_BASE} when R² is 0. */
  public Estimate share(int group) {
    return rSquared > 0
        ? Estimate.point(Math.max(0, values[group]) / rSquared, from.n(), from.nEffective())
        : Estimate.none(Reason.ZERO_BASE, from.n());
  }

  /** R² of all groups together. */
  public double rSquared() {
    return rSquared;
  }

  /** Visits every subset once, each after the one that lacks its last member. */
  private static final class Subsets {
    private final double[][] between;
    private final double[] withOutcome;
    private final int[][] members; // by group, places among the kept
    private final double[] explained;
    private final double[][] factor; // rows of the Cholesky factor on the way here
    private final int[] chosen;
    private final double[] projected;

    Subsets(DriverCorrelations correlations, int[][] groups, double[] explained) {
      this.between = correlations.between();
      this.withOutcome = correlations.withOutcome();
      this.explained = explained;
      this.members = new int[groups.length][];
      for (int group = 0; group < groups.length; group++) {
        members[group] =
            java.util.Arrays.stream(groups[group])
                .map(driver -> java.util.Arrays.binarySearch(correlations.kept(), driver))
                .filter(place -> place >= 0)
                .toArray();
      }
      int size = withOutcome.length;
      this.factor = new double[size][size];
      this.chosen = new int[size];
      this.projected = new double[size];
    }

    void visit(int subset, int firstFree, int rows) {
      for (int group = firstFree; group < members.length; group++) {
        int grown = rows;
        double gain = 0;
        for (int place : members[group]) {
          double added = grow(place, grown);
          if (added >= 0) {
            gain += added;
            grown++;
          }
        }
        int with = subset | 1 << group;
        explained[with] = explained[subset] + gain;
        visit(with, group + 1, grown);
      }
    }

    /** Adds a driver as a row of the factor; what it adds to R², or −1 when it is a copy. */
    private double grow(int place, int rows) {
      double[] line = factor[rows];
      double rest = 1;
      double shared = withOutcome[place];
      for (int i = 0; i < rows; i++) {
        double sum = between[place][chosen[i]];
        double[] before = factor[i];
        for (int k = 0; k < i; k++) {
          sum -= line[k] * before[k];
        }
        line[i] = sum / before[i];
        rest -= line[i] * line[i];
        shared -= line[i] * projected[i];
      }
      if (rest <= DriverCorrelations.TOLERANCE) {
        return -1;
      }
      line[rows] = Math.sqrt(rest);
      chosen[rows] = place;
      projected[rows] = shared / line[rows];
      return projected[rows] * projected[rows];
    }
  }
}
