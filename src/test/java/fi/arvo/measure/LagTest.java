package fi.arvo.measure;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LagTest {
  private static final MeasureRules RULES = Histories.rules("2026-09-30");

  private static CustomerValue linked(Histories customer) {
    return CustomerValue.of(customer.history(), Cohort.LINKED, RULES).orElseThrow();
  }

  @Test
  void eachStretchIsHeldAgainstTheSameMonthsAYearEarlier() {
    CustomerValue value =
        linked(
            customer()
                .answered("2025-03-10", 9, 9, 9, 9, 9)
                .bought("2024-04-01", 100, 0)
                .bought("2025-06-30", 300, 0)
                .bought("2024-07-01", 100, 0)
                .bought("2025-09-30", 100, 0)
                .bought("2024-10-01", 200, 0)
                .bought("2023-12-01", 50, 0)
                .bought("2025-02-28", 150, 0));

    assertThat(value.lags()).containsExactly(1.0, 0.0, -2.0, 1.0);
  }

  @Test
  void theAnswersOwnMonthAndRefundsBeyondPurchasesCountForNothing() {
    CustomerValue value =
        linked(
            customer()
                .answered("2025-03-10", 9, 9, 9, 9, 9)
                .bought("2024-05-01", 100, 0)
                .bought("2025-03-31", 900, 0)
                .bought("2024-03-31", 900, 0)
                .bought("2025-05-01", -40, 0));

    assertThat(value.lags()[Lag.GROWTH_0_3.ordinal()]).isEqualTo(-2.0);
    assertThat(value.lags()[Lag.GROWTH_3_6.ordinal()]).as("nothing bought in either").isNull();
  }

  @Test
  void monthsOutsideTheExtractGiveNothing() {
    Purchases purchases = new Purchases();
    purchases.add(Histories.day("2024-02-01"), 10, 0);
    int february = Months.of(Histories.day("2024-02-15"));

    assertThat(Lag.PLACEBO.growth(purchases, february, RULES))
        .as("November 2022 lies before the extract")
        .isNull();
    assertThat(Lag.GROWTH_6_12.growth(purchases, Months.of(RULES.asOfDay()) - 6, RULES))
        .as("half a year after the answer lies beyond as-of")
        .isNull();
    assertThat(Lag.GROWTH_0_3.growth(purchases, Months.of(Histories.day("2025-01-15")), RULES))
        .isEqualTo(-2.0);
  }

  @Test
  void onlyCustomersFromBeforeWhoRatedSomethingHaveLags() {
    assertThat(linked(customer().answered("2025-03-10", 9, 9, 9, 9, 9)).lags()).isNull();
  }

  @Test
  void tenureIsThatAtTheAnswer() {
    Histories customer = customer().answered("2025-03-10", 9, 9, 9, 9, 9);

    assertThat(linked(customer).tenure()).isNull();
    assertThat(linked(customer.registered("2024-03-10", null)).tenure()).isEqualTo(365);
    assertThat(linked(customer.registered("2025-04-01", null)).tenure())
        .as("a customer since a day after the answer: nobody knows since when")
        .isNull();
  }
}
