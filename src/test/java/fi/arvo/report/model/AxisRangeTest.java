package fi.arvo.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AxisRangeTest {

  @Test
  void theRangeHoldsTheIntervalsAndNotOnlyTheValues() {
    AxisRange range =
        AxisRange.fromZero(
            List.of(
                Quantity.of(Unit.NPS, -21).between(-30, -12),
                Quantity.of(Unit.NPS, 47).between(29, 65)));
    assertThat(range).isEqualTo(new AxisRange(-40, 80, 20));
  }

  @Test
  void barsStartAtZeroAndLinesNeedNot() {
    List<Quantity> values = List.of(Quantity.of(Unit.MEAN, 5.6), Quantity.of(Unit.MEAN, 5.9));
    assertThat(AxisRange.fromZero(values).min()).isZero();
    assertThat(AxisRange.around(values).min()).isEqualTo(5.6);
  }

  @Test
  void withNothingToShowTheRangeIsZeroToOne() {
    assertThat(AxisRange.fromZero(List.of(Quantity.suppressed(Unit.SHARE, "too few"))))
        .isEqualTo(new AxisRange(0, 1, 0.2));
    assertThat(AxisRange.around(List.of())).isEqualTo(new AxisRange(0, 1, 0.2));
  }

  @Property
  void anyTwoNumbersLieInsideARangeOfFewRoundSteps(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double one,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double other) {
    AxisRange range = AxisRange.over(DoubleStream.of(one, other));
    double slack = 1e-6 * range.step();
    assertThat(range.min()).isLessThanOrEqualTo(Math.min(one, other) + slack);
    assertThat(range.max()).isGreaterThanOrEqualTo(Math.max(one, other) - slack);
    assertThat((range.max() - range.min()) / range.step()).isBetween(1 - 1e-6, 7 + 1e-6);
  }
}
