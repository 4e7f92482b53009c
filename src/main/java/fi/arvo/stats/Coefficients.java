package fi.arvo.stats;

import java.io.Serializable;

/** The coefficients of a regression with one kind of standard error, as estimates. */
public final class Coefficients implements Serializable {
  /** A part of a coefficient this small is rounding. */
  private static final double ROUNDING = 1e-10;

  /** An error below this part of the classical one is rounding. */
  private static final double NO_ERROR = 1e-7;

  private final LinearFit fit;
  private final double[][] variance;
  private final double[][] untold;
  private final double df;

  /**
   * @param variance of the coefficients in the fit's whitened coordinates
   * @param untold cross-product there of the rows whose residuals tell nothing; null for none
   * @param df degrees of freedom of t; infinite for the normal distribution
   */
  Coefficients(LinearFit fit, double[][] variance, double[][] untold, double df) {
    this.fit = fit;
    this.variance = variance;
    this.untold = untold;
    this.df = df;
  }

  /** Degrees of freedom of the t tests; infinite where they are normal tests. */
  public double df() {
    return df;
  }

  /** The intercept with standard error, interval and p. */
  public Estimate intercept() {
    return combination(1, new double[fit.predictors()]);
  }

  /**
   * A predictor's coefficient with standard error, interval and p; the reason when it was left out,
   * or {@link Reason#ONE_DECIDES} when its error can't be told. A perfect fit gives a value alone.
   */
  public Estimate slope(int predictor) {
    if (fit.whyDropped(predictor) != null) {
      return Estimate.none(fit.whyDropped(predictor), fit.n());
    }
    double[] factors = new double[fit.predictors()];
    factors[predictor] = 1;
    return combination(0, factors);
  }

  /**
   * A linear combination of the coefficients, such as the difference of two.
   *
   * @param interceptFactor what the intercept is taken times
   * @param factors what each predictor's coefficient is taken times; one that was left out counts 0
   */
  public Estimate combination(double interceptFactor, double[] factors) {
    double value = interceptFactor == 0 ? 0 : interceptFactor * fit.intercept();
    for (int j = 0; j < factors.length; j++) {
      value += factors[j] == 0 ? 0 : factors[j] * fit.slope(j);
    }
    if (fit.perfect()) {
      return Estimate.point(value, fit.n(), fit.nEffective());
    }
    double[] vector = fit.whitened(interceptFactor, factors);
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    if (untold != null && form(untold, vector) > ROUNDING * squares) {
      return Estimate.none(Reason.ONE_DECIDES, fit.n());
    }
    double error = Math.sqrt(Math.max(0, form(variance, vector)));
    double classical = Math.sqrt(fit.residualVariance() * squares);
    if (classical > 0 && error <= NO_ERROR * classical) {
      return Estimate.none(Reason.ONE_DECIDES, fit.n());
    }
    return Double.isInfinite(df)
        ? TTest.normal(value, error, fit.n(), fit.nEffective())
        : TTest.of(value, error, df, fit.n(), fit.nEffective());
  }

  private static double form(double[][] matrix, double[] vector) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        sum += vector[i] * matrix[i][j] * vector[j];
      }
    }
    return sum;
  }
}
