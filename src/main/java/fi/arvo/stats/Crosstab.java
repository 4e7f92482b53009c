package fi.arvo.stats;

import java.util.Arrays;

/**
 * Customers by a predictor of whole scores (a rating 0–10, a count of elements 0–40) and an outcome
 * of whole scores. All of the correlations come from it exactly, without another look at the rows.
 */
public final class Crosstab implements Mergeable<Crosstab> {
  private final int lowestPredictor;
  private final int lowestOutcome;
  private final int rows;
  private final int columns;
  private final long[] counts;
  private final double[] weights; // null when nothing is weighted
  private final double[] squaredWeights; // by predictor; null when nothing is weighted

  /**
   * An empty table.
   *
   * @param weighted whether customers come with weights other than 1
   */
  public Crosstab(
      int lowestPredictor,
      int highestPredictor,
      int lowestOutcome,
      int highestOutcome,
      boolean weighted) {
    this.lowestPredictor = lowestPredictor;
    this.lowestOutcome = lowestOutcome;
    this.rows = highestPredictor - lowestPredictor + 1;
    this.columns = highestOutcome - lowestOutcome + 1;
    this.counts = new long[rows * columns];
    this.weights = weighted ? new double[rows * columns] : null;
    this.squaredWeights = weighted ? new double[rows] : null;
  }

  /**
   * Adds a customer of weight 1.
   *
   * @throws IndexOutOfBoundsException when a score is off its scale
   */
  public void add(int predictor, int outcome) {
    int cell = cell(predictor, outcome);
    counts[cell]++;
    if (weights != null) {
      weights[cell]++;
      squaredWeights[predictor - lowestPredictor]++;
    }
  }

  /**
   * Adds a weighted customer.
   *
   * @throws IndexOutOfBoundsException when a score is off its scale
   * @throws IllegalArgumentException when the table isn't weighted and the weight isn't 1
   */
  public void add(int predictor, int outcome, double weight) {
    int cell = cell(predictor, outcome);
    if (weights == null) {
      Tallies.requireOne(weight);
      counts[cell]++;
      return;
    }
    counts[cell]++;
    weights[cell] += weight;
    squaredWeights[predictor - lowestPredictor] += weight * weight;
  }

  private int cell(int predictor, int outcome) {
    int row = predictor - lowestPredictor;
    int column = outcome - lowestOutcome;
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "predictor " + predictor + " or outcome " + outcome + " is off its scale");
    }
    return row * columns + column;
  }

  @Override
  public void merge(Crosstab other) {
    if (other.lowestPredictor != lowestPredictor
        || other.lowestOutcome != lowestOutcome
        || other.rows != rows
        || other.columns != columns
        || (other.weights == null) != (weights == null)) {
      throw new IllegalArgumentException("tables over different scales don't merge");
    }
    Tallies.addAll(counts, other.counts);
    if (weights != null) {
      Tallies.addAll(weights, other.weights);
      Tallies.addAll(squaredWeights, other.squaredWeights);
    }
  }

  /** Customers. */
  public long n() {
    return Arrays.stream(counts).sum();
  }

  /** Customers in a cell. */
  public long count(int predictor, int outcome) {
    return counts[cell(predictor, outcome)];
  }

  /** Kish's effective n, (Σw)²/Σw²; n when nothing is weighted. */
  public double nEffective() {
    return outcome().nEffective();
  }

  /** The outcome's distribution over all customers. */
  public ScoreDistribution outcome() {
    return outcomeOf(lowestPredictor, lowestPredictor + rows - 1);
  }

  /**
   * The outcome's distribution among customers whose predictor lies in a band; what lies off the
   * scale is empty.
   *
   * @param from lowest predictor, inclusive
   * @param to highest predictor, inclusive
   */
  public ScoreDistribution outcomeOf(int from, int to) {
    long[] bandCounts = new long[columns];
    double[] bandWeights = weights == null ? null : new double[columns];
    double squares = 0;
    int last = Math.min(to - lowestPredictor, rows - 1);
    for (int row = Math.max(from - lowestPredictor, 0); row <= last; row++) {
      for (int column = 0; column < columns; column++) {
        bandCounts[column] += counts[row * columns + column];
        if (weights != null) {
          bandWeights[column] += weights[row * columns + column];
        }
      }
      squares += weights == null ? 0 : squaredWeights[row];
    }
    return ScoreDistribution.of(lowestOutcome, bandCounts, bandWeights, squares);
  }

  /** The predictor's distribution over all customers. */
  public ScoreDistribution predictor() {
    return ScoreDistribution.of(
        lowestPredictor,
        rowCounts(),
        weights == null ? null : rowWeights(),
        weights == null ? 0 : Arrays.stream(squaredWeights).sum());
  }

  /**
   * Pearson's r with Fisher's z interval, 1/√(n − 3), and t test with n − 2 degrees of freedom;
   * weighted, with the effective n, when the table is.
   */
  public Estimate pearson() {
    return productMoment(scores(lowestPredictor, rows), scores(lowestOutcome, columns)).asPearson();
  }

  /**
   * Spearman's ρ: Pearson's r of mid-ranks, p from t with n − 2 degrees of freedom, interval on z
   * with √((1 + ρ²/2)/(n − 3)). When the table is weighted, of weighted mid-ranks (half of the
   * category's own weight and all below) and with the effective n.
   */
  public Estimate spearman() {
    if (weights == null) {
      return ranks().spearman();
    }
    return productMoment(midRanks(rowWeights()), midRanks(columnWeights())).asSpearman();
  }

  /**
   * Kendall's τ-b, never weighted: p by the tie-corrected normal approximation without continuity
   * correction, interval on z with √(0.437/(n − 4)), wider with ties.
   */
  public Estimate kendallTauB() {
    return ranks().kendallTauB();
  }

  /**
   * The Jonckheere–Terpstra test for a rising outcome over the predictor's categories, never
   * weighted: its value is z, two-sided p, ties corrected. It has no interval.
   */
  public Estimate jonckheereTerpstra() {
    return ranks().jonckheereTerpstra();
  }

  /**
   * J: pairs of customers of different predictor where the higher has the higher outcome, ties of
   * the outcome counting ½.
   */
  public double jonckheereStatistic() {
    return ranks().jonckheereStatistic();
  }

  /**
   * The Kruskal–Wallis test that the outcome lies at the same height in all of the predictor's
   * categories, whose order doesn't matter, never weighted: its value is H, ties corrected, its p
   * from χ² with as many degrees of freedom as categories less 1. It has no interval.
   */
  public Estimate kruskalWallis() {
    return ranks().kruskalWallis();
  }

  /** The Kruskal–Wallis test's effect size ε² = H/(n − 1), in [0, 1], with its p. */
  public Estimate epsilonSquared() {
    return ranks().epsilonSquared();
  }

  /**
   * Pearson's χ² test that predictor and outcome, both mere categories here, are independent; never
   * weighted. Its value is χ² without continuity correction, its degrees of freedom (rows − 1) ×
   * (columns − 1), empty rows and columns not counted; {@link Reason#TOO_FEW} where a cell is
   * expected to hold less than one customer (Cochran, Biometrics 10, 1954).
   */
  public Estimate chiSquare() {
    return independence().chiSquare();
  }

  /** The χ² test's effect size, Cramér's V, in [0, 1], with its p. */
  public Estimate cramersV() {
    return independence().cramersV();
  }

  private Independence independence() {
    long[] columnCounts = new long[columns];
    for (int cell = 0; cell < counts.length; cell++) {
      columnCounts[cell % columns] += counts[cell];
    }
    return new Independence(counts, rowCounts(), columnCounts);
  }

  private RankRun ranks() {
    RankRun run = new RankRun(rows);
    long[] group = new long[rows];
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        group[row] = counts[row * columns + column];
      }
      run.addGroup(group);
    }
    return run;
  }

  private ProductMoment productMoment(double[] x, double[] y) {
    ProductMoment moment =
        new ProductMoment(n(), nEffective(), mean(x, rowWeights()), mean(y, columnWeights()));
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        moment.add(x[row], y[column], weight(row * columns + column));
      }
    }
    return moment;
  }

  private double weight(int cell) {
    return weights == null ? counts[cell] : weights[cell];
  }

  private long[] rowCounts() {
    long[] margin = new long[rows];
    for (int cell = 0; cell < counts.length; cell++) {
      margin[cell / columns] += counts[cell];
    }
    return margin;
  }

  private double[] rowWeights() {
    double[] margin = new double[rows];
    for (int cell = 0; cell < counts.length; cell++) {
      margin[cell / columns] += weight(cell);
    }
    return margin;
  }

  private double[] columnWeights() {
    double[] margin = new double[columns];
    for (int cell = 0; cell < counts.length; cell++) {
      margin[cell % columns] += weight(cell);
    }
    return margin;
  }

  private static double[] scores(int lowest, int size) {
    double[] scores = new double[size];
    Arrays.setAll(scores, i -> lowest + i);
    return scores;
  }

  private static double[] midRanks(double[] margin) {
    double[] ranks = new double[margin.length];
    double below = 0;
    for (int i = 0; i < margin.length; i++) {
      ranks[i] = below + margin[i] / 2;
      below += margin[i];
    }
    return ranks;
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
      total += weights[i];
    }
    return sum / total;
  }
}
