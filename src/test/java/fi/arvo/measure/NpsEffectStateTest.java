package fi.arvo.measure;

import static fi.arvo.measure.Answered.now;
import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.stats.ElementMoments;
import org.junit.jupiter.api.Test;

class NpsEffectStateTest {
  private static NpsEffectState state(int... asked) {
    return new NpsEffectState(Histories.RULE, asked, false);
  }

  private static void add(NpsEffectState state, Answered... answers) {
    for (Answered answered : answers) {
      state.add(answered.answer(), Histories.SCALES);
    }
  }

  @Test
  void anElementCountsThoseWhoRatedItBesideAnotherAndRecommendOrNot() {
    NpsEffectState state = state(0, 1, 2, 3);
    add(
        state,
        now().rated(9, 9, 1, 1).recommend(10),
        now().rated(8, -1, -1, Answer.NOT_APPLICABLE).recommend(10),
        now().rated(7, 9, -1, Answer.NOT_APPLICABLE).recommend(2),
        now().rated(9, 9, 9, 9));

    assertThat(state.element(0).n()).as("one rated nothing else, one had no answer").isEqualTo(2);
    assertThat(state.element(0).covered()).isEqualTo(1);
    assertThat(state.element(3).n()).as("does not apply to the third").isEqualTo(1);
  }

  @Test
  void theOthersAreThoseThatWereAskedAndRated() {
    NpsEffectState state = state(0, 1, 2);
    ElementMoments byHand = new ElementMoments(false);
    int[][] rows = {
      {9, 9, 1, 9, 10},
      {9, 1, -1, 9, 8},
      {9, 9, 9, 1, 9},
      {1, 1, 1, 9, 2},
      {1, 9, 1, 9, 9},
      {1, 9, -1, -1, 3},
      {9, 1, 1, 1, 7},
      {1, 1, 9, 1, 5}
    };
    for (int i = 0; i < 5 * rows.length; i++) {
      int[] row = rows[i % rows.length];
      add(state, now().rated(row[0], row[1], row[2], row[3]).recommend(row[4]));
      int rated = row[2] < 0 ? 1 : 2;
      int covered = (row[1] >= 8 ? 1 : 0) + (row[2] >= 8 ? 1 : 0);
      double y = row[4] >= 9 ? 100 : row[4] <= 6 ? -100 : 0;
      byHand.add(row[0] >= 8, covered, rated, y, 1);
    }
    assertThat(state.element(0).effect()).isEqualTo(byHand.effect());
    assertThat(byHand.effect().isAvailable()).isTrue();
  }

  @Test
  void mergedStatesHaveAllCustomers() {
    NpsEffectState first = state(0, 1, 2, 3);
    add(first, now().rated(9, 9, 1, 1).recommend(10));
    NpsEffectState second = state(0, 1, 2, 3);
    add(second, now().rated(1, 9, 1, 1).recommend(3));
    first.merge(second);
    assertThat(first.element(0).n()).isEqualTo(2);
    assertThat(first.element(0).covered()).isEqualTo(1);
    assertThat(first.asked()).containsExactly(0, 1, 2, 3);
  }
}
