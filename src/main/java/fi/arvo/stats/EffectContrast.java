package fi.arvo.stats;

import java.util.List;

/**
 * The difference-in-differences that clusters' sums give, and how much each cluster has to do with
 * it. Around each start it is the change of the treated clusters' mean less that of the controls',
 * as least squares of the rows on treated × after; several starts are averaged with the treated
 * clusters' summed weight after it (the group-time averages of Callaway and Sant'Anna, Journal of
 * Econometrics 225, 2021, with not-yet-treated controls, two periods a start and these weights
 * taken as fixed). A start without rows in one of its four cells is left out.
 *
 * <p>A cluster's influence is linear in its own sums, {@code factors[group]·sums}, whatever the
 * number of starts that it serves, so that it is counted once.
 *
 * @param means of the treated before and after and of the controls before and after, averaged over
 *     the starts as the effect
 * @param factors by group, as {@link AroundStarts#sums}
 * @param used starts that are in it
 * @param rows of the treated, then of the controls, in the cells of those starts
 * @param nEffective (Σw)²/Σw² of those rows
 */
record EffectContrast(
    double[] means, double[][] factors, boolean[] used, long[] rows, double nEffective) {

  /** What is compared with what. */
  enum Kind {
    /** After against before. */
    EFFECT(-1, -1, 1),
    /** The second half of the months before against the first: nothing was done between. */
    PRE_TREND(-1, 1, 0);

    private final int[] signs;

    Kind(int... signs) {
      this.signs = signs;
    }

    int sign(AroundStarts.Part part) {
      return signs[part.ordinal()];
    }
  }

  /**
   * The contrast, or {@link Reason#NO_ANSWERS} when no start has rows in all of its four cells.
   *
   * @param totals by group: the sums of its clusters
   */
  static Result<EffectContrast> of(Kind kind, TreatmentStarts starts, List<ClusterSums> totals) {
    int count = starts.count();
    Cell[][] cells = new Cell[count][4];
    double treatedAfter = 0;
    boolean[] used = new boolean[count];
    boolean any = false;
    for (int start = 0; start < count; start++) {
      for (int side = 0; side < 2; side++) {
        int sign = side == 0 ? -1 : 1;
        cells[start][side] = new Cell();
        cells[start][side].add(totals.get(start).total(), start, kind, sign);
        cells[start][2 + side] = new Cell();
        for (int group = 0; group <= count; group++) {
          if (starts.control(group, start)) {
            cells[start][2 + side].add(totals.get(group).total(), start, kind, sign);
          }
        }
      }
      used[start] = true;
      for (Cell cell : cells[start]) {
        used[start] &= cell.weight > 0;
      }
      if (used[start]) {
        any = true;
        treatedAfter += cells[start][1].weight;
      }
    }
    return any
        ? Result.of(of(kind, starts, cells, used, treatedAfter))
        : Result.none(Reason.NO_ANSWERS, 0);
  }

  private static EffectContrast of(
      Kind kind, TreatmentStarts starts, Cell[][] cells, boolean[] used, double treatedAfter) {
    int count = starts.count();
    double[] means = new double[4];
    long[] rows = new long[2];
    double weight = 0;
    double squares = 0;
    double[][] factors = new double[count + 1][2 * AroundStarts.PARTS * count];
    for (int start = 0; start < count; start++) {
      if (!used[start]) {
        continue;
      }
      Cell[] four = cells[start];
      double share = four[1].weight / treatedAfter;
      for (int c = 0; c < four.length; c++) {
        means[c] += share * four[c].mean();
        rows[c / 2] += four[c].rows;
        weight += four[c].weight;
        squares += four[c].squares;
      }
      for (AroundStarts.Part part : AroundStarts.Part.values()) {
        int sign = kind.sign(part);
        if (sign == 0) {
          continue;
        }
        int side = sign < 0 ? 0 : 1;
        int at = 2 * (AroundStarts.PARTS * start + part.ordinal());
        for (int group = 0; group <= count; group++) {
          if (group == start) {
            four[side].influence(share * sign, factors[group], at);
          } else if (starts.control(group, start)) {
            four[2 + side].influence(-share * sign, factors[group], at);
          }
        }
      }
    }
    return new EffectContrast(means, factors, used, rows, weight * (weight / squares));
  }

  /** The treated clusters' change less the controls'. */
  double value() {
    return (means[1] - means[0]) - (means[3] - means[2]);
  }

  /** Whether a cluster of a group is one of the treated whose rows are in it. */
  boolean treats(Kind kind, int group, AroundStarts cluster) {
    return group < used.length && used[group] && cluster.any(group, kind);
  }

  /** Whether a cluster of a group is one of the controls whose rows are in it. */
  boolean controls(Kind kind, TreatmentStarts starts, int group, AroundStarts cluster) {
    for (int start = 0; start < used.length; start++) {
      if (used[start] && starts.control(group, start) && cluster.any(start, kind)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a cluster of a group adds to the effect, beyond what a cluster of its cells' means does.
   */
  double influence(int group, AroundStarts cluster) {
    double sum = 0;
    for (int i = 0; i < cluster.sums.length; i++) {
      sum += factors[group][i] * cluster.sums[i];
    }
    return sum;
  }

  /** The sizes of what {@link #influence} adds up, against which its rounding is seen. */
  double size(int group, AroundStarts cluster) {
    double sum = 0;
    for (int i = 0; i < cluster.sums.length; i++) {
      sum += Math.abs(factors[group][i] * cluster.sums[i]);
    }
    return sum;
  }

  /** One of the four means around a start. */
  private static final class Cell {
    private double sum;
    private double weight;
    private double squares;
    private long rows;

    void add(AroundStarts group, int start, Kind kind, int sign) {
      for (AroundStarts.Part part : AroundStarts.Part.values()) {
        if (kind.sign(part) == sign) {
          int at = AroundStarts.PARTS * start + part.ordinal();
          sum += group.sums[2 * at];
          weight += group.sums[2 * at + 1];
          squares += group.squares[at];
          rows += group.rows[at];
        }
      }
    }

    double mean() {
      return sum / weight;
    }

    void influence(double factor, double[] into, int at) {
      into[at] += factor / weight;
      into[at + 1] -= factor * mean() / weight;
    }
  }
}
