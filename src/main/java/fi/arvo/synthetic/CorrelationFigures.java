package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Coverage;
import fi.arvo.synthetic.Population.Linked;
import fi.arvo.synthetic.Population.Said;
import fi.arvo.synthetic.RankedOutcome.Association;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** How each element, tier and the coverage go with each outcome. */
final class CorrelationFigures {
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
    Map<String, byte[]> doses = doses(current);
    double[] recommend = values(current, c -> Said.orNaN(c.said().recommend()));
    correlations("recommend", doses, recommend);
    correlations("effort", doses, values(current, c -> Said.orNaN(c.said().effort())));
    correlations("satisfaction", doses, values(current, c -> Said.orNaN(c.said().satisfaction())));
    List<Linked> linked = population.linked();
    List<Coverage> coverages = linked.stream().map(Linked::coverage).toList();
    Map<String, byte[]> dosesOfLinked = doses(coverages);
    double[] growth = values(linked, Linked::growth);
    correlations("growth", dosesOfLinked, growth);
    correlations("retained", dosesOfLinked, values(linked, Linked::retained));
    correlations("new_stream", dosesOfLinked, values(linked, l -> l.newStream() ? 1 : 0));
    if (part.isOverall()) {
      within("recommend", units(current), doses, recommend);
      within("growth", units(coverages), dosesOfLinked, growth);
    }
  }

  private static <T> double[] values(List<T> customers, ToDoubleFunction<T> value) {
    return customers.stream().mapToDouble(value).toArray();
  }

  private Map<String, byte[]> doses(List<Coverage> customers) {
    Map<String, byte[]> doses = new LinkedHashMap<>();
    predictors()
        .forEach(
            (predictor, dose) -> {
              byte[] ofAll = new byte[customers.size()];
              for (int i = 0; i < ofAll.length; i++) {
                ofAll[i] = (byte) dose.applyAsInt(customers.get(i));
              }
              doses.put(predictor, ofAll);
            });
    return doses;
  }

  private void correlations(String outcome, Map<String, byte[]> doses, double[] values) {
    RankedOutcome ranked = new RankedOutcome(values);
    doses.forEach(
        (predictor, ofAll) -> {
          Association association = ranked.with(ofAll);
          put(association.pearson(), "customer", predictor, outcome, "pearson");
          put(association.spearman(), "customer", predictor, outcome, "spearman");
          put(association.kendall(), "customer", predictor, outcome, "kendall");
        });
  }

  private int[] units(List<Coverage> customers) {
    Map<String, Integer> places = new HashMap<>();
    world.units.forEach(unit -> places.put(unit, places.size()));
    return customers.stream().mapToInt(c -> places.get(c.said().who().unit())).toArray();
  }

  /** Pearson's r of what is left of both sides when each unit's mean is taken off. */
  private void within(String outcome, int[] unit, Map<String, byte[]> doses, double[] values) {
    doses.forEach(
        (predictor, ofAll) -> {
          double[][] sums = new double[world.units.size()][6];
          for (int i = 0; i < unit.length; i++) {
            double x = ofAll[i];
            double y = values[i];
            if (x >= 0 && !Double.isNaN(y)) {
              double[] ofUnit = sums[unit[i]];
              ofUnit[0]++;
              ofUnit[1] += x;
              ofUnit[2] += y;
              ofUnit[3] += x * x;
              ofUnit[4] += y * y;
              ofUnit[5] += x * y;
            }
          }
          double xx = 0;
          double yy = 0;
          double xy = 0;
          for (double[] ofUnit : sums) {
            if (ofUnit[0] > 0) {
              xx += ofUnit[3] - ofUnit[1] * ofUnit[1] / ofUnit[0];
              yy += ofUnit[4] - ofUnit[2] * ofUnit[2] / ofUnit[0];
              xy += ofUnit[5] - ofUnit[1] * ofUnit[2] / ofUnit[0];
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
