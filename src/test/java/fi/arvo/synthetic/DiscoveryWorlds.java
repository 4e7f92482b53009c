package fi.arvo.synthetic;

import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Coefficients;
import fi.arvo.stats.DriverCorrelations;
import fi.arvo.stats.MomentMatrix;
import fi.arvo.stats.RelativeWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Twenty ratings of 0 to 10 that pile up at the top, of which two drive a recommendation of 0 to
 * 10, or none does: where so little is true, every twentieth false finding would be a quarter of
 * all, and without the correction for the false discovery rate it is.
 */
final class DiscoveryWorlds implements SmallWorlds {
  private static final double[] NO_EFFECTS = new double[20];
  private static final double[] TWO_EFFECTS = Arrays.copyOf(new double[] {0.025, 0.018}, 20);
  private static final int OUTCOME = 20;
  private static final int CUSTOMERS = 300;

  /** The false discovery rate that is asked for. */
  private static final double RATE = 0.05;

  private final double halo;
  private final String words;

  /**
   * @param halo what part of a rating's variance is one mood
   */
  DiscoveryWorlds(double halo) {
    this.halo = halo;
    this.words = halo > 0 ? ", halo" : ", no halo";
  }

  @Override
  public void draw(SeededRandom random, Calibration calibration) {
    draw(random, calibration, "two effects", TWO_EFFECTS);
    draw(random, calibration, "no effects", NO_EFFECTS);
  }

  private void draw(SeededRandom random, Calibration calibration, String kind, double[] effects) {
    RatedSample sample = RatedSample.of(random, CUSTOMERS, halo, effects);
    MomentMatrix moments = new MomentMatrix(OUTCOME + 1);
    for (double[] row : sample.rows()) {
      moments.add(row);
    }
    Coefficients hc3 = sample.hc3();
    int[] drivers = new int[OUTCOME];
    Arrays.setAll(drivers, j -> j);
    RelativeWeights weights =
        DriverCorrelations.of(moments, OUTCOME, drivers)
            .then(RelativeWeights::of)
            .given()
            .orElseThrow();
    List<Double> plain = new ArrayList<>();
    List<Double> robust = new ArrayList<>();
    for (int j = 0; j < OUTCOME; j++) {
      plain.add(weights.pAgainstNoise(j));
      robust.add(weights.pAgainstNoise(j, hc3));
    }
    take(calibration, kind + ", noise test" + words, effects, plain);
    take(calibration, kind + ", noise test, HC3" + words, effects, robust);
  }

  /**
   * The share of the found that is false is, by Benjamini and Hochberg's theorem, at most the rate
   * asked for times the share of the drivers that have no effect.
   */
  private static void take(
      Calibration calibration, String world, double[] effects, List<Double> p) {
    List<Double> adjusted = BenjaminiHochberg.adjust(p);
    int nulls = 0;
    int found = 0;
    int wrong = 0;
    for (int j = 0; j < OUTCOME; j++) {
      boolean isFound = adjusted.get(j) < RATE;
      nulls += effects[j] == 0 ? 1 : 0;
      found += isFound ? 1 : 0;
      wrong += isFound && effects[j] == 0 ? 1 : 0;
    }
    calibration.atMost(
        "False among the found, " + world,
        (double) wrong / Math.max(1, found),
        RATE * nulls / OUTCOME);
  }
}
