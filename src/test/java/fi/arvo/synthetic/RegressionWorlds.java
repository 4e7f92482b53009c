package fi.arvo.synthetic;

import fi.arvo.stats.Coefficients;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.GroupedMoments;
import fi.arvo.stats.LeastSquares;
import fi.arvo.stats.LinearFit;
import fi.arvo.stats.LinearTrend;
import fi.arvo.stats.LogisticFit;
import fi.arvo.stats.LogisticRegression;
import fi.arvo.stats.MomentMatrix;
import fi.arvo.stats.Sandwich;

/** Four predictors that go together; the first has an effect, the last has none. */
final class RegressionWorlds implements SmallWorlds {
  private static final int ROWS = 200;
  private static final double[] SLOPES = {0.4, 0.25, 0, 0};
  private static final double SHARED = 0.4;
  private static final double TREND = 0.02;

  /** How an outcome spreads around the line. */
  private enum Errors {
    EQUAL,
    /** More where the last predictor is high. */
    UNEQUAL,
    /** Exponential, so heavy on one side. */
    SKEWED;

    double drawn(double[] row, SeededRandom random) {
      return switch (this) {
        case EQUAL -> random.normal();
        case UNEQUAL -> random.normal() * StrictMath.exp(0.5 * row[3]);
        case SKEWED -> -StrictMath.log(1 - random.uniform()) - 1;
      };
    }
  }

  /** What a sample's coefficients are with errors of both kinds. */
  private record Fitted(Coefficients classical, Coefficients hc3, MomentMatrix moments) {}

  @Override
  public void draw(SeededRandom random, Calibration calibration) {
    Fitted equal = fitted(random, Errors.EQUAL);
    calibration.interval("OLS slope, classical errors", SLOPES[0], equal.classical().slope(0));
    calibration.interval("OLS slope, HC3", SLOPES[0], equal.hc3().slope(0));
    Fitted skewed = fitted(random, Errors.SKEWED);
    calibration.interval(
        "OLS slope, classical errors, skewed outcome", SLOPES[1], skewed.classical().slope(1));
    calibration.interval("OLS slope, HC3, skewed outcome", SLOPES[1], skewed.hc3().slope(1));
    Fitted unequal = fitted(random, Errors.UNEQUAL);
    calibration.interval("OLS slope, HC3, unequal spread", 0, unequal.hc3().slope(3));
    calibration.interval(
        "OLS slope, classical errors, unequal spread", 0, unequal.classical().slope(3), 0.872);
    calibration.nullTest("OLS slope, classical errors", equal.classical().slope(3).pValueOrNull());
    calibration.nullTest("OLS slope, HC3", equal.hc3().slope(2).pValueOrNull());
    calibration.nullTest("OLS slope, HC3, unequal spread", unequal.hc3().slope(3).pValueOrNull());
    calibration.nullTest(
        "OLS slope, classical errors, unequal spread",
        unequal.classical().slope(3).pValueOrNull(),
        0.128);
    calibration.nullTest(
        "ΔR² of two predictors",
        equal.moments().nestedF(4, new int[] {0, 1}, new int[] {2, 3}).pValueOrNull());
    drawClusters(random, calibration, 400, 0.95, 0.05);
    drawClusters(random, calibration, 50, 0.928, 0.074);
    drawLogistic(random, calibration);
    calibration.interval("Trend by a skewed count, HC3, 1,000 rows", TREND, trend(random, 1000));
    calibration.interval(
        "Trend by a skewed count, HC3, 200 rows", TREND, trend(random, ROWS), 0.931);
  }

  private static double[] row(SeededRandom random) {
    double mood = random.normal();
    double[] row = new double[SLOPES.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = StrictMath.sqrt(SHARED) * mood + StrictMath.sqrt(1 - SHARED) * random.normal();
    }
    return row;
  }

  private static double expected(double[] row) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += SLOPES[j] * row[j];
    }
    return sum;
  }

  private static Fitted fitted(SeededRandom random, Errors errors) {
    double[][] rows = new double[ROWS][];
    double[] outcomes = new double[ROWS];
    LeastSquares state = new LeastSquares(SLOPES.length);
    MomentMatrix moments = new MomentMatrix(SLOPES.length + 1);
    for (int i = 0; i < ROWS; i++) {
      rows[i] = row(random);
      outcomes[i] = expected(rows[i]) + errors.drawn(rows[i], random);
      state.add(rows[i], outcomes[i]);
      moments.add(new double[] {rows[i][0], rows[i][1], rows[i][2], rows[i][3], outcomes[i]});
    }
    LinearFit fit = state.fit().given().orElseThrow();
    Sandwich hc3 = new Sandwich(fit, Sandwich.Kind.HC3);
    for (int i = 0; i < ROWS; i++) {
      hc3.add(rows[i], outcomes[i]);
    }
    return new Fitted(fit.classical(), hc3.coefficients().given().orElseThrow(), moments);
  }

  /**
   * Customers of one to five answers, which share half of what a predictor and an error vary.
   *
   * @param coverage how often the interval holds the truth
   * @param level what part the test finds of what isn't there
   */
  private static void drawClusters(
      SeededRandom random, Calibration calibration, int customers, double coverage, double level) {
    double[][][] rows = new double[customers][][];
    double[][] outcomes = new double[customers][];
    LeastSquares state = new LeastSquares(SLOPES.length);
    double half = StrictMath.sqrt(0.5);
    for (int c = 0; c < customers; c++) {
      double[] own = row(random);
      double ownError = random.normal();
      rows[c] = new double[1 + random.below(5)][];
      outcomes[c] = new double[rows[c].length];
      for (int i = 0; i < rows[c].length; i++) {
        rows[c][i] = row(random);
        for (int j = 0; j < own.length; j++) {
          rows[c][i][j] = half * own[j] + half * rows[c][i][j];
        }
        outcomes[c][i] = expected(rows[c][i]) + half * ownError + half * random.normal();
        state.add(rows[c][i], outcomes[c][i]);
      }
    }
    LinearFit fit = state.fit().given().orElseThrow();
    Sandwich clustered = new Sandwich(fit, Sandwich.Kind.CLUSTERED);
    for (int c = 0; c < customers; c++) {
      for (int i = 0; i < rows[c].length; i++) {
        clustered.add(rows[c][i], outcomes[c][i]);
      }
      clustered.endCluster();
    }
    Coefficients coefficients = clustered.coefficients().given().orElseThrow();
    String figure = "OLS slope, clustered, " + customers + " customers";
    calibration.interval(figure, SLOPES[0], coefficients.slope(0), coverage);
    calibration.nullTest(figure, coefficients.slope(3).pValueOrNull(), level);
  }

  private static void drawLogistic(SeededRandom random, Calibration calibration) {
    double[][] rows = new double[ROWS][];
    boolean[] events = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      rows[i] = row(random);
      events[i] = random.chance(1 / (1 + StrictMath.exp(-1 - expected(rows[i]))));
    }
    LogisticFit fit =
        LogisticRegression.of(
                SLOPES.length,
                pass -> {
                  for (int i = 0; i < ROWS; i++) {
                    pass.add(rows[i], events[i], 1);
                  }
                })
            .given()
            .orElseThrow();
    calibration.interval("Logistic coefficient", SLOPES[0], fit.classical().slope(0));
    calibration.nullTest("Logistic coefficient", fit.classical().slope(3).pValueOrNull());
    LogisticFit.Errors hc0 = fit.errors(Sandwich.Kind.HC0);
    for (int i = 0; i < ROWS; i++) {
      hc0.add(rows[i], events[i], 1);
    }
    Coefficients robust = hc0.coefficients().given().orElseThrow();
    calibration.interval("Logistic coefficient, HC0 errors", SLOPES[0], robust.slope(0));
    calibration.nullTest("Logistic coefficient, HC0 errors", robust.slope(3).pValueOrNull());
  }

  /** An outcome on a count of elements that spreads more where the count is high. */
  private static Estimate trend(SeededRandom random, int rows) {
    GroupedMoments moments = new GroupedMoments(0, 30, false);
    for (int i = 0; i < rows; i++) {
      int count = (int) Math.min(30, 4 * StrictMath.exp(0.8 * random.normal()));
      moments.add(count, TREND * count + random.normal() * (0.2 + 0.05 * count));
    }
    return LinearTrend.perPoint(moments);
  }
}
