package fi.arvo.stats;

import java.util.Arrays;

/**
 * Errors of a regression's coefficients that allow unequal spread around the line, or rows of one
 * customer that go together, from a second pass over the rows. As R's sandwich: {@code vcovHC} with
 * {@code lm(weights =)}, and {@code vcovCL} with its defaults, type HC1 and {@code cadjust}.
 */
public final class Sandwich implements Mergeable<Sandwich> {
  /** A leverage this near to 1 is 1. */
  private static final double ROUNDING = 1e-10;

  /** The kinds of error; e the residual, h the leverage, k the parameters, G the clusters. */
  public enum Kind {
    /** e² (White, Econometrica 48, 1980); t with n − k degrees of freedom, like all of HC. */
    HC0,
    /** e²·n/(n − k). */
    HC1,
    /** e²/(1 − h). */
    HC2,
    /** e²/(1 − h)² (MacKinnon and White, Journal of Econometrics 29, 1985). */
    HC3,
    /**
     * Squares of a cluster's summed scores, times G/(G − 1)·(n − 1)/(n − k) (Liang and Zeger,
     * Biometrika 73, 1986); t with G − 1 degrees of freedom.
     */
    CLUSTERED
  }

  private final LinearFit fit;
  private final Kind kind;
  private final boolean normal;
  private final double[][] meat;
  private final double[][] untold;
  private final double[] score;
  private long n;
  private long clusters;
  private boolean open;

  /** An empty state for the errors of a fit; t tests. */
  public Sandwich(LinearFit fit, Kind kind) {
    this(fit, kind, false);
  }

  /**
   * @param normal whether the coefficients are tested by the normal distribution instead of t, and
   *     clusters do without (n − 1)/(n − k); as for a logistic regression
   */
  Sandwich(LinearFit fit, Kind kind, boolean normal) {
    this.fit = fit;
    this.kind = kind;
    this.normal = normal;
    this.meat = new double[fit.parameters()][fit.parameters()];
    this.untold = new double[fit.parameters()][fit.parameters()];
    this.score = new double[fit.parameters()];
  }

  /**
   * Adds a row that was fitted; in {@link Kind#CLUSTERED} to the cluster that is open.
   *
   * @param weight as in the fit
   */
  public void add(double[] row, double outcome, double weight) {
    if (weight == 0) {
      return;
    }
    n++;
    double residual = outcome - fit.predict(row);
    if (kind == Kind.CLUSTERED) {
      open = true;
      fit.addWhitened(row, weight * residual, score);
      return;
    }
    fit.addWhitened(row, Math.sqrt(weight), score);
    double left = 1;
    for (double entry : score) {
      left -= entry * entry;
    }
    if (kind.compareTo(Kind.HC2) >= 0 && left < ROUNDING) {
      addSquare(untold, 1);
    } else {
      double divisor = kind == Kind.HC2 ? left : kind == Kind.HC3 ? left * left : 1;
      addSquare(meat, weight * residual * residual / divisor);
    }
    Arrays.fill(score, 0);
  }

  /** Adds a row of weight 1. */
  public void add(double[] row, double outcome) {
    add(row, outcome, 1);
  }

  /**
   * Ends a cluster: the rows since the last end are one customer's. Without rows it does nothing.
   */
  public void endCluster() {
    if (open) {
      addSquare(meat, 1);
      Arrays.fill(score, 0);
      clusters++;
      open = false;
    }
  }

  @Override
  public void merge(Sandwich other) {
    if (other.kind != kind || other.meat.length != meat.length) {
      throw new IllegalArgumentException("errors of different kinds or fits don't merge");
    }
    requireClosed();
    other.requireClosed();
    n += other.n;
    clusters += other.clusters;
    for (int i = 0; i < meat.length; i++) {
      Tallies.addAll(meat[i], other.meat[i]);
      Tallies.addAll(untold[i], other.untold[i]);
    }
  }

  /** Clusters that were ended. */
  public long clusters() {
    return clusters;
  }

  /** The coefficients with these errors; {@link Reason#TOO_FEW} of fewer than two clusters. */
  public Result<Coefficients> coefficients() {
    requireClosed();
    double factor = 1;
    double df = fit.residualDf();
    if (kind == Kind.HC1) {
      factor = (double) n / fit.residualDf();
    } else if (kind == Kind.CLUSTERED) {
      if (clusters < 2) {
        return Result.none(Reason.TOO_FEW, fit.n());
      }
      factor = (double) clusters / (clusters - 1);
      if (!normal) {
        factor *= (double) (n - 1) / fit.residualDf();
      }
      df = clusters - 1;
    }
    double[][] variance = new double[meat.length][meat.length];
    for (int i = 0; i < meat.length; i++) {
      for (int j = 0; j < meat.length; j++) {
        variance[i][j] = factor * meat[Math.max(i, j)][Math.min(i, j)];
        if (!Double.isFinite(variance[i][j])) {
          return Result.none(Reason.OUT_OF_RANGE, fit.n());
        }
      }
    }
    return Result.of(
        new Coefficients(fit, variance, full(untold), normal ? Double.POSITIVE_INFINITY : df));
  }

  private void requireClosed() {
    if (open) {
      throw new IllegalStateException("a cluster is still open");
    }
  }

  /** Adds the square of the score to a matrix' lower triangle. */
  private void addSquare(double[][] to, double factor) {
    for (int i = 0; i < score.length; i++) {
      double times = factor * score[i];
      for (int j = 0; j <= i; j++) {
        to[i][j] += times * score[j];
      }
    }
  }

  private static double[][] full(double[][] lower) {
    double[][] full = new double[lower.length][lower.length];
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j <= i; j++) {
        full[i][j] = lower[i][j];
        full[j][i] = lower[i][j];
      }
    }
    return full;
  }
}
