package fi.arvo.measure;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BridgeStateTest {
  private static final GrowthWindows WINDOWS =
      GrowthWindows.endingWith(Months.of(Histories.day("2026-09-30")), 12);

  private static final List<BridgeComponent> STEPS =
      List.of(
          BridgeComponent.NEW,
          BridgeComponent.REACTIVATED,
          BridgeComponent.EXPANSION_EXISTING,
          BridgeComponent.NEW_STREAMS,
          BridgeComponent.CONTRACTION,
          BridgeComponent.CHURN,
          BridgeComponent.NEGATIVE_NET,
          BridgeComponent.UNIDENTIFIED);

  @Test
  void eachKindOfCustomerMovesItsOwnComponent() {
    BridgeState bridge = new BridgeState();
    add(bridge, customer().bought("2026-01-01", 40, 0));
    add(bridge, customer().bought("2023-01-01", 5, 0).bought("2026-01-01", 30, 0));
    add(bridge, customer().bought("2025-01-01", 100, 0).bought("2026-01-01", 150, 0));
    add(
        bridge,
        customer()
            .bought("2025-01-01", 100, 0)
            .bought("2026-01-01", 100, 0)
            .bought("2026-02-01", 20, 1));
    add(
        bridge,
        customer()
            .bought("2025-01-01", 100, 0)
            .bought("2026-01-01", 90, 0)
            .bought("2026-02-01", 20, 1));
    add(bridge, customer().bought("2025-01-01", 80, 0).bought("2026-01-01", 70, 0));
    add(bridge, customer().bought("2025-01-01", 50, 0));
    add(bridge, customer().bought("2025-01-01", -3, 0).bought("2026-01-01", 4, 0));
    bridge.add(
        customer().bought("2025-01-01", 9, 0).bought("2026-01-01", 11, 0).history(""), WINDOWS);

    assertThat(bridge.amount(BridgeComponent.NEW)).isEqualTo(40);
    assertThat(bridge.amount(BridgeComponent.REACTIVATED)).isEqualTo(30);
    assertThat(bridge.amount(BridgeComponent.EXPANSION_EXISTING)).isEqualTo(50);
    assertThat(bridge.amount(BridgeComponent.NEW_STREAMS))
        .as("20 of new stream where it all grew, 10 where only 10 of it was growth")
        .isEqualTo(30);
    assertThat(bridge.amount(BridgeComponent.CONTRACTION)).isEqualTo(-10);
    assertThat(bridge.amount(BridgeComponent.CHURN)).isEqualTo(-50);
    assertThat(bridge.amount(BridgeComponent.NEGATIVE_NET)).isEqualTo(7);
    assertThat(bridge.amount(BridgeComponent.UNIDENTIFIED)).isEqualTo(2);
    assertThat(bridge.customers(BridgeComponent.NEW_STREAMS)).isEqualTo(2);
  }

  /** Base, expansion, churn and a new customer; the figures are worked out by hand. */
  @Test
  void retentionOfRevenueCountsOnlyTheFirstWindowsCustomers() {
    BridgeState bridge = new BridgeState();
    add(bridge, customer().bought("2025-01-01", 100, 0).bought("2026-01-01", 150, 0));
    add(bridge, customer().bought("2026-01-01", 40, 0));
    add(bridge, customer().bought("2025-01-01", 50, 0));
    add(bridge, customer().bought("2025-01-01", 80, 0).bought("2026-01-01", 80, 0));

    assertThat(bridge.amount(BridgeComponent.OPENING)).isEqualTo(230);
    assertThat(bridge.amount(BridgeComponent.CLOSING)).isEqualTo(270);
    assertThat(bridge.nrr()).isEqualTo(1.0);
    assertThat(bridge.grr()).isCloseTo(0.782608695652174, within(1e-15));
    assertThat(new BridgeState().nrr()).as("no base, no rate").isNull();
  }

  /** Made-up windows in tenths; figures by pandas 1.5.3 and R 4.2.2. */
  @Test
  void retentionOfTenCustomersIsThatOfR() {
    long[] before = {1000, 2000, 0, 500, 800, 0, 1200, 335, 100, 4000};
    long[] after = {1500, 1000, 600, 500, 0, 0, 1250, 665, 125, 3800};
    BridgeState bridge = new BridgeState();
    for (int i = 0; i < before.length; i++) {
      add(bridge, customer().bought("2025-01-01", before[i], 0).bought("2026-01-01", after[i], 0));
    }

    assertThat(bridge.nrr()).isCloseTo(0.8897835933568193, within(1e-12));
    assertThat(bridge.grr()).isCloseTo(0.7986914947156517, within(1e-12));
    assertThat(bridge.baseCustomers()).isEqualTo(8);
  }

  @Property(tries = 200)
  void theComponentsFootToTheUnitForAnyCustomersHoweverTheyAreSplitUp(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int customers) {
    Random random = new Random(seed);
    BridgeState whole = new BridgeState();
    BridgeState left = new BridgeState();
    BridgeState right = new BridgeState();
    for (int c = 0; c < customers; c++) {
      Histories histories = customer();
      for (int t = random.nextInt(12); t > 0; t--) {
        String day =
            String.format(
                Locale.ROOT,
                "202%d-%02d-%02d",
                3 + random.nextInt(4),
                1 + random.nextInt(12),
                1 + random.nextInt(28));
        histories.bought(day, random.nextInt(2_000_000) - 300_000, random.nextInt(4));
      }
      CustomerHistory history = histories.history(c % 7 == 0 ? "" : "k" + c);
      whole.add(history, WINDOWS);
      (random.nextBoolean() ? left : right).add(history, WINDOWS);
    }
    left.merge(right);

    assertThat(STEPS.stream().mapToLong(whole::amount).sum())
        .isEqualTo(whole.amount(BridgeComponent.CLOSING) - whole.amount(BridgeComponent.OPENING));
    for (BridgeComponent component : BridgeComponent.values()) {
      assertThat(left.amount(component)).isEqualTo(whole.amount(component));
      assertThat(left.customers(component)).isEqualTo(whole.customers(component));
    }
    assertThat(left.nrr()).isEqualTo(whole.nrr());
  }

  private static void add(BridgeState bridge, Histories histories) {
    bridge.add(histories.history(), WINDOWS);
  }
}
