package fi.arvo.stats;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Johnson's relative weights (Multivariate Behavioral Research 35, 2000): what part of R² goes with
 * each driver when drivers go together. With Λ the symmetric square root of the drivers'
 * correlations and r their correlations with the outcome, β* = Λ⁻¹r and ε_j = Σ_m Λ_jm²·β*_m². The
 * weights are 0 or more and sum to R².
 *
 * <p>A driver without an effect of its own borrows weight from those it goes with: in a halo every
 * element's weight lies above 0. {@link #pAgainstNoise} tests that it has more than borrowed
 * weight.
 */
public final class RelativeWeights implements Serializable {
  /** A part of the outcome's variance this small is rounding. */
  private static final double ROUNDING = 1e-14;

  private final DriverCorrelations from;
  private final double rSquared;
  private final double[] weights; // by column
  private final double[] betas; // by place among the kept
  private final double[] inverseDiagonal; // by place among the kept
  private final double[][] root;
  private final double[][] inverseRoot;

  private RelativeWeights(
      DriverCorrelations from,
      double rSquared,
      double[] weights,
      double[] betas,
      double[] inverseDiagonal,
      double[][] root,
      double[][] inverseRoot) {
    this.from = from;
    this.rSquared = rSquared;
    this.weights = weights;
    this.betas = betas;
    this.inverseDiagonal = inverseDiagonal;
    this.root = root;
    this.inverseRoot = inverseRoot;
  }

  /**
   * The weights. While an eigenvalue of the drivers' correlations is 1e-10 or less, the last driver
   * is left out as {@link Reason#COLLINEAR}.
   */
  public static Result<RelativeWeights> of(DriverCorrelations correlations) {
    SymmetricRoots roots = SymmetricRoots.of(correlations.between());
    if (roots.smallest() <= DriverCorrelations.TOLERANCE) {
      return correlations.withoutLast().then(RelativeWeights::of);
    }
    double[][] root = roots.squareRoot();
    double[][] inverseRoot = roots.inverseSquareRoot();
    double[] r = correlations.withOutcome();
    int size = r.length;
    double[] orthogonal = times(inverseRoot, r);
    double[] betas = times(inverseRoot, orthogonal);
    double[] inverseDiagonal = new double[size];
    double[] weights = new double[correlations.kept()[size - 1] + 1];
    double rSquared = 0;
    for (int j = 0; j < size; j++) {
      double weight = 0;
      for (int m = 0; m < size; m++) {
        double part = root[j][m] * orthogonal[m];
        weight += part * part;
        inverseDiagonal[j] += inverseRoot[j][m] * inverseRoot[j][m];
      }
      weights[correlations.kept()[j]] = weight;
      rSquared += orthogonal[j] * orthogonal[j];
    }
    return Result.of(
        new RelativeWeights(
            correlations, rSquared, weights, betas, inverseDiagonal, root, inverseRoot));
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      double[] row = matrix[i];
      for (int j = 0; j < vector.length; j++) {
        product[i] += row[j] * vector[j];
      }
    }
    return product;
  }

  /** The correlations that the weights are of; drivers may have been left out since. */
  public DriverCorrelations correlations() {
    return from;
  }

  /** R² of the regression on all drivers, 0 or more; the sum of all weights. */
  public double rSquared() {
    return rSquared;
  }

  /** A driver's weight, a part of R², without an interval; or why it has none. */
  public Estimate weight(int driver) {
    return from.whyDropped(driver) == null
        ? Estimate.point(weights[driver], from.n(), from.nEffective())
        : Estimate.none(from.whyDropped(driver), from.n());
  }

  /** A driver's weight as a share of R²; {@link Reason#ZERO_BASE} when R² is 0. */
  public Estimate share(int driver) {
    if (from.whyDropped(driver) != null) {
      return Estimate.none(from.whyDropped(driver), from.n());
    }
    return rSquared > 0
        ? Estimate.point(weights[driver] / rSquared, from.n(), from.nEffective())
        : Estimate.none(Reason.ZERO_BASE, from.n());
  }

  /**
   * What part of R² goes with whom the ratings don't apply to rather than with any rating; 0 where
   * they apply to everybody.
   */
  public double applicability() {
    return Arrays.stream(weights).skip(from.drivers()).sum();
  }

  /** The simple correlation of a driver that was kept, which gives the weight its sign. */
  public double correlation(int driver) {
    return from.withOutcome()[place(driver)];
  }

  /**
   * The standardised coefficient of a driver that was kept, with the classical standard error and t
   * test; a value alone when the drivers explain everything.
   */
  public Estimate beta(int driver) {
    int at = place(driver);
    if (1 - rSquared < ROUNDING) {
      return Estimate.point(betas[at], from.n(), from.nEffective());
    }
    double error = Math.sqrt((1 - rSquared) / from.residualDf() * inverseDiagonal[at]);
    return TTest.of(betas[at], error, from.residualDf(), from.n(), from.nEffective());
  }

  /**
   * Whether a driver that was kept goes one way by itself and clearly the other way beside the
   * others: its coefficient has the opposite sign of its correlation and an interval without 0. A
   * coefficient whose interval holds 0 flips its sign by chance and conflicts with nothing.
   */
  public boolean signsConflict(int driver) {
    Estimate beta = beta(driver);
    return beta instanceof Estimate.Of of
        && of.low() != null
        && of.value() * correlation(driver) < 0
        && of.low() * of.high() > 0;
  }

  /**
   * Tests that a driver that was kept weighs more than noise would in its place. The noise is its
   * twin: a made-up driver that goes with the other drivers exactly as this one does, and with the
   * outcome only through them. The weight of the twin is a parabola in the coefficient that chance
   * gives it, so the p-value, that the twin weighs as much as the driver does, is two tails of t:
   * exact under normal errors. Without other drivers it is the t test of the correlation.
   *
   * <p>A twin takes the place of Tonidandel, LeBreton and Johnson's (Psychological Methods 14,
   * 2009) unrelated random driver, whose weight is nearly 0: in a halo every driver without an
   * effect of its own lies above that one.
   */
  public double pAgainstNoise(int driver) {
    int at = place(driver);
    double observed = betas[at];
    double free = Math.max(ROUNDING, 1 - rSquared) + observed * (observed / inverseDiagonal[at]);
    double df = from.residualDf();
    return tails(
        at,
        coefficient -> {
          // The partial correlation c with this coefficient, and its t = c·√df/√(1 − c²).
          double square = coefficient * (coefficient / inverseDiagonal[at]) / free;
          return square < 1
              ? Math.signum(coefficient) * Math.sqrt(square / (1 - square) * df)
              : Math.signum(coefficient) * Double.POSITIVE_INFINITY;
        },
        df);
  }

  /**
   * The same with the error of a regression of these drivers that allows unequal spread or
   * clusters, or {@link #pAgainstNoise(int)} where that has no error.
   *
   * @param robust coefficients of the same regression in the same order
   */
  public double pAgainstNoise(int driver, Coefficients robust) {
    int at = place(driver);
    if (!(robust.slope(driver) instanceof Estimate.Of slope)
        || slope.standardError() == null
        || !(slope.standardError() > 0)
        || slope.value() == 0
        || betas[at] == 0) {
      return pAgainstNoise(driver);
    }
    double perUnit = slope.value() / slope.standardError() / betas[at];
    return tails(at, coefficient -> coefficient * perUnit, robust.df());
  }

  /** How a coefficient reads as a value of t. */
  private interface Tested {
    double t(double coefficient);
  }

  private double tails(int at, Tested tested, double df) {
    // ε(b) = Σ Λ²(p + q·b)², q the twin's part of β* and p that of the others.
    double observed = betas[at];
    double[] orthogonal = times(inverseRoot, from.withOutcome());
    double squares = 0;
    double products = 0;
    for (int m = 0; m < orthogonal.length; m++) {
      double q = inverseRoot[m][at] / inverseDiagonal[at];
      double p = orthogonal[m] - q * observed;
      double share = root[at][m] * root[at][m];
      squares += share * q * q;
      products += share * p * q;
    }
    double mirrored = -2 * products / squares - observed;
    double high = tested.t(Math.max(observed, mirrored));
    double low = tested.t(Math.min(observed, mirrored));
    return Math.min(1, upperTail(high, df) + upperTail(-low, df));
  }

  private static double upperTail(double t, double df) {
    double twoSided =
        Double.isInfinite(df) ? Distributions.normalTwoSided(t) : Distributions.tTwoSided(t, df);
    return t >= 0 ? twoSided / 2 : 1 - twoSided / 2;
  }

  private int place(int driver) {
    int at = Arrays.binarySearch(from.kept(), driver);
    if (at < 0) {
      throw new IllegalArgumentException("driver " + driver + " was left out");
    }
    return at;
  }
}
