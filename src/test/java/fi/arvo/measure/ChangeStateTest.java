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
  void anAnswerCountsForTheElementsThatItRates() {
    ChangeState state = new ChangeState(new int[] {0, 1, 2, 3});
    state.add(
        1, List.of(rated(9, 1, 8, 8, 8, 8), rated(3, 3, 4, 8, 8, Answer.NONE)), List.of(), SCALES);
    state.add(2, List.of(), List.of(rated(9, 1, 8, 7, 6, 5)), SCALES);

    assertThat(state.moments().n(false, 0)).isEqualTo(2);
    assertThat(state.moments().n(false, 3)).isEqualTo(1);
    assertThat(state.moments().mean(false, 0).valueOrNull()).isEqualTo(5);
    assertThat(state.moments().mean(true, 3).valueOrNull()).isEqualTo(5);
    assertThat(state.customers(false, 0)).isEqualTo(1);
    assertThat(state.nEffective(false, 0)).as("one customer").isEqualTo(1);
    assertThat(state.customers(true, 0)).isEqualTo(1);
  }

  @Test
  void customersWeighTogether() {
    ChangeState state = new ChangeState(new int[] {0});
    state.add(1, List.of(rated(9, 1, 8), rated(9, 2, 8)), List.of(), SCALES);
    ChangeState other = new ChangeState(new int[] {0});
    other.add(2, List.of(rated(9, 1, 8)), List.of(), SCALES);
    state.merge(other);
    assertThat(state.customers(false, 0)).isEqualTo(2);
    assertThat(state.nEffective(false, 0)).isEqualTo(16.0 / 10);
    assertThat(state.nEffective(true, 0)).isZero();
  }

  @Test
  void elementsGoByTheirPlaceAmongThoseAskedFor() {
    ChangeState state = new ChangeState(new int[] {0, 2});
    state.add(1, List.of(rated(9, 1, 8, Answer.NONE, 6, Answer.NONE)), List.of(), SCALES);

    assertThat(state.moments().mean(false, 1).valueOrNull()).isEqualTo(6);
  }

  @Test
  void anAnswerWithoutTheRecommendationTellsNothing() {
    ChangeState state = new ChangeState(new int[] {0, 1, 2, 3});
    state.add(1, List.of(Answered.now().rated(8, 8, 8, 8).answer()), List.of(), SCALES);

    assertThat(state.moments().n(false, 0)).isZero();
    assertThat(state.customers(false, 0)).isZero();
  }
}
