package fi.arvo.synthetic;

import java.util.Set;

/**
 * Which associations are exactly 0 in a world, because nothing ties the two sides together. What
 * the population shows of them is chance alone.
 */
final class PlantedNulls {
  private static final Set<String> SAID = Set.of("nps", "recommend", "effort", "satisfaction");

  private final World world;

  PlantedNulls(World world) {
    this.world = world;
  }

  /** Whether a correlation or a slope is 0 by construction; false for every other figure. */
  boolean holds(Estimand estimand) {
    return switch (estimand.table()) {
      case "correlations" -> {
        String predictor = estimand.keys().get("predictor");
        String outcome = estimand.keys().get("outcome");
        // Who rates all alike ties an element to the others in any world, and through them to what
        // the others are tied to.
        yield switch (estimand.keys().get("method") + " " + outcome) {
          case "pearson other_elements" -> false;
          case "partial_given_other_elements recommend" -> untied("elements_covered", outcome);
          default -> untied(predictor, outcome);
        };
      }
      case "dose_trend" ->
          "placebo_growth".equals(estimand.keys().get("outcome"))
              || untied("elements_covered", estimand.keys().get("outcome"));
      default -> false;
    };
  }

  private boolean untied(String predictor, String outcome) {
    for (int e = 0; e < world.elements.size(); e++) {
      boolean concerned =
          predictor.equals(world.elements.get(e).id())
              || predictor.equals("tier:" + world.elements.get(e).tier())
              || predictor.equals("elements_covered")
              || predictor.equals("tiers_covered");
      if (concerned && tied(e, outcome)) {
        return false;
      }
    }
    return true;
  }

  private boolean tied(int element, String outcome) {
    if (SAID.contains(outcome)) {
      // The same mood in rating and recommendation ties every element.
      return world.config.effects().halo() > 0 || world.recommendEffect[element] != 0;
    }
    boolean money =
        world.growthPerElement != 0
            || world.retentionPerElement != 0
            || world.newStreamPerElement != 0;
    // Dissenters who were answered stay, and so whatever makes dissenters touches money.
    boolean dissent =
        world.recommendEffect[element] != 0 && world.config.journey().stayWhenAnswered() != 0;
    return money && world.shared[element] || dissent;
  }
}
