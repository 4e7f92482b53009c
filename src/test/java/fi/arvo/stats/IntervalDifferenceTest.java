package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.IntervalDifference.Figure;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalDifferenceTest {
  @Test
  void evenIntervalsAddAsErrorsDo() {
    Estimate change = IntervalDifference.of(new Figure(10, 7, 13), new Figure(20, 16, 24));
    assertThat(change.valueOrNull()).isEqualTo(10);
    assertThat(change.lowOrNull()).isEqualTo(5);
    assertThat(change.highOrNull()).isEqualTo(15);
  }

  @Test
  void thePublishedExampleOfTwoSharesIsMet() {
    // 56 of 70 against 48 of 80 by Wilson's intervals: Newcombe, Statistics in Medicine 17, 1998,
    // table II, method 10, example (a).
    Estimate first = Proportions.wilson(48 / 80.0, 80, 80);
    Estimate last = Proportions.wilson(56 / 70.0, 70, 70);
    Estimate change =
        IntervalDifference.of(
            new Figure(0.6, first.lowOrNull(), first.highOrNull()),
            new Figure(0.8, last.lowOrNull(), last.highOrNull()));
    assertThat(change.lowOrNull()).isCloseTo(0.0524, within(5e-5));
    assertThat(change.highOrNull()).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  void intervalsOfScoresHoldTheirDifference() {
    Random random = new Random(9);
    int held = 0;
    int worlds = 2000;
    for (int world = 0; world < worlds; world++) {
      Estimate change = IntervalDifference.of(figure(random, 0.3), figure(random, 0.5));
      held += change.lowOrNull() <= 20 && change.highOrNull() >= 20 ? 1 : 0;
    }
    assertThat(held / (double) worlds).isBetween(0.935, 0.965);
  }

  private static Figure figure(Random random, double promoters) {
    int up = 0;
    int down = 0;
    for (int i = 0; i < 120; i++) {
      double uniform = random.nextDouble();
      up += uniform < promoters ? 1 : 0;
      down += uniform > 0.8 ? 1 : 0;
    }
    Estimate score = NetPromoter.ofCounts(up, 120 - up - down, down).adjustedWald();
    return new Figure(score.valueOrNull(), score.lowOrNull(), score.highOrNull());
  }
}
