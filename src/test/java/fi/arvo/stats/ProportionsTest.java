package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {
  /** Newcombe, Statistics in Medicine 17 (1998), recomputed in R 4.2.2 and statsmodels 0.13.5. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2552885198782742, 0.36620957698280004",
    "15, 148, 0.06238639953073628, 0.16048724172330803",
    "0, 20, 0, 0.1611251580528194",
    "1, 29, 0.006113214292762667, 0.17175521879320294",
    "5, 10, 0.23659309051256394, 0.7634069094874361",
    "10, 10, 0.7224672001371106, 1",
    "12, 40, 0.180748452297465, 0.454300188181449"
  })
  void wilsonsIntervalIsTheOneOfNewcombesTable(long x, long n, double low, double high) {
    Estimate share = Proportions.wilson(x, n);
    close("share", share.valueOrNull(), (double) x / n);
    close("low", share.lowOrNull(), low);
    close("high", share.highOrNull(), high);
  }

  /** Newcombe, Statistics in Medicine 17 (1998), method 10, recomputed in R 4.2.2. */
  @Test
  void theDifferenceOfTwoSharesHasTheHybridScoreInterval() {
    Estimate first = Proportions.difference(Proportions.wilson(56, 70), Proportions.wilson(48, 80));
    close("difference", first.valueOrNull(), 0.2);
    close("low", first.lowOrNull(), 0.0524314724023649);
    close("high", first.highOrNull(), 0.333872654036906);
    close("p", first.pValueOrNull(), 0.00804508136819656);
    Estimate second = Proportions.difference(Proportions.wilson(9, 10), Proportions.wilson(3, 10));
    close("low", second.lowOrNull(), 0.170522723934503);
    close("high", second.highOrNull(), 0.809017973535488);
  }

  @Test
  void nobodyGivesNoShareAndNoDifference() {
    Estimate none = Proportions.wilson(0, 0);
    assertThat(none.whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(Proportions.difference(none, Proportions.wilson(1, 2)).whyNot())
        .contains(Reason.NO_ANSWERS);
    assertThat(Proportions.difference(Proportions.wilson(1, 2), none).whyNot())
        .contains(Reason.NO_ANSWERS);
  }

  @Test
  void sharesThatAreNotNumbersAreOutOfRange() {
    assertThat(Proportions.wilson(Double.NaN, 5, 5).whyNot()).contains(Reason.OUT_OF_RANGE);
  }

  @Test
  void twoEqualCertaintiesDoNotDiffer() {
    Estimate same = Proportions.difference(Proportions.wilson(7, 7), Proportions.wilson(9, 9));
    assertThat(same.valueOrNull()).isZero();
    assertThat(same.pValueOrNull()).isEqualTo(1);
  }

  @Property
  void theIntervalLiesInTheUnitIntervalAndHoldsTheShare(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long n) {
    Estimate.Of of = Proportions.wilson(share, n, n).given().orElseThrow();
    assertThat(of.low()).isBetween(0.0, of.value());
    assertThat(of.high()).isBetween(of.value(), 1.0);
  }

  @Property
  void theDifferenceIsAntisymmetric(
      @ForAll @LongRange(min = 0, max = 30) long first,
      @ForAll @LongRange(min = 0, max = 50) long second) {
    Estimate a = Proportions.wilson(first, 30);
    Estimate b = Proportions.wilson(second, 50);
    Estimate.Of there = Proportions.difference(a, b).given().orElseThrow();
    Estimate.Of back = Proportions.difference(b, a).given().orElseThrow();
    close("low", there.low(), -back.high(), 1e-12);
    close("high", there.high(), -back.low(), 1e-12);
    assertThat(there.value()).isBetween(there.low(), there.high());
  }

  @Test
  void aDifferenceRestsOnBothGroups() {
    Estimate difference =
        Proportions.difference(Proportions.wilson(0.5, 40, 30), Proportions.wilson(0.25, 20, 10));
    assertThat(difference.n()).isEqualTo(60);
    close("n effective", difference.nEffectiveOrNull(), 40);
    close("se", difference.standardErrorOrNull(), Math.sqrt(0.25 / 30 + 0.1875 / 10));
  }
}
