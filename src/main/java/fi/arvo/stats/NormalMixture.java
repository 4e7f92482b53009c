package fi.arvo.stats;

import org.apache.commons.math3.special.Erf;

/**
 * Normal distributions of which one holds, each as likely as its weight.
 *
 * @param weight adding up to 1
 * @param mean one a weight
 * @param variance one a weight, above 0
 */
record NormalMixture(double[] weight, double[] mean, double[] variance) {
  /** Beyond so many standard deviations of the widest there is nothing to look for. */
  private static final double FAR = 10;

  /** Halvings of the range that leave a millionth of a millionth of it. */
  private static final int HALVINGS = 45;

  /** Of the whole mixture. */
  double standardDeviation() {
    double centre = 0;
    for (int i = 0; i < weight.length; i++) {
      centre += weight[i] * mean[i];
    }
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      double off = mean[i] - centre;
      sum += weight[i] * (variance[i] + off * off);
    }
    return Math.sqrt(sum);
  }

  /** The value that a share of what may come lies below. */
  double quantile(double share) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weight.length; i++) {
      double far = FAR * Math.sqrt(variance[i]);
      low = Math.min(low, mean[i] - far);
      high = Math.max(high, mean[i] + far);
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = low + (high - low) / 2;
      if (below(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  /** The share of what may come that lies below a value. */
  double below(double value) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * 0.5 * Erf.erfc((mean[i] - value) / Math.sqrt(2 * variance[i]));
    }
    return sum;
  }
}
