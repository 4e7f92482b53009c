package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig.Misjudged;

/**
 * What employees guess that their unit's customers rate: what those do in truth, and of misjudged
 * elements more or less. Each employee has a bent of one's own, for all elements and for each.
 */
final class Guesses {
  private static final double OF_ALL = 0.6;
  private static final double OF_ELEMENT = 0.8;
  private static final double OF_ROUND = 0.6;
  private static final double MISSING = 0.04;
  private static final double DO_NOT_KNOW = 0.03;

  private final World world;
  private final double[][] believed;

  Guesses(World world) {
    this.world = world;
    TrueRatings truth = new TrueRatings(world);
    believed = new double[world.units.size()][world.elements.size()];
    for (int unit = 0; unit < believed.length; unit++) {
      for (int e = 0; e < believed[unit].length; e++) {
        believed[unit][e] = truth.mean(unit, e) + misjudged(world, world.elements.get(e).id());
      }
    }
  }

  /** Points that employees guess too high; 0 of an element that they know. */
  static double misjudged(World world, String element) {
    return world.config.effects().nullWorld()
        ? 0
        : world.config.misjudged().stream()
            .filter(one -> one.element().equals(element))
            .mapToDouble(Misjudged::points)
            .sum();
  }

  /** One employee's guesses in each round, an element a cell; 99 for one who doesn't know. */
  String[][] of(int unit, int employee, int rounds) {
    SeededRandom random =
        SeededRandom.of(world.config.seed(), CustomerGenerator.GUESSES, unit, employee);
    double bent = OF_ALL * random.normal();
    double[] lasting = new double[world.elements.size()];
    for (int e = 0; e < lasting.length; e++) {
      lasting[e] = believed[unit][e] + bent + OF_ELEMENT * random.normal();
    }
    String[][] guesses = new String[rounds][lasting.length];
    for (String[] round : guesses) {
      for (int e = 0; e < round.length; e++) {
        double gap = random.uniform();
        String guess = Voices.score(lasting[e] + OF_ROUND * random.normal(), 0, 10);
        round[e] = gap < MISSING ? "" : gap < MISSING + DO_NOT_KNOW ? "99" : guess;
      }
    }
    return guesses;
  }
}
