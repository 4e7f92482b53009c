package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Coverage;
import fi.arvo.synthetic.Population.Said;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Loyalty, its spread, and who gets each element: the figures that need answers alone. */
final class AnswerFigures {
  private final World world;
  private final Part part;
  private final Population population;
  private final Estimands figures;

  AnswerFigures(World world, Part part, Estimands figures) {
    this.world = world;
    this.part = part;
    this.population = part.population();
    this.figures = figures;
  }

  void add() {
    loyalty();
    scoreDistribution();
    elementCoverage();
  }

  private void loyalty() {
    List<Said> current = population.current().stream().map(Coverage::said).toList();
    loyalty(current, part.keys(), Estimands.CURRENT);
    String months = world.reportingMonths();
    List<Said> reporting = population.reporting(world);
    loyalty(reporting, part.keys(), months);
    if (!part.isOverall()) {
      return;
    }
    Map<String, List<Said>> byQuarter =
        population.answers().stream()
            .collect(
                Collectors.groupingBy(
                    said -> Month.quarter(said.month()), TreeMap::new, Collectors.toList()));
    byQuarter.forEach((quarter, said) -> loyalty(said, part.keys(), quarter));
    by("channel", Said::channel, reporting, months);
    by("touchpoint", Said::touchpoint, reporting, months);
  }

  private void by(String scope, Function<Said, String> value, List<Said> said, String period) {
    Map<String, List<Said>> byValue =
        said.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.toList()));
    byValue.forEach(
        (name, inside) -> loyalty(inside, Map.of("scope", scope, "scope_value", name), period));
  }

  private void loyalty(List<Said> said, Map<String, String> scope, String period) {
    Function<String, Estimand> named =
        column ->
            Estimand.of(
                "loyalty",
                column,
                "scope",
                scope.get("scope"),
                "scope_value",
                scope.get("scope_value"),
                "period",
                period,
                "side",
                "customer");
    figures.put(mean(said, s -> s.netPromoter()), named.apply("nps"));
    figures.put(mean(said, s -> Said.orNaN(s.effort())), named.apply("ces_mean"));
    figures.put(
        mean(said, s -> s.effort() < 0 ? Double.NaN : s.effort() >= 5 ? 1 : 0),
        named.apply("ces_share_easy"));
    figures.put(
        mean(said, s -> s.satisfaction() < 0 ? Double.NaN : s.satisfaction() >= 4 ? 1 : 0),
        named.apply("csat"));
  }

  private void scoreDistribution() {
    distribution("recommend", 0, 10, Said::recommend);
    distribution("effort", 1, 7, Said::effort);
    distribution("satisfaction", 1, 5, Said::satisfaction);
  }

  private void distribution(String question, int min, int max, ToIntFunction<Said> answer) {
    List<Said> current = population.current().stream().map(Coverage::said).toList();
    for (int score = min; score <= max; score++) {
      int counted = score;
      figures.put(
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
              part.scope(),
              "scope_value",
              part.value(),
              "period",
              Estimands.CURRENT,
              "side",
              "customer",
              "question",
              question,
              "score",
              Integer.toString(score)));
    }
  }

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
                  part.scope(),
                  "scope_value",
                  part.value(),
                  "period",
                  Estimands.CURRENT,
                  "element",
                  id);
      figures.put(
          mean(population.current(), c -> Said.orNaN(c.ratings()[element])), named.apply("mean"));
      figures.put(
          mean(
              population.current(),
              c ->
                  c.ratings()[element] < 0
                      ? Double.NaN
                      : c.ratings()[element] >= World.THRESHOLD ? 1 : 0),
          named.apply("share_covered"));
    }
  }

  static <T> double mean(List<T> of, ToDoubleFunction<T> value) {
    return of.stream()
        .mapToDouble(value)
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }
}
