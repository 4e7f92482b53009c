package fi.arvo.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tails of the normal, t, F and χ² distributions, to about 12 digits also far out: a p-value of
 * 1e-150 is as exact as one of 0.1. What is below {@link #SMALLEST_P} is 0.
 */
public final class Distributions {
  /** The 97.5 % point of the standard normal distribution. */
  public static final double Z975 = 1.959963984540054;

  /** p-values below this are 0. */
  public static final double SMALLEST_P = 1e-300;

  private static final int MOST_TERMS = 1_000_000;

  private Distributions() {}

  /** Two-sided p of a standard normal z. */
  public static double normalTwoSided(double z) {
    return flushed(Erf.erfc(Math.abs(z) / Math.sqrt(2)));
  }

  /**
   * Two-sided p of a t value.
   *
   * @param df degrees of freedom, above 0, not necessarily whole
   */
  public static double tTwoSided(double t, double df) {
    return flushed(betaTail(t * (t / df), df / 2, 0.5));
  }

  /** Upper tail of F with {@code df1} and {@code df2} degrees of freedom. */
  public static double fUpper(double f, double df1, double df2) {
    return flushed(betaTail(f * (df1 / df2), df2 / 2, df1 / 2));
  }

  /**
   * Upper tail of χ² with {@code df} degrees of freedom, above 0.
   *
   * @param x 0 or more
   */
  public static double chiSquareUpper(double x, double df) {
    return Double.isFinite(x)
        ? flushed(Gamma.regularizedGammaQ(df / 2, x / 2, 1e-15, MOST_TERMS))
        : Double.isNaN(x) ? Double.NaN : 0;
  }

  /**
   * The 97.5 % point of t with {@code df} degrees of freedom, above 0: half-width of a 95 %
   * interval in standard errors. Newton's steps from the normal point, which lies below the root of
   * a convex function, so they never overshoot.
   */
  public static double t975(double df) {
    double t = Z975;
    double densityAtZero =
        StrictMath.exp(-Beta.logBeta(df / 2, 0.5)) / Math.sqrt(df); // of the t distribution
    while (true) {
      double excess = (tTwoSided(t, df) - 0.05) / 2;
      double density = densityAtZero * StrictMath.exp(-(df + 1) / 2 * StrictMath.log1p(t * t / df));
      double next = t + excess / density;
      if (!(next > t * (1 + 1e-15))) {
        return next;
      }
      t = next;
    }
  }

  private static double flushed(double p) {
    return p < SMALLEST_P ? 0 : Math.min(1, p);
  }

  /**
   * The regularised incomplete beta function I_x(a, b) at x = 1/(1 + odds). Taking the odds instead
   * of x keeps 1 − x exact, which decides the tail when a is in the millions.
   */
  private static double betaTail(double odds, double a, double b) {
    if (Double.isNaN(odds)) {
      return Double.NaN;
    }
    if (odds <= 0 || Double.isInfinite(1 / odds)) {
      return 1;
    }
    if (Double.isInfinite(odds)) {
      return 0;
    }
    return a * odds > b ? betaFraction(odds, a, b) : 1 - betaFraction(1 / odds, b, a);
  }

  /**
   * Didonato and Morris' continued fraction (ACM TOMS 18, 1992, algorithm 708, "bfrac"), evaluated
   * by Lentz's method, for x below the mean a/(a + b).
   */
  private static double betaFraction(double odds, double a, double b) {
    double x = 1 / (1 + odds);
    double y = odds / (1 + odds);
    double logX = -StrictMath.log1p(odds);
    double logY = -StrictMath.log1p(1 / odds);
    double lambda = a * y - b * x;
    double fraction = a * (lambda + 1) / (a + 1);
    double c = fraction;
    double d = 0;
    for (int m = 1; m < MOST_TERMS; m++) {
      double odd = a + 2.0 * m - 1;
      double numerator = (a + m - 1) / odd * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
      double denominator =
          m + m * (b - m) * x / odd + (a + m) * (lambda + 1 + m * (1 + y)) / (a + 2.0 * m + 1);
      d = 1 / (denominator + numerator * d);
      c = denominator + numerator / c;
      double factor = c * d;
      fraction *= factor;
      if (Math.abs(factor - 1) < 1e-15) {
        return StrictMath.exp(a * logX + b * logY - Beta.logBeta(a, b)) / fraction;
      }
    }
    throw new ArithmeticException(
        "the beta distribution's tail does not converge for " + a + ", " + b + " at " + odds);
  }
}
