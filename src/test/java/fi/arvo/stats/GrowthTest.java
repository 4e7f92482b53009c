package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GrowthTest {
  /** Made-up windows in tenths; figures by pandas 1.5.3 and R 4.2.2. */
  private static final long[] BEFORE = {1000, 2000, 0, 500, 800, 0, 1200, 335, 100, 4000};

  private static final long[] AFTER = {1500, 1000, 600, 500, 0, 0, 1250, 665, 125, 3800};
  private static final Double[] GROWTH = {
    0.4,
    -0.6666666666666666,
    2.0,
    0.0,
    -2.0,
    null,
    0.04081632653061224,
    0.66,
    0.2222222222222222,
    -0.05128205128205128
  };

  @Test
  void aCustomersGrowthIsSymmetric() {
    for (int i = 0; i < BEFORE.length; i++) {
      OptionalDouble growth = Growth.symmetric(BEFORE[i], AFTER[i]);
      if (GROWTH[i] == null) {
        assertThat(growth).isEmpty();
      } else {
        close("customer " + i, growth.getAsDouble(), GROWTH[i]);
      }
    }
  }

  @Test
  void theAggregateIsTheGrowthOfTheTotal() {
    GrowthMoments moments = new GrowthMoments();
    for (int i = 0; i < BEFORE.length; i++) {
      moments.add(BEFORE[i], AFTER[i]);
    }
    close("aggregate", moments.aggregate().valueOrNull(), -0.05109677419354839);
    close("mean", moments.mean().getAsDouble(), 0.06723220342267962);
    GroupedMoments single = new GroupedMoments(0, 0, false);
    Arrays.stream(GROWTH).filter(Objects::nonNull).forEach(growth -> single.add(0, growth));
    close("mean", single.meanOf(0, 0).valueOrNull(), 0.06723220342267962);
    close("sd", single.meanOf(0, 0).standardErrorOrNull() * 3, 1.0637810782296422);
    assertThat(moments.aggregate().n()).isEqualTo(9);
    assertThat(moments.customers()).isEqualTo(10);
    assertThat(moments.customersWithGrowth()).isEqualTo(9);
  }

  /** Own figures: 100, 0, 50, 80, 0 become 150, 40, 0, 80, 0; the total grows from 230 to 270. */
  @Test
  void entryIsTwoAndExitIsMinusTwo() {
    assertThat(Growth.symmetric(100, 150)).hasValue(0.4);
    assertThat(Growth.symmetric(0, 40)).hasValue(2);
    assertThat(Growth.symmetric(50, 0)).hasValue(-2);
    assertThat(Growth.symmetric(80, 80)).hasValue(0);
    GrowthMoments moments = new GrowthMoments();
    moments.add(100, 150);
    moments.add(0, 40);
    moments.add(50, 0);
    moments.add(80, 80);
    moments.add(0, 0);
    close("aggregate", moments.aggregate().valueOrNull(), 0.16);
  }

  @Test
  void customersTimesAFactorAreThoseOfThatWeight() {
    GrowthMoments cell = new GrowthMoments();
    cell.add(100, 150);
    cell.add(50, 0);
    cell.add(-5, 80);
    GrowthMoments other = new GrowthMoments();
    other.add(100, 90);
    GrowthMoments times = cell.times(2.5);
    times.merge(other.times(0.5));
    GrowthMoments weighted = new GrowthMoments();
    weighted.add(100, 150, 2.5);
    weighted.add(50, 0, 2.5);
    weighted.add(-5, 80, 2.5);
    weighted.add(100, 90, 0.5);
    close("aggregate", times.aggregate().valueOrNull(), weighted.aggregate().valueOrNull());
    close(
        "error",
        times.aggregate().standardErrorOrNull(),
        weighted.aggregate().standardErrorOrNull());
    close(
        "n effective",
        times.aggregate().nEffectiveOrNull(),
        weighted.aggregate().nEffectiveOrNull());
    close("mean", times.mean().orElseThrow(), weighted.mean().orElseThrow());
    assertThat(times.customers()).isEqualTo(4);
    assertThat(times.flooredWindows()).isEqualTo(1);
    assertThat(cell.aggregate().nEffectiveOrNull()).as("the cell itself").isEqualTo(3);
  }

  @Test
  void negativeWindowsAreFlooredAndCounted() {
    GrowthMoments moments = new GrowthMoments();
    moments.add(-5, 100);
    moments.add(-5, -1);
    moments.add(100, 100);
    assertThat(moments.flooredWindows()).isEqualTo(3);
    assertThat(moments.customersWithGrowth()).isEqualTo(2);
    close("aggregate", moments.aggregate().valueOrNull(), 100 / 150.0);
    assertThatThrownBy(() -> Growth.symmetric(-1, 4)).hasMessageContaining("floored");
  }

  @Test
  void whatPeopleReadIsOrdinaryGrowth() {
    assertThat(Growth.percent(0.4)).isEqualTo(50, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(Growth.percent(-2)).isEqualTo(-100);
    assertThat(Growth.percent(0)).isZero();
    assertThat(Growth.percent(2)).isNull();
    assertThatThrownBy(() -> Growth.percent(2.1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneCustomerHasGrowthButNoInterval() {
    GrowthMoments moments = new GrowthMoments();
    assertThat(moments.aggregate().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(moments.mean()).isEmpty();
    moments.add(100, 150);
    assertThat(moments.aggregate().valueOrNull()).isEqualTo(0.4);
    assertThat(moments.aggregate().lowOrNull()).isNull();
  }

  /** A growth of 0.4 has no end in binary digits, so that sums of squares differ by rounding. */
  @Test
  void customersWhoAllGrowAlikeHaveAnErrorOfZeroAndNoTest() {
    GrowthMoments many = new GrowthMoments();
    for (int i = 0; i < 300; i++) {
      many.add(1000 + 74L * i, 1500 + 111L * i);
    }
    GrowthMoments two = new GrowthMoments();
    two.add(1234, 1851, 0.7);
    two.add(1000, 1500, 1.3);
    for (GrowthMoments moments : List.of(many, two)) {
      Estimate.Of growth = moments.aggregate().given().orElseThrow();
      close("growth", growth.value(), 0.4);
      assertThat(growth.standardError()).isZero();
      assertThat(growth.low()).isEqualTo(growth.high()).isEqualTo(growth.value());
      assertThat(growth.pValue()).isNull();
    }
    assertThat(Welch.difference(many.aggregate(), two.aggregate()).whyNot())
        .contains(Reason.NO_VARIATION);
    many.add(100_000, 150_001);
    assertThat(many.aggregate().standardErrorOrNull()).isGreaterThan(1e-8);
  }

  @Test
  void nobodyWhoCountsIsNoAnswer() {
    GrowthMoments moments = new GrowthMoments();
    moments.add(100, 150, 0);
    moments.add(100, 250, 0);
    assertThat(moments.aggregate()).isEqualTo(Estimate.none(Reason.NO_ANSWERS, 2));
    assertThat(moments.mean()).isEmpty();
  }

  @Test
  void theIntervalOfTheAggregateStaysOnTheScale() {
    GrowthMoments moments = new GrowthMoments();
    moments.add(1, 0);
    moments.add(0, 1000);
    moments.add(900, 0);
    Estimate.Of aggregate = moments.aggregate().given().orElseThrow();
    assertThat(aggregate.low()).isEqualTo(-2);
    assertThat(aggregate.high()).isEqualTo(2);
  }

  @Property
  void growthLiesBetweenMinusTwoAndTwoAndTurnsWithTheWindows(
      @ForAll @LongRange(min = 0) long before, @ForAll @LongRange(min = 0) long after) {
    OptionalDouble there = Growth.symmetric(before, after);
    OptionalDouble back = Growth.symmetric(after, before);
    if (before == 0 && after == 0) {
      assertThat(there).isEmpty();
      return;
    }
    assertThat(there.getAsDouble()).isBetween(-2.0, 2.0).isEqualTo(0.0 - back.getAsDouble());
  }

  @Property
  void equalRatiosTieExactly(
      @ForAll @IntRange(min = 0, max = 100_000) int before,
      @ForAll @IntRange(min = 0, max = 100_000) int after,
      @ForAll @IntRange(min = 1, max = 1000) int times) {
    assertThat(Growth.symmetric((long) before * times, (long) after * times))
        .isEqualTo(Growth.symmetric(before, after));
  }

  @Property(tries = 50)
  void halvesMergeIntoTheWhole(@ForAll @IntRange(min = 1, max = 60) int customers) {
    GrowthMoments whole = new GrowthMoments();
    GrowthMoments left = new GrowthMoments();
    GrowthMoments right = new GrowthMoments();
    for (int i = 0; i < customers; i++) {
      long before = (i * 7919L) % 503 - 20;
      long after = (i * 104729L) % 701 - 20;
      whole.add(before, after);
      (i % 3 == 0 ? left : right).add(before, after);
    }
    left.merge(travelled(right));
    Figures.same(left.aggregate(), whole.aggregate(), 1e-9);
    assertThat(left.flooredWindows()).isEqualTo(whole.flooredWindows());
    assertThat(left.customers()).isEqualTo(whole.customers());
  }

  @Test
  void aWindowOfZeroIsNotFlooredAndMeansMerge() {
    GrowthMoments left = new GrowthMoments();
    left.add(0, 5);
    left.add(5, 0);
    assertThat(left.flooredWindows()).isZero();
    GrowthMoments right = new GrowthMoments();
    right.add(100, 150, 3);
    left.merge(right);
    close("mean", left.mean().orElseThrow(), (2 - 2 + 3 * 0.4) / 5);
  }
}
