package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Coverage;
import fi.arvo.synthetic.Population.Linked;
import fi.arvo.synthetic.Population.Said;
import fi.arvo.synthetic.RankedOutcome.Association;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The published figures of a population, by plain formulas over plain lists. A figure that the
 * population doesn't have (an empty band, an outcome without spread) is left out.
 */
final class Estimands {
  /** The period of the current cohort, and its name as a cohort. */
  private static final String CURRENT = "current";

  private static final String LINKED = "linked";
  private static final Set<String> OF_LINKED =
      Set.of("growth", "placebo_growth", "retained", "new_stream");

  private final World world;
  private final Population population;
  private final Map<Estimand, Double> values = new LinkedHashMap<>();

  private Estimands(World world, Population population) {
    this.world = world;
    this.population = population;
  }

  /** All figures in the order of the tables. */
  static Map<Estimand, Double> of(World world, Population population) {
    Estimands estimands = new Estimands(world, population);
    estimands.loyalty();
    estimands.scoreDistribution();
    estimands.elementCoverage();
    estimands.doseResponse();
    estimands.correlations();
    return estimands.values;
  }

  private void put(double value, Estimand estimand) {
    if (Double.isFinite(value)) {
      values.put(estimand, value);
    }
  }

  // --- loyalty ---

  private void loyalty() {
    String period = CURRENT;
    List<Said> current = population.current().stream().map(Coverage::said).toList();
    loyalty(current, "overall", "all", period);
    List<String> segments = world.config.people().segments();
    for (int s = 0; s < segments.size(); s++) {
      int segment = s;
      List<Said> ofSegment =
          population.current().stream()
              .filter(c -> c.segment() == segment)
              .map(Coverage::said)
              .toList();
      loyalty(ofSegment, "segment", segments.get(s), period);
    }
    Map<String, List<Said>> byQuarter =
        population.answers().stream()
            .collect(
                Collectors.groupingBy(
                    said -> Month.quarter(said.month()), TreeMap::new, Collectors.toList()));
    byQuarter.forEach((quarter, said) -> loyalty(said, "overall", "all", quarter));
  }

  private void loyalty(List<Said> said, String scope, String value, String period) {
    Function<String, Estimand> named =
        column ->
            Estimand.of(
                "loyalty",
                column,
                "scope",
                scope,
                "scope_value",
                value,
                "period",
                period,
                "side",
                "customer");
    put(mean(said, s -> score(s.recommend())), named.apply("nps"));
    put(mean(said, s -> orNaN(s.effort())), named.apply("ces_mean"));
    put(
        mean(said, s -> s.effort() < 0 ? Double.NaN : s.effort() >= 5 ? 1 : 0),
        named.apply("ces_share_easy"));
    put(
        mean(said, s -> s.satisfaction() < 0 ? Double.NaN : s.satisfaction() >= 4 ? 1 : 0),
        named.apply("csat"));
  }

  // --- score_distribution ---

  private void scoreDistribution() {
    distribution("recommend", 0, 10, Said::recommend);
    distribution("effort", 1, 7, Said::effort);
    distribution("satisfaction", 1, 5, Said::satisfaction);
  }

  private void distribution(String question, int min, int max, ToIntFunction<Said> answer) {
    List<Said> current = population.current().stream().map(Coverage::said).toList();
    for (int score = min; score <= max; score++) {
      int counted = score;
      put(
          mean(
              current,
              s -> {
                int said = answer.applyAsInt(s);
                return said < 0 ? Double.NaN : said == counted ? 1 : 0;
              }),
          Estimand.of(
              "score_distribution",
              "share",
              "scope",
              "overall",
              "scope_value",
              "all",
              "period",
              CURRENT,
              "side",
              "customer",
              "question",
              question,
              "score",
              Integer.toString(score)));
    }
  }

  // --- element_coverage ---

  private void elementCoverage() {
    for (int e = 0; e < world.elements.size(); e++) {
      int element = e;
      String id = world.elements.get(e).id();
      Function<String, Estimand> named =
          column ->
              Estimand.of(
                  "element_coverage",
                  column,
                  "scope",
                  "overall",
                  "scope_value",
                  "all",
                  "period",
                  CURRENT,
                  "element",
                  id);
      put(mean(population.current(), c -> orNaN(c.ratings()[element])), named.apply("mean"));
      put(
          mean(
              population.current(),
              c ->
                  c.ratings()[element] < 0
                      ? Double.NaN
                      : c.ratings()[element] >= World.THRESHOLD ? 1 : 0),
          named.apply("share_covered"));
    }
  }

  // --- dose_response and dose_trend ---

  private void doseResponse() {
    List<Coverage> current = population.current();
    dose("nps", current, c -> c, c -> score(c.said().recommend()), c -> 1);
    dose("effort", current, c -> c, c -> orNaN(c.said().effort()), c -> 1);
    dose("satisfaction", current, c -> c, c -> orNaN(c.said().satisfaction()), c -> 1);
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
    bands("elements", outcome, Bands.ofElements(world.elements.size()), elements, y, w);
    bands("tiers", outcome, Bands.ofTiers(world.tiers.size()), tiers, y, w);
    double ofElements = slope(elements, y);
    double ofTiers = slope(tiers, y);
    double tiersOnElements = slope(elements, asDoubles(tiers));
    double elementsOnTiers = slope(tiers, asDoubles(elements));
    trend("elements", outcome, ofElements);
    trend("tiers", outcome, ofTiers);
    // The slope on tiers in a regression on both, from the slopes of each on one.
    trend(
        "tiers_given_elements",
        outcome,
        (ofTiers - ofElements * elementsOnTiers) / (1 - elementsOnTiers * tiersOnElements));
  }

  private void bands(
      String predictor, String outcome, Bands bands, int[] dose, double[] y, double[] weight) {
    double[] weights = new double[bands.names().size()];
    double[] sums = new double[bands.names().size()];
    for (int i = 0; i < y.length; i++) {
      int band = bands.of(dose[i]);
      weights[band] += weight[i];
      sums[band] += weight[i] * y[i];
    }
    for (int band = 0; band < sums.length; band++) {
      Map<String, String> keys = customerLevel(predictor, outcome);
      keys.put("band", bands.names().get(band));
      put(sums[band] / weights[band], new Estimand("dose_response", keys, "estimate"));
    }
  }

  private void trend(String predictor, String outcome, double slope) {
    put(slope, new Estimand("dose_trend", customerLevel(predictor, outcome), "slope"));
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

  private static Map<String, String> customerLevel(String predictor, String outcome) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("scope", "overall");
    keys.put("scope_value", "all");
    keys.put("level", "customer");
    keys.put("predictor", predictor);
    keys.put("outcome", outcome);
    keys.put("cohort", OF_LINKED.contains(outcome) ? LINKED : CURRENT);
    return keys;
  }

  // --- correlations ---

  private void correlations() {
    List<Coverage> current = population.current();
    correlations("recommend", current, c -> orNaN(c.said().recommend()), c -> c);
    correlations("effort", current, c -> orNaN(c.said().effort()), c -> c);
    correlations("satisfaction", current, c -> orNaN(c.said().satisfaction()), c -> c);
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
              put(association.pearson(), correlation(predictor, outcome, "pearson"));
              put(association.spearman(), correlation(predictor, outcome, "spearman"));
              put(association.kendall(), correlation(predictor, outcome, "kendall"));
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
    Map<String, String> keys = customerLevel(predictor, outcome);
    keys.put("method", method);
    return new Estimand("correlations", keys, "estimate");
  }

  // --- arithmetic ---

  private static <T> double mean(List<T> of, ToDoubleFunction<T> value) {
    return of.stream()
        .mapToDouble(value)
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }

  /** A recommendation as its share of the NPS: 100, 0 or −100. */
  private static double score(int recommend) {
    if (recommend < 0) {
      return Double.NaN;
    }
    return recommend >= 9 ? 100 : recommend <= 6 ? -100 : 0;
  }

  private static double orNaN(int answer) {
    return answer < 0 ? Double.NaN : answer;
  }
}
