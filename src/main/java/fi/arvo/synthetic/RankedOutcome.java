package fi.arvo.synthetic;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An outcome put in order once, to be associated with many predictors that take few values. Time is
 * the number of customers times the number of values of the predictor, memory one place a customer.
 */
final class RankedOutcome {
  private final double[] outcome;
  private final int[] ascending;

  /**
   * @param outcome one a customer; not a number where there is none
   */
  RankedOutcome(double[] outcome) {
    this.outcome = outcome;
    this.ascending =
        IntStream.range(0, outcome.length)
            .filter(i -> !Double.isNaN(outcome[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> outcome[i]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Pearson's r, Spearman's ρ with midranks and Kendall's τ-b; not a number where undefined. */
  record Association(double pearson, double spearman, double kendall) {}

  /**
   * How a predictor goes with the outcome, over the customers with both.
   *
   * @param predictor one a customer, 0 to 126; below 0 where there is none
   */
  Association with(byte[] predictor) {
    int width = 1;
    for (byte value : predictor) {
      width = Math.max(width, value + 1);
    }
    long[] counts = new long[width];
    long n = 0;
    double sumX = 0;
    double sumY = 0;
    double lowest = Double.NaN;
    double highest = Double.NaN;
    for (int i : ascending) {
      if (predictor[i] >= 0) {
        lowest = n == 0 ? outcome[i] : lowest;
        highest = outcome[i];
        counts[predictor[i]]++;
        n++;
        sumX += predictor[i];
        sumY += outcome[i];
      }
    }
    if (n < 2) {
      return new Association(Double.NaN, Double.NaN, Double.NaN);
    }
    double[] rankOf = midranks(counts);
    double meanX = sumX / n;
    double meanY = lowest == highest ? lowest : sumY / n; // the sum is rounded
    double meanRank = (n + 1) / 2.0;

    double xx = 0;
    double yy = 0;
    double xy = 0;
    double rankXx = 0;
    double rankYy = 0;
    double rankXy = 0;
    double tiedX = 0;
    double tiedY = 0;
    double concordance = 0;
    for (int value = 0; value < counts.length; value++) {
      double rank = rankOf[value] - meanRank;
      xx += counts[value] * (value - meanX) * (value - meanX);
      rankXx += counts[value] * rank * rank;
      tiedX += pairs(counts[value]);
    }
    long[] lower = new long[counts.length];
    long[] tied = new long[counts.length];
    long lowerCount = 0;
    for (int at = 0; at < ascending.length; ) {
      double y = outcome[ascending[at]];
      long tiedCount = 0;
      for (; at < ascending.length && outcome[ascending[at]] == y; at++) {
        if (predictor[ascending[at]] >= 0) {
          tied[predictor[ascending[at]]]++;
          tiedCount++;
        }
      }
      if (tiedCount == 0) {
        continue;
      }
      double rankY = lowerCount + (tiedCount + 1) / 2.0 - meanRank;
      yy += tiedCount * (y - meanY) * (y - meanY);
      rankYy += tiedCount * rankY * rankY;
      tiedY += pairs(tiedCount);
      long lowerBelow = 0;
      for (int value = 0; value < counts.length; value++) {
        if (tied[value] > 0) {
          xy += tied[value] * (value - meanX) * (y - meanY);
          rankXy += tied[value] * (rankOf[value] - meanRank) * rankY;
          long lowerAbove = lowerCount - lowerBelow - lower[value];
          concordance += (double) tied[value] * (lowerBelow - lowerAbove);
        }
        lowerBelow += lower[value];
      }
      for (int value = 0; value < counts.length; value++) {
        lower[value] += tied[value];
        tied[value] = 0;
      }
      lowerCount += tiedCount;
    }
    return new Association(
        xy / Math.sqrt(xx * yy),
        rankXy / Math.sqrt(rankXx * rankYy),
        concordance / Math.sqrt((pairs(n) - tiedX) * (pairs(n) - tiedY)));
  }

  private static double[] midranks(long[] counts) {
    double[] ranks = new double[counts.length];
    long below = 0;
    for (int value = 0; value < counts.length; value++) {
      ranks[value] = below + (counts[value] + 1) / 2.0;
      below += counts[value];
    }
    return ranks;
  }

  private static double pairs(long count) {
    return count * (count - 1) / 2.0;
  }
}
