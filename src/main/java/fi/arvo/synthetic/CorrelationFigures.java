package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Coverage;
import fi.arvo.synthetic.Population.Linked;
import fi.arvo.synthetic.Population.Said;
import fi.arvo.synthetic.RankedOutcome.Association;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How each element, tier and the coverage go with each outcome. */
final class CorrelationFigures {
  private static final ToDoubleFunction<Coverage> RECOMMEND = c -> Said.orNaN(c.said().recommend());

  private final World world;
  private final Part part;
  private final Population population;
  private final Estimands figures;

  CorrelationFigures(World world, Part part, Estimands figures) {
    this.world = world;
    this.part = part;
    this.population = part.population();
    this.figures = figures;
  }

  void add() {
    List<Coverage> current = population.current();
    correlations("recommend", current, RECOMMEND, c -> c);
    correlations("effort", current, c -> Said.orNaN(c.said().effort()), c -> c);
    correlations("satisfaction", current, c -> Said.orNaN(c.said().satisfaction()), c -> c);
    List<Linked> linked = population.linked();
    correlations("growth", linked, Linked::growth, Linked::coverage);
    correlations("retained", linked, Linked::retained, Linked::coverage);
    correlations("new_stream", linked, l -> l.newStream() ? 1 : 0, Linked::coverage);
    if (part.isOverall()) {
      within("recommend", current, RECOMMEND, c -> c);
      within("growth", linked, Linked::growth, Linked::coverage);
    }
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
              put(association.pearson(), "customer", predictor, outcome, "pearson");
              put(association.spearman(), "customer", predictor, outcome, "spearman");
              put(association.kendall(), "customer", predictor, outcome, "kendall");
            });
  }

  /** Pearson's r of what is left of both sides when each unit's mean is taken off. */
  private <T> void within(
      String outcome,
      List<T> customers,
      ToDoubleFunction<T> value,
      Function<T, Coverage> coverageOf) {
    predictors()
        .forEach(
            (predictor, dose) -> {
              Map<String, List<T>> byUnit =
                  customers.stream()
                      .filter(c -> !Double.isNaN(value.applyAsDouble(c)))
                      .filter(c -> dose.applyAsInt(coverageOf.apply(c)) >= 0)
                      .collect(
                          Collectors.groupingBy(
                              c -> coverageOf.apply(c).said().who().unit(),
                              TreeMap::new,
                              Collectors.toList()));
              double xx = 0;
              double yy = 0;
              double xy = 0;
              for (List<T> unit : byUnit.values()) {
                ToDoubleFunction<T> x = c -> dose.applyAsInt(coverageOf.apply(c));
                double meanX = unit.stream().mapToDouble(x).average().orElse(0);
                double meanY = unit.stream().mapToDouble(value).average().orElse(0);
                for (T customer : unit) {
                  double dx = x.applyAsDouble(customer) - meanX;
                  double dy = value.applyAsDouble(customer) - meanY;
                  xx += dx * dx;
                  yy += dy * dy;
                  xy += dx * dy;
                }
              }
              put(xy / Math.sqrt(xx * yy), "within", predictor, outcome, "pearson");
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

  private void put(double value, String level, String predictor, String outcome, String method) {
    Map<String, String> keys = Estimands.level(part, level, predictor, outcome);
    keys.put("method", method);
    figures.put(value, new Estimand("correlations", keys, "estimate"));
  }
}
