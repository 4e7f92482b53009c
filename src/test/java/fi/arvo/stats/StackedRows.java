package fi.arvo.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A panel of clusters row by row, and the effect of their treatment by least squares of the stacked
 * rows on the four cells of every start, with {@link Sandwich} errors: nothing shared with the code
 * under test but the regression.
 */
final class StackedRows {
  /** Months before a start that count. */
  static final int BEFORE = 6;

  /** One answer. */
  record Row(int cluster, int month, double value, double weight) {}

  final TreatmentStarts starts;
  final int[] groups;
  final List<Row> rows = new ArrayList<>();

  /**
   * @param groups by cluster, the place of its start or never
   */
  StackedRows(TreatmentStarts starts, int... groups) {
    this.starts = starts;
    this.groups = groups;
  }

  /** Starts at these months, each looked at for six months from it on. */
  static TreatmentStarts sixMonthsFrom(int... months) {
    int[] ends = new int[months.length];
    for (int i = 0; i < months.length; i++) {
      ends[i] = months[i] + 6;
    }
    return new TreatmentStarts(months, ends);
  }

  /** A world in which answers follow clusters' levels, clusters' own trends and a common season. */
  static StackedRows random(Random random, TreatmentStarts starts, double effect, int... groups) {
    StackedRows panel = new StackedRows(starts, groups);
    int first = starts.months()[0] - BEFORE;
    int last = starts.ends()[starts.count() - 1];
    for (int cluster = 0; cluster < groups.length; cluster++) {
      double level = 20 * random.nextGaussian();
      double shift = 3 * random.nextGaussian();
      for (int month = first; month < last; month++) {
        boolean treated = groups[cluster] < starts.never();
        boolean after = treated && month >= starts.months()[groups[cluster]];
        double moved = treated ? shift * (after ? 1 : 0) : shift * (month - first) / (last - first);
        for (int answer = random.nextInt(4); answer >= 0; answer--) {
          double value =
              level + moved + 2 * (month % 12) + (after ? effect : 0) + 10 * random.nextGaussian();
          panel.rows.add(new Row(cluster, month, value, 0.5 + random.nextDouble()));
        }
      }
    }
    return panel;
  }

  static AroundStarts.Part part(int start, int end, int month) {
    if (month < start - BEFORE || month >= end) {
      return null;
    }
    return month >= start
        ? AroundStarts.Part.AFTER
        : month < start - BEFORE / 2 ? AroundStarts.Part.EARLY : AroundStarts.Part.LATE;
  }

  /** Each cluster's sums around each start. */
  Map<Integer, AroundStarts> sums() {
    Map<Integer, AroundStarts> sums = new TreeMap<>();
    for (Row row : rows) {
      AroundStarts own = sums.computeIfAbsent(row.cluster(), c -> new AroundStarts(starts.count()));
      for (int start = 0; start < starts.count(); start++) {
        AroundStarts.Part part = part(starts.months()[start], starts.ends()[start], row.month());
        if (part != null) {
          own.add(start, part, row.value(), row.weight());
        }
      }
    }
    return sums;
  }

  /** The effect as the code under test gives it. */
  TreatmentEffect effect() {
    ClusterEffect effect = new ClusterEffect(starts);
    sums()
        .forEach(
            (cluster, own) -> {
              ClusterSums state = new ClusterSums(starts.count());
              state.add(own);
              effect.add(groups[cluster], state);
            });
    return effect.estimate(1);
  }

  /** The same with each cluster a customer, from moments. */
  CustomerEffect ofCustomers() {
    CustomerEffect effect = new CustomerEffect(starts);
    sums().forEach((cluster, own) -> effect.add(groups[cluster], own));
    return effect;
  }

  /** The clustered error's estimate, however few the clusters are. */
  Estimate clustered(EffectContrast.Kind kind) {
    return ofCustomers().errors(kind).estimate();
  }

  /** The effect, or the trend before, by regression of the rows. */
  Estimate byRegression(boolean preTrend, int... assigned) {
    int cells = 4 * starts.count();
    double[] weights = new double[cells];
    TreeMap<Integer, List<double[]>> stacked = new TreeMap<>();
    for (Row row : rows) {
      for (int start = 0; start < starts.count(); start++) {
        int group = assigned[row.cluster()];
        AroundStarts.Part part = part(starts.months()[start], starts.ends()[start], row.month());
        boolean treated = group == start;
        boolean dropped = part == null || (preTrend && part == AroundStarts.Part.AFTER);
        if (dropped || !(treated || starts.control(group, start))) {
          continue;
        }
        boolean later = part == (preTrend ? AroundStarts.Part.LATE : AroundStarts.Part.AFTER);
        int cell = 4 * start + (treated ? 0 : 2) + (later ? 1 : 0);
        weights[cell] += row.weight();
        double[] line = new double[cells + 2];
        line[cell] = 1;
        line[cells] = row.value();
        line[cells + 1] = row.weight();
        stacked.computeIfAbsent(row.cluster(), c -> new ArrayList<>()).add(line);
      }
    }
    LeastSquares state = new LeastSquares(cells - 1);
    stacked.values().forEach(of -> of.forEach(r -> state.add(cut(r), r[cells], r[cells + 1])));
    LinearFit fit = state.fit().given().orElseThrow();
    Sandwich sandwich = new Sandwich(fit, Sandwich.Kind.CLUSTERED);
    stacked
        .values()
        .forEach(
            of -> {
              of.forEach(r -> sandwich.add(cut(r), r[cells], r[cells + 1]));
              sandwich.endCluster();
            });
    double all = 0;
    for (int start = 0; start < starts.count(); start++) {
      all += weights[4 * start + 1];
    }
    double[] factors = new double[cells];
    for (int start = 0; start < starts.count(); start++) {
      double share = weights[4 * start + 1] / all;
      factors[4 * start] = -share;
      factors[4 * start + 1] = share;
      factors[4 * start + 2] = share;
      factors[4 * start + 3] = -share;
    }
    return sandwich.coefficients().given().orElseThrow().combination(0, cut(factors));
  }

  private double[] cut(double[] row) {
    return java.util.Arrays.copyOf(row, 4 * starts.count() - 1);
  }
}
