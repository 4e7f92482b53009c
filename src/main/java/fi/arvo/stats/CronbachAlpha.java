package fi.arvo.stats;

import java.util.Arrays;

/**
 * How far items measure one thing together: Cronbach's α (Psychometrika 16, 1951), at most 1.
 *
 * <p>Its standard error is that of normal items (van Zyl, Neudecker and Nel, Psychometrika 65,
 * 2000; Duhachek and Iacobucci, Journal of Applied Psychology 89, 2004), its interval Wald's cut at
 * 1.
 */
public final class CronbachAlpha {
  private CronbachAlpha() {}

  /** α of items as they are, of the rows where all are known. */
  public static Estimate raw(MomentMatrix moments, int... items) {
    Reason why = why(moments, items);
    return why == null
        ? raw(covariances(moments, items), moments.n(), moments.nEffective())
        : Estimate.none(why, moments.n());
  }

  /**
   * α of items as they are, from their covariances, which may come pair by pair from the rows where
   * both are known.
   *
   * @param covariances symmetric, of two items or more, all dividing by n − 1
   * @param n rows; the fewest of any pair when they differ
   */
  public static Estimate raw(double[][] covariances, long n, double nEffective) {
    int k = covariances.length;
    double trace = 0;
    double sum = 0;
    double squares = 0; // the trace of the squared matrix
    double doubled = 0; // the sum of the squared matrix
    for (int i = 0; i < k; i++) {
      double row = Arrays.stream(covariances[i]).sum();
      trace += covariances[i][i];
      sum += row;
      doubled += row * row;
      squares += Arrays.stream(covariances[i]).map(c -> c * c).sum();
    }
    if (n == 0) {
      return Estimate.none(Reason.NO_ANSWERS, 0);
    }
    if (k < 2 || !(nEffective > 2)) {
      return Estimate.none(Reason.TOO_FEW, n);
    }
    if (sum <= 0) {
      return Estimate.none(Reason.NO_VARIATION, n); // the items' total is the same for everybody
    }
    double factor = k / (k - 1.0);
    double alpha = factor * (1 - trace / sum);
    double spread = sum * (squares + trace * trace) - 2 * trace * doubled;
    double variance = 2 * factor * factor / (sum * sum * sum) * spread;
    double se = Math.sqrt(Math.max(0, variance) / nEffective);
    return Estimate.of(
        alpha,
        se,
        alpha - Distributions.Z975 * se,
        Math.max(alpha, Math.min(1, alpha + Distributions.Z975 * se)),
        null,
        n,
        nEffective);
  }

  /** α of the items brought to one variance, k·r̄/(1 + (k − 1)·r̄); no interval. */
  public static Estimate standardised(MomentMatrix moments, int... items) {
    Reason why = why(moments, items);
    if (why != null) {
      return Estimate.none(why, moments.n());
    }
    double[][] covariances = covariances(moments, items);
    int k = items.length;
    double correlations = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        correlations +=
            covariances[i][j] / (Math.sqrt(covariances[i][i]) * Math.sqrt(covariances[j][j]));
      }
    }
    double mean = correlations / (k * (k - 1) / 2.0);
    double all = 1 + (k - 1) * mean;
    return all > 0
        ? Estimate.point(k * mean / all, moments.n(), moments.nEffective())
        : Estimate.none(Reason.NO_VARIATION, moments.n());
  }

  private static Reason why(MomentMatrix moments, int... items) {
    if (moments.n() == 0) {
      return Reason.NO_ANSWERS;
    }
    if (items.length < 2 || !(moments.nEffective() > 2)) {
      return Reason.TOO_FEW;
    }
    return moments.vary(items) ? null : Reason.NO_VARIATION;
  }

  private static double[][] covariances(MomentMatrix moments, int... items) {
    double[][] covariances = new double[items.length][items.length];
    for (int i = 0; i < items.length; i++) {
      for (int j = 0; j < items.length; j++) {
        covariances[i][j] = moments.sampleCovariance(items[i], items[j]);
      }
    }
    return covariances;
  }
}
