package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void whatIsNotFiniteIsOutOfRange() {
    assertThat(Estimate.point(Double.NaN, 5, 5).whyNot()).contains(Reason.OUT_OF_RANGE);
    assertThat(Estimate.of(1, Double.POSITIVE_INFINITY, null, null, null, 5, 5).whyNot())
        .contains(Reason.OUT_OF_RANGE);
    assertThat(Estimate.of(1, 1.0, Double.NaN, 2.0, null, 5, 5).isAvailable()).isFalse();
  }

  @Test
  void anIntervalHasBothEndsInOrder() {
    assertThatThrownBy(() -> Estimate.of(1, null, 0.0, null, null, 5, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Estimate.of(1, null, 2.0, 1.0, null, 5, 5))
        .hasMessageContaining("interval 2.0 to 1.0");
    assertThatThrownBy(() -> Estimate.of(1, null, null, null, 1.5, 5, 5))
        .hasMessageContaining("p 1.5");
  }

  @Test
  void aMissingEstimateHasAReasonAndEmptyCells() {
    Estimate none = Estimate.none(Reason.ZERO_BASE, 7);
    assertThat(none.n()).isEqualTo(7);
    assertThat(none.given()).isEmpty();
    assertThat(none.valueOrNull()).isNull();
    assertThat(none.standardErrorOrNull()).isNull();
    assertThat(none.lowOrNull()).isNull();
    assertThat(none.highOrNull()).isNull();
    assertThat(none.pValueOrNull()).isNull();
    assertThat(none.nEffectiveOrNull()).isNull();
    assertThat(none.whyNot().map(Reason::key)).contains("zero_base");
  }

  @Test
  void thereIsNoNegativeZero() {
    Estimate.Of of = Estimate.of(-0.0, null, -0.0, -0.0, null, 5, 5).given().orElseThrow();
    assertThat(1 / of.value()).isPositive();
    assertThat(1 / of.low()).isPositive();
    assertThat(1 / of.high()).isPositive();
  }

  @Test
  void anEstimateTravelsBetweenTaskAndDriver() {
    Estimate estimate = Estimate.of(1, 0.5, 0.0, 2.0, 0.04, 9, 8.5);
    assertThat(Figures.travelled(estimate)).isEqualTo(estimate);
    assertThat(Figures.travelled(Estimate.none(Reason.TOO_FEW, 1)))
        .isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
  }

  @Test
  void anEstimateInAnotherUnitKeepsItsTestAndItsN() {
    assertThat(Estimate.of(1, 0.5, 0.0, 2.0, 0.04, 9, 8.5).times(4))
        .isEqualTo(Estimate.of(4, 2.0, 0.0, 8.0, 0.04, 9, 8.5));
    assertThat(Estimate.point(3, 9, 8.5).times(2)).isEqualTo(Estimate.point(6, 9, 8.5));
    assertThat(Estimate.none(Reason.TOO_FEW, 1).times(2))
        .isEqualTo(Estimate.none(Reason.TOO_FEW, 1));
  }
}
