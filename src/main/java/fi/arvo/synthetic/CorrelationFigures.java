package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Coverage;
import fi.arvo.synthetic.Population.Linked;
import fi.arvo.synthetic.Population.Said;
import fi.arvo.synthetic.RankedOutcome.Association;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** How each element, tier and the coverage go with each outcome. */
final class CorrelationFigures {
  private final World world;
  private final Population population;
  private final Estimands figures;

  CorrelationFigures(World world, Population population, Estimands figures) {
    this.world = world;
    this.population = population;
    this.figures = figures;
  }

  void add() {
    List<Coverage> current = population.current();
    correlations("recommend", current, c -> Said.orNaN(c.said().recommend()), c -> c);
    correlations("effort", current, c -> Said.orNaN(c.said().effort()), c -> c);
    correlations("satisfaction", current, c -> Said.orNaN(c.said().satisfaction()), c -> c);
    List<Linked> linked = population.linked();
    correlations("growth", linked, Linked::growth, Linked::coverage);
    correlations("retained", linked, Linked::retained, Linked::coverage);
    correlations("new_stream", linked, l -> l.newStream() ? 1 : 0, Linked::coverage);
  }

  private <T> void correlations(
      String outcome,
      List<T> customers,
      ToDoubleFunction<T> value,
      Function<T, Coverage> coverageOf) {
    RankedOutcome ranked = new RankedOutcome(customers.stream().mapToDouble(value).toArray());
    predictors()
        .forEach(
            (predictor, dose) -> {
              byte[] doses = new byte[customers.size()];
              for (int i = 0; i < doses.length; i++) {
                doses[i] = (byte) dose.applyAsInt(coverageOf.apply(customers.get(i)));
              }
              Association association = ranked.with(doses);
              figures.put(association.pearson(), correlation(predictor, outcome, "pearson"));
              figures.put(association.spearman(), correlation(predictor, outcome, "spearman"));
              figures.put(association.kendall(), correlation(predictor, outcome, "kendall"));
            });
  }

  private Map<String, ToIntFunction<Coverage>> predictors() {
    Map<String, ToIntFunction<Coverage>> predictors = new LinkedHashMap<>();
    for (int e = 0; e < world.elements.size(); e++) {
      int element = e;
      predictors.put(world.elements.get(e).id(), c -> c.ratings()[element]);
    }
    for (int t = 0; t < world.tiers.size(); t++) {
      int tier = t;
      predictors.put("tier:" + world.tiers.get(t), c -> c.coveredByTier()[tier]);
    }
    predictors.put("elements_covered", Coverage::covered);
    predictors.put("tiers_covered", Coverage::tiersCovered);
    return predictors;
  }

  private static Estimand correlation(String predictor, String outcome, String method) {
    Map<String, String> keys = Estimands.customerLevel(predictor, outcome);
    keys.put("method", method);
    return new Estimand("correlations", keys, "estimate");
  }
}
