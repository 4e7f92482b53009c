package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.synthetic.NaiveTruth.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The truth of a few customers against the same worked out the slow way. */
class EstimandsTest {
  private static final double EXACT = 1e-9;
  private static final World WORLD = new World(Worlds.of(700));
  private static final List<SyntheticCustomer> CUSTOMERS =
      LongStream.range(0, 700)
          .mapToObj(new CustomerGenerator(WORLD, CustomerGenerator.EXTRACTS)::generate)
          .toList();
  private static final Map<Estimand, Double> FIGURES =
      Estimands.of(WORLD, Population.of(WORLD, CUSTOMERS.stream()));
  private static final List<Case> CURRENT = NaiveTruth.current(CUSTOMERS);
  private static final List<Case> LINKED = NaiveTruth.linked(CUSTOMERS);

  @Test
  void npsIsThatOfTheCurrentAnswersOverallAndBySegment() {
    assertFigure(
        NaiveTruth.nps(CURRENT), "loyalty", "nps", "scope", "overall", "period", "current");
    List<String> segments = WORLD.config.people().segments();
    for (int s = 0; s < segments.size(); s++) {
      int segment = s;
      List<SyntheticCustomer> ofSegment =
          CUSTOMERS.stream().filter(c -> c.segment() == segment).toList();
      assertFigure(
          NaiveTruth.nps(NaiveTruth.current(ofSegment)),
          "loyalty",
          "nps",
          "scope",
          "segment",
          "scope_value",
          segments.get(s),
          "period",
          "current");
    }
  }

  @Test
  void npsOfAQuarterCountsEveryAnswer() {
    List<Case> quarter = new ArrayList<>();
    for (SyntheticCustomer customer : CUSTOMERS) {
      customer.answers().stream()
          .filter(a -> a.answeredAt().getYear() == 2025 && a.answeredAt().getMonthValue() <= 3)
          .forEach(a -> quarter.add(new Case(a, List.of(), null, null, null, false)));
    }
    assertFigure(NaiveTruth.nps(quarter), "loyalty", "nps", "scope", "overall", "period", "2025Q1");
  }

  @Test
  void easeAndSatisfactionAreMeansAndSharesOfThoseWhoAnswered() {
    assertFigure(
        mean(CURRENT, c -> known(c.answer().effort())),
        "loyalty",
        "ces_mean",
        "scope",
        "overall",
        "period",
        "current");
    assertFigure(
        mean(
            CURRENT,
            c -> c.answer().satisfaction() < 0 ? null : c.answer().satisfaction() >= 4 ? 1.0 : 0.0),
        "loyalty",
        "csat",
        "scope",
        "overall",
        "period",
        "current");
  }

  @Test
  void anElementIsRatedByThoseWhoRatedIt() {
    int quality = element("quality");
    List<Double> ratings = new ArrayList<>();
    for (Case one : CURRENT) {
      byte rating = one.answer().ratings()[quality];
      if (rating >= 0 && rating <= 10) {
        ratings.add((double) rating);
      }
    }
    assertThat(ratings.size()).isLessThan(CURRENT.size());
    assertFigure(
        ratings.stream().mapToDouble(r -> r).average().orElseThrow(),
        "element_coverage",
        "mean",
        "element",
        "quality");
    assertFigure(
        ratings.stream().filter(r -> r >= 8).count() / (double) ratings.size(),
        "element_coverage",
        "share_covered",
        "element",
        "quality");
  }

  @Test
  void everyBandHasItsOwnNpsGrowthPlaceboRetentionAndNewStreams() {
    NaiveTruth.byBand(CURRENT)
        .forEach((band, cases) -> assertDose("nps", band, NaiveTruth.nps(cases)));
    NaiveTruth.byBand(LINKED)
        .forEach(
            (band, cases) -> {
              assertDose("growth", band, NaiveTruth.growth(cases, Case::after, Case::before));
              assertDose(
                  "placebo_growth", band, NaiveTruth.growth(cases, Case::before, Case::placebo));
              assertDose("retained", band, mean(cases, EstimandsTest::retained));
              assertDose("new_stream", band, mean(cases, c -> c.newStream() ? 1.0 : 0.0));
            });
    assertThat(NaiveTruth.byBand(LINKED)).hasSize(5);
  }

  @Test
  void everyNumberOfTiersHasItsOwnNps() {
    Map<Long, List<Case>> byTiers =
        CURRENT.stream().collect(Collectors.groupingBy(EstimandsTest::tiers));
    byTiers.forEach(
        (tiers, cases) ->
            assertFigure(
                NaiveTruth.nps(cases),
                "dose_response",
                "estimate",
                "predictor",
                "tiers",
                "outcome",
                "nps",
                "band",
                Long.toString(tiers)));
  }

  @Test
  void slopesAreThoseOfLeastSquaresOnTheUngroupedCount() {
    List<double[]> pairs =
        LINKED.stream()
            .filter(c -> c.growth() != null)
            .map(c -> new double[] {c.covered(), c.growth()})
            .toList();
    double slope =
        NaiveTruth.pearson(pairs) * Math.sqrt(spread(pairs, 1)) / Math.sqrt(spread(pairs, 0));
    assertFigure(slope, "dose_trend", "slope", "predictor", "elements", "outcome", "growth");
  }

  @Test
  void tiersGivenElementsIsTheSlopeAmongThoseWithEquallyManyElements() {
    // Frisch and Waugh: the slope of the outcome on what elements don't say of tiers.
    List<double[]> tiersOnElements =
        CURRENT.stream()
            .filter(c -> c.answer().effort() >= 0)
            .map(c -> new double[] {c.covered(), tiers(c), c.answer().effort()})
            .toList();
    double meanElements = tiersOnElements.stream().mapToDouble(r -> r[0]).average().orElseThrow();
    double meanTiers = tiersOnElements.stream().mapToDouble(r -> r[1]).average().orElseThrow();
    double shared = covariance(tiersOnElements, 0, 1) / covariance(tiersOnElements, 0, 0);
    List<double[]> rest =
        tiersOnElements.stream()
            .map(r -> new double[] {r[1] - meanTiers - shared * (r[0] - meanElements), r[2]})
            .toList();
    assertFigure(
        covariance(rest, 0, 1) / covariance(rest, 0, 0),
        "dose_trend",
        "slope",
        "predictor",
        "tiers_given_elements",
        "outcome",
        "effort");
  }

  @Test
  void correlationsAreThoseOfEveryPairOfCustomers() {
    int element = element("reduces_anxiety");
    List<double[]> recommend =
        CURRENT.stream()
            .filter(c -> SyntheticAnswer.isRating(c.answer().ratings()[element]))
            .filter(c -> c.answer().recommend() >= 0)
            .map(c -> new double[] {c.answer().ratings()[element], c.answer().recommend()})
            .toList();
    assertCorrelations("reduces_anxiety", "recommend", recommend);
    List<double[]> growth =
        LINKED.stream()
            .filter(c -> c.growth() != null)
            .map(c -> new double[] {c.covered(), c.growth()})
            .toList();
    assertCorrelations("elements_covered", "growth", growth);
    List<double[]> retained =
        LINKED.stream()
            .filter(c -> retained(c) != null)
            .map(c -> new double[] {tiers(c), retained(c)})
            .toList();
    assertCorrelations("tiers_covered", "retained", retained);
    List<double[]> emotional =
        LINKED.stream()
            .map(c -> new double[] {inTier(c, "emotional"), c.newStream() ? 1 : 0})
            .toList();
    assertCorrelations("tier:emotional", "new_stream", emotional);
  }

  @Test
  void insideUnitsIsWhatIsLeftWhenEachUnitsMeanIsTakenOff() {
    List<double[]> left = new ArrayList<>();
    for (String unit : units()) {
      List<double[]> pairs =
          NaiveTruth.linked(of(c -> c.unit().equals(unit))).stream()
              .filter(c -> c.growth() != null)
              .map(c -> new double[] {tiers(c), c.growth()})
              .toList();
      double tiers = pairs.stream().mapToDouble(p -> p[0]).average().orElse(0);
      double growth = pairs.stream().mapToDouble(p -> p[1]).average().orElse(0);
      pairs.forEach(p -> left.add(new double[] {p[0] - tiers, p[1] - growth}));
    }
    assertFigure(
        NaiveTruth.pearson(left),
        "correlations",
        "estimate",
        "level",
        "within",
        "predictor",
        "tiers_covered",
        "outcome",
        "growth");
  }

  @Test
  void theHaloCheckHoldsAnElementAgainstTheSamePersonsOthers() {
    int element = element("quality");
    List<double[]> raters = new ArrayList<>();
    for (Case one : CURRENT) {
      byte[] ratings = one.answer().ratings();
      List<Integer> others = new ArrayList<>();
      for (int e = 0; e < ratings.length; e++) {
        if (e != element && SyntheticAnswer.isRating(ratings[e])) {
          others.add((int) ratings[e]);
        }
      }
      if (SyntheticAnswer.isRating(ratings[element])
          && !others.isEmpty()
          && one.answer().recommend() >= 0) {
        double mean = others.stream().mapToInt(r -> r).average().orElseThrow();
        raters.add(new double[] {ratings[element], mean, one.answer().recommend()});
      }
    }
    assertFigure(
        NaiveTruth.pearson(raters),
        "correlations",
        "estimate",
        "predictor",
        "quality",
        "outcome",
        "other_elements");
    // The correlation of what the others don't say of the element and of the recommendation.
    double element1 = covariance(raters, 0, 1) / covariance(raters, 1, 1);
    double recommend1 = covariance(raters, 2, 1) / covariance(raters, 1, 1);
    assertFigure(
        NaiveTruth.pearson(
            raters.stream()
                .map(r -> new double[] {r[0] - element1 * r[1], r[2] - recommend1 * r[1]})
                .toList()),
        "correlations",
        "estimate",
        "predictor",
        "quality",
        "method",
        "partial_given_other_elements");
  }

  @Test
  void figuresOfASegmentAndOfAUnitAreThoseOfItsCustomersAlone() {
    String segment = WORLD.config.people().segments().get(1);
    List<Case> ofSegment = NaiveTruth.linked(of(c -> c.segment() == 1));
    NaiveTruth.byBand(ofSegment)
        .forEach(
            (band, cases) ->
                assertFigure(
                    NaiveTruth.growth(cases, Case::after, Case::before),
                    "dose_response",
                    "estimate",
                    "scope_value",
                    segment,
                    "predictor",
                    "elements",
                    "outcome",
                    "growth",
                    "band",
                    band));
    assertFigure(
        NaiveTruth.kendall(
            ofSegment.stream()
                .filter(c -> c.growth() != null)
                .map(c -> new double[] {c.covered(), c.growth()})
                .toList()),
        "correlations",
        "estimate",
        "scope_value",
        segment,
        "predictor",
        "elements_covered",
        "outcome",
        "growth",
        "method",
        "kendall");
    String unit = units().get(3);
    List<Case> ofUnit = NaiveTruth.current(of(c -> c.unit().equals(unit)));
    assertFigure(
        NaiveTruth.nps(ofUnit), "loyalty", "nps", "scope_value", unit, "period", "current");
    assertFigure(
        NaiveTruth.nps(ofUnit),
        "dose_response",
        "estimate",
        "scope_value",
        unit,
        "outcome",
        "nps",
        "band",
        "all");
  }

  @Test
  void theBridgeFootsAndKeepsWhatItSays() {
    for (String scope : List.of("all", WORLD.config.people().segments().get(0), units().get(0))) {
      Function<String, Double> amount =
          component -> figure("revenue_bridge", "amount", scope, component);
      double sum = amount.apply("opening") + amount.apply("new") + amount.apply("reactivated");
      sum += amount.apply("expansion_existing") + amount.apply("new_streams");
      sum += -amount.apply("contraction") - amount.apply("churn") + amount.apply("negative_net");
      sum += scope.equals("all") ? amount.apply("unidentified") : 0;
      assertThat(sum).as(scope).isCloseTo(amount.apply("closing"), within(1e-6));
    }
    double before = 0;
    double kept = 0;
    for (SyntheticCustomer customer : CUSTOMERS) {
      double earlier = NaiveTruth.yearTo(customer, 2025);
      before += earlier;
      kept += Math.min(earlier, NaiveTruth.yearTo(customer, 2026));
    }
    assertThat(figure("revenue_bridge", "grr", "all", "closing"))
        .isCloseTo(kept / before, within(EXACT));
  }

  @Test
  void anEffectIsASlopeOverTheRangeBetweenTheOuterTenths() {
    List<Integer> covered =
        CURRENT.stream().filter(c -> c.answer().satisfaction() >= 0).map(Case::covered).toList();
    int range = reachedBy(0.9, covered) - reachedBy(0.1, covered);
    double slope = trend("slope");
    assertThat(trend("effect") / slope).isCloseTo((double) range, within(EXACT));
  }

  /** The smallest dose that this share of the customers don't exceed. */
  private static int reachedBy(double share, List<Integer> doses) {
    int dose = 0;
    while (atMost(dose, doses) < share * doses.size()) {
      dose++;
    }
    return dose;
  }

  private static long atMost(int dose, List<Integer> doses) {
    return doses.stream().filter(d -> d <= dose).count();
  }

  private static double trend(String column) {
    return FIGURES.get(
        new Estimand(
            "dose_trend",
            Estimands.customerLevel(new Part("overall", "all", null), "elements", "satisfaction"),
            column));
  }

  private static double figure(String table, String column, String scope, String component) {
    return FIGURES.entrySet().stream()
        .filter(e -> e.getKey().table().equals(table) && e.getKey().column().equals(column))
        .filter(e -> e.getKey().keys().get("scope_value").equals(scope))
        .filter(e -> e.getKey().keys().get("component").equals(component))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> units() {
    return CUSTOMERS.stream().map(SyntheticCustomer::unit).distinct().sorted().toList();
  }

  private static List<SyntheticCustomer> of(Predicate<SyntheticCustomer> whose) {
    return CUSTOMERS.stream().filter(whose).toList();
  }

  @Test
  void everyFigureIsNamedOnce() {
    assertThat(FIGURES.keySet()).hasSizeGreaterThan(5_000).doesNotHaveDuplicates();
    assertThat(FIGURES.values()).allMatch(Double::isFinite);
  }

  private static int element(String id) {
    return WORLD.elements.stream().map(e -> e.id()).toList().indexOf(id);
  }

  private static Double retained(Case one) {
    return one.before() > 0 ? (Double) (one.after() > 0 ? 1.0 : 0.0) : null;
  }

  private static long tiers(Case one) {
    return one.coveredElements().stream().map(e -> WORLD.elements.get(e).tier()).distinct().count();
  }

  private static long inTier(Case one, String tier) {
    return one.coveredElements().stream()
        .filter(e -> WORLD.elements.get(e).tier().equals(tier))
        .count();
  }

  private static Double known(int answer) {
    return answer < 0 ? null : (Double) (double) answer;
  }

  private static double mean(List<Case> cases, Function<Case, Double> value) {
    return cases.stream()
        .map(value)
        .filter(v -> v != null)
        .mapToDouble(v -> v)
        .average()
        .orElseThrow();
  }

  private static double spread(List<double[]> rows, int column) {
    return covariance(rows, column, column);
  }

  private static double covariance(List<double[]> rows, int a, int b) {
    double meanA = rows.stream().mapToDouble(r -> r[a]).average().orElseThrow();
    double meanB = rows.stream().mapToDouble(r -> r[b]).average().orElseThrow();
    return rows.stream().mapToDouble(r -> (r[a] - meanA) * (r[b] - meanB)).sum();
  }

  private static void assertDose(String outcome, String band, double expected) {
    assertFigure(
        expected,
        "dose_response",
        "estimate",
        "predictor",
        "elements",
        "outcome",
        outcome,
        "band",
        band);
  }

  private static void assertCorrelations(String predictor, String outcome, List<double[]> pairs) {
    Map.of(
            "pearson", NaiveTruth.pearson(pairs),
            "spearman", NaiveTruth.spearman(pairs),
            "kendall", NaiveTruth.kendall(pairs))
        .forEach(
            (method, expected) ->
                assertFigure(
                    expected,
                    "correlations",
                    "estimate",
                    "predictor",
                    predictor,
                    "outcome",
                    outcome,
                    "method",
                    method));
  }

  private static void assertFigure(
      double expected, String table, String column, String... keysAndValues) {
    Map<String, String> keys = new HashMap<>(Estimand.of(table, column, keysAndValues).keys());
    if (!keys.containsKey("scope") && !keys.containsKey("scope_value")) {
      keys.put("scope", "overall");
    }
    if (table.equals("correlations")) {
      keys.putIfAbsent("level", "customer");
    }
    List<Map.Entry<Estimand, Double>> found =
        FIGURES.entrySet().stream()
            .filter(e -> e.getKey().table().equals(table) && e.getKey().column().equals(column))
            .filter(e -> e.getKey().keys().entrySet().containsAll(keys.entrySet()))
            .toList();
    assertThat(found).as("figures of %s %s", table, List.of(keysAndValues)).hasSize(1);
    assertThat(found.get(0).getValue())
        .as("%s", found.get(0).getKey())
        .isCloseTo(expected, within(EXACT));
  }
}
