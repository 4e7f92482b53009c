package fi.arvo.synthetic;

import fi.arvo.stats.Coefficients;
import fi.arvo.stats.CustomerRows;
import fi.arvo.stats.DriverBootstrap;
import fi.arvo.stats.DriverCorrelations;
import fi.arvo.stats.MomentMatrix;
import fi.arvo.stats.RelativeWeights;
import fi.arvo.stats.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * Six ratings of 0 to 10 that pile up at the top, of which three drive a recommendation of 0 to 10.
 * The recommendation's expectation is linear in the ratings, so that the coefficients of the other
 * three are exactly 0; its spread is not the same everywhere. The true weights are those of a
 * million people, drawn once.
 */
final class DriverWorlds implements SmallWorlds {
  private static final double[] EFFECTS = {0.025, 0.018, 0.012, 0, 0, 0};
  private static final int OUTCOME = EFFECTS.length;
  private static final int[] DRIVERS = {0, 1, 2, 3, 4, 5};
  private static final int CUSTOMERS = 300;
  private static final int POPULATION = 1_000_000;

  /** Intervals are claimed for drivers whose true share of R² lies above this. */
  private static final double SMALLEST_SHARE = 0.02;

  private final double halo;
  private final double ofSmallWeights;
  private final double ofMiddleShares;
  private final String words;
  private final RelativeWeights truth;

  /**
   * @param halo what part of a rating's variance is one mood
   * @param ofSmallWeights how often the interval of a weight below 15 % of R² is known to hold it:
   *     it can't miss on the side of 0
   * @param ofMiddleShares how often that of a share of 10 to 20 % is: what is taken off of it is a
   *     little too much
   */
  DriverWorlds(double halo, double ofSmallWeights, double ofMiddleShares, SeededRandom population) {
    this.halo = halo;
    this.ofSmallWeights = ofSmallWeights;
    this.ofMiddleShares = ofMiddleShares;
    this.words = halo > 0 ? ", halo" : ", no halo";
    MomentMatrix all = new MomentMatrix(OUTCOME + 1);
    for (int i = 0; i < POPULATION; i++) {
      all.add(RatedSample.person(population, halo, EFFECTS));
    }
    truth = weights(all).given().orElseThrow();
  }

  private static Result<DriverCorrelations> correlations(MomentMatrix moments) {
    return DriverCorrelations.of(moments, OUTCOME, DRIVERS);
  }

  private static Result<RelativeWeights> weights(MomentMatrix moments) {
    return correlations(moments).then(RelativeWeights::of);
  }

  @Override
  public void draw(SeededRandom random, Calibration calibration) {
    RatedSample sample = RatedSample.of(random, CUSTOMERS, halo, EFFECTS);
    CustomerRows customers = new CustomerRows(OUTCOME + 1);
    for (double[] row : sample.rows()) {
      customers.add(row, 1);
    }
    Coefficients hc3 = sample.hc3();
    DriverBootstrap bootstrap =
        DriverBootstrap.of(
                customers.moments(Double.doubleToLongBits(random.uniform())),
                DriverBootstrap.REPLICATES,
                DriverWorlds::correlations)
            .given()
            .orElseThrow();
    for (int j = 0; j < OUTCOME; j++) {
      double share = truth.share(j).valueOrNull();
      if (share > SMALLEST_SHARE) {
        String driver = "driver " + (j + 1) + " of " + Math.round(100 * share) + " %" + words;
        calibration.interval(
            "Relative weight, " + driver,
            truth.weight(j).valueOrNull(),
            bootstrap.weight(j),
            share < 0.15 ? ofSmallWeights : 0.95);
        calibration.interval(
            "Share of R², " + driver,
            share,
            bootstrap.share(j),
            share > 0.1 && share < 0.2 ? ofMiddleShares : 0.95);
      }
    }
    calibration.interval("OLS slope, HC3, ratings" + words, 10 * EFFECTS[0], hc3.slope(0));
    test(calibration, bootstrap.weights(), hc3);
  }

  private void test(Calibration calibration, RelativeWeights weights, Coefficients hc3) {
    List<Double> plain = new ArrayList<>();
    List<Double> robust = new ArrayList<>();
    for (int j = 0; j < OUTCOME; j++) {
      plain.add(weights.pAgainstNoise(j));
      robust.add(weights.pAgainstNoise(j, hc3));
    }
    calibration.nullTest("Noise test" + words, plain.get(OUTCOME - 1));
    calibration.nullTest("Noise test, HC3" + words, robust.get(OUTCOME - 1));
    rate(calibration, "noise test" + words, plain);
    rate(calibration, "noise test, HC3" + words, robust);
  }

  private static void rate(Calibration calibration, String test, List<Double> p) {
    int nulls = 0;
    int found = 0;
    for (int j = 0; j < OUTCOME; j++) {
      nulls += EFFECTS[j] == 0 ? 1 : 0;
      found += EFFECTS[j] == 0 && p.get(j) < 0.05 ? 1 : 0;
    }
    calibration.atMost(
        "Drivers without an effect that are found, " + test, (double) found / nulls, 0.05);
  }
}
