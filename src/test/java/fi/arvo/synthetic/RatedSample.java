package fi.arvo.synthetic;

import fi.arvo.stats.Coefficients;
import fi.arvo.stats.LeastSquares;
import fi.arvo.stats.Sandwich;
import java.util.Arrays;

/**
 * Customers whose ratings of 0 to 10 pile up at the top and who recommend with 0 to 10. The
 * recommendation's expectation is linear in the ratings; its spread is not the same everywhere.
 *
 * @param rows ratings and, last, the recommendation
 */
record RatedSample(double[][] rows) {

  /**
   * A sample.
   *
   * @param halo what part of a rating's variance is one mood
   * @param effects a tenth of what one point of each rating adds to the recommendation
   */
  static RatedSample of(SeededRandom random, int customers, double halo, double[] effects) {
    double[][] rows = new double[customers][];
    for (int i = 0; i < customers; i++) {
      rows[i] = person(random, halo, effects);
    }
    return new RatedSample(rows);
  }

  static double[] person(SeededRandom random, double halo, double[] effects) {
    double mood = random.normal();
    double[] row = new double[effects.length + 1];
    double chance = 0.2;
    for (int j = 0; j < effects.length; j++) {
      double latent = StrictMath.sqrt(halo) * mood + StrictMath.sqrt(1 - halo) * random.normal();
      row[j] = Math.max(0, Math.min(10, Math.round(7.2 + 2.2 * latent)));
      chance += effects[j] * row[j];
    }
    // The person's own 0.2 either way keeps the chance within 0 and 1, and the expectation linear.
    chance += 0.4 * (random.uniform() - 0.5);
    for (int step = 0; step < 10; step++) {
      row[effects.length] += random.chance(chance) ? 1 : 0;
    }
    return row;
  }

  /** The recommendation on the ratings, with HC3 errors. */
  Coefficients hc3() {
    int outcome = rows[0].length - 1;
    LeastSquares state = new LeastSquares(outcome);
    for (double[] row : rows) {
      state.add(Arrays.copyOf(row, outcome), row[outcome]);
    }
    Sandwich sandwich = new Sandwich(state.fit().given().orElseThrow(), Sandwich.Kind.HC3);
    for (double[] row : rows) {
      sandwich.add(Arrays.copyOf(row, outcome), row[outcome]);
    }
    return sandwich.coefficients().given().orElseThrow();
  }
}
