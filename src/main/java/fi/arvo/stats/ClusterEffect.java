package fi.arvo.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * What a treatment of whole clusters, such as units, did: difference-in-differences ({@link
 * EffectContrast}) with errors by cluster. With one start it is the coefficient and error that
 * {@link Sandwich.Kind#CLUSTERED} gives of the rows on treated × after; with several those of the
 * stacked regression, in which a cluster's rows in every stack are one cluster.
 *
 * <p>Where the clusters of a side are fewer than {@link #FEW} that error is too small, and the
 * effect is held against {@link ClusterPermutation} instead.
 */
public final class ClusterEffect {
  /** Under this many clusters on a side the effect is tested by permutation. */
  public static final int FEW = 10;

  /** A squared influence below this part of the squared sizes it is made of is rounding. */
  private static final double ROUNDING = 1e-24;

  private final TreatmentStarts starts;
  private final List<ClusterSums> clusters = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();

  /** Without clusters. */
  public ClusterEffect(TreatmentStarts starts) {
    this.starts = starts;
  }

  /**
   * Adds a cluster; one without rows is left out.
   *
   * @param group the place of its start, or {@link TreatmentStarts#never()}
   */
  public void add(int group, ClusterSums cluster) {
    if (!cluster.total().empty()) {
      groups.add(group);
      clusters.add(cluster);
    }
  }

  /** The effect and the pre-trend, tested by t, or by permutation where clusters are few. */
  public TreatmentEffect estimate(long seed) {
    int[] own = groups.stream().mapToInt(Integer::intValue).toArray();
    ContrastErrors effect = errors(EffectContrast.Kind.EFFECT, own);
    List<ClusterSums> totals = totals(own);
    return new TreatmentEffect(
        tested(EffectContrast.Kind.EFFECT, own, seed),
        tested(EffectContrast.Kind.PRE_TREND, own, seed),
        permuted(effect),
        effect.treated(totals),
        effect.control(starts, totals));
  }

  private Estimate tested(EffectContrast.Kind kind, int[] own, long seed) {
    ContrastErrors observed = errors(kind, own);
    return permuted(observed)
        ? new ClusterPermutation(own, groups -> errors(kind, groups)).test(observed, seed)
        : observed.estimate();
  }

  private static boolean permuted(ContrastErrors observed) {
    return observed.error() > 0 && Math.min(observed.treated(), observed.control()) < FEW;
  }

  private List<ClusterSums> totals(int[] groups) {
    List<ClusterSums> totals = new ArrayList<>();
    for (int group = 0; group <= starts.count(); group++) {
      totals.add(new ClusterSums(starts.count()));
    }
    for (int c = 0; c < groups.length; c++) {
      totals.get(groups[c]).merge(clusters.get(c));
    }
    return totals;
  }

  private ContrastErrors errors(EffectContrast.Kind kind, int[] groups) {
    EffectContrast contrast = EffectContrast.of(kind, starts, totals(groups)).given().orElse(null);
    if (contrast == null) {
      return ContrastErrors.NONE;
    }
    long treated = 0;
    long control = 0;
    long all = 0;
    double influences = 0;
    for (int c = 0; c < groups.length; c++) {
      AroundStarts own = clusters.get(c).total();
      boolean treats = contrast.treats(kind, groups[c], own);
      boolean controls = contrast.controls(kind, starts, groups[c], own);
      treated += treats ? 1 : 0;
      control += controls ? 1 : 0;
      all += treats || controls ? 1 : 0;
      double size = contrast.size(groups[c], own);
      double square = Math.pow(contrast.influence(groups[c], own), 2);
      influences += square <= ROUNDING * size * size ? 0 : square;
    }
    return new ContrastErrors(contrast, treated, control, all, influences);
  }
}
