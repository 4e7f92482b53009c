package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedPeriodsTest {
  private static ComparedPeriods at(String asOf) {
    return ComparedPeriods.quarters(LocalDate.parse(asOf));
  }

  @Test
  void aQuarterIsComparedOnceItIsOver() {
    assertThat(at("2026-09-30")).isEqualTo(new ComparedPeriods("2026Q2", "2026Q3"));
    assertThat(at("2026-09-29")).isEqualTo(new ComparedPeriods("2026Q1", "2026Q2"));
    assertThat(at("2026-10-31")).isEqualTo(new ComparedPeriods("2026Q2", "2026Q3"));
    assertThat(at("2026-11-15")).isEqualTo(new ComparedPeriods("2026Q2", "2026Q3"));
  }

  @Test
  void quartersGoOverTheTurnOfTheYear() {
    assertThat(at("2026-03-31")).isEqualTo(new ComparedPeriods("2025Q4", "2026Q1"));
    assertThat(at("2026-01-15")).isEqualTo(new ComparedPeriods("2025Q3", "2025Q4"));
  }

  @Test
  void ofWavesTheLastTwoAreCompared() {
    assertThat(ComparedPeriods.waves(List.of("2024", "2025", "2026")))
        .isEqualTo(new ComparedPeriods("2025", "2026"));
    assertThat(ComparedPeriods.waves(List.of("2026"))).isNull();
  }

  private static ComparedPeriods reached(String asOf, String first, String last) {
    return ComparedPeriods.quarters(
        LocalDate.parse(asOf),
        new AnsweredMonths(Months.of(LocalDate.parse(first)), Months.of(LocalDate.parse(last))));
  }

  @Test
  void aQuarterThatAnswersDoNotReachOverIsNotCompared() {
    ComparedPeriods third = new ComparedPeriods("2026Q2", "2026Q3");
    assertThat(reached("2026-09-30", "2026-04-30", "2026-09-01")).isEqualTo(third);
    assertThat(reached("2026-09-30", "2026-05-01", "2026-09-30"))
        .as("answers begin within the earlier quarter")
        .isNull();
    assertThat(reached("2026-09-30", "2025-01-01", "2026-08-31"))
        .as("answers end within the later quarter")
        .isEqualTo(new ComparedPeriods("2026Q1", "2026Q2"));
    assertThat(reached("2026-10-15", "2025-01-01", "2026-10-15")).isEqualTo(third);
    assertThat(reached("2026-09-30", "2026-03-01", "2026-08-31")).isNull();
  }

  @Test
  void wavesAreInTheOrderOfTheirNumbers() {
    assertThat(ComparedPeriods.waves(List.of("Wave 1", "Wave 10", "Wave 9")))
        .isEqualTo(new ComparedPeriods("Wave 9", "Wave 10"));
    assertThat(ComparedPeriods.waves(List.of("2025H2", "2026H1", "2025H1")))
        .isEqualTo(new ComparedPeriods("2025H2", "2026H1"));
    assertThat(ComparedPeriods.waves(List.of("spring", "2026", "autumn")))
        .isEqualTo(new ComparedPeriods("autumn", "spring"));
    assertThat(ComparedPeriods.waves(List.of("w1", "w", "w01", "w99999999999999999999")))
        .isEqualTo(new ComparedPeriods("w1", "w99999999999999999999"));
    assertThat(ComparedPeriods.waves(List.of("w1", "w01")))
        .isEqualTo(new ComparedPeriods("w01", "w1"));
  }

  @Test
  void aQuarterIsCompleteWhenItIsOverAndAnswersReachOverIt() {
    MeasureRules rules = Histories.rules("2026-09-30");
    assertThat(rules.complete("2026Q3")).isTrue();
    assertThat(rules.complete("2023Q1")).isTrue();
    assertThat(rules.complete("2022Q4")).as("answers begin later").isFalse();
    assertThat(Histories.rules("2026-09-29").complete("2026Q3")).isFalse();
    assertThat(rules.complete(LoyaltyKey.CURRENT)).isTrue();
    assertThat(rules.complete("2025-10-01..2026-09-30")).isTrue();
  }
}
