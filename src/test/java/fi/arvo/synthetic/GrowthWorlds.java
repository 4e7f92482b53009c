package fi.arvo.synthetic;

import fi.arvo.stats.GrowthMoments;
import fi.arvo.stats.Welch;

/**
 * Customers' money in two windows, lognormal and so heavy-tailed: some customers are new, some
 * leave, the others grow by a factor of their own.
 */
final class GrowthWorlds implements SmallWorlds {
  private static final double NEW = 0.08;
  private static final double LEAVES = 0.1;

  /** The spread of the logarithm of a customer's own factor. */
  private static final double OWN = 0.4;

  /** The mean factor of those who stay at which the total doesn't grow. */
  private static final double STEADY = (1 - NEW - NEW) / ((1 - NEW) * (1 - LEAVES));

  @Override
  public void draw(SeededRandom random, Calibration calibration) {
    GrowthMoments even = drawn(random, 300, 0.7, 1.2, false);
    GrowthMoments other = drawn(random, 250, 0.7, STEADY, false);
    calibration.interval("Growth, 300 customers, σ 0.7", truth(1.2), even.aggregate());
    calibration.interval(
        "Growth, weighted, 300 customers, σ 0.7",
        truth(1.2),
        drawn(random, 300, 0.7, 1.2, true).aggregate());
    calibration.interval(
        "Growth, 300 customers, σ 1.3",
        truth(1.2),
        drawn(random, 300, 1.3, 1.2, false).aggregate());
    calibration.interval(
        "Growth, 300 customers, σ 2",
        truth(1.2),
        drawn(random, 300, 2, 1.2, false).aggregate(),
        0.893);
    calibration.interval(
        "Growth, 3,000 customers, σ 1.3",
        truth(1.2),
        drawn(random, 3000, 1.3, 1.2, false).aggregate());
    calibration.interval(
        "Growth difference, 300 and 250 customers, σ 0.7",
        truth(1.2) - truth(STEADY),
        Welch.difference(even.aggregate(), other.aggregate()));
    calibration.nullTest("Growth of nothing, σ 0.7", other.aggregate().pValueOrNull());
    calibration.nullTest(
        "Growth difference, σ 0.7",
        Welch.difference(drawn(random, 400, 0.7, STEADY, false).aggregate(), other.aggregate())
            .pValueOrNull());
  }

  /** What a customer brings on average cancels: (after − before)/((after + before)/2). */
  private static double truth(double factor) {
    double before = 1 - NEW;
    double after = before * (1 - LEAVES) * factor + NEW;
    return (after - before) / ((after + before) / 2);
  }

  /**
   * @param sigma the spread of the logarithm of a customer's money
   */
  private static GrowthMoments drawn(
      SeededRandom random, int customers, double sigma, double factor, boolean weighted) {
    GrowthMoments moments = new GrowthMoments();
    for (int i = 0; i < customers; i++) {
      double cents = 100_000 * StrictMath.exp(sigma * random.normal());
      boolean isNew = random.chance(NEW);
      boolean leaves = random.chance(LEAVES);
      double own = factor * StrictMath.exp(OWN * random.normal() - OWN * OWN / 2);
      double after = isNew ? cents : leaves ? 0 : cents * own;
      moments.add(
          isNew ? 0 : Math.round(cents),
          Math.round(after),
          weighted ? 0.4 + 2 * random.uniform() * random.uniform() : 1);
    }
    return moments;
  }
}
