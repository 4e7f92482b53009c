package fi.arvo.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.ChartSpec.Step;
import fi.arvo.report.model.ChartSpec.Waterfall;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartSpecTest {

  @Test
  void aWaterfallThatDoesNotFootIsRefusedWithBothSums() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Waterfall.of(
                    Unit.money("€"),
                    "Step",
                    "Revenue",
                    List.of(
                        Step.total("Before", 100),
                        Step.change("New", 20),
                        Step.total("After", 130))))
        .withMessageContaining("After is 130.0")
        .withMessageContaining("sum to 120.0");
  }

  @Test
  void aWaterfallReachesAsFarAsItsHighestStepAndDownToZero() {
    Waterfall waterfall =
        Waterfall.of(
            Unit.money("€"),
            "Step",
            "Revenue",
            List.of(
                Step.total("Before", 100),
                Step.change("New", 45),
                Step.change("Lost", -60),
                Step.total("After", 85)));
    assertThat(waterfall.axis()).isEqualTo(new AxisRange(0, 150, 50));
  }

  @Test
  void aSeriesHasOneValueACategory() {
    Series one = new Series("NPS", List.of(Quantity.of(Unit.NPS, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntervalColumns.of("Band", List.of("0", "1"), one));
  }

  @Test
  void seriesOfDifferentUnitsDoNotShareAnAxis() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                IntervalColumns.of(
                    "Band",
                    List.of("0"),
                    new Series("NPS", List.of(Quantity.of(Unit.NPS, 1))),
                    new Series("Growth", List.of(Quantity.of(Unit.GROWTH, 1)))))
        .withMessageContaining("one unit");
  }
}
