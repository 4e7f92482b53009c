package fi.arvo.stats;

import java.io.Serializable;

/**
 * The sums behind a correlation of weighted mid-ranks, of an outcome y that comes in ascending
 * order against ordered categories. A row's weighted mid-rank is the weight of all rows with a
 * lower y and half the weight of those with the same y, its own included; with weights of 1 it is
 * the mid-rank less ½.
 */
final class WeightedRanks implements Serializable {
  private final double[] weights;

  /** By category, Σw·(2·weight of lower y + weight of the same y). */
  private final double[] doubledRanks;

  /** Weight by category of the group of equal y that is being read. */
  private final double[] open;

  private double total;
  private double squaredWeights;

  /** (W³ − Σ(weight of a group of equal y)³)/3, added up without taking anything away. */
  private double spread;

  WeightedRanks(int categories) {
    weights = new double[categories];
    doubledRanks = new double[categories];
    open = new double[categories];
  }

  /** Adds a row to the group of equal y that is being read. */
  void add(int category, double weight) {
    open[category] += weight;
    squaredWeights += weight * weight;
  }

  /** Ends a group of equal y that has rows of one category only. */
  void closeGroupOf(int category) {
    rank(category, open[category]);
    leave(open[category]);
    open[category] = 0;
  }

  /** Ends a group of equal y. */
  void closeGroup() {
    double group = 0;
    for (double weight : open) {
      group += weight;
    }
    for (int c = 0; c < open.length; c++) {
      rank(c, group);
      open[c] = 0;
    }
    leave(group);
  }

  private void rank(int category, double group) {
    doubledRanks[category] += open[category] * (2 * total + group);
    weights[category] += open[category];
  }

  private void leave(double group) {
    spread += total * group * (total + group);
    total += group;
  }

  /** Appends sums over rows that all lie above these; both have ended their groups. */
  void append(WeightedRanks later) {
    for (int c = 0; c < weights.length; c++) {
      doubledRanks[c] += later.doubledRanks[c] + 2 * total * later.weights[c];
      weights[c] += later.weights[c];
    }
    spread += later.spread;
    leave(later.total);
    squaredWeights += later.squaredWeights;
  }

  /** Kish's effective n, (Σw)²/Σw². */
  double nEffective() {
    return squaredWeights > 0 ? total * (total / squaredWeights) : 0;
  }

  /** Pearson's weighted r of the weighted mid-ranks of y and of the categories. */
  double correlation() {
    double products = 0;
    double categorySpread = 0;
    double below = 0;
    for (int c = 0; c < weights.length; c++) {
      // Twice a mid-rank's deviation from the mean rank, which is half of all weight.
      double x = 2 * below + weights[c] - total;
      products += x * (doubledRanks[c] - weights[c] * total);
      categorySpread += below * weights[c] * (below + weights[c]);
      below += weights[c];
    }
    return products / (Math.sqrt(categorySpread) * Math.sqrt(spread));
  }
}
