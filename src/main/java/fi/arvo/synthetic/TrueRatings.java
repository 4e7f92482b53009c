package fi.arvo.synthetic;

/**
 * What the customers of a unit rate an element in truth: their levels are normal about the world's
 * level and the unit's breadth, are rounded to the scale, and some rate all elements alike.
 */
final class TrueRatings {
  /** Standard deviations that are summed over, and the step between. */
  private static final double REACH = 6;

  private static final double STEP = 0.01;

  /** Those who rate all alike give 3 to 10, each as often. */
  private static final double MEAN_OF_STRAIGHT = 6.5;

  private static final double COVERED_OF_STRAIGHT = 3.0 / 8;

  private final World world;

  TrueRatings(World world) {
    this.world = world;
  }

  /** Mean rating. */
  double mean(int unit, int element) {
    double straight = world.config.survey().straightLinerShare();
    double sum = 0;
    for (int score = 1; score <= 10; score++) {
      sum += shareFrom(score, unit, element);
    }
    return straight * MEAN_OF_STRAIGHT + (1 - straight) * sum;
  }

  /** Share of ratings that cover the element. */
  double covered(int unit, int element) {
    double straight = world.config.survey().straightLinerShare();
    return straight * COVERED_OF_STRAIGHT
        + (1 - straight) * shareFrom(World.THRESHOLD, unit, element);
  }

  /** Share of all customers' ratings that cover the element. */
  double covered(int element) {
    int units = world.units.size();
    double share = 0;
    for (int unit = 0; unit < units; unit++) {
      share += Person.shareOfUnit(unit, units) * covered(unit, element);
    }
    return share;
  }

  /** Mean over the elements of the share of all customers' ratings that cover each. */
  double line() {
    double sum = 0;
    for (int e = 0; e < world.elements.size(); e++) {
      sum += covered(e);
    }
    return sum / world.elements.size();
  }

  private double shareFrom(int score, int unit, int element) {
    double mean = world.level[element] + Person.shift(world, unit, element);
    return above((score - 0.5 - mean) / AnswerGenerator.spread(world, element));
  }

  /** Standard normal probability of lying above, by sums of small steps. */
  private static double above(double from) {
    double whole = 0;
    double share = 0;
    for (double z = -REACH + STEP / 2; z < REACH; z += STEP) {
      double density = StrictMath.exp(-z * z / 2);
      whole += density;
      share += z > from ? density : 0;
    }
    return share / whole;
  }
}
