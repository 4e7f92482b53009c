package fi.arvo.stats;

import java.io.Serializable;
import java.util.function.Consumer;

/**
 * Logistic regression by iteratively reweighted least squares, in which each iteration is a pass
 * over the rows. Hand out {@link #pass()}, feed it all rows, give it to {@link #take}, until {@link
 * #ended()}; at most {@link #MOST_PASSES} times. The rows must be the same in every pass.
 */
public final class LogisticRegression implements Serializable {
  /** Most passes; one more can then be spent on robust errors. */
  public static final int MOST_PASSES = 9;

  /** The deviance has settled when it changes by less than this part of itself. */
  private static final double SETTLED = 1e-10;

  /** From this pass on a step that moves rows only outwards isn't on its way to anywhere. */
  private static final int EARLY = 5;

  private final int predictors;
  private double[] coefficients;
  private double[] step;
  private double lastDeviance = Double.NaN;
  private int passes;
  private Result<LogisticFit> result;

  /**
   * @param predictors their number, the intercept not counted
   */
  public LogisticRegression(int predictors) {
    this.predictors = predictors;
  }

  /** Makes all passes over rows that are at hand. */
  public static Result<LogisticFit> of(int predictors, Consumer<LogisticPass> rows) {
    LogisticRegression regression = new LogisticRegression(predictors);
    while (!regression.ended()) {
      LogisticPass pass = regression.pass();
      rows.accept(pass);
      regression.take(pass);
    }
    return regression.result();
  }

  /** An empty state for the next pass. */
  public LogisticPass pass() {
    return new LogisticPass(predictors, coefficients, step);
  }

  /** Takes the merged state of a pass. */
  public void take(LogisticPass pass) {
    passes++;
    if (pass.n() > 0 && !pass.varies()) {
      result = Result.none(Reason.NO_VARIATION, pass.n());
      return;
    }
    if (pass.separates() || (passes > EARLY && pass.runsAway())) {
      result = Result.none(Reason.SEPARATED, pass.n());
      return;
    }
    if (!(pass.next() instanceof Result.Of<LinearFit> of)) {
      result = Result.none(pass.next().whyNot().orElseThrow(), pass.n());
      return;
    }
    LinearFit next = of.value();
    if (pass.knowsDeviance()
        && Math.abs(pass.deviance() - lastDeviance) < SETTLED * (pass.deviance() + 0.1)) {
      result = Result.of(new LogisticFit(next, passes, pass.deviance(), pass.nullDeviance()));
      return;
    }
    if (passes == MOST_PASSES) {
      result = Result.none(Reason.NOT_SETTLED, pass.n());
      return;
    }
    double[] moved = new double[predictors + 1];
    moved[0] = next.intercept();
    for (int j = 0; j < predictors; j++) {
      moved[j + 1] = next.slope(j);
    }
    if (coefficients != null) {
      step = new double[predictors + 1];
      for (int j = 0; j <= predictors; j++) {
        step[j] = moved[j] - coefficients[j];
      }
    }
    coefficients = moved;
    lastDeviance = pass.knowsDeviance() ? pass.deviance() : Double.NaN;
  }

  /** Whether there is a result and no pass is needed any more. */
  public boolean ended() {
    return result != null;
  }

  /**
   * The fit, once {@link #ended()}. {@link Reason#SEPARATED} when the predictors part events from
   * the rest without fail, wholly or but for rows on the border; {@link Reason#NOT_SETTLED} after
   * {@link #MOST_PASSES}; else as {@link LeastSquares#fit()}.
   */
  public Result<LogisticFit> result() {
    if (result == null) {
      throw new IllegalStateException("the regression needs another pass");
    }
    return result;
  }
}
