package fi.arvo.synthetic;

import java.util.Collections;
import java.util.LinkedHashMap;
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
    new AnswerFigures(world, population, figures).add();
    new DoseFigures(world, population, figures).add();
    new CorrelationFigures(world, population, figures).add();
    return Collections.unmodifiableMap(figures.values);
  }

  /** Adds a figure, unless it isn't a number. */
  void put(double value, Estimand estimand) {
    if (Double.isFinite(value)) {
      values.put(estimand, value);
    }
  }

  /** The keys of a figure of single customers overall, to which the table's last key is added. */
  static Map<String, String> customerLevel(String predictor, String outcome) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("scope", "overall");
    keys.put("scope_value", "all");
    keys.put("level", "customer");
    keys.put("predictor", predictor);
    keys.put("outcome", outcome);
    keys.put("cohort", OF_LINKED.contains(outcome) ? "linked" : CURRENT);
    return keys;
  }
}
