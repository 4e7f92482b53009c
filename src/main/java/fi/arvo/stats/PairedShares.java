package fi.arvo.stats;

import static fi.arvo.stats.Distributions.Z975;

import java.util.Collection;

/**
 * Two yes-or-no answers of the same respondents, such as agreement with two statements: how many
 * say yes to both, to one, to neither. The state is four counts.
 */
public final class PairedShares implements Mergeable<PairedShares> {
  private static final long serialVersionUID = 1L;

  private long both;
  private long onlyFirst;
  private long onlySecond;
  private long neither;

  /** Adds a respondent who answered both. */
  public void add(boolean first, boolean second) {
    if (first) {
      both += second ? 1 : 0;
      onlyFirst += second ? 0 : 1;
    } else {
      onlySecond += second ? 1 : 0;
      neither += second ? 0 : 1;
    }
  }

  @Override
  public void merge(PairedShares other) {
    both += other.both;
    onlyFirst += other.onlyFirst;
    onlySecond += other.onlySecond;
    neither += other.neither;
  }

  /** Respondents who answered both. */
  public long n() {
    return both + onlyFirst + onlySecond + neither;
  }

  /** Respondents who say yes to the first. */
  public long yesToFirst() {
    return both + onlyFirst;
  }

  /** Respondents who say yes to the second. */
  public long yesToSecond() {
    return both + onlySecond;
  }

  /** Share that says yes to the first, with Wilson's interval. */
  public Estimate first() {
    return Proportions.wilson(both + onlyFirst, n());
  }

  /** Share that says yes to the second, with Wilson's interval. */
  public Estimate second() {
    return Proportions.wilson(both + onlySecond, n());
  }

  /**
   * First share less second, b and c being those who say yes to one only: (b − c)/n with Newcombe's
   * square-and-add interval for paired shares (Statistics in Medicine 17, 1998, 2635–2650, method
   * 10: Wilson's limits of each share, and their correlation φ with a continuity correction),
   * standard error √((b + c) − (b − c)²/n)/n, and McNemar's test, z = (b − c)/√(b + c)
   * (Psychometrika 12, 1947). {@link Reason#NO_ANSWERS} when nobody answered both.
   */
  public Estimate difference() {
    return difference(1, Double.POSITIVE_INFINITY);
  }

  /**
   * The same where respondents come in clusters, such as organisations: the variance is multiplied
   * by what clustering makes of it (that of the clusters' sums over that of as many independent
   * respondents, at least 1), n is divided by it, and by (t/z)² for the few clusters (Korn and
   * Graubard, Survey Methodology 24, 1998), t having one degree of freedom less than there are
   * clusters. One cluster tells no error: value alone.
   *
   * @param clusters those that hold nobody are passed over
   */
  public static Estimate difference(Collection<PairedShares> clusters) {
    PairedShares all = new PairedShares();
    RatioMoments sums = new RatioMoments();
    for (PairedShares cluster : clusters) {
      if (cluster.n() > 0) {
        all.merge(cluster);
        sums.add(cluster.onlyFirst - cluster.onlySecond, cluster.n(), cluster.n());
      }
    }
    long k = sums.clusters();
    if (k < 2) {
      return all.n() == 0
          ? Estimate.none(Reason.NO_ANSWERS, 0)
          : Estimate.point(all.value(), all.n(), all.n());
    }
    double alone = all.variance();
    double clustered = (double) k / (k - 1) * sums.sumOfSquaredInfluences();
    return all.difference(alone > 0 ? Math.max(1, clustered / alone) : 1, k - 1);
  }

  private double value() {
    return (double) (onlyFirst - onlySecond) / n();
  }

  private double variance() {
    double n = n();
    double d = onlyFirst - onlySecond;
    return (onlyFirst + onlySecond - d * (d / n)) / (n * n);
  }

  /**
   * @param df of t; infinite for the normal distribution
   */
  private Estimate difference(double designEffect, double df) {
    long n = n();
    if (n == 0) {
      return Estimate.none(Reason.NO_ANSWERS, 0);
    }
    boolean few = Double.isFinite(df);
    double times = few ? Distributions.t975(df) / Z975 : 1;
    double effective = n / designEffect;
    double m = effective / (times * times);
    double p1 = (double) (both + onlyFirst) / n;
    double p2 = (double) (both + onlySecond) / n;
    Estimate.Of first = (Estimate.Of) Proportions.wilson(p1, n, m);
    Estimate.Of second = (Estimate.Of) Proportions.wilson(p2, n, m);
    double phi = phi(m / n);
    double d = p1 - p2;
    double below = apart(p1 - first.low(), second.high() - p2, phi);
    double above = apart(first.high() - p1, p2 - second.low(), phi);
    double z = d / (Math.sqrt(designEffect * (onlyFirst + onlySecond)) / n);
    Double p =
        onlyFirst == onlySecond
            ? (Double) 1.0
            : (Double) (few ? Distributions.tTwoSided(z, df) : Distributions.normalTwoSided(z));
    return Estimate.of(
        d,
        Math.sqrt(designEffect * variance()),
        Math.max(-1, Math.min(d, d - below)),
        Math.min(1, Math.max(d, d + above)),
        p,
        n,
        effective);
  }

  private static double apart(double one, double other, double phi) {
    return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
  }

  /** Newcombe's correlation of the two answers, of so many times the respondents. */
  private double phi(double times) {
    double a = times * both;
    double b = times * onlyFirst;
    double c = times * onlySecond;
    double d = times * neither;
    double margins = (a + b) * (c + d) * (a + c) * (b + d);
    if (margins == 0) {
      return 0;
    }
    double product = a * d - b * c;
    double corrected = product > 0 ? Math.max(product - (a + b + c + d) / 2, 0) : product;
    return corrected / Math.sqrt(margins);
  }
}
