package fi.arvo.stats;

/**
 * An outcome y of customers who rated an element and at least one other, by whether they are
 * covered on it and by the covered share of the others they rated, to a tenth: all that a
 * regression of y on being covered, with a constant of its own for each tenth, needs. One customer
 * is one row.
 *
 * <p>A straight line in the share would not do. Scores of −100, 0 and 100 bend where almost all or
 * almost nobody recommend; there the line is wrong, and a rare element, which those have who have
 * almost everything, would take the error for its own.
 */
public final class ElementMoments implements Mergeable<ElementMoments> {
  private static final int TENTHS = 11;

  /** Fewest effective customers for each tenth that somebody is in. */
  private static final int FEWEST = 5;

  /** What is left of 1 by rounding. */
  private static final double ROUNDING = 1e-10;

  /** Not covered by tenth, then covered by tenth. */
  private final MomentCells cells;

  /**
   * @param weighted whether customers come with weights other than 1
   */
  public ElementMoments(boolean weighted) {
    this.cells = new MomentCells(2 * TENTHS, weighted);
  }

  /**
   * Adds a customer.
   *
   * @param covered whether on the element
   * @param othersCovered 0 to {@code othersRated}
   * @param othersRated 1 or more
   * @throws IllegalArgumentException when the counts aren't such, or when the state isn't weighted
   *     and the weight isn't 1
   */
  public void add(boolean covered, int othersCovered, int othersRated, double y, double weight) {
    if (othersRated < 1 || othersCovered < 0 || othersCovered > othersRated) {
      throw new IllegalArgumentException(othersCovered + " covered of " + othersRated);
    }
    cells.add((covered ? TENTHS : 0) + tenth(othersCovered, othersRated), y, weight);
  }

  /** The nearest tenth of a share, the upper one of two. */
  static int tenth(int part, int whole) {
    return (2 * (TENTHS - 1) * part + whole) / (2 * whole);
  }

  @Override
  public void merge(ElementMoments other) {
    cells.merge(other.cells);
  }

  /** Customers. */
  public long n() {
    return cells.n();
  }

  /** Customers who are covered on the element. */
  public long covered() {
    long covered = 0;
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      covered += cells.n(TENTHS + tenth);
    }
    return covered;
  }

  /**
   * Outcome of those covered less that of those who aren't, among customers whose covered share of
   * the others is the same: the mean of the tenths' differences d by v, Σv·d/Σv with v = w₀w₁/(w₀ +
   * w₁), which is the coefficient of least squares (Frisch and Waugh, Econometrica 1, 1933). HC3
   * errors and t with n − tenths − 1 degrees of freedom; with weights a cell's mean leverage stands
   * for each of its rows', and the effective n for n. {@link Reason#TOO_FEW} with fewer than five
   * effective customers a tenth, {@link Reason#COLLINEAR} when no tenth has both who are covered
   * and who aren't.
   */
  public Estimate effect() {
    MomentCells.Sums total = cells.total();
    if (!(total.w() > 0)) {
      return Estimate.none(Reason.NO_ANSWERS, total.n());
    }
    double with = cells.sums(TENTHS, 2 * TENTHS - 1).w();
    if (!total.varies() || !(with > 0) || !(cells.sums(0, TENTHS - 1).w() > 0)) {
      return Estimate.none(Reason.NO_VARIATION, total.n());
    }
    int used = 0;
    double spread = 0;
    double moved = 0;
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      MomentCells.Sums without = cells.sums(tenth);
      MomentCells.Sums covered = cells.sums(TENTHS + tenth);
      used += without.w() + covered.w() > 0 ? 1 : 0;
      if (both(without, covered)) {
        double v = without.w() * (covered.w() / (without.w() + covered.w()));
        spread += v;
        moved += v * (covered.mean() - without.mean());
      }
    }
    if (total.nEffective() < FEWEST * used) {
      return Estimate.none(Reason.TOO_FEW, total.n());
    }
    if (!(spread > 0)) {
      return Estimate.none(Reason.COLLINEAR, total.n());
    }
    double effect = moved / spread;
    double meat = 0;
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      MomentCells.Sums without = cells.sums(tenth);
      MomentCells.Sums covered = cells.sums(TENTHS + tenth);
      if (!both(without, covered)) {
        continue; // nothing is left of being covered beside the tenth's constant
      }
      double all = without.w() + covered.w();
      double share = covered.w() / all;
      double mean = (without.wy() + covered.wy()) / all;
      double ofWithout = pull(without, -share, all, spread, mean - effect * share);
      double ofCovered = pull(covered, 1 - share, all, spread, mean + effect * (1 - share));
      if (ofWithout < 0 || ofCovered < 0) {
        return Estimate.none(Reason.ONE_DECIDES, total.n());
      }
      meat += ofWithout + ofCovered;
    }
    return TTest.of(
        effect,
        Math.sqrt(meat) / spread,
        total.nEffective() - used - 1,
        total.n(),
        total.nEffective());
  }

  private static boolean both(MomentCells.Sums without, MomentCells.Sums covered) {
    return without.w() > 0 && covered.w() > 0;
  }

  /**
   * What a cell adds to the sum of squared pulls; below 0 when one row alone decides.
   *
   * @param rest what is left of being covered after the tenth's constant
   * @param all weight of the tenth
   */
  private static double pull(
      MomentCells.Sums cell, double rest, double all, double spread, double fitted) {
    double leverage = cell.w() / cell.n() * (1 / all + rest * rest / spread);
    if (leverage > 1 - ROUNDING) {
      return -1;
    }
    double pull = rest / (1 - leverage);
    return pull * pull * cell.weightedSquares(fitted);
  }
}
