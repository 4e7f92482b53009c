package fi.arvo.measure;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevenueMonthsTest {
  private static int month(String day) {
    return Months.of(Histories.day(day));
  }

  @Test
  void aMonthHasItsNetItsRowsAndItsDistinctCustomersWithTheUnidentifiedApart() {
    RevenueMonths months = new RevenueMonths();
    months.add(
        customer()
            .bought("2026-01-01", 100, 0)
            .bought("2026-01-31", -30, 1)
            .bought("2026-02-01", 7, 0)
            .history("a"));
    months.add(customer().bought("2026-01-15", 5, 0).history("b"));
    months.add(customer().bought("2026-01-15", 1_000, 0).bought("2026-01-16", 1, 0).history(""));
    months.add(customer().history("c"));

    assertThat(months.months())
        .containsEntry(month("2026-01-01"), new RevenueMonths.Sums(75, 3, 2, 1_001, 2))
        .containsEntry(month("2026-02-01"), new RevenueMonths.Sums(7, 1, 1, 0, 0))
        .hasSize(2);
  }
}
