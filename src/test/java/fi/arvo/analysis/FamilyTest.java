package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.measure.Answered;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FamilyTest {
  private static final Family FAMILY =
      Family.ofCustomers(Scope.OVERALL, Level.CUSTOMER, "recommend", Cohort.CURRENT, Worlds.MODEL);

  private static Estimate withP(double p) {
    return Estimate.of(0.1, null, 0.0, 0.2, p, 100, 100);
  }

  @Test
  void onlyTheElementsAreCorrectedAndOnlyForOneAnother() {
    double[] p = {0.01, 0.02, 0.04, 0.5, 1e-9, 1e-9, 1e-9, 1e-9};

    List<CorrelationFinding> findings = FAMILY.of("pearson", i -> withP(p[i]));

    assertThat(findings)
        .extracting(CorrelationFinding::predictor)
        .containsExactly(
            "quality",
            "variety",
            "nostalgia",
            "wellness",
            "tier:functional",
            "tier:emotional",
            "elements_covered",
            "tiers_covered");
    assertThat(findings.get(0).adjusted()).isCloseTo(0.04, within(1e-15));
    assertThat(findings.get(1).adjusted()).isCloseTo(0.04, within(1e-15));
    assertThat(findings.get(2).adjusted()).isCloseTo(0.16 / 3, within(1e-15));
    assertThat(findings.get(3).adjusted()).isCloseTo(0.5, within(1e-15));
    assertThat(findings.subList(4, 8)).allMatch(finding -> finding.adjusted() == null);
  }

  @Test
  void anElementThatCouldNotBeTestedIsNoTest() {
    List<CorrelationFinding> findings =
        FAMILY.ofElements(
            "pearson", i -> i == 0 ? Estimate.none(Reason.TOO_FEW, 3) : withP(0.01 * i));

    assertThat(findings.get(0).adjusted()).isNull();
    assertThat(findings.get(1).adjusted()).as("one of three").isCloseTo(0.03, within(1e-15));
    assertThat(findings).hasSize(4);
  }

  private record Group(Scope scope, Level level, String outcome, String method) {}

  @Test
  void familiesAreScopeLevelOutcomeAndMethod() {
    Random random = new Random(7);
    List<CustomerHistory> customers = new ArrayList<>();
    String[] units = {"east", "mid", "north", "south", "west"};
    for (int i = 0; i < 150; i++) {
      int mood = random.nextInt(6);
      int[] ratings = new int[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = Math.min(10, mood + random.nextInt(2 + 2 * e));
      }
      customers.add(
          customer()
              .of(units[i % 5], i % 2 == 0 ? "small" : "large")
              .answered(
                  Answered.now()
                      .rated(ratings)
                      .recommend(mood + random.nextInt(5))
                      .effort(1 + random.nextInt(7)))
              .history("k" + i));
    }
    var states = Worlds.states(customers, Worlds.RULES);

    List<CorrelationFinding> findings =
        Analysis.of(
                states,
                GrowthRanks.none(),
                List.of(),
                MoneyModels.none(),
                Worlds.RULES,
                Worlds.JOB,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Sides.NONE)
            .correlations();

    Map<Group, List<CorrelationFinding>> families =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    f -> new Group(f.scope(), f.level(), f.outcome(), f.method())));
    assertThat(families.keySet().stream().map(Group::scope).distinct()).hasSize(3);
    assertThat(families.keySet().stream().map(Group::level).distinct()).hasSize(4);
    families.forEach(
        (group, family) -> {
          List<CorrelationFinding> elements =
              family.stream().filter(f -> isElement(f.predictor())).toList();
          assertThat(elements).as(group.toString()).hasSize(4);
          elements.forEach(f -> assertThat(f.adjusted()).isEqualTo(adjusted(f, elements)));
          assertThat(family.stream().filter(f -> !isElement(f.predictor())))
              .allMatch(f -> f.adjusted() == null);
        });
  }

  private static boolean isElement(String predictor) {
    return Worlds.MODEL.elements().stream().anyMatch(e -> e.id().equals(predictor));
  }

  /** Benjamini and Hochberg by the book: the least of m·p/rank over all p at or above this one. */
  private static Double adjusted(CorrelationFinding one, List<CorrelationFinding> family) {
    Double own = one.estimate().pValueOrNull();
    List<Double> p =
        family.stream()
            .map(f -> f.estimate().pValueOrNull())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (own == null) {
      return null;
    }
    double least = 1;
    for (int i = 0; i < p.size(); i++) {
      if (p.get(i) >= own) {
        least = Math.min(least, p.get(i) * ((double) p.size() / (i + 1)));
      }
    }
    return least;
  }
}
