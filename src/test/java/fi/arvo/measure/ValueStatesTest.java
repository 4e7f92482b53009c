package fi.arvo.measure;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.stats.BlockTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ValueStatesTest {
  private static final Scope NORTH = new Scope(Scope.UNIT, "north");
  private static final Scope ONLINE = new Scope(Scope.CHANNEL, "online");
  private static final Scope REPAIR = new Scope(Scope.TOUCHPOINT, "repair");

  private static ValueStates states(MeasureRules rules, List<CustomerHistory> customers) {
    ValueStates states = new ValueStates(rules);
    customers.forEach(history -> states.add(history, CustomerMeasures.of(history, rules)));
    return states;
  }

  private static long answers(ValueStates states, Scope scope, String period) {
    LoyaltyState state = states.loyalty().get(new LoyaltyKey(scope, period));
    return state == null ? 0 : state.recommend().answers();
  }

  @Test
  void everyAnswerCountsInItsQuarterAndOnlyTheLatestRatedOneIsCurrent() {
    ValueStates states =
        states(
            Values.RULES,
            List.of(
                customer()
                    .of("north", "small")
                    .answered(Answered.on("2025-01-10").rated(5, 5, 5, 5).recommend(1))
                    .answered(
                        Answered.on("2025-11-10")
                            .rated(9, 9, 9, 9)
                            .recommend(9)
                            .through("online", null))
                    .answered(Answered.on("2026-08-10").recommend(3).through("online", "repair"))
                    .history()));

    assertThat(answers(states, Scope.OVERALL, "2025Q1")).isEqualTo(1);
    assertThat(answers(states, Scope.OVERALL, "2025Q4")).isEqualTo(1);
    assertThat(answers(states, Scope.OVERALL, "2026Q3")).isEqualTo(1);
    assertThat(answers(states, Scope.OVERALL, "2025-10..2026-09")).isEqualTo(2);
    assertThat(answers(states, NORTH, "2026Q3")).isEqualTo(1);
    assertThat(answers(states, ONLINE, "2025-10..2026-09")).isEqualTo(2);
    assertThat(answers(states, REPAIR, "2026Q3")).isEqualTo(1);
    assertThat(states.loyalty().get(new LoyaltyKey(Scope.OVERALL, LoyaltyKey.CURRENT)).promoters())
        .as("the latest answer rates nothing")
        .isEqualTo(1);
    assertThat(states.spread().get(new Scope(Scope.SEGMENT, "small")).recommend().count(9))
        .isEqualTo(1);
    assertThat(states.covered().get(NORTH).elements().valueOrNull())
        .as("of the current answer, not of the linked one")
        .isEqualTo(4);
    assertThat(states.npsEffects().element(0).n()).isEqualTo(1);
    assertThat(states.npsEffects().element(0).covered()).isEqualTo(1);
    assertThat(states.loyalty())
        .as("touchpoints and channels have no current cohort")
        .doesNotContainKey(new LoyaltyKey(ONLINE, LoyaltyKey.CURRENT));
  }

  @Test
  void aBridgeNeedsTwoWholeWindowsOfPurchases() {
    List<CustomerHistory> customers =
        List.of(customer().bought("2023-06-01", 10, 0).bought("2024-06-01", 40, 0).history("k1"));
    ValueStates cut = states(Histories.rules("2024-09-30"), customers);
    ValueStates whole = states(Histories.rules("2024-12-31"), customers);

    assertThat(cut.bridge()).as("October 2022 lies before the extract").isEmpty();
    assertThat(cut.months().months()).hasSize(2);
    assertThat(whole.bridge()).containsKey(Scope.OVERALL);
  }

  @Test
  void purchasesOfNobodyCountInTheTotalsAndInNoPart() {
    ValueStates states =
        states(
            Values.RULES,
            List.of(
                customer().bought("2026-01-01", 40, 0).history(""),
                customer().of("north", null).bought("2026-01-01", 10, 0).history("k1")));

    assertThat(states.bridge().get(Scope.OVERALL).amount(BridgeComponent.CLOSING)).isEqualTo(50);
    assertThat(states.bridge().get(Scope.OVERALL).amount(BridgeComponent.UNIDENTIFIED))
        .isEqualTo(40);
    assertThat(states.bridge().get(NORTH).amount(BridgeComponent.CLOSING)).isEqualTo(10);
    assertThat(states.bridge())
        .containsOnlyKeys(Scope.OVERALL, NORTH, new Scope(Scope.SEGMENT, CustomerHistory.UNKNOWN));
    assertThat(states.money()).as("nobody answered, so nobody is linked").isEmpty();
  }

  @Test
  void aLinkedCustomersMoneyCountsInItsPartsAndItsGrowthInTheBins() {
    ValueStates states =
        states(
            Values.RULES,
            List.of(
                customer()
                    .of("north", "small")
                    .answered("2025-03-10", 9, 9, 1, 1, 1)
                    .bought("2024-06-01", 100, 0)
                    .bought("2025-06-01", 150, 0)
                    .history("k1"),
                customer()
                    .of("south", "small")
                    .answered("2025-03-10", 9, 9, 9, 9, 1)
                    .bought("2024-06-01", 50, 0)
                    .history("k2")));

    assertThat(states.money().get(NORTH).growth().growth().aggregate().valueOrNull())
        .isEqualTo(0.4);
    assertThat(states.money().get(Scope.OVERALL).growth().growth().customers()).isEqualTo(2);
    assertThat(states.growthBins().n()).isEqualTo(2);
    assertThat(states.dose().get(Scope.OVERALL).moneyByLevel(Outcome.GROWTH, 3, 3).money())
        .isEqualTo(50);
    assertThat(states.dose()).as("units are observations, not parts").doesNotContainKey(NORTH);
    assertThat(states.correlations().get(new Scope(Scope.SEGMENT, "small")).growth(0).n())
        .isEqualTo(2);
  }

  @Property(tries = 60)
  void anyCustomersSplitInAnyWayGiveTheFiguresOfAllAtOnce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int customers) {
    Random random = new Random(seed);
    List<CustomerHistory> histories = new ArrayList<>();
    for (int c = 0; c < customers; c++) {
      histories.add(randomCustomer(random, c));
    }
    List<List<CustomerHistory>> blocks = new ArrayList<>();
    for (int b = 1 + random.nextInt(6); b > 0; b--) {
      blocks.add(new ArrayList<>());
    }
    histories.forEach(history -> blocks.get(random.nextInt(blocks.size())).add(history));
    BlockTree<ValueStates> tree = new BlockTree<>();
    for (int b = 0; b < blocks.size(); b++) {
      tree.add(3 * b, states(Values.WEIGHTED, blocks.get(b)));
    }

    List<Object> merged = Held.in(tree.result().orElseThrow());
    List<Object> whole = Held.in(states(Values.WEIGHTED, histories));
    assertThat(merged).hasSameSizeAs(whole);
    for (int i = 0; i < whole.size(); i++) {
      assertThat(same(merged.get(i), whole.get(i)))
          .as("%s against %s at %d", merged.get(i), whole.get(i), i)
          .isTrue();
    }
  }

  /** Floating sums may differ by the order of their terms. */
  private static boolean same(Object merged, Object whole) {
    return merged instanceof Double a && whole instanceof Double b
        ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
        : Objects.equals(merged, whole);
  }

  private static CustomerHistory randomCustomer(Random random, int number) {
    String[] units = {"north", "south", null};
    String[] segments = {"small", "large", null};
    Histories histories = customer().of(units[random.nextInt(3)], segments[random.nextInt(3)]);
    for (int a = random.nextInt(4); a > 0; a--) {
      int[] ratings = new int[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = random.nextInt(12) - 1;
      }
      histories.answered(
          Answered.on(day(random))
              .rated(ratings)
              .recommend(random.nextInt(12) - 1)
              .effort(random.nextInt(8) == 0 ? Answer.NONE : 1 + random.nextInt(7))
              .satisfaction(random.nextInt(6) == 0 ? Answer.NONE : 1 + random.nextInt(5))
              .weighing(0.25 + random.nextDouble() * 3)
              .through(
                  random.nextBoolean() ? "online" : null, random.nextBoolean() ? "repair" : null)
              .in(random.nextBoolean() ? "south" : null, null)
              .told(Stories.random(random)));
    }
    for (int t = random.nextInt(10); t > 0; t--) {
      histories.bought(day(random), random.nextInt(2_000_000) - 300_000, random.nextInt(4));
    }
    return histories.history(number % 9 == 8 ? "" : "k" + number);
  }

  private static String day(Random random) {
    return String.format(
        Locale.ROOT,
        "202%d-%02d-%02d",
        3 + random.nextInt(4),
        1 + random.nextInt(9),
        1 + random.nextInt(28));
  }
}
