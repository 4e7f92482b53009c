package fi.arvo.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How many gave each score of a scale, and with what weight; the whole spread is kept. */
public final class ScoreDistribution implements Mergeable<ScoreDistribution> {
  private final int lowest;
  private final long[] counts;
  private final double[] weights; // null when nothing is weighted
  private double squaredWeights;

  /**
   * An empty distribution over the whole scores from {@code lowest} to {@code highest}.
   *
   * @param weighted whether answers come with weights other than 1
   */
  public ScoreDistribution(int lowest, int highest, boolean weighted) {
    this(
        lowest, new long[highest - lowest + 1], weighted ? new double[highest - lowest + 1] : null);
  }

  private ScoreDistribution(int lowest, long[] counts, double[] weights) {
    this.lowest = lowest;
    this.counts = counts;
    this.weights = weights;
  }

  /** The distribution of these counts; {@code weights} null when nothing is weighted. */
  static ScoreDistribution of(int lowest, long[] counts, double[] weights, double squaredWeights) {
    ScoreDistribution distribution = new ScoreDistribution(lowest, counts, weights);
    distribution.squaredWeights = squaredWeights;
    return distribution;
  }

  /** Adds an answer of weight 1. */
  public void add(int score) {
    counts[score - lowest]++;
    if (weights != null) {
      weights[score - lowest]++;
      squaredWeights++;
    }
  }

  /**
   * Adds a weighted answer.
   *
   * @throws IllegalArgumentException when the distribution isn't weighted and the weight isn't 1
   */
  public void add(int score, double weight) {
    if (weights == null) {
      Tallies.requireOne(weight);
      counts[score - lowest]++;
      return;
    }
    counts[score - lowest]++;
    weights[score - lowest] += weight;
    squaredWeights += weight * weight;
  }

  @Override
  public void merge(ScoreDistribution other) {
    if (other.lowest != lowest
        || other.counts.length != counts.length
        || (other.weights == null) != (weights == null)) {
      throw new IllegalArgumentException("distributions over different scales don't merge");
    }
    Tallies.addAll(counts, other.counts);
    if (weights != null) {
      Tallies.addAll(weights, other.weights);
      squaredWeights += other.squaredWeights;
    }
  }

  public int lowest() {
    return lowest;
  }

  public int highest() {
    return lowest + counts.length - 1;
  }

  /** Answers. */
  public long n() {
    return Arrays.stream(counts).sum();
  }

  /** Answers that gave this score. */
  public long count(int score) {
    return counts[score - lowest];
  }

  /** Kish's effective n, (Σw)²/Σw²; n when nothing is weighted. */
  public double nEffective() {
    if (weights == null) {
      return n();
    }
    double sum = totalWeight();
    return squaredWeights > 0 ? sum * (sum / squaredWeights) : 0;
  }

  /** The score's share of all answers by weight, in [0, 1]; 0 when there are none. */
  public double share(int score) {
    double total = totalWeight();
    return total > 0 ? weight(score - lowest) / total : 0;
  }

  /** Share of answers at or above a score with Wilson's interval on the effective n. */
  public Estimate shareAtLeast(int score) {
    return shareBetween(score, highest());
  }

  /** Share of answers at or below a score with Wilson's interval on the effective n. */
  public Estimate shareAtMost(int score) {
    return shareBetween(lowest, score);
  }

  /**
   * Mean score with standard error s/√n and t interval; the effective n takes n's place when
   * weighted. Below 2 a value without an interval.
   */
  public Estimate mean() {
    long n = n();
    double total = totalWeight();
    if (!(total > 0)) {
      return Estimate.none(Reason.NO_ANSWERS, n);
    }
    double mean = meanScore(total);
    double effective = nEffective();
    if (effective < 2) {
      return Estimate.point(mean, n, effective);
    }
    double se = Math.sqrt(squaredDeviations(mean) / total / (effective - 1));
    double half = Distributions.t975(effective - 1) * se;
    return Estimate.of(mean, se, mean - half, mean + half, null, n, effective);
  }

  /** Sample standard deviation of the scores (n − 1, effective when weighted); empty below 2. */
  public OptionalDouble standardDeviation() {
    double total = totalWeight();
    double effective = nEffective();
    return effective < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.sqrt(squaredDeviations(meanScore(total)) / total * effective / (effective - 1)));
  }

  /**
   * The net promoter score with these cuts.
   *
   * @param promoterFrom lowest score of a promoter
   * @param detractorTo highest score of a detractor
   */
  public NetPromoter netPromoter(int promoterFrom, int detractorTo) {
    double total = totalWeight();
    return total > 0
        ? new NetPromoter(
            weightBetween(promoterFrom, highest()) / total,
            weightBetween(lowest, detractorTo) / total,
            n(),
            nEffective())
        : NetPromoter.ofCounts(0, 0, 0);
  }

  private Estimate shareBetween(int from, int to) {
    double total = totalWeight();
    return Proportions.wilson(total > 0 ? weightBetween(from, to) / total : 0, n(), nEffective());
  }

  private double weightBetween(int from, int to) {
    double sum = 0;
    for (int score = Math.max(from, lowest); score <= Math.min(to, highest()); score++) {
      sum += weight(score - lowest);
    }
    return sum;
  }

  private double totalWeight() {
    return weightBetween(lowest, highest());
  }

  private double weight(int index) {
    return weights == null ? counts[index] : weights[index];
  }

  private double meanScore(double total) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += weight(i) * (lowest + i);
    }
    return sum / total;
  }

  private double squaredDeviations(double mean) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double deviation = lowest + i - mean;
      sum += weight(i) * deviation * deviation;
    }
    return sum;
  }
}
