package fi.arvo.stats;

/**
 * Two variables of customers in units: how the units' means go together, and how the two go
 * together inside a unit. The two can differ in sign, so neither speaks for the other.
 */
public final class WithinBetween implements Mergeable<WithinBetween> {
  private static final int W = 0;
  private static final int WX = 1;
  private static final int WY = 2;
  private static final int WXX = 3;
  private static final int WYY = 4;
  private static final int WXY = 5;
  private static final int SUMS = 6;

  /** A sum of squares or products below this part of the figures' own is rounding. */
  private static final double ROUNDING = 1e-13;

  private final long[] counts;
  private final double[] sums; // by unit, SUMS each
  private double squaredWeights;

  /** An empty state of units 0 to {@code units} − 1. */
  public WithinBetween(int units) {
    counts = new long[units];
    sums = new double[units * SUMS];
  }

  /** Adds a customer of weight 1. */
  public void add(int unit, double x, double y) {
    add(unit, x, y, 1);
  }

  /**
   * Adds a customer.
   *
   * @param weight above 0
   */
  public void add(int unit, double x, double y, double weight) {
    counts[unit]++;
    squaredWeights += weight * weight;
    int at = unit * SUMS;
    double wx = weight * x;
    double wy = weight * y;
    sums[at + W] += weight;
    sums[at + WX] += wx;
    sums[at + WY] += wy;
    sums[at + WXX] += wx * x;
    sums[at + WYY] += wy * y;
    sums[at + WXY] += wx * y;
  }

  @Override
  public void merge(WithinBetween other) {
    if (other.counts.length != counts.length) {
      throw new IllegalArgumentException(
          counts.length + " and " + other.counts.length + " units don't merge");
    }
    Tallies.addAll(counts, other.counts);
    Tallies.addAll(sums, other.sums);
    squaredWeights += other.squaredWeights;
  }

  /** Units with customers. */
  public int units() {
    int units = 0;
    for (long count : counts) {
      units += count > 0 ? 1 : 0;
    }
    return units;
  }

  /**
   * Correlation of the units' (weighted) means, each unit counting the same: n is the number of
   * units, Fisher interval and t test.
   */
  public Estimate between() {
    return unitMeans().asPearson();
  }

  /**
   * Slope of the units' mean y on their mean x, with the classical standard error and t with units
   * − 2 degrees of freedom.
   */
  public Estimate betweenSlope() {
    return unitMeans().asSlope();
  }

  /**
   * Correlation inside units, pooled: (weighted) of deviations from the unit's (weighted) means.
   * Units take one degree of freedom each where a mean takes one, so interval and test are
   * Pearson's with customers − units + 1 as the effective n; weighted, with Kish's effective n in
   * place of customers.
   */
  public Estimate within() {
    Pooled pooled = pooled();
    return pooled.why() == null
        ? Correlations.pearson(pooled.correlation(), pooled.n(), pooled.nEffective(), 0)
        : Estimate.none(pooled.why(), pooled.n());
  }

  /**
   * Slope of y on x inside units, with a standard error that takes the unit as cluster, √(G/(G −
   * 1)·Σ(unit's score)²)/Σ(x − mean)², and t with G − 1 degrees of freedom, G units having more
   * than one customer. One such unit gives a value without an interval; an error of 0 and no p
   * where every unit has this slope, which isn't 0.
   */
  public Estimate withinSlope() {
    Pooled pooled = pooled();
    if (pooled.why() != null) {
      return Estimate.none(pooled.why(), pooled.n());
    }
    double slope = pooled.xy() / pooled.xx();
    double meat = 0;
    int clusters = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      if (counts[unit] > 1) {
        clusters++;
        double score = deviations(unit, WXY, WX, WY) - slope * deviations(unit, WXX, WX, WX);
        double xx = sums[unit * SUMS + WXX];
        double size = Math.sqrt(xx * sums[unit * SUMS + WYY]) + Math.abs(slope) * xx;
        meat += Math.abs(score) <= ROUNDING * size ? 0 : score * score;
      }
    }
    if (clusters < 2) {
      return Estimate.point(slope, pooled.n(), pooled.nEffective());
    }
    double se = Math.sqrt((double) clusters / (clusters - 1) * meat) / pooled.xx();
    return TTest.of(slope, se, clusters - 1, pooled.n(), pooled.nEffective());
  }

  private ProductMoment unitMeans() {
    int units = units();
    double meanX = 0;
    double meanY = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      if (counts[unit] > 0) {
        meanX += mean(unit, WX) / units;
        meanY += mean(unit, WY) / units;
      }
    }
    ProductMoment moment = new ProductMoment(units, units, meanX, meanY);
    for (int unit = 0; unit < counts.length; unit++) {
      if (counts[unit] > 0) {
        moment.add(mean(unit, WX), mean(unit, WY), 1);
      }
    }
    return moment;
  }

  private Pooled pooled() {
    long n = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    double squareX = 0;
    double squareY = 0;
    double weight = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      if (counts[unit] > 0) {
        n += counts[unit];
        weight += sums[unit * SUMS + W];
        xx += deviations(unit, WXX, WX, WX);
        yy += deviations(unit, WYY, WY, WY);
        xy += deviations(unit, WXY, WX, WY);
        squareX += sums[unit * SUMS + WXX];
        squareY += sums[unit * SUMS + WYY];
      }
    }
    double kish = squaredWeights > 0 ? weight * (weight / squaredWeights) : 0;
    double effective = kish - units() + 1;
    Reason why = null;
    if (n == 0) {
      why = Reason.NO_ANSWERS;
    } else if (effective < Correlations.FEWEST) {
      why = Reason.TOO_FEW;
    } else if (!(xx > ROUNDING * squareX) || !(yy > ROUNDING * squareY)) {
      why = Reason.NO_VARIATION;
    }
    return new Pooled(n, effective, xx, yy, xy, why);
  }

  private double mean(int unit, int variable) {
    return sums[unit * SUMS + variable] / sums[unit * SUMS + W];
  }

  /** Weighted sum of products of two variables' deviations from the unit's means. */
  private double deviations(int unit, int product, int first, int second) {
    int at = unit * SUMS;
    return sums[at + product] - sums[at + first] * (sums[at + second] / sums[at + W]);
  }

  private record Pooled(long n, double nEffective, double xx, double yy, double xy, Reason why) {
    double correlation() {
      return xy / (Math.sqrt(xx) * Math.sqrt(yy));
    }
  }
}
