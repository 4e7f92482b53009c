package fi.arvo.measure;

import static fi.arvo.measure.Answered.now;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerSpreadTest {
  @Test
  void everyQuestionKeepsItsWholeSpreadAndLeavesOutWhatWasNotAnswered() {
    AnswerSpread spread = new AnswerSpread(Values.WEIGHTED);
    spread.add(now().rated(0, 10, 7, -1).recommend(0).effort(7).weighing(3).answer());
    spread.add(now().rated(0, 9, -1, -1).recommend(10).satisfaction(1).weighing(1).answer());

    assertThat(spread.rating(0).count(0)).isEqualTo(2);
    assertThat(spread.rating(1).share(10)).as("by weight").isEqualTo(0.75);
    assertThat(spread.rating(2).n()).isEqualTo(1);
    assertThat(spread.rating(3).n()).isZero();
    assertThat(spread.recommend().share(0)).isEqualTo(0.75);
    assertThat(spread.recommend().highest()).isEqualTo(10);
    assertThat(spread.effort().count(7)).isEqualTo(1);
    assertThat(spread.effort().lowest()).isEqualTo(1);
    assertThat(spread.satisfaction().count(1)).isEqualTo(1);
  }
}
