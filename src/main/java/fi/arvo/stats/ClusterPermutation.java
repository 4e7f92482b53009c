package fi.arvo.stats;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/**
 * An effect held against those that the same clusters give when others of them are said to have
 * been treated: by the rank of the t statistic's size among all assignments of the same numbers of
 * clusters to the same starts (randomisation inference; MacKinnon and Webb, Journal of Econometrics
 * 218, 2020; that the statistic is over its error makes it hold where groups differ in spread,
 * Chung and Romano, Annals of Statistics 41, 2013). All assignments are gone through while they are
 * {@link #ALL} or fewer, else the observed one and {@link #DRAWN} random ones.
 *
 * <p>The 95 % interval is the effect and the 5 % point of those statistics times its error, so that
 * it leaves out 0 exactly when p is 0.05 or less. Among fewer than twenty assignments no p is that
 * small, and there is no interval.
 */
final class ClusterPermutation {
  /** Up to this many assignments all are gone through. */
  static final int ALL = 10_000;

  /** Random assignments otherwise. */
  static final int DRAWN = 9_999;

  /** Statistics this near to one another are equal. */
  private static final double ROUNDING = 1e-9;

  private static final double LEVEL = 0.05;

  private final int[] groups;
  private final Function<int[], ContrastErrors> errors;

  /**
   * @param groups of the clusters
   * @param errors of the effect when clusters go by other groups
   */
  ClusterPermutation(int[] groups, Function<int[], ContrastErrors> errors) {
    this.groups = groups;
    this.errors = errors;
  }

  /**
   * The effect with the permutation's p-value and interval.
   *
   * @param observed with an error above 0
   */
  Estimate test(ContrastErrors observed, long seed) {
    double[] statistics = assignments() <= ALL ? all() : drawn(observed, seed);
    double own = observed.statistic();
    long asLarge = Arrays.stream(statistics).filter(other -> other >= own * (1 - ROUNDING)).count();
    Arrays.sort(statistics);
    int beyond = (int) Math.floor(LEVEL * statistics.length);
    double critical = statistics[statistics.length - 1 - beyond];
    boolean told = beyond > 0 && Double.isFinite(critical);
    double half = critical * observed.error();
    return Estimate.of(
        observed.value(),
        observed.error(),
        told ? (Double) (observed.value() - half) : null,
        told ? (Double) (observed.value() + half) : null,
        (double) asLarge / statistics.length,
        observed.rows(),
        observed.contrast().nEffective());
  }

  /** How many ways there are to hand the groups out, or more than {@link #ALL}. */
  private long assignments() {
    int[] sorted = groups.clone();
    Arrays.sort(sorted);
    long ways = 1;
    int same = 0;
    for (int i = 0; i < sorted.length && ways <= ALL; i++) {
      same = i > 0 && sorted[i] == sorted[i - 1] ? same + 1 : 1;
      ways = ways * (i + 1) / same;
    }
    return ways;
  }

  private double[] all() {
    int[] assigned = groups.clone();
    Arrays.sort(assigned);
    double[] statistics = new double[(int) assignments()];
    for (int i = 0; i < statistics.length; i++) {
      statistics[i] = errors.apply(assigned).statistic();
      next(assigned);
    }
    return statistics;
  }

  private double[] drawn(ContrastErrors observed, long seed) {
    Random random = new Random(seed);
    int[] assigned = groups.clone();
    double[] statistics = new double[DRAWN + 1];
    statistics[DRAWN] = observed.statistic();
    for (int i = 0; i < DRAWN; i++) {
      for (int last = assigned.length - 1; last > 0; last--) {
        int other = random.nextInt(last + 1);
        int kept = assigned[last];
        assigned[last] = assigned[other];
        assigned[other] = kept;
      }
      statistics[i] = errors.apply(assigned).statistic();
    }
    return statistics;
  }

  /** The next assignment in the order of its digits. */
  private static void next(int[] assigned) {
    int at = assigned.length - 2;
    while (at >= 0 && assigned[at] >= assigned[at + 1]) {
      at--;
    }
    if (at < 0) {
      return;
    }
    int larger = assigned.length - 1;
    while (assigned[larger] <= assigned[at]) {
      larger--;
    }
    int kept = assigned[at];
    assigned[at] = assigned[larger];
    assigned[larger] = kept;
    for (int low = at + 1, high = assigned.length - 1; low < high; low++, high--) {
      int swapped = assigned[low];
      assigned[low] = assigned[high];
      assigned[high] = swapped;
    }
  }
}
