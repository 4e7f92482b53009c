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
}
