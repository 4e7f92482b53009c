package fi.arvo.measure;

import static fi.arvo.measure.Answered.now;
import static fi.arvo.measure.Values.linked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MoneyStateTest {
  /** Own data: five customers whose total goes from 230 to 270; figures by hand. */
  @Test
  void aGroupsGrowthIsThatOfItsTotalAndRetentionCountsItsBaseCustomers() {
    MoneyState state = new MoneyState(false);
    long[][] windows = {{100, 150}, {0, 40}, {50, 0}, {80, 80}, {0, 0}};
    for (long[] window : windows) {
      state.add(linked(now(), window[0], window[1]));
    }

    assertThat(state.growth().growth().aggregate().valueOrNull())
        .isCloseTo(0.16, within(1e-15))
        .isCloseTo((270.0 - 230) / 250, within(1e-15));
    assertThat(state.growth().growth().customersWithGrowth()).isEqualTo(4);
    assertThat(state.growth().growth().customers()).isEqualTo(5);
    assertThat(state.retained().n()).isEqualTo(3);
    assertThat(state.retained().shareAtLeast(1).valueOrNull()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(state.kept().moments().net().valueOrNull()).isEqualTo(230 / 230.0);
    assertThat(state.kept().moments().gross().valueOrNull()).isCloseTo(180 / 230.0, within(1e-15));
    assertThat(state.growth().money()).isEqualTo(500);
    assertThat(state.growth().largest()).as("the first customer's 250").isEqualTo(250);
  }

  /** Made-up windows in tenths; the share by pandas 1.5.3 and R 4.2.2. */
  @Test
  void sevenOfEightBaseCustomersAreRetained() {
    MoneyState state = new MoneyState(false);
    long[] before = {1000, 2000, 0, 500, 800, 0, 1200, 335, 100, 4000};
    long[] after = {1500, 1000, 600, 500, 0, 0, 1250, 665, 125, 3800};
    for (int i = 0; i < before.length; i++) {
      state.add(linked(now(), before[i], after[i]));
    }

    assertThat(state.retained().shareAtLeast(1).valueOrNull()).isEqualTo(0.875);
    assertThat(state.retained().n()).isEqualTo(8);
  }

  @Test
  void windowsBelowZeroCountAsZeroAndAreCounted() {
    MoneyState state = new MoneyState(false);
    state.add(linked(now(), -20, 100));
    state.add(linked(now(), 100, -20));
    state.add(linked(now(), -1, -1));

    assertThat(state.growth().growth().flooredWindows()).isEqualTo(4);
    assertThat(state.growth().growth().aggregate().valueOrNull()).isEqualTo(0);
    assertThat(state.growth().money()).isEqualTo(200);
  }

  @Test
  void whatCouldNotBeMeasuredIsLeftOutOfItsFigureOnly() {
    MoneyState state = new MoneyState(false);
    state.add(linked(now(), new CustomerGrowth(100L, null, 50L, null)));
    state.add(linked(now(), new CustomerGrowth(100L, 110L, null, 5L)));
    state.add(linked(now(), new CustomerGrowth(null, 110L, null, null)));

    assertThat(state.growth().growth().customers()).isEqualTo(1);
    assertThat(state.placebo().growth().customers()).isEqualTo(1);
    assertThat(state.placebo().growth().aggregate().valueOrNull())
        .as("from 50 to 100")
        .isCloseTo(50 / 75.0, within(1e-15));
    assertThat(state.retained().n()).isEqualTo(1);
    assertThat(state.newStream().n()).isEqualTo(1);
    assertThat(state.newStream().count(1)).isEqualTo(1);
  }

  @Test
  void customersCountByTheWeightOfTheirAnswer() {
    MoneyState state = new MoneyState(true);
    state.add(linked(now().weighing(3), 100, 200));
    state.add(linked(now().weighing(1), 100, 0));

    assertThat(state.growth().growth().aggregate().valueOrNull())
        .isCloseTo((3 * 100 - 100) / (3 * 150 + 50.0), within(1e-15));
    assertThat(state.retained().share(1)).isEqualTo(0.75);
    assertThat(state.growth().money()).as("money is not weighted").isEqualTo(400);
  }
}
