package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.stats.Verdict.Certainty;
import fi.arvo.stats.Verdict.Direction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static Estimate interval(double low, double high) {
    return Estimate.of((low + high) / 2, null, low, high, null, 100, 100);
  }

  private static Verdict of(double low, double high) {
    return Verdict.of(interval(low, high), 3, Optional.empty());
  }

  @Test
  void anIntervalBeyondTheSmallestEffectIsClear() {
    assertThat(of(3.1, 9)).isEqualTo(new Verdict(Certainty.CLEAR, Direction.POSITIVE));
    assertThat(of(-9, -3.1)).isEqualTo(new Verdict(Certainty.CLEAR, Direction.NEGATIVE));
  }

  @Test
  void anIntervalThatOnlyExcludesZeroIsASign() {
    assertThat(of(0.1, 9)).isEqualTo(new Verdict(Certainty.SIGNS, Direction.POSITIVE));
    assertThat(of(-9, -0.1)).isEqualTo(new Verdict(Certainty.SIGNS, Direction.NEGATIVE));
    assertThat(of(3, 9).certainty()).isEqualTo(Certainty.SIGNS);
  }

  @Test
  void anIntervalInsideTheSmallestEffectIsNoEffectEvenWhenItExcludesZero() {
    assertThat(of(-3, 3)).isEqualTo(new Verdict(Certainty.NO_EFFECT, Direction.NONE));
    assertThat(of(0.5, 2).certainty()).isEqualTo(Certainty.NO_EFFECT);
  }

  @Test
  void aWideIntervalOrNoneTellsNothing() {
    assertThat(of(-1, 4)).isEqualTo(new Verdict(Certainty.CANT_TELL, Direction.NONE));
    assertThat(Verdict.of(Estimate.none(Reason.TOO_FEW, 2), 3, Optional.empty()).certainty())
        .isEqualTo(Certainty.CANT_TELL);
    assertThat(Verdict.of(Estimate.point(50, 9, 9), 3, Optional.empty()).certainty())
        .isEqualTo(Certainty.CANT_TELL);
  }

  @Test
  void aPlaceboThatPointsTheSameWayTakesTheClearnessAway() {
    assertThat(Verdict.of(interval(4, 9), 3, Optional.of(interval(5, 6))))
        .isEqualTo(new Verdict(Certainty.SIGNS, Direction.POSITIVE));
    assertThat(Verdict.of(interval(4, 9), 3, Optional.of(interval(-6, -5))).certainty())
        .isEqualTo(Certainty.CLEAR);
    assertThat(Verdict.of(interval(4, 9), 3, Optional.of(interval(1, 6))).certainty())
        .isEqualTo(Certainty.CLEAR);
    assertThat(
            Verdict.of(interval(4, 9), 3, Optional.of(Estimate.none(Reason.TOO_FEW, 1)))
                .certainty())
        .isEqualTo(Certainty.CLEAR);
  }

  @Test
  void eachCertaintyHasItsKeyAndTheSmallestEffectIsNotNegative() {
    assertThat(Certainty.values())
        .extracting(Certainty::key)
        .containsExactly("clear", "signs", "no_effect", "cant_tell");
    assertThatThrownBy(() -> Verdict.of(interval(1, 2), -1, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void endsThatTouchTheSmallestEffectLieInsideAndZeroIsAllowed() {
    Estimate touching = Estimate.of(0, null, -3.0, 3.0, null, 50, 50);
    assertThat(Verdict.of(touching, 3, Optional.empty()).certainty())
        .isEqualTo(Verdict.Certainty.NO_EFFECT);
    Estimate below = Estimate.of(-4, null, -6.0, -3.0, null, 50, 50);
    assertThat(Verdict.of(below, 3, Optional.empty()).certainty())
        .isEqualTo(Verdict.Certainty.SIGNS);
    Estimate above = Estimate.of(4, null, 3.0, 6.0, null, 50, 50);
    assertThat(Verdict.of(above, 3, Optional.empty()).certainty())
        .isEqualTo(Verdict.Certainty.SIGNS);
    assertThat(Verdict.of(above, 0, Optional.empty()).certainty())
        .isEqualTo(Verdict.Certainty.CLEAR);
  }
}
