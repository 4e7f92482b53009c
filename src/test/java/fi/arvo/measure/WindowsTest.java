package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Months, windows of them, and the three windows around an answer or before as-of. */
class WindowsTest {
  private static int month(String day) {
    return Months.of(LocalDate.parse(day));
  }

  @Test
  void theAnswersOwnMonthIsInNeitherWindowWhateverTheDay() {
    for (String day : new String[] {"2025-03-01", "2025-03-17", "2025-03-31"}) {
      GrowthWindows windows = GrowthWindows.aroundAnswer(month(day), 12);
      assertThat(windows.after().period()).isEqualTo("2025-04..2026-03");
      assertThat(windows.before().period()).isEqualTo("2024-03..2025-02");
      assertThat(windows.placebo().period()).isEqualTo("2023-03..2024-02");
    }
  }

  @Test
  void aWindowHoldsItsFirstDayAndEndsBeforeTheFirstDayOfTheNextMonth() {
    Window window = new Window(month("2023-12-05"), 3);

    assertThat(LocalDate.ofEpochDay(window.fromDay())).isEqualTo("2023-12-01");
    assertThat(LocalDate.ofEpochDay(window.toDay()))
        .as("2024 is a leap year")
        .isEqualTo("2024-03-01");
    assertThat(window.last()).isEqualTo(month("2024-02-29"));
  }

  @Test
  void windowsAtAsOfEndWithTheLastCompleteMonthAndTouch() {
    assertThat(endingAt("2026-09-30").after().period()).isEqualTo("2025-10..2026-09");
    assertThat(endingAt("2026-09-30").before().period()).isEqualTo("2024-10..2025-09");
    assertThat(endingAt("2026-09-29").after().period())
        .as("September is not over on its 29th")
        .isEqualTo("2025-09..2026-08");
    assertThat(endingAt("2024-02-28").after().last()).isEqualTo(month("2024-01-31"));
    assertThat(endingAt("2024-02-29").after().last()).isEqualTo(month("2024-02-01"));
  }

  private static GrowthWindows endingAt(String asOf) {
    return GrowthWindows.endingWith(Months.lastComplete(LocalDate.parse(asOf)), 12);
  }

  @Test
  void anExtractReachesOverAWindowWhenItHasItsFirstAndItsLastMonth() {
    MeasureRules rules = Histories.rules("2026-09-30");

    assertThat(rules.covers(new Window(month("2023-01-01"), 12))).isTrue();
    assertThat(rules.covers(new Window(month("2022-12-01"), 12))).isFalse();
    assertThat(rules.covers(new Window(month("2025-10-01"), 12))).isTrue();
    assertThat(rules.covers(new Window(month("2025-11-01"), 12))).isFalse();
  }

  @Test
  void periodsAreWrittenAsInTables() {
    assertThat(Months.period(month("2026-09-30"))).isEqualTo("2026-09");
    assertThat(Months.quarter(month("2026-09-30"))).isEqualTo("2026Q3");
    assertThat(Months.quarter(month("2026-10-01"))).isEqualTo("2026Q4");
    assertThat(Months.quarter(month("2026-01-01"))).isEqualTo("2026Q1");
  }

  @Property
  void everyDayLiesInItsMonthOnAnyDayOfHistory(
      @ForAll @IntRange(min = -200_000, max = 200_000) int day) {
    int month = Months.of(day);
    assertThat(day).isBetween(Months.firstDay(month), Months.firstDay(month + 1) - 1);
    assertThat(LocalDate.ofEpochDay(Months.firstDay(month)).getDayOfMonth()).isEqualTo(1);
  }
}
