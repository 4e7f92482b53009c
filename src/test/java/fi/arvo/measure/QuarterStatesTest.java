package fi.arvo.measure;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Elements and money from quarter to quarter. Rules: sales from January 2023, as-of 2026-09-30. */
class QuarterStatesTest {
  private static final Scope SMALL = new Scope(Scope.SEGMENT, "small");

  private static QuarterStates of(String asOf, CustomerHistory... histories) {
    QuarterStates states = new QuarterStates(Histories.rules(asOf));
    List.of(histories).forEach(states::add);
    return states;
  }

  private static QuarterStates of(CustomerHistory... histories) {
    return of("2026-09-30", histories);
  }

  private static LoyaltyKey overall(String quarter) {
    return new LoyaltyKey(Scope.OVERALL, quarter);
  }

  @Test
  void coverageIsTheMeanOfAQuartersAnswersWithTheCustomerAsCluster() {
    QuarterStates states =
        of(
            customer()
                .of("north", "small")
                .answered("2026-01-10", 9, 9, 9, 9, 1)
                .answered("2026-03-10", 9, 9, 1, 1, 1)
                .answered("2026-04-10", 9, 1, 1, 1, 1)
                .history("k1"),
            customer().of("north", "large").answered("2026-02-10", 9, 9, 9, 1, 1).history("k2"));
    assertThat(states.elements().get(overall("2026Q1")).ratio().valueOrNull())
        .isCloseTo((3 + 1 + 2) / 3.0, within(1e-12));
    assertThat(states.elements().get(overall("2026Q1")).clusters()).isEqualTo(2);
    assertThat(states.elements().get(new LoyaltyKey(SMALL, "2026Q1")).ratio().valueOrNull())
        .isEqualTo(2);
    assertThat(states.elements().get(overall("2026Q2")).ratio().valueOrNull()).isZero();
  }

  @Test
  void whoRatesNothingIsNotCounted() {
    QuarterStates states =
        of(customer().answered(Answered.on("2026-01-10").recommend(9)).history("k1"));
    assertThat(states.elements()).isEmpty();
  }

  @Test
  void growthIsAgainstTheSameQuarterAYearBefore() {
    QuarterStates states =
        of(
            customer()
                .of("north", "small")
                .bought("2025-01-15", 100, 0)
                .bought("2025-06-15", 999, 0)
                .bought("2026-03-31", 150, 0)
                .history("k1"),
            customer().of("north", "large").bought("2026-01-01", 50, 0).history("k2"));
    QuarterMoney first = states.growth().get(overall("2026Q1"));
    assertThat(first.growth().aggregate().valueOrNull())
        .isCloseTo((200 - 100) / 150.0, within(1e-12));
    assertThat(first.growth().customersWithGrowth()).isEqualTo(2);
    assertThat(first.before().customers()).isEqualTo(1);
    assertThat(first.before().dominance()).isEqualTo(1);
    assertThat(first.after().customers()).isEqualTo(2);
    assertThat(first.after().money()).isEqualTo(200);
    assertThat(first.after().largest()).isEqualTo(150);
    assertThat(
            states.growth().get(new LoyaltyKey(SMALL, "2026Q1")).growth().aggregate().valueOrNull())
        .isCloseTo(0.4, within(1e-12));
    assertThat(states.growth().get(overall("2026Q2")).growth().aggregate().valueOrNull())
        .as("lost")
        .isEqualTo(-2);
  }

  @Test
  void aQuarterCountsOnlyWholeAndWithTheWholeQuarterOfTheYearBefore() {
    CustomerHistory history =
        customer()
            .bought("2022-12-31", 100, 0)
            .bought("2023-02-01", 100, 0)
            .bought("2024-02-01", 100, 0)
            .bought("2026-08-15", 100, 0)
            .history("k1");
    assertThat(of(history).growth().keySet())
        .as("the extract begins in 2023, so growth in 2024")
        .contains(overall("2024Q1"), overall("2026Q3"))
        .doesNotContain(overall("2023Q1"));
    assertThat(of("2026-08-31", history).growth().keySet())
        .as("September isn't over")
        .doesNotContain(overall("2026Q3"));
  }

  @Test
  void ofGrowthTheLastTwelveQuartersAreTold() {
    assertThat(
            of("2030-12-31", customer().bought("2026-02-01", 1, 0).history("k1")).growth().keySet())
        .as("2026Q1 lies further back, as the base of 2027Q1 too")
        .isEmpty();
    assertThat(
            of("2030-12-31", customer().bought("2028-01-01", 1, 0).history("k1")).growth().keySet())
        .containsExactlyInAnyOrder(
            overall("2028Q1"),
            overall("2029Q1"),
            new LoyaltyKey(new Scope(Scope.SEGMENT, CustomerHistory.UNKNOWN), "2028Q1"),
            new LoyaltyKey(new Scope(Scope.SEGMENT, CustomerHistory.UNKNOWN), "2029Q1"));
  }

  @Test
  void blocksAddUpToTheWhole() {
    CustomerHistory one =
        customer().of("north", "small").answered("2026-01-10", 9, 9, 9, 9, 9).history("k1");
    CustomerHistory two =
        customer().of("north", "small").answered("2026-01-11", 9, 9, 9, 1, 1).history("k2");
    QuarterStates left = of(one);
    left.merge(of(two));
    assertThat(left.elements().get(overall("2026Q1")).ratio())
        .isEqualTo(of(one, two).elements().get(overall("2026Q1")).ratio());
  }
}
