package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CustomerGrowthTest {
  private static final MeasureRules RULES = Histories.rules("2026-09-30");
  private static final GrowthWindows WINDOWS =
      GrowthWindows.aroundAnswer(Months.of(Histories.day("2025-03-10")), 12);

  private static CustomerGrowth amounts(Long placebo, Long before, Long after) {
    return new CustomerGrowth(before, after, placebo, null);
  }

  private static CustomerGrowth of(Histories customer) {
    return CustomerGrowth.of(customer.history().purchases(), WINDOWS, RULES);
  }

  /** Five customers made up for the purpose, figures by hand. */
  @Test
  void growthIsSymmetricAndNullWhenThereIsNothingOnBothSides() {
    assertThat(amounts(null, 100L, 150L).growth()).isEqualTo(0.4);
    assertThat(amounts(null, 0L, 40L).growth()).isEqualTo(2);
    assertThat(amounts(null, 50L, 0L).growth()).isEqualTo(-2);
    assertThat(amounts(null, 80L, 80L).growth()).isEqualTo(0);
    assertThat(amounts(null, 0L, 0L).growth()).isNull();
  }

  @Test
  void aNetBelowZeroIsFlooredSoThatGrowthStaysOnItsScale() {
    assertThat(amounts(null, -500L, 800L).growth()).isEqualTo(2);
    assertThat(amounts(null, 800L, -500L).growth()).isEqualTo(-2);
    assertThat(amounts(null, -500L, -1L).growth()).as("both 0 after the floor").isNull();
  }

  @Test
  void amountsAreExactWhereADoubleWouldLoseTheLastUnit() {
    long large = (1L << 53) + 1;
    CustomerGrowth growth =
        of(
            Histories.customer()
                .bought("2024-04-01", large, 0)
                .bought("2025-04-01", large, 0)
                .bought("2025-05-01", 1, 0));

    assertThat(growth.before()).isEqualTo(large);
    assertThat(growth.after()).isEqualTo(large + 1);
    assertThat(growth.growth()).isPositive().isCloseTo(1.0 / large, within(1e-30));
  }

  @Test
  void thePlaceboIsTheGrowthOfTheBeforeWindowOverTheOneBeforeIt() {
    CustomerGrowth growth = amounts(100L, 150L, 9_999L);
    assertThat(growth.placeboGrowth()).isEqualTo(0.4);
    assertThat(amounts(null, 150L, 100L).placeboGrowth()).isNull();
    assertThat(amounts(0L, 0L, 100L).placeboGrowth()).isNull();
    assertThat(amounts(100L, 150L, null).placeboGrowth())
        .as("needs no after-window")
        .isEqualTo(0.4);
  }

  @Test
  void onlyWhoWasACustomerBeforeCanBeRetained() {
    assertThat(amounts(null, 100L, 1L).retained()).isTrue();
    assertThat(amounts(null, 100L, 0L).retained()).isFalse();
    assertThat(amounts(null, 100L, -5L).retained()).isFalse();
    assertThat(amounts(null, 0L, 100L).retained()).isNull();
    assertThat(amounts(null, -3L, 100L).retained()).isNull();
    assertThat(amounts(null, 100L, null).retained()).isNull();
  }

  @Test
  void aNewStreamIsOneNeverBoughtFromBeforeTheAfterWindow() {
    CustomerGrowth growth =
        of(
            Histories.customer()
                .bought("2023-02-01", 10, 0) // years ago is still before
                .bought("2025-03-20", 10, 1) // in the answer's own month too
                .bought("2025-04-01", 70, 0)
                .bought("2025-05-01", 80, 1)
                .bought("2025-06-01", 300, 2)
                .bought("2025-07-01", -100, 2)
                .bought("2025-08-01", -60, 3) // a refund beyond the purchases is no new stream
                .bought("2026-04-01", 500, 4)); // after the window

    assertThat(growth.newStream()).isEqualTo(200);
    assertThat(growth.newStreamFound()).isTrue();
    assertThat(of(Histories.customer().bought("2024-04-01", 10, 0)).newStreamFound()).isFalse();
  }

  @Test
  void aNewStreamNeedsAWholeWindowOfHistoryAndAnAfterWindow() {
    Purchases bought = Histories.customer().bought("2024-06-01", 10, 0).history().purchases();
    int reach = RULES.firstSalesMonth();

    GrowthWindows enough = GrowthWindows.aroundAnswer(reach + 12, 12);
    GrowthWindows monthShort = GrowthWindows.aroundAnswer(reach + 11, 12);
    GrowthWindows cutShort = GrowthWindows.aroundAnswer(RULES.lastMonth() - 11, 12);

    assertThat(CustomerGrowth.of(bought, enough, RULES).newStream()).isNotNull();
    assertThat(CustomerGrowth.of(bought, monthShort, RULES).newStream()).isNull();
    assertThat(CustomerGrowth.of(bought, cutShort, RULES).newStreamFound()).isNull();
  }
}
