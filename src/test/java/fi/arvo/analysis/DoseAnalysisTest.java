package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.measure.Answered;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.Scope;
import fi.arvo.stats.NetPromoter;
import fi.arvo.stats.Proportions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoseAnalysisTest {
  private static final Scope LARGE = new Scope(Scope.SEGMENT, "large");

  private static List<DoseFinding> findings() {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      customers.add(
          customer()
              .of("north", i < 8 ? "large" : "small")
              .answered(
                  Answered.on("2025-03-10").rated(Worlds.covering(i % 4)).recommend(1).effort(1))
              .answered(
                  Answered.on("2026-06-01")
                      .rated(Worlds.covering(i % 4))
                      .recommend(i % 4 == 0 ? 3 : i % 8 < 4 ? 10 : 8))
              .bought("2024-06-01", 1_000, 0)
              .bought("2025-06-01", i % 4 == 3 && i > 10 ? 0 : 1_000 + 100 * (i % 4), i % 2)
              .history("k" + i));
    }
    return DoseAnalysis.of(Worlds.states(customers, Worlds.RULES), Worlds.RULES, Worlds.JOB);
  }

  private static DoseFinding found(Scope scope, Dose dose, Outcome outcome, String band) {
    return findings().stream()
        .filter(
            f -> f.scope().equals(scope) && f.dose() == dose && f.outcome().equals(outcome.key()))
        .filter(f -> f.band().label().equals(band))
        .reduce(
            (a, b) -> {
              throw new IllegalStateException("found twice");
            })
        .orElseThrow();
  }

  @Test
  void npsOfABandHasTheAdjustedWaldIntervalOfItsAnswers() {
    assertThat(found(Scope.OVERALL, Dose.ELEMENTS, Outcome.NPS, "1-2").estimate())
        .as("six promoters and four passives")
        .isEqualTo(NetPromoter.ofCounts(6, 4, 0).adjustedWald());
    assertThat(found(LARGE, Dose.TIERS, Outcome.NPS, "2").estimate())
        .isEqualTo(NetPromoter.ofCounts(1, 1, 0).adjustedWald());
    assertThat(found(Scope.OVERALL, Dose.ALL, Outcome.NPS, "all").estimate().n()).isEqualTo(20);
  }

  @Test
  void retentionOfABandHasWilsonsIntervalAmongTheCustomersFromBefore() {
    assertThat(found(Scope.OVERALL, Dose.ELEMENTS, Outcome.RETAINED, "3+").estimate())
        .isEqualTo(Proportions.wilson(2 / 5.0, 5, 5));
    assertThat(found(Scope.OVERALL, Dose.ALL, Outcome.RETAINED, "all").estimate())
        .isEqualTo(Proportions.wilson(17 / 20.0, 20, 20));
  }

  @Test
  void growthOfABandIsThatOfItsTotalBesideTheMeanOfItsCustomers() {
    DoseFinding band = found(Scope.OVERALL, Dose.ELEMENTS, Outcome.GROWTH, "1-2");

    assertThat(band.estimate().valueOrNull())
        .as("from 10 000 to 5 · 1 100 + 5 · 1 200")
        .isCloseTo(1_500 / 10_750.0, within(1e-12));
    assertThat(band.mean()).isCloseTo((100 / 1_050.0 + 200 / 1_100.0) / 2, within(1e-12));
    assertThat(band.money()).isEqualTo(21_500);
    assertThat(band.largestMoney()).isEqualTo(2_200);
    assertThat(found(Scope.OVERALL, Dose.ELEMENTS, Outcome.NPS, "1-2").mean()).isNull();
  }

  @Test
  void retainedRevenueOfABandIsOfItsCustomersFromBefore() {
    DoseFinding net = retention(Dose.ELEMENTS, "net_retention", "3+");
    DoseFinding gross = retention(Dose.ELEMENTS, "gross_retention", "3+");

    assertThat(net.estimate().valueOrNull())
        .as("two of five went from 1 000 to 1 300, three left")
        .isCloseTo(2_600 / 5_000.0, within(1e-12));
    assertThat(gross.estimate().valueOrNull()).isCloseTo(2_000 / 5_000.0, within(1e-12));
    assertThat(net.respondents()).as("the two that rose").isEqualTo(2);
    assertThat(net.money()).isEqualTo(600);
    assertThat(net.largestMoney()).isEqualTo(300);
    assertThat(net.estimate().n()).isEqualTo(5);
    assertThat(retention(Dose.TIERS, "net_retention", "2").estimate()).isEqualTo(net.estimate());
    assertThat(retention(Dose.ALL, "gross_retention", "all").estimate().valueOrNull())
        .isCloseTo(17 / 20.0, within(1e-12));
  }

  private static DoseFinding retention(Dose dose, String outcome, String band) {
    return findings().stream()
        .filter(f -> f.scope().equals(Scope.OVERALL) && f.dose() == dose)
        .filter(f -> f.outcome().equals(outcome) && f.band().label().equals(band))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOutcomeThatNobodyHasIsNotTold() {
    assertThat(findings())
        .extracting(DoseFinding::outcome)
        .as("only the old answers, which aren't current, told of effort; nobody of satisfaction")
        .doesNotContain(Outcome.EFFORT.key(), Outcome.SATISFACTION.key())
        .contains(Outcome.PLACEBO_GROWTH.key());
  }
}
