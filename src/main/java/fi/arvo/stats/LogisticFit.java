package fi.arvo.stats;

import java.io.Serializable;

/** A logistic regression; coefficients are log odds ratios. */
public final class LogisticFit implements Serializable {
  private final LinearFit linear;
  private final int passes;
  private final double deviance;
  private final double nullDeviance;

  LogisticFit(LinearFit linear, int passes, double deviance, double nullDeviance) {
    this.linear = linear;
    this.passes = passes;
    this.deviance = deviance;
    this.nullDeviance = nullDeviance;
  }

  /** Rows of a weight above 0. */
  public long n() {
    return linear.n();
  }

  /** Passes over the rows that it took. */
  public int passes() {
    return passes;
  }

  /** −2·log likelihood. */
  public double deviance() {
    return deviance;
  }

  /** −2·log likelihood of the intercept alone. */
  public double nullDeviance() {
    return nullDeviance;
  }

  /** The event's probability for a row. */
  public double probability(double[] row) {
    return 1 / (1 + StrictMath.exp(-linear.predict(row)));
  }

  /** Coefficients with the errors of maximum likelihood and normal tests. */
  public Coefficients classical() {
    double[][] unit = new double[linear.parameters()][linear.parameters()];
    for (int i = 0; i < unit.length; i++) {
      unit[i][i] = 1;
    }
    return new Coefficients(linear, unit, null, Double.POSITIVE_INFINITY);
  }

  /**
   * An empty state for robust errors, from one more pass over the rows. As R's sandwich on a glm:
   * normal tests, and clusters with the factor G/(G − 1).
   */
  public Errors errors(Sandwich.Kind kind) {
    return new Errors(linear, new Sandwich(linear, kind, true));
  }

  /** Robust errors of a logistic regression. */
  public static final class Errors implements Mergeable<Errors> {
    private final LinearFit linear;
    private final Sandwich sandwich;

    private Errors(LinearFit linear, Sandwich sandwich) {
      this.linear = linear;
      this.sandwich = sandwich;
    }

    /** Adds a row that was fitted; see {@link Sandwich#add(double[], double, double)}. */
    public void add(double[] row, boolean event, double weight) {
      double logit = linear.predict(row);
      sandwich.add(
          row, LogisticPass.workingResponse(logit, event), weight * LogisticPass.spread(logit));
    }

    /** Ends a cluster; see {@link Sandwich#endCluster()}. */
    public void endCluster() {
      sandwich.endCluster();
    }

    @Override
    public void merge(Errors other) {
      sandwich.merge(other.sandwich);
    }

    /** The coefficients with these errors. */
    public Result<Coefficients> coefficients() {
      return sandwich.coefficients();
    }
  }
}
