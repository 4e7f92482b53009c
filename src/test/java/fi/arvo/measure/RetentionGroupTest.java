package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetentionGroupTest {
  private static RetentionGroup of(long[]... windows) {
    RetentionGroup group = new RetentionGroup();
    for (long[] window : windows) {
      RetentionGroup own = new RetentionGroup();
      own.add(window[0], window[1], 1);
      group.merge(own);
    }
    return group;
  }

  private static long[] from(long before, long after) {
    return new long[] {before, after};
  }

  @Test
  void onlyThoseWhoBoughtBeforeAreRetained() {
    RetentionGroup group = of(from(100, 150), from(50, 30), from(0, 70), from(-5, 70), from(0, 0));
    assertThat(group.moments().net().valueOrNull()).isEqualTo(180 / 150.0);
    assertThat(group.moments().gross().valueOrNull()).isEqualTo(130 / 150.0);
    assertThat(group.moments().net().n()).isEqualTo(2);
  }

  @Test
  void theFewestAreThoseWhoFellOrRoseOrBoughtBefore() {
    long[] same = from(10, 10);
    assertThat(of(same, same, same).fewest()).isEqualTo(3);
    assertThat(of(same, same, same, from(10, -1)).fewest()).as("one fell").isEqualTo(1);
    assertThat(of(same, same, same, from(10, 11)).fewest()).as("one rose").isEqualTo(1);
    assertThat(of(same, same, same, from(-1, 11)).fewest()).as("who came").isEqualTo(3);
    assertThat(of(from(0, 11)).fewest()).as("nobody to retain").isZero();
  }

  @Test
  void moneyIsThatWhichOneCustomerMakesMostOf() {
    RetentionGroup even = of(from(100, 90), from(100, 90), from(100, 110), from(100, 110));
    assertThat(even.largest() / even.money()).isEqualTo(0.5);

    RetentionGroup fell = of(from(100, 60), from(100, 98), from(500, 501), from(500, 501));
    assertThat(fell.money()).as("taken away").isEqualTo(42);
    assertThat(fell.largest()).isEqualTo(40);

    RetentionGroup rose = of(from(100, 99), from(100, 99), from(500, 501), from(500, 540));
    assertThat(rose.money()).as("added").isEqualTo(41);
    assertThat(rose.largest()).isEqualTo(40);

    RetentionGroup large = of(from(900, 899), from(9, 8), from(9, 8), from(9, 8));
    assertThat(large.money()).as("of both windows").isEqualTo(1799 + 3 * 17);
    assertThat(large.largest()).isEqualTo(1799);
  }
}
