package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Coverage;
import fi.arvo.synthetic.Population.Linked;
import fi.arvo.synthetic.Population.Said;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Outcomes by band of elements and by tiers covered, and their slopes. */
final class DoseFigures {
  private final World world;
  private final Part part;
  private final Population population;
  private final Estimands figures;

  DoseFigures(World world, Part part, Estimands figures) {
    this.world = world;
    this.part = part;
    this.population = part.population();
    this.figures = figures;
  }

  void add() {
    List<Coverage> current = population.current();
    dose("nps", current, c -> c, c -> c.said().netPromoter(), c -> 1);
    dose("effort", current, c -> c, c -> Said.orNaN(c.said().effort()), c -> 1);
    dose("satisfaction", current, c -> c, c -> Said.orNaN(c.said().satisfaction()), c -> 1);
    List<Linked> linked = population.linked();
    // Half the money of both windows as the weight makes the mean of symmetric growth the growth
    // of the total.
    dose("growth", linked, Linked::coverage, Linked::growth, l -> 0.5 * (l.after() + l.before()));
    dose(
        "placebo_growth",
        linked,
        Linked::coverage,
        Linked::placeboGrowth,
        l -> 0.5 * (l.before() + l.placebo()));
    dose("retained", linked, Linked::coverage, Linked::retained, l -> 1);
    dose("new_stream", linked, Linked::coverage, l -> l.newStream() ? 1 : 0, l -> 1);
  }

  private <T> void dose(
      String outcome,
      List<T> customers,
      Function<T, Coverage> coverageOf,
      ToDoubleFunction<T> value,
      ToDoubleFunction<T> weight) {
    List<T> concerned =
        customers.stream().filter(c -> !Double.isNaN(value.applyAsDouble(c))).toList();
    double[] y = concerned.stream().mapToDouble(value).toArray();
    double[] w = concerned.stream().mapToDouble(weight).toArray();
    int[] elements = concerned.stream().mapToInt(c -> coverageOf.apply(c).covered()).toArray();
    int[] tiers = concerned.stream().mapToInt(c -> coverageOf.apply(c).tiersCovered()).toArray();
    bands("all", outcome, Bands.EVERYBODY, elements, y, w);
    if (part.isUnit()) {
      return;
    }
    bands("elements", outcome, Bands.ofElements(world.elements.size()), elements, y, w);
    bands("tiers", outcome, Bands.ofTiers(world.tiers.size()), tiers, y, w);
    double ofElements = slope(elements, y);
    double ofTiers = slope(tiers, y);
    double tiersOnElements = slope(elements, asDoubles(tiers));
    double elementsOnTiers = slope(tiers, asDoubles(elements));
    trend("elements", outcome, ofElements, span(elements));
    trend("tiers", outcome, ofTiers, span(tiers));
    // The slope on tiers in a regression on both, from the slopes of each on one.
    trend(
        "tiers_given_elements",
        outcome,
        (ofTiers - ofElements * elementsOnTiers) / (1 - elementsOnTiers * tiersOnElements),
        span(tiers));
  }

  private void bands(
      String predictor, String outcome, Bands bands, int[] dose, double[] y, double[] weight) {
    double[] weights = new double[bands.names().size()];
    double[] sums = new double[bands.names().size()];
    double[] customers = new double[bands.names().size()];
    double[] plainSums = new double[bands.names().size()];
    for (int i = 0; i < y.length; i++) {
      int band = bands.of(dose[i]);
      weights[band] += weight[i];
      sums[band] += weight[i] * y[i];
      customers[band]++;
      plainSums[band] += y[i];
    }
    for (int band = 0; band < sums.length; band++) {
      Map<String, String> keys = Estimands.customerLevel(part, predictor, outcome);
      keys.put("band", bands.names().get(band));
      figures.put(sums[band] / weights[band], new Estimand("dose_response", keys, "estimate"));
      if (outcome.endsWith("growth")) {
        figures.put(
            plainSums[band] / customers[band], new Estimand("dose_response", keys, "mean_growth"));
      }
    }
  }

  private void trend(String predictor, String outcome, double slope, double span) {
    Map<String, String> keys = Estimands.customerLevel(part, predictor, outcome);
    figures.put(slope, new Estimand("dose_trend", keys, "slope"));
    figures.put(slope * span, new Estimand("dose_trend", keys, "effect"));
  }

  /** From the lowest to the highest tenth of the doses, at least 1. */
  private static double span(int[] doses) {
    int[] ascending = IntStream.of(doses).sorted().toArray();
    int n = ascending.length;
    return n == 0
        ? Double.NaN
        : Math.max(1, ascending[(9 * n + 9) / 10 - 1] - ascending[(n + 9) / 10 - 1]);
  }

  /** Least-squares slope of y on x, each customer alike. */
  private static double slope(int[] x, double[] y) {
    double meanX = IntStream.of(x).average().orElse(Double.NaN);
    double meanY = DoubleStream.of(y).average().orElse(Double.NaN);
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xy / xx;
  }

  private static double[] asDoubles(int[] values) {
    return IntStream.of(values).asDoubleStream().toArray();
  }
}
