package fi.arvo.stats;

import static fi.arvo.stats.Distributions.Z975;

/** A share of answers that come in clusters, such as a respondent's or an organisation's. */
public final class ClusteredShare {
  private ClusteredShare() {}

  /**
   * The share ΣY/ΣX with Wilson's interval on m answers: n divided by what clustering makes of the
   * variance (the clusters' linearised one over p(1 − p)/n, at least 1), and by (t/z)² for few
   * clusters, t having one degree of freedom less than there are clusters (Korn and Graubard,
   * Survey Methodology 24, 1998). Where all are of one mind, nothing tells what clustering makes,
   * and each cluster counts as one answer. One cluster tells no error: value alone.
   *
   * @param clusters by cluster the answers that say yes, and all its answers
   * @param answers of all clusters
   * @return {@link Reason#NO_ANSWERS} when there are none
   */
  public static Estimate of(RatioMoments clusters, long answers) {
    if (!(clusters.ratio() instanceof Estimate.Of ratio)) {
      return Estimate.none(Reason.NO_ANSWERS, answers);
    }
    double share = Math.min(1, Math.max(0, ratio.value()));
    long k = clusters.clusters();
    if (k < 2) {
      return Estimate.point(share, answers, answers);
    }
    double clustered = (double) k / (k - 1) * clusters.sumOfSquaredInfluences();
    double alone = share * (1 - share) / answers;
    double times = Distributions.t975(k - 1) / Z975;
    double effective = alone > 0 ? answers / Math.max(1, clustered / alone) : (double) k;
    return Proportions.wilson(share, answers, effective / (times * times))
            instanceof Estimate.Of wilson
        ? Estimate.of(
            share, Math.sqrt(clustered), wilson.low(), wilson.high(), null, answers, effective)
        : Estimate.none(Reason.NO_ANSWERS, answers);
  }
}
