package fi.arvo.stats;

/**
 * A continuous outcome y (growth, retained 0/1) of customers by a predictor of whole scores (a
 * rating 0–10, a count 0–40).
 */
public final class GroupedMoments implements Mergeable<GroupedMoments> {
  private final int lowest;
  private final MomentCells cells;

  /**
   * An empty state over the predictor's whole scores from {@code lowest} to {@code highest}.
   *
   * @param weighted whether customers come with weights other than 1
   */
  public GroupedMoments(int lowest, int highest, boolean weighted) {
    this.lowest = lowest;
    this.cells = new MomentCells(highest - lowest + 1, weighted);
  }

  /** Adds a customer of weight 1. */
  public void add(int predictor, double y) {
    cells.add(predictor - lowest, y);
  }

  /**
   * Adds a weighted customer.
   *
   * @throws IllegalArgumentException when the state isn't weighted and the weight isn't 1
   */
  public void add(int predictor, double y, double weight) {
    cells.add(predictor - lowest, y, weight);
  }

  @Override
  public void merge(GroupedMoments other) {
    if (other.lowest != lowest) {
      throw new IllegalArgumentException("moments over different scales don't merge");
    }
    cells.merge(other.cells);
  }

  /** Customers. */
  public long n() {
    return cells.n();
  }

  /** Customers with this predictor score. */
  public long n(int predictor) {
    return cells.n(predictor - lowest);
  }

  /**
   * Pearson's r of predictor and outcome with Fisher's z interval and t test; weighted, with the
   * effective n, when the state is.
   */
  public Estimate pearson() {
    MomentCells.Sums total = cells.total();
    if (total.w() == 0) {
      return Estimate.none(Reason.NO_ANSWERS, total.n());
    }
    if (total.n() < Correlations.FEWEST || total.nEffective() < Correlations.FEWEST) {
      return Estimate.none(Reason.TOO_FEW, total.n());
    }
    double meanX = 0;
    for (int i = 0; i < cells.size(); i++) {
      meanX += (lowest + i) * cells.sums(i).w() / total.w();
    }
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < cells.size(); i++) {
      MomentCells.Sums cell = cells.sums(i);
      double deviation = lowest + i - meanX;
      xx += cell.w() * deviation * deviation;
      // About y's mean, so that a large mean doesn't drown the product.
      xy += deviation * (cell.wy() - total.mean() * cell.w());
    }
    if (scoresUsed() < 2 || !total.varies()) {
      return Estimate.none(Reason.NO_VARIATION, total.n());
    }
    return Correlations.pearson(
        xy / (Math.sqrt(xx) * Math.sqrt(total.squares())), total.n(), total.nEffective(), 0);
  }

  /**
   * Mean outcome of customers whose predictor lies in a band, with the linearised standard error
   * √(n/(n − 1)·Σw²(y − mean)²)/Σw and a t interval with n − 1 degrees of freedom, effective when
   * weighted. Below an effective 2 a value without an interval.
   */
  public Estimate meanOf(int from, int to) {
    MomentCells.Sums band = band(from, to);
    if (!(band.w() > 0)) {
      return Estimate.none(Reason.NO_ANSWERS, band.n());
    }
    double effective = band.nEffective();
    if (band.n() < 2 || effective < 2) {
      return Estimate.point(band.mean(), band.n(), effective);
    }
    double factor = (double) band.n() / (band.n() - 1);
    double se = Math.sqrt(factor * band.weightedSquares(band.mean())) / band.w();
    double half = Distributions.t975(effective - 1) * se;
    return Estimate.of(
        band.mean(), se, band.mean() - half, band.mean() + half, null, band.n(), effective);
  }

  /** Mean of a 0/1 outcome in a band as a share with Wilson's interval on the effective n. */
  public Estimate shareOf(int from, int to) {
    MomentCells.Sums band = band(from, to);
    return band.w() > 0
        ? Proportions.wilson(band.mean(), band.n(), band.nEffective())
        : Estimate.none(Reason.NO_ANSWERS, band.n());
  }

  /** The sums by predictor score, in order, for trends. */
  MomentCells cells() {
    return cells;
  }

  int lowest() {
    return lowest;
  }

  private MomentCells.Sums band(int from, int to) {
    return cells.sums(Math.max(from - lowest, 0), Math.min(to - lowest, cells.size() - 1));
  }

  private int scoresUsed() {
    int used = 0;
    for (int i = 0; i < cells.size(); i++) {
      used += cells.sums(i).w() > 0 ? 1 : 0;
    }
    return used;
  }
}
