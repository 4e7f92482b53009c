package fi.arvo.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.arvo.report.model.Quantity.State;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void fewerThanThirtyAnswersMarkTheValueAndThirtyDoNot() {
    assertThat(Quantity.of(Unit.NPS, 24).outOf(29).state()).isEqualTo(State.SMALL_BASE);
    assertThat(Quantity.of(Unit.NPS, 24).outOf(29).shorthand()).contains(Shorthand.SMALL_BASE);
    assertThat(Quantity.of(Unit.NPS, 24).outOf(30).state()).isEqualTo(State.SHOWN);
  }

  @Test
  void aSuppressedValueCarriesNeitherNumberNorN() {
    Quantity hidden = Quantity.suppressed(Unit.SHARE, "fewer than 5 answers");
    assertThat(hidden.value()).isEmpty();
    assertThat(hidden.n()).isEmpty();
    assertThat(hidden.shorthand()).contains(Shorthand.SUPPRESSED);
    assertThatIllegalArgumentException().isThrownBy(() -> hidden.outOf(4));
    assertThatIllegalArgumentException().isThrownBy(() -> hidden.between(0, 1));
  }

  @Test
  void aMissingValueNeedsItsReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.notAvailable(Unit.NPS, " "))
        .withMessageContaining("reason");
  }

  @Test
  void noNumberIsEverNotANumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(Unit.NPS, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.of(Unit.NPS, 1).between(0, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> Cell.of(Double.NaN));
  }

  @Test
  void aShownStateWithoutValueIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Quantity(
                    Unit.NPS,
                    State.SHOWN,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    ""));
  }

  @Test
  void theCellsOfASuppressedEstimateAreFourMarks() {
    assertThat(Cell.estimate(Quantity.suppressed(Unit.NPS, "too few")))
        .containsOnly(new Cell.Missing(Shorthand.SUPPRESSED))
        .hasSize(4);
  }

  @Test
  void theCellsOfAnEstimateAreValueLowHighAndN() {
    assertThat(Cell.estimate(Quantity.of(Unit.NPS, 24).between(19, 28).outOf(412)))
        .containsExactly(Cell.of(24), Cell.of(19), Cell.of(28), Cell.of(412));
  }
}
