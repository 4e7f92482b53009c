package fi.arvo.synthetic;

/**
 * What is true of a customer but not in any extract.
 *
 * @param unit index of the unit
 * @param segment index of the segment
 * @param levels lasting level of each element on the rating scale, unrounded
 * @param covered elements with an effect above 0 whose lasting level rounds to the threshold or
 *     more; what money depends on
 */
record Person(int unit, int segment, double[] levels, int covered) {

  /** Standard deviation of what a customer gets of one element, apart from the breadth. */
  static final double OWN_SPREAD = 1.5;

  private static final double UNIT_SHARE = 0.35;

  static Person draw(World world, SeededRandom random) {
    int unit = skewed(random, world.config.people().units());
    int segment = skewed(random, world.config.people().segments().size());
    double breadth =
        world.config.effects().breadth()
            * (UNIT_SHARE * World.unitBreadth(unit)
                + StrictMath.sqrt(1 - UNIT_SHARE * UNIT_SHARE) * random.normal());
    // Elements without breadth of their own spread as much as the others in the standard world.
    double alone = StrictMath.sqrt(2) * OWN_SPREAD;
    double[] levels = new double[world.level.length];
    int covered = 0;
    for (int e = 0; e < levels.length; e++) {
      double own = random.normal();
      levels[e] = world.level[e] + (world.shared[e] ? breadth + OWN_SPREAD * own : alone * own);
      if (world.shared[e] && levels[e] >= World.THRESHOLD - 0.5) {
        covered++;
      }
    }
    return new Person(unit, segment, levels, covered);
  }

  /** What the unit adds to the level of an element. */
  static double shift(World world, int unit, int element) {
    return world.shared[element]
        ? world.config.effects().breadth() * UNIT_SHARE * World.unitBreadth(unit)
        : 0;
  }

  /** Standard deviation of the lasting level of an element among the customers of a unit. */
  static double spread(World world, int element) {
    double breadth =
        world.config.effects().breadth() * StrictMath.sqrt(1 - UNIT_SHARE * UNIT_SHARE);
    return world.shared[element]
        ? StrictMath.hypot(breadth, OWN_SPREAD)
        : StrictMath.sqrt(2) * OWN_SPREAD;
  }

  /** Index below a bound, small ones up to three times as likely as large ones. */
  private static int skewed(SeededRandom random, int bound) {
    double u = random.uniform();
    return (int) (bound * u * (0.5 + 0.5 * u));
  }

  /** Share of the customers who belong to a unit. */
  static double shareOfUnit(int unit, int units) {
    return belowSkewed((unit + 1.0) / units) - belowSkewed((double) unit / units);
  }

  /** How likely a skewed index lies below a part of its bound. */
  private static double belowSkewed(double part) {
    return (StrictMath.sqrt(1 + 8 * part) - 1) / 2;
  }
}
