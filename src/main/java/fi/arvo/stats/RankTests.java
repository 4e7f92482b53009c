package fi.arvo.stats;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Rank statistics of an outcome y against ordered categories x, from exact integers.
 *
 * @param n pairs
 * @param categoryCounts rows by category of x, in order
 * @param doubledRanks by category, the sum over its rows of twice y's mid-rank less 1 (twice the
 *     rows with a lower y, and the rows with the same y)
 * @param score concordant less discordant pairs
 * @param outcomeTies of y
 */
record RankTests(
    long n, long[] categoryCounts, long[] doubledRanks, long score, TieSums outcomeTies) {

  Estimate spearman() {
    TieSums categoryTies = TieSums.of(categoryCounts);
    if (!varies(categoryTies)) {
      return none();
    }
    BigInteger covariance = BigInteger.ZERO;
    long below = 0;
    for (int c = 0; c < categoryCounts.length; c++) {
      // Twice the deviation of a mid-rank from the mean rank: rows below less rows above.
      long x = 2 * below + categoryCounts[c] - n;
      BigInteger y =
          BigInteger.valueOf(doubledRanks[c])
              .subtract(BigInteger.valueOf(categoryCounts[c]).multiply(BigInteger.valueOf(n)));
      covariance = covariance.add(y.multiply(BigInteger.valueOf(x)));
      below += categoryCounts[c];
    }
    double scale =
        Math.sqrt(categoryTies.rankSquares().doubleValue())
            * Math.sqrt(outcomeTies.rankSquares().doubleValue());
    return Correlations.spearman(covariance.doubleValue() / scale, n, n);
  }

  /** The same with weighted mid-ranks of the same rows, and with the effective n. */
  Estimate spearman(WeightedRanks weighted) {
    if (n > 0 && weighted.nEffective() < Correlations.FEWEST) {
      return Estimate.none(Reason.TOO_FEW, n);
    }
    return varies(TieSums.of(categoryCounts))
        ? Correlations.spearman(weighted.correlation(), n, weighted.nEffective())
        : none();
  }

  Estimate kendallTauB() {
    TieSums categoryTies = TieSums.of(categoryCounts);
    if (!varies(categoryTies)) {
      return none();
    }
    double scale =
        Math.sqrt((double) categoryTies.untiedPairs())
            * Math.sqrt((double) outcomeTies.untiedPairs());
    double variance = variance(categoryTies);
    return Correlations.kendall(
        score / scale,
        variance / scale / scale,
        Distributions.normalTwoSided(score / Math.sqrt(variance)),
        n);
  }

  Estimate jonckheereTerpstra() {
    TieSums categoryTies = TieSums.of(categoryCounts);
    if (!varies(categoryTies)) {
      return none();
    }
    double z = score / Math.sqrt(variance(categoryTies));
    return Estimate.of(z, null, null, null, Distributions.normalTwoSided(z), n, n);
  }

  /** J: pairs of different categories where the higher has the higher y, ties of y counting ½. */
  double jonckheereStatistic() {
    return (TieSums.of(categoryCounts).untiedPairs() + score) / 2.0;
  }

  /**
   * Kruskal and Wallis' H (JASA 47, 1952), ties corrected: n − 1 times the part of the mid-ranks'
   * variation that lies between the categories.
   */
  Estimate kruskalWallis() {
    TieSums categoryTies = TieSums.of(categoryCounts);
    return varies(categoryTies)
        ? Estimate.of((n - 1) * betweenShare(), null, null, null, kruskalWallisP(), n, n)
        : none();
  }

  /** ε² = H/(n − 1), in [0, 1], with the p-value of H. */
  Estimate epsilonSquared() {
    TieSums categoryTies = TieSums.of(categoryCounts);
    return varies(categoryTies)
        ? Estimate.of(Math.min(1, betweenShare()), null, null, null, kruskalWallisP(), n, n)
        : none();
  }

  private double kruskalWallisP() {
    long categories = Arrays.stream(categoryCounts).filter(count -> count > 0).count();
    return Distributions.chiSquareUpper((n - 1) * betweenShare(), categories - 1);
  }

  private double betweenShare() {
    double between = 0;
    for (int c = 0; c < categoryCounts.length; c++) {
      if (categoryCounts[c] > 0) {
        // Twice the sum of the mid-ranks' deviations from their mean.
        double deviation =
            BigInteger.valueOf(doubledRanks[c])
                .subtract(BigInteger.valueOf(categoryCounts[c]).multiply(BigInteger.valueOf(n)))
                .doubleValue();
        between += deviation * (deviation / categoryCounts[c]);
      }
    }
    return between / outcomeTies.rankSquares().doubleValue();
  }

  private boolean varies(TieSums categoryTies) {
    return n >= Correlations.FEWEST
        && categoryTies.untiedPairs() > 0
        && outcomeTies.untiedPairs() > 0;
  }

  private Estimate none() {
    if (n == 0) {
      return Estimate.none(Reason.NO_ANSWERS, 0);
    }
    return Estimate.none(n < Correlations.FEWEST ? Reason.TOO_FEW : Reason.NO_VARIATION, n);
  }

  /**
   * Variance of concordant less discordant pairs when nothing ties the two, ties corrected
   * (Kendall, Rank Correlation Methods, 1970, ch. 4). Over its root, without continuity correction,
   * the score is a standard normal deviate. The Jonckheere–Terpstra statistic is this score halved
   * and moved, so the deviate is its own too.
   */
  private double variance(TieSums categoryTies) {
    double pairs = (double) n * (n - 1);
    return categoryTies
                .fullSpread()
                .subtract(categoryTies.spread())
                .subtract(outcomeTies.spread())
                .doubleValue()
            / 18
        + categoryTies.tiedThrice() * outcomeTies.tiedThrice() / (9 * pairs * (n - 2))
        + categoryTies.tiedTwice() * outcomeTies.tiedTwice() / (2 * pairs);
  }
}
