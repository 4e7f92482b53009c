package fi.arvo.synthetic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The published figures of a population, by plain formulas over plain lists. A figure that the
 * population doesn't have (an empty band, an outcome without spread) is left out.
 */
final class Estimands {
  /** The period of the current cohort, and its name as a cohort. */
  static final String CURRENT = "current";

  private static final Set<String> OF_LINKED =
      Set.of("growth", "placebo_growth", "retained", "new_stream");

  private final Map<Estimand, Double> values = new LinkedHashMap<>();

  private Estimands() {}

  /** All figures in the order of the tables. */
  static Map<Estimand, Double> of(World world, Population population) {
    Estimands figures = new Estimands();
    List<Part> parts = Part.of(world, population);
    parts.forEach(part -> new AnswerFigures(world, part, figures).add());
    parts.forEach(part -> new DoseFigures(world, part, figures).add());
    parts.stream()
        .filter(part -> !part.isUnit())
        .forEach(part -> new CorrelationFigures(world, part, figures).add());
    new LoopFigures(world, population, figures).add();
    new HaloFigures(world, population, figures).add();
    double size = (double) world.config.customers() / population.years().size();
    parts.forEach(part -> new BridgeFigures(part, size, figures).add());
    return Collections.unmodifiableMap(figures.values);
  }

  /** Adds a figure, unless it isn't a number. */
  void put(double value, Estimand estimand) {
    if (Double.isFinite(value)) {
      values.put(estimand, value);
    }
  }

  /** The keys of a figure of single customers, to which the table's last key is added. */
  static Map<String, String> customerLevel(Part part, String predictor, String outcome) {
    return level(part, "customer", predictor, outcome);
  }

  /** The same of customers at another level. */
  static Map<String, String> level(Part part, String level, String predictor, String outcome) {
    Map<String, String> keys = part.keys();
    keys.put("level", level);
    keys.put("predictor", predictor);
    keys.put("outcome", outcome);
    keys.put("cohort", OF_LINKED.contains(outcome) ? "linked" : CURRENT);
    return keys;
  }
}
