package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeStateTest {
  private static final SurveyScales SCALES = Histories.SCALES;

  private static Answer rated(int recommend, double weight, int... ratings) {
    return Answered.now().recommend(recommend).rated(ratings).weighing(weight).answer();
  }

  @Test
  void answersThatLeaveAnElementOutAreCountedAndNotRegressed() {
    ChangeState state = new ChangeState(new int[] {0, 1, 2, 3});
    state.add(
        1, List.of(rated(9, 1, 8, 8, 8, 8), rated(3, 3, 8, 8, 8, Answer.NONE)), List.of(), SCALES);
    state.add(2, List.of(), List.of(rated(9, 1, 8, 7, 6, 5)), SCALES);

    assertThat(state.moments().n(false)).isEqualTo(1);
    assertThat(state.moments().n(true)).isEqualTo(1);
    assertThat(state.moments().mean(true, 3)).isEqualTo(5);
    assertThat(state.unratedAnswers(false)).isEqualTo(1);
    assertThat(state.unratedShare(false)).isEqualTo(0.75);
    assertThat(state.unratedShare(true)).isZero();
    assertThat(state.ratedCustomers(false)).isEqualTo(1);
    assertThat(state.unratedCustomers(false)).isEqualTo(1);
    assertThat(state.unratedCustomers(true)).isZero();
  }

  @Test
  void anElementThatTheSurveyDoesNotAskForIsNotMissing() {
    ChangeState state = new ChangeState(new int[] {0, 2});
    state.add(1, List.of(rated(9, 1, 8, Answer.NONE, 6, Answer.NONE)), List.of(), SCALES);

    assertThat(state.moments().n(false)).isEqualTo(1);
    assertThat(state.moments().mean(false, 1)).isEqualTo(6);
  }

  @Test
  void anAnswerWithoutTheRecommendationTellsNothing() {
    ChangeState state = new ChangeState(new int[] {0, 1, 2, 3});
    state.add(1, List.of(Answered.now().rated(8, 8, 8, 8).answer()), List.of(), SCALES);

    assertThat(state.moments().n(false)).isZero();
    assertThat(state.unratedAnswers(false)).isZero();
    assertThat(state.unratedShare(false)).isZero();
  }
}
