package fi.arvo.stats;

/**
 * What the error of a group's mix (see {@link NpsChange}) needs: sums and products of each
 * customer's summed weight and weighted score, in the group and in all, in both periods.
 *
 * <p>The mix is a smooth function of those eight sums, and its error is the linearised one with
 * customers as clusters: the variance of the sum of their influences (Taylor's linearisation;
 * Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, ch. 5.5). A customer who
 * answers in both periods counts with the covariance. The state doesn't grow with the customers.
 */
public final class MixMoments implements Mergeable<MixMoments> {
  /** Of the group, then of all: weight and score before, weight and score after. */
  private static final int SIZE = 8;

  private static final int OWN = 4;

  private long n;
  private final double[] sums = new double[SIZE];
  private final double[] products = new double[SIZE * SIZE];

  /**
   * Adds a customer who answered in the group, in one period or in both.
   *
   * @param own summed weight and weighted score (−1, 0 or 1 an answer) in the group, before and
   *     after: 4 numbers
   * @param all the same of all answers of the customer
   */
  public void add(double[] own, double[] all) {
    double[] row = new double[SIZE];
    System.arraycopy(own, 0, row, 0, OWN);
    System.arraycopy(all, 0, row, OWN, OWN);
    n++;
    for (int i = 0; i < SIZE; i++) {
      sums[i] += row[i];
      for (int j = 0; j < SIZE; j++) {
        products[SIZE * i + j] += row[i] * row[j];
      }
    }
  }

  @Override
  public void merge(MixMoments other) {
    n += other.n;
    for (int i = 0; i < SIZE; i++) {
      sums[i] += other.sums[i];
    }
    for (int i = 0; i < products.length; i++) {
      products[i] += other.products[i];
    }
  }

  /**
   * A group's mix in points with its linearised error √(n/(n − 1)·Σu²), a t interval and t test
   * against 0 with n − 1 degrees of freedom, n being the customers of both periods. A value alone
   * of one customer.
   *
   * @param mix of this group, in points
   * @param all the state of everybody, to which every customer is added as being of its group
   */
  public Estimate estimate(double mix, MixMoments all) {
    if (all.n < 2) {
      return Estimate.point(mix, all.n, all.n);
    }
    double[] slopes = slopes(all);
    double squares = 0;
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        boolean everybody = i >= OWN && j >= OWN;
        squares += slopes[i] * (everybody ? all : this).products[SIZE * i + j] * slopes[j];
      }
    }
    double error = 100 * Math.sqrt(Math.max(0, squares) * all.n / (all.n - 1.0));
    return Double.isFinite(error)
        ? TTest.of(mix, error, all.n - 1.0, all.n, all.n)
        : Estimate.none(Reason.OUT_OF_RANGE, all.n);
  }

  /** How the mix moves with each of the eight sums, the score's unit being −1 to 1. */
  private double[] slopes(MixMoments all) {
    double move = sums[2] / all.sums[2] - sums[0] / all.sums[0];
    boolean stayed = sums[0] > 0 && sums[2] > 0;
    double middle = 0;
    double[] ownPart = new double[2];
    for (int period = 0; period < 2; period++) {
      int at = 2 * period;
      // A group that entered or left takes its only score for both periods.
      ownPart[period] = stayed ? 0.5 : sums[at] > 0 ? 1 : 0;
      middle += ownPart[period] > 0 ? ownPart[period] * sums[at + 1] / sums[at] : 0;
      middle -= 0.5 * all.sums[at + 1] / all.sums[at];
    }
    double[] slopes = new double[SIZE];
    for (int period = 0; period < 2; period++) {
      int at = 2 * period;
      double sign = period == 0 ? -1 : 1;
      double weight = all.sums[at];
      slopes[at] = sign * middle / weight;
      slopes[OWN + at] =
          -sign * middle * sums[at] / weight / weight
              + move * 0.5 * all.sums[at + 1] / weight / weight;
      slopes[OWN + at + 1] = -move * 0.5 / weight;
      if (ownPart[period] > 0) {
        slopes[at] -= move * ownPart[period] * sums[at + 1] / sums[at] / sums[at];
        slopes[at + 1] = move * ownPart[period] / sums[at];
      }
    }
    return slopes;
  }
}
