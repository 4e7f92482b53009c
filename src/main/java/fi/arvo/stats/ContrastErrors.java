package fi.arvo.stats;

import java.util.List;

/**
 * A contrast with its clustered error, G/(G − 1)·(n − 1)/(n − k)·Σu², u a cluster's influence, n
 * the rows and k four means a start.
 *
 * @param contrast null when no start has rows in all of its four cells
 * @param treated clusters that are treated
 * @param control clusters that treated ones are held against
 * @param clusters all of them; one that is both counts once
 * @param influences Σu²; 0 when all clusters moved alike
 */
record ContrastErrors(
    EffectContrast contrast, long treated, long control, long clusters, double influences) {

  /** Where nothing can be compared. */
  static final ContrastErrors NONE = new ContrastErrors(null, 0, 0, 0, 0);

  double value() {
    return contrast.value();
  }

  long rows() {
    return contrast == null ? 0 : contrast.rows()[0] + contrast.rows()[1];
  }

  /** The clustered error; 0 when nothing tells it. */
  double error() {
    if (contrast == null || clusters < 2 || rows() <= parameters()) {
      return 0;
    }
    double correction =
        (double) clusters / (clusters - 1) * ((double) (rows() - 1) / (rows() - parameters()));
    return Math.sqrt(correction * influences);
  }

  /** The value over its error, without sign; infinite where nothing tells the error. */
  double statistic() {
    return error() > 0 ? Math.abs(value()) / error() : Double.POSITIVE_INFINITY;
  }

  /** The effect by t with G − 1 degrees of freedom, or why there is none. */
  Estimate estimate() {
    if (contrast == null) {
      return Estimate.none(Reason.NO_ANSWERS, 0);
    }
    if (Math.min(treated, control) < 2 || rows() <= parameters()) {
      return Estimate.none(Reason.TOO_FEW, rows());
    }
    if (influences == 0) {
      return Estimate.none(Reason.NO_VARIATION, rows());
    }
    return TTest.of(value(), error(), clusters - 1, rows(), contrast.nEffective());
  }

  TreatmentEffect.Side treated(List<ClusterSums> totals) {
    long respondents = 0;
    for (int start = 0; contrast != null && start < contrast.used().length; start++) {
      respondents += contrast.used()[start] ? fewer(totals.get(start), start) : 0;
    }
    return side(0, treated, respondents);
  }

  /** Distinct ones serve several starts: the start with most of them. */
  TreatmentEffect.Side control(TreatmentStarts starts, List<ClusterSums> totals) {
    long most = 0;
    for (int start = 0; contrast != null && start < contrast.used().length; start++) {
      ClusterSums all = new ClusterSums(starts.count());
      for (int group = 0; group <= starts.count(); group++) {
        if (contrast.used()[start] && starts.control(group, start)) {
          all.merge(totals.get(group));
        }
      }
      most = Math.max(most, fewer(all, start));
    }
    return side(1, control, most);
  }

  private TreatmentEffect.Side side(int which, long members, long respondents) {
    return contrast == null
        ? new TreatmentEffect.Side(null, null, 0, 0, 0)
        : new TreatmentEffect.Side(
            finite(contrast.means()[2 * which]),
            finite(contrast.means()[2 * which + 1]),
            contrast.rows()[which],
            members,
            respondents);
  }

  private static Double finite(double mean) {
    return Double.isFinite(mean) ? (Double) mean : null;
  }

  private static long fewer(ClusterSums sums, int start) {
    return Math.min(sums.respondents(start, false), sums.respondents(start, true));
  }

  private int parameters() {
    int count = 0;
    for (boolean used : contrast.used()) {
      count += used ? 4 : 0;
    }
    return count;
  }
}
