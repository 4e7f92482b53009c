package fi.arvo.measure;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.Reason;
import fi.arvo.stats.ResponseWeights;
import org.junit.jupiter.api.Test;

/** The windows are October 2024 to September 2025 and October 2025 to September 2026. */
class ResponseStateTest {
  private static final MeasureRules RULES = Histories.rules("2026-09-30");

  private final ResponseState state = new ResponseState();

  private static Histories buyer(long before, long after) {
    return customer()
        .of("north", "small")
        .registered("2020-01-01", true)
        .bought("2025-06-01", before, 0)
        .bought("2026-06-01", after, 0);
  }

  private void add(Histories customer) {
    state.add(customer.history(), RULES);
  }

  @Test
  void whoHadAnsweredWhenTheWindowBeganIsARespondentAndWhoAnswersLaterIsNot() {
    add(buyer(100, 300).answered("2025-09-30", 9, 9, 9, 9, 9));
    add(buyer(100, 100).answered("2025-10-01", 9, 9, 9, 9, 9));
    add(buyer(100, 0));

    assertThat(state.asked()).isEqualTo(3);
    assertThat(state.responders().customers()).isEqualTo(1);
    assertThat(state.responders().aggregate().valueOrNull()).isEqualTo(1.0);
    assertThat(state.others().customers()).isEqualTo(2);
    assertThat(state.others().aggregate().valueOrNull()).isEqualTo(-100 / 150.0);
  }

  @Test
  void whoBoughtOnlyInTheFirstHalfOfTheWindowBeforeIsInNeitherGroup() {
    Histories early = customer().registered("2020-01-01", true).bought("2025-03-31", 100, 0);
    add(early);
    add(early.answered("2025-02-01", 9, 9, 9, 9, 9));

    assertThat(state.asked()).isZero();
    assertThat(state.weights(1)).isInstanceOf(ResponseWeights.Refused.class);
  }

  @Test
  void whoWasNotAskedIsInNeitherGroupUnlessAnAnswerSaysOtherwise() {
    add(buyer(100, 100).registered("2020-01-01", false));
    add(buyer(100, 100).registered("2020-01-01", null));
    add(buyer(100, 100).registered("2020-01-01", false).answered("2025-01-01", 9, 9, 9, 9, 9));

    assertThat(state.others().customers()).isZero();
    assertThat(state.responders().customers()).isEqualTo(1);
  }

  @Test
  void windowsThatTheExtractDoesNotReachOverTellNothing() {
    state.add(buyer(100, 100).history(), Histories.rules("2024-09-30"));

    assertThat(state.asked()).isZero();
    assertThat(state.responders().aggregate().whyNot()).contains(Reason.NO_ANSWERS);
  }

  /**
   * By hand: of ten new customers two answered, of ten old ones eight. The two stand for ten and
   * the eight for ten, so each of the two weighs four times what one of the eight does.
   */
  @Test
  void thoseOfACellWhereFewAnswerWeighMore() {
    for (int i = 0; i < 10; i++) {
      Histories young = buyer(100, 300).registered("2025-01-01", true);
      Histories old = buyer(100, 100);
      add(i < 2 ? young.answered("2025-06-01", 9, 9, 9, 9, 9) : young);
      add(i < 8 ? old.answered("2025-06-01", 9, 9, 9, 9, 9) : old);
    }
    ResponseWeights.Weighted weights = (ResponseWeights.Weighted) state.weights(2);

    assertThat(state.responders().aggregate().valueOrNull())
        .isCloseTo(2 * 200 / (2 * 200.0 + 8 * 100), within(1e-12));
    assertThat(state.weighted(weights).aggregate().valueOrNull())
        .isCloseTo(10 * 200 / (10 * 200.0 + 10 * 100), within(1e-12));
  }

  @Test
  void statesMergeToTheStateOfAll() {
    ResponseState other = new ResponseState();
    other.add(buyer(100, 300).answered("2025-06-01", 9, 9, 9, 9, 9).history(), RULES);
    add(buyer(100, 100).answered("2025-06-01", 9, 9, 9, 9, 9));
    add(buyer(200, 100));
    state.merge(other);

    assertThat(state.asked()).isEqualTo(3);
    assertThat(state.responders().aggregate().valueOrNull()).isEqualTo(200 / 300.0);
    assertThat(state.others().customers()).isEqualTo(1);
  }
}
