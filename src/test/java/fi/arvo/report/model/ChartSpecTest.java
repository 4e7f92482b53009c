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

  @Test
  void quadrantsMeetOnTheirAxesAndHoldEveryPointAndAskForFourThings() {
    Quantity share = Quantity.of(Unit.SHARE, 0.3);
    ChartSpec.Measure x = ChartSpec.Measure.of("share", 0.5, List.of(share));
    ChartSpec.Measure y = ChartSpec.Measure.of("weight", 0.1, List.of(share));
    ChartSpec.Corners corners = new ChartSpec.Corners("fix", "keep", "leave", "ease");
    assertThat(x.axis().min()).isLessThanOrEqualTo(0.3);
    assertThat(x.axis().max()).isGreaterThanOrEqualTo(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChartSpec.Measure("share", x.axis(), 2))
        .withMessageContaining("meet off its axis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChartSpec.Corners("fix", "keep", "leave", "fix"));
    ChartSpec.Point off =
        new ChartSpec.Point(
            "Quality", Quantity.of(Unit.SHARE, 0.99), share, ChartSpec.Standing.UNDECIDED, true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChartSpec.QuadrantScatter(x, y, corners, List.of(off)))
        .withMessageContaining("Quality lies off the axes");
  }
}
