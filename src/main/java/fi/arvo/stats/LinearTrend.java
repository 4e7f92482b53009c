package fi.arvo.stats;

import java.util.Arrays;

/**
 * Least-squares slopes of an outcome on counts, from cell sums, equal to those on the single rows.
 * Standard errors allow unequal spread (HC3: squared residuals over (1 − leverage)²; MacKinnon and
 * White, Journal of Econometrics 29, 1985), the interval and p come from t with n − k degrees of
 * freedom. Leverage is the same for all rows of a cell. With weights the cell's mean leverage
 * stands for each of its rows', and the effective n for n; equal weights give the unweighted
 * result. Where all lie on the line the error is 0 and there is no p.
 */
public final class LinearTrend {
  /** A predictor that keeps less than this of its variance beside the other is its copy. */
  private static final double TOLERANCE = 1e-10;

  private LinearTrend() {}

  /** Change of the outcome with one point more of the predictor. */
  public static Estimate perPoint(GroupedMoments moments) {
    double[] scores = new double[moments.cells().size()];
    Arrays.setAll(scores, i -> moments.lowest() + i);
    return slope(moments.cells(), scores, null);
  }

  /** Change of the outcome with one element more. */
  public static Estimate perElement(CellMoments moments) {
    return slope(moments.cells(), moments.elementsByCell(), null);
  }

  /** Change of the outcome with one tier more. */
  public static Estimate perTier(CellMoments moments) {
    return slope(moments.cells(), moments.tiersByCell(), null);
  }

  /** Change of the outcome with one tier more at the same number of elements. */
  public static Estimate perTierGivenElements(CellMoments moments) {
    return slope(moments.cells(), moments.tiersByCell(), moments.elementsByCell());
  }

  /**
   * The slope on x, beside z when there is one: by Frisch and Waugh the outcome's slope on what is
   * left of x after its regression on z.
   */
  private static Estimate slope(MomentCells cells, double[] x, double[] z) {
    MomentCells.Sums total = cells.total();
    long n = total.n();
    int parameters = z == null ? 2 : 3;
    if (total.w() == 0) {
      return Estimate.none(Reason.NO_ANSWERS, n);
    }
    double df = total.nEffective() - parameters;
    if (n <= parameters || df < 1) {
      return Estimate.none(Reason.TOO_FEW, n);
    }
    double[] control = z == null ? new double[x.length] : centred(cells, z);
    double[] rest = centred(cells, x);
    double spread = product(cells, rest, rest);
    double controlSpread = product(cells, control, control);
    if (!(spread > 0) || !total.varies()) {
      return Estimate.none(Reason.NO_VARIATION, n);
    }
    double controlSlope = 0;
    if (controlSpread > 0) {
      double shared = product(cells, rest, control) / controlSpread;
      for (int cell = 0; cell < rest.length; cell++) {
        rest[cell] -= shared * control[cell];
      }
      controlSlope = withOutcome(cells, control) / controlSpread;
    }
    double restSpread = product(cells, rest, rest);
    if (restSpread <= TOLERANCE * spread) {
      return Estimate.none(Reason.COLLINEAR, n);
    }
    double slope = withOutcome(cells, rest) / restSpread;

    double meat = 0;
    for (int cell = 0; cell < rest.length; cell++) {
      MomentCells.Sums sums = cells.sums(cell);
      if (!(sums.w() > 0)) {
        continue;
      }
      double leverage =
          sums.w()
              / sums.n()
              * (1 / total.w()
                  + (controlSpread > 0 ? control[cell] * control[cell] / controlSpread : 0)
                  + rest[cell] * rest[cell] / restSpread);
      if (leverage > 1 - TOLERANCE) {
        // One row alone decides a coefficient: its residual is 0 and says nothing of the error.
        return Estimate.point(slope, n, total.nEffective());
      }
      double fitted = total.mean() + controlSlope * control[cell] + slope * rest[cell];
      double pull = rest[cell] / (1 - leverage);
      meat += pull * pull * sums.weightedSquares(fitted);
    }
    double se = Math.sqrt(meat) / restSpread;
    return TTest.of(slope, se, df, n, total.nEffective());
  }

  private static double[] centred(MomentCells cells, double[] values) {
    double mean = 0;
    double weight = cells.total().w();
    for (int cell = 0; cell < values.length; cell++) {
      mean += values[cell] * (cells.sums(cell).w() / weight);
    }
    double[] centred = new double[values.length];
    boolean constant = true;
    double first = Double.NaN;
    for (int cell = 0; cell < values.length; cell++) {
      centred[cell] = values[cell] - mean;
      if (cells.sums(cell).w() > 0) {
        first = Double.isNaN(first) ? values[cell] : first;
        constant &= values[cell] == first;
      }
    }
    return constant ? new double[values.length] : centred;
  }

  private static double product(MomentCells cells, double[] a, double[] b) {
    double sum = 0;
    for (int cell = 0; cell < a.length; cell++) {
      sum += cells.sums(cell).w() * a[cell] * b[cell];
    }
    return sum;
  }

  /** Σw·a·(y − mean of y). */
  private static double withOutcome(MomentCells cells, double[] a) {
    double mean = cells.total().mean();
    double sum = 0;
    for (int cell = 0; cell < a.length; cell++) {
      MomentCells.Sums sums = cells.sums(cell);
      sum += a[cell] * (sums.wy() - mean * sums.w());
    }
    return sum;
  }
}
