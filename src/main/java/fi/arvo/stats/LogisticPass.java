package fi.arvo.stats;

/**
 * One pass over the rows of a {@link LogisticRegression}: a step of iteratively reweighted least
 * squares, and how well the coefficients that the pass began with do.
 */
public final class LogisticPass implements Mergeable<LogisticPass> {
  private final double[] coefficients; // intercept first; null before any are known
  private final double[] step; // by which they last changed; null before that
  private final LeastSquares working;
  private long n;
  private double weight;
  private double squaredWeight;
  private double weightOfEvents;
  private double deviance;
  private boolean allOnTheirSide = true;
  private double leastStep = Double.POSITIVE_INFINITY;
  private double greatestStep = Double.NEGATIVE_INFINITY;

  LogisticPass(int predictors, double[] coefficients, double[] step) {
    this.coefficients = coefficients;
    this.step = step;
    this.working = new LeastSquares(predictors);
  }

  /**
   * Adds a row.
   *
   * @param event whether what is regressed happened
   * @param weight 0 or more; a row of weight 0 isn't counted
   */
  public void add(double[] row, boolean event, double weight) {
    if (weight == 0) {
      return;
    }
    n++;
    this.weight += weight;
    squaredWeight += weight * weight;
    weightOfEvents += event ? weight : 0;
    if (coefficients == null) {
      // As R's glm begins: probabilities of ¾ and ¼.
      double logit = event ? StrictMath.log(3) : -StrictMath.log(3);
      working.add(row, workingResponse(logit, event), weight * spread(logit));
      return;
    }
    double logit = combination(coefficients, row);
    double toItsSide = event ? logit : -logit;
    deviance += 2 * weight * log1pExp(-toItsSide);
    allOnTheirSide &= toItsSide > 0;
    if (step != null) {
      double change = combination(step, row);
      leastStep = Math.min(leastStep, event ? change : -change);
      greatestStep = Math.max(greatestStep, event ? change : -change);
    }
    working.add(row, workingResponse(logit, event), weight * spread(logit));
  }

  /** Adds a row of weight 1. */
  public void add(double[] row, boolean event) {
    add(row, event, 1);
  }

  @Override
  public void merge(LogisticPass other) {
    working.merge(other.working);
    n += other.n;
    weight += other.weight;
    squaredWeight += other.squaredWeight;
    weightOfEvents += other.weightOfEvents;
    deviance += other.deviance;
    allOnTheirSide &= other.allOnTheirSide;
    leastStep = Math.min(leastStep, other.leastStep);
    greatestStep = Math.max(greatestStep, other.greatestStep);
  }

  /** The event's variance p(1 − p) at a logit. */
  static double spread(double logit) {
    double small = StrictMath.exp(-Math.abs(logit));
    return small / ((1 + small) * (1 + small));
  }

  /** Logit + (event − p)/(p(1 − p)), written so that it loses nothing far out. */
  static double workingResponse(double logit, boolean event) {
    return event ? logit + 1 + StrictMath.exp(-logit) : logit - 1 - StrictMath.exp(logit);
  }

  private static double log1pExp(double x) {
    return Math.max(0, x) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  private static double combination(double[] interceptFirst, double[] row) {
    double sum = interceptFirst[0];
    for (int j = 0; j < row.length; j++) {
      sum += interceptFirst[j + 1] * row[j];
    }
    return sum;
  }

  Result<LinearFit> next() {
    return working.fit().then(fit -> Result.of(fit.ofRows(n, weight * (weight / squaredWeight))));
  }

  long n() {
    return n;
  }

  boolean knowsDeviance() {
    return coefficients != null;
  }

  double deviance() {
    return deviance;
  }

  /** −2·log likelihood of the share of events alone. */
  double nullDeviance() {
    double share = weightOfEvents / weight;
    return -2 * weight * (share * StrictMath.log(share) + (1 - share) * StrictMath.log1p(-share));
  }

  boolean varies() {
    return weightOfEvents > 0 && weightOfEvents < weight;
  }

  /** Whether the coefficients put every row on its side: a plane parts the two kinds. */
  boolean separates() {
    return coefficients != null && allOnTheirSide;
  }

  /** Whether the last step still moved rows, all of them further to their own side. */
  boolean runsAway() {
    return step != null && greatestStep > 0.3 && leastStep > -0.01 * greatestStep;
  }
}
