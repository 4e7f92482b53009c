package fi.arvo.measure;

import static fi.arvo.measure.Answered.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoyaltyStateTest {
  /** Recommendation 1–5, effort where low is easy, satisfied or not. */
  private static final SurveyScales SHORT =
      new SurveyScales(5, 1, 5, 5, 3, 1, 5, false, 2, 0, 1, 1);

  private static LoyaltyState state(SurveyScales scales, List<List<Answered>> customers) {
    LoyaltyState state = new LoyaltyState();
    customers.forEach(own -> state.add(own.stream().map(Answered::answer).toList(), scales));
    return state;
  }

  @Test
  void theScalesCutsTellPromotersFromDetractors() {
    List<List<Answered>> ten =
        Stream.of(0, 6, 7, 8, 9, 10).map(score -> List.of(now().recommend(score))).toList();
    LoyaltyState onTen = state(Histories.SCALES, ten);
    assertThat(onTen.promoters()).isEqualTo(2);
    assertThat(onTen.passives()).isEqualTo(2);
    assertThat(onTen.detractors()).isEqualTo(2);

    List<List<Answered>> five =
        Stream.of(1, 3, 4, 5, 5, 5).map(score -> List.of(now().recommend(score))).toList();
    LoyaltyState onFive = state(SHORT, five);
    assertThat(onFive.recommend().estimate().valueOrNull()).isCloseTo(100 / 6.0, within(1e-12));
  }

  @Test
  void everyAnswerCountsButTheCustomerIsTheCluster() {
    List<Answered> often = Stream.generate(() -> now().recommend(10)).limit(12).toList();
    LoyaltyState state =
        state(
            Histories.SCALES,
            List.of(
                often,
                List.of(now().recommend(0)),
                List.of(now().recommend(5), now().recommend(9)),
                List.of(now().effort(3))));

    assertThat(state.recommend().answers()).isEqualTo(15);
    assertThat(state.recommend().customers()).isEqualTo(3);
    assertThat(state.promoters()).as("distinct customers with such an answer").isEqualTo(2);
    assertThat(state.detractors()).isEqualTo(2);
    assertThat(state.recommend().estimate().valueOrNull())
        .isCloseTo(100.0 * (13 - 2) / 15, within(1e-12));
    assertThat(state.recommend().nEffective())
        .as("15 answers of 3 customers, one of whom gave 12")
        .isCloseTo(15.0 * 15 / (144 + 1 + 4), within(1e-12));
  }

  @Test
  void questionsNotAnsweredCountForNothing() {
    LoyaltyState state =
        state(Histories.SCALES, List.of(List.of(now().satisfaction(4)), List.of(now())));

    assertThat(state.recommend().answers()).isZero();
    assertThat(state.recommend().estimate().isAvailable()).isFalse();
    assertThat(state.effortAnswers()).isZero();
    assertThat(state.effort().ratio().isAvailable()).isFalse();
    assertThat(state.satisfactionAnswers()).isEqualTo(1);
    assertThat(state.satisfied().ratio().valueOrNull()).isEqualTo(1);
  }

  @Test
  void effortKeepsItsOwnDirectionInTheMeanAndTurnsItInTheEasyShare() {
    List<List<Answered>> answers =
        Stream.of(1, 2, 3, 5).map(score -> List.of(now().effort(score))).toList();

    LoyaltyState lowIsEasy = state(SHORT, answers);
    assertThat(lowIsEasy.effort().ratio().valueOrNull()).isEqualTo(2.75);
    assertThat(lowIsEasy.easy().ratio().valueOrNull()).isEqualTo(0.5);
    assertThat(state(Histories.SCALES, answers).easy().ratio().valueOrNull()).isEqualTo(0.25);
  }

  @Test
  void satisfactionIsItsMeanAndTheShareOfSatisfiedOnAnyScale() {
    LoyaltyState yesOrNo =
        state(SHORT, Stream.of(0, 1, 1, 1).map(s -> List.of(now().satisfaction(s))).toList());
    assertThat(yesOrNo.satisfaction().ratio().valueOrNull()).isEqualTo(0.75);
    assertThat(yesOrNo.satisfied().ratio().valueOrNull()).isEqualTo(0.75);

    LoyaltyState topTwo =
        state(
            Histories.SCALES,
            Stream.of(1, 3, 4, 5, 5).map(s -> List.of(now().satisfaction(s))).toList());
    assertThat(topTwo.satisfied().ratio().valueOrNull()).isEqualTo(0.6);
  }

  @Test
  void aCustomersWeightIsTheSumOfItsAnswersWeights() {
    LoyaltyState state =
        state(
            Histories.SCALES,
            List.of(
                List.of(now().recommend(10).weighing(0.5), now().recommend(10).weighing(1.5)),
                List.of(now().recommend(0).weighing(1))));

    assertThat(state.recommend().estimate().valueOrNull()).isCloseTo(100 / 3.0, within(1e-12));
    assertThat(state.recommend().nEffective()).isCloseTo(9.0 / 5, within(1e-12));
  }
}
