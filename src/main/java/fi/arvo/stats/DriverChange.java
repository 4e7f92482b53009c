package fi.arvo.stats;

import static fi.arvo.stats.Distributions.Z975;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change of an outcome's mean between two periods is made of by its drivers: of the drivers'
 * means moving, and of what can't be explained by them. The twofold decomposition of Oaxaca
 * (International Economic Review 14, 1973) and Blinder (Journal of Human Resources 8, 1973) with
 * the mean of both periods' coefficients (Reimers, Review of Economics and Statistics 65, 1983),
 * the counterpart of {@link NpsChange}'s mid-points:
 *
 * <p>Δ = Σβ̄·(x̄₁ − x̄₀) + [a₁ − a₀ + Σ(x̄₀ + x̄₁)/2·(β₁ − β₀)].
 *
 * <p>On scores of −100, 0 and 100 Δ is the change of the NPS, of the rows that both fits use. How
 * the unexplained part divides between the constant and the drivers depends on where their scales
 * have their zero (Oaxaca and Ransom, Review of Economics and Statistics 81, 1999); its sum
 * doesn't. Errors by the delta method, coefficients and means taken as independent of each other
 * (Jann, Stata Journal 8, 2008) and periods too; normal intervals and tests.
 *
 * @param change of the outcome's mean
 * @param explained Σ of the drivers' {@code means}
 * @param unexplained the constant and Σ of the drivers' {@code coefficients}
 * @param constant what the move of the constant did
 * @param drivers in the order of the fits
 */
public record DriverChange(
    Estimate change,
    Estimate explained,
    Estimate unexplained,
    Estimate constant,
    List<Part> drivers) {

  /**
   * A driver's part in the change, in the outcome's unit.
   *
   * @param means what the move of its mean did
   * @param coefficients what the move of its coefficient did
   */
  public record Part(Estimate means, Estimate coefficients) {}

  /**
   * A period's linear regression by least squares with its predictors' means.
   *
   * @param coefficients the constant first, then k drivers
   * @param covariance of the coefficients, (k + 1) × (k + 1), robust or not
   * @param means of the drivers, k, weighted as the regression is
   * @param meanCovariance of the drivers' means, k × k: that of the drivers divided by n
   * @param n rows
   */
  public record Fit(
      double[] coefficients,
      double[][] covariance,
      double[] means,
      double[][] meanCovariance,
      long n) {

    /** The predictors' means with the constant's 1 in front. */
    private double[] point() {
      double[] point = new double[coefficients.length];
      point[0] = 1;
      System.arraycopy(means, 0, point, 1, means.length);
      return point;
    }

    /** The means' covariance with the constant's zeros in front. */
    private double[][] pointCovariance() {
      double[][] wide = new double[coefficients.length][coefficients.length];
      for (int i = 0; i < means.length; i++) {
        System.arraycopy(meanCovariance[i], 0, wide[i + 1], 1, means.length);
      }
      return wide;
    }
  }

  /**
   * The change from one period to another.
   *
   * @throws IllegalArgumentException when the fits have different drivers
   */
  public static DriverChange between(Fit before, Fit after) {
    int terms = before.coefficients().length;
    if (after.coefficients().length != terms) {
      throw new IllegalArgumentException(
          "fits of " + (terms - 1) + " and " + (after.coefficients().length - 1) + " drivers");
    }
    long n = before.n() + after.n();
    if (before.n() == 0 || after.n() == 0) {
      Estimate none = Estimate.none(Reason.NO_ANSWERS, n);
      return new DriverChange(none, none, none, none, List.of());
    }
    double[] move = combined(after.point(), 1, before.point(), -1);
    double[] middle = combined(after.point(), 0.5, before.point(), 0.5);
    double[][] spread = sum(after.pointCovariance(), before.pointCovariance());
    double[] slopeMove = combined(after.coefficients(), 1, before.coefficients(), -1);
    double[] slope = combined(after.coefficients(), 0.5, before.coefficients(), 0.5);
    double[][] slopeSpread = sum(after.covariance(), before.covariance());

    // A mid-point's covariance is a quarter of the sum, a move's all of it.
    double explained = quadratic(spread, slope) + quadratic(slopeSpread, move) / 4;
    double unexplained = quadratic(spread, slopeMove) / 4 + quadratic(slopeSpread, middle);
    double change = 0;
    for (Fit fit : List.of(before, after)) {
      change +=
          quadratic(fit.pointCovariance(), fit.coefficients())
              + quadratic(fit.covariance(), fit.point());
    }
    List<Part> drivers = new ArrayList<>();
    for (int j = 1; j < terms; j++) {
      double means = slope[j] * slope[j] * spread[j][j] + move[j] * move[j] * slopeSpread[j][j] / 4;
      double coefficients =
          slopeMove[j] * slopeMove[j] * spread[j][j] / 4
              + middle[j] * middle[j] * slopeSpread[j][j];
      drivers.add(
          new Part(
              estimate(slope[j] * move[j], means, n),
              estimate(slopeMove[j] * middle[j], coefficients, n)));
    }
    return new DriverChange(
        estimate(
            dot(after.coefficients(), after.point()) - dot(before.coefficients(), before.point()),
            change,
            n),
        estimate(dot(slope, move), explained, n),
        estimate(dot(slopeMove, middle), unexplained, n),
        estimate(slopeMove[0], slopeSpread[0][0], n),
        List.copyOf(drivers));
  }

  private static Estimate estimate(double value, double variance, long n) {
    double se = Math.sqrt(Math.max(0, variance));
    double p = value == 0 ? 1 : 0;
    if (!(se == 0)) {
      p = Distributions.normalTwoSided(value / se);
    }
    return Estimate.of(value, se, value - Z975 * se, value + Z975 * se, p, n, n);
  }

  private static double[] combined(double[] a, double timesA, double[] b, double timesB) {
    double[] combined = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      combined[i] = timesA * a[i] + timesB * b[i];
    }
    return combined;
  }

  private static double[][] sum(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      sum[i] = combined(a[i], 1, b[i], 1);
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** x'Mx: the variance of Σx·y when M is y's covariance. */
  private static double quadratic(double[][] matrix, double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * dot(matrix[i], x);
    }
    return sum;
  }
}
