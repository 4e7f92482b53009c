package fi.arvo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.Histories;
import fi.arvo.measure.Outcome;
import org.junit.jupiter.api.Test;

class TrendsTest {
  @Test
  void theSpanIsTheInterdecileRangeOfTheDose() {
    assertThat(Trends.span(new long[] {5, 20, 50, 20, 5})).as("from 1 to 3").isEqualTo(2);
    assertThat(Trends.span(new long[] {10, 40, 40, 10})).as("the lowest tenth is 0").isEqualTo(2);
    assertThat(Trends.span(new long[] {14, 0, 112, 14}))
        .as("a tenth of 140 is 14, not a hair more")
        .isEqualTo(2);
    assertThat(Trends.span(new long[] {0, 0, 1, 0, 0, 0, 0, 1})).isEqualTo(5);
  }

  @Test
  void theSpanIsAtLeastOneElement() {
    assertThat(Trends.span(new long[] {96, 4})).isEqualTo(1);
    assertThat(Trends.span(new long[] {0, 7, 0})).isEqualTo(1);
    assertThat(Trends.span(new long[] {0, 0})).isEqualTo(1);
  }

  @Test
  void theSmallestEffectThatMattersIsInTheOutcomesUnit() {
    JobConfig.Effects effects = new JobConfig.Effects(3, 0.02);

    assertThat(Trends.smallest(Outcome.NPS, Histories.SCALES, effects)).isEqualTo(3);
    for (Outcome money :
        new Outcome[] {
          Outcome.GROWTH, Outcome.PLACEBO_GROWTH, Outcome.RETAINED, Outcome.NEW_STREAM
        }) {
      assertThat(Trends.smallest(money, Histories.SCALES, effects)).isEqualTo(0.02);
    }
    assertThat(Trends.smallest(Outcome.EFFORT, Histories.SCALES, effects))
        .as("3 % of 1 to 7")
        .isEqualTo(0.18);
    assertThat(Trends.smallest(Outcome.SATISFACTION, Histories.SCALES, effects))
        .as("3 % of 1 to 5")
        .isEqualTo(0.12);
  }
}
