package fi.arvo.stats;

import java.util.Arrays;

/**
 * Pearson's χ² test of a table of counts (Philosophical Magazine 50, 1900), and Cramér's V.
 *
 * @param counts row by row
 */
record Independence(long[] counts, long[] rowCounts, long[] columnCounts) {
  private static final double LEAST_EXPECTED = 1;

  Estimate chiSquare() {
    return why() == null
        ? Estimate.of(statistic(), null, null, null, p(), n(), n())
        : Estimate.none(why(), n());
  }

  Estimate cramersV() {
    if (why() != null) {
      return Estimate.none(why(), n());
    }
    double most = (double) n() * (Math.min(used(rowCounts), used(columnCounts)) - 1);
    return Estimate.of(Math.min(1, Math.sqrt(statistic() / most)), null, null, null, p(), n(), n());
  }

  private Reason why() {
    if (n() == 0) {
      return Reason.NO_ANSWERS;
    }
    if (used(rowCounts) < 2 || used(columnCounts) < 2) {
      return Reason.NO_VARIATION;
    }
    double leastExpected = (double) fewest(rowCounts) / n() * fewest(columnCounts);
    return leastExpected < LEAST_EXPECTED ? Reason.TOO_FEW : null;
  }

  private double statistic() {
    double sum = 0;
    for (int row = 0; row < rowCounts.length; row++) {
      for (int column = 0; column < columnCounts.length; column++) {
        double expected = (double) rowCounts[row] / n() * columnCounts[column];
        if (expected > 0) {
          double excess = counts[row * columnCounts.length + column] - expected;
          sum += excess * (excess / expected);
        }
      }
    }
    return sum;
  }

  private double p() {
    long df = (used(rowCounts) - 1) * (used(columnCounts) - 1);
    return Distributions.chiSquareUpper(statistic(), df);
  }

  private long n() {
    return Arrays.stream(rowCounts).sum();
  }

  private static long used(long[] margin) {
    return Arrays.stream(margin).filter(count -> count > 0).count();
  }

  private static long fewest(long[] margin) {
    return Arrays.stream(margin).filter(count -> count > 0).min().orElseThrow();
  }
}
