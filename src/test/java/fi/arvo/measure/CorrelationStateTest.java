package fi.arvo.measure;

import static fi.arvo.measure.Answered.now;
import static fi.arvo.measure.Values.current;
import static fi.arvo.measure.Values.linked;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrelationStateTest {
  private static final Predictors PREDICTORS = Values.RULES.predictors();

  @Test
  void missingRatingsDropOutPairByPairWhileCountsStay() {
    CorrelationState state = new CorrelationState(Values.RULES);
    state.add(current(now().rated(9, -1, 8, 3).recommend(7)), Values.RULES);
    state.add(current(now().rated(2, 4, -1, 3).recommend(3)), Values.RULES);
    state.add(current(now().rated(2, 4, 5, 3)), Values.RULES);

    assertThat(state.scores(0, ScoreOutcome.RECOMMEND).n()).isEqualTo(2);
    assertThat(state.scores(1, ScoreOutcome.RECOMMEND).n()).isEqualTo(1);
    assertThat(state.scores(1, ScoreOutcome.RECOMMEND).count(4, 3)).isEqualTo(1);
    assertThat(state.scores(PREDICTORS.level(), ScoreOutcome.RECOMMEND).count(2, 7)).isEqualTo(1);
    assertThat(state.scores(PREDICTORS.tier(1), ScoreOutcome.RECOMMEND).count(1, 7)).isEqualTo(1);
    assertThat(state.scores(PREDICTORS.tiersCovered(), ScoreOutcome.RECOMMEND).count(0, 3))
        .isEqualTo(1);
  }

  @Test
  void moneysOutcomesComeFromTheLinkedCohortOnly() {
    CorrelationState state = new CorrelationState(Values.RULES);
    Answered answer = now().rated(9, 1, 8, 3).recommend(7);
    state.add(linked(answer, new CustomerGrowth(100L, 0L, null, 0L)), Values.RULES);
    state.add(linked(answer, 0, 0), Values.RULES);
    state.add(current(answer), Values.RULES);

    assertThat(state.growth(0).n()).as("nothing on both sides is no growth").isEqualTo(1);
    assertThat(state.growth(0).n(9)).isEqualTo(1);
    assertThat(state.scores(0, ScoreOutcome.RETAINED).count(9, 0)).isEqualTo(1);
    assertThat(state.scores(0, ScoreOutcome.NEW_STREAM).count(9, 0)).isEqualTo(1);
    assertThat(state.scores(0, ScoreOutcome.RECOMMEND).n()).as("the current answer").isEqualTo(1);
  }
}
