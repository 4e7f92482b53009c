package fi.arvo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.extract.Answer;
import fi.arvo.extract.CustomerRows;
import fi.arvo.extract.RowsMaker;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.CustomerValue;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Purchases;
import fi.arvo.text.Emotion;
import fi.arvo.text.StoryReading;
import org.junit.jupiter.api.Test;

/** Rows become a history: what counts, in which order, and under whose name. */
class HistoriesTest {
  private static final MeasureRules RULES = Worlds.RULES;
  private static final int AS_OF = RULES.asOfDay();
  private static final long DAY = 86_400_000_000L;

  private static final StoryReading STORY =
      new StoryReading("fi", -100, Emotion.ANGER.bit(), new byte[] {0, -1, 0, 2});

  private static Answer answer(String response, long at, byte recommend) {
    return new Answer(
        response,
        at > 0,
        at,
        (int) (at / DAY),
        new byte[] {8, Answer.MISSING, Answer.NOT_APPLICABLE, 0},
        recommend,
        Answer.MISSING,
        Answer.NOT_APPLICABLE,
        1.5,
        "answered unit",
        "answered segment",
        null,
        null,
        "spring",
        null,
        STORY,
        null);
  }

  private static CustomerHistory history(RowsMaker rows) {
    return new Histories(RULES).of(rows.rows());
  }

  @Test
  void ofTwoAnswersTheLaterCountsAndOfTheSameMomentTheOneWithTheSmallerId() {
    long noon = AS_OF * DAY - DAY / 2;
    RowsMaker rows =
        RowsMaker.of("k1")
            .answer(answer("r1", noon - 1, (byte) 1))
            .answer(answer("r2", noon, (byte) 2))
            .answer(answer("r3", noon, (byte) 3));

    CustomerHistory history = history(rows);

    assertThat(history.answers()).extracting(a -> a.response()).containsExactly("r1", "r3", "r2");
    assertThat(CustomerValue.of(history, Cohort.CURRENT, RULES).orElseThrow().answer().recommend())
        .isEqualTo(2);
  }

  @Test
  void whatCameAfterAsOfIsUnusedAndWhatCameOnItCounts() {
    CustomerHistory history =
        history(
            RowsMaker.of("k1")
                .answer(answer("r1", AS_OF * DAY + DAY - 1, (byte) 1))
                .answer(answer("r2", AS_OF * DAY + DAY, (byte) 2))
                .bought(AS_OF, 100, 3)
                .bought(AS_OF + 1, 900, 3));

    assertThat(history.answers()).extracting(a -> a.response()).containsExactly("r1");
    assertThat(history.purchases().size()).isEqualTo(1);
    assertThat(history.purchases().units(0)).isEqualTo(100);
  }

  @Test
  void missingAndNotApplicableAreNoAnswersKeptApartAmongRatingsAndZeroIsAnAnswer() {
    fi.arvo.measure.Answer answer =
        history(RowsMaker.of("k1").answer(answer("r1", DAY, Answer.NOT_APPLICABLE)))
            .answers()
            .get(0);

    byte none = fi.arvo.measure.Answer.NONE;
    assertThat(answer.ratings()).containsExactly(8, none, fi.arvo.measure.Answer.NOT_APPLICABLE, 0);
    assertThat(answer.recommend()).isEqualTo(none);
    assertThat(answer.effort()).isEqualTo(none);
    assertThat(answer.satisfaction()).isEqualTo(none);
    assertThat(answer.weight()).isEqualTo(1.5);
    assertThat(answer.wave()).isEqualTo("spring");
    assertThat(answer.story()).isEqualTo(STORY);
    assertThat(answer.side()).isNull();
  }

  @Test
  void anAnswerWithoutADateBelongsToAsOf() {
    CustomerHistory history = history(RowsMaker.of("k1").answer(answer("r1", 0, (byte) 1)));

    assertThat(history.answers().get(0).day()).isEqualTo(AS_OF);
  }

  @Test
  void theCustomersExtractSpeaksBeforeTheAnswer() {
    CustomerHistory known =
        history(RowsMaker.of("k1").facts("north", null).answer(answer("r1", DAY, (byte) 1)));
    assertThat(known.unitOf(known.answers().get(0))).isEqualTo("north");
    assertThat(known.segmentOf(known.answers().get(0))).isEqualTo("answered segment");

    CustomerHistory silent = history(RowsMaker.of("k2").bought(1, 1, 1));
    assertThat(silent.unitOf(null)).isEqualTo(CustomerHistory.UNKNOWN);
  }

  @Test
  void purchasesOfNoStreamStayWithoutOne() {
    CustomerHistory history =
        history(RowsMaker.of("").bought(1, 5, CustomerRows.NONE).bought(1, 6, 6));

    assertThat(history.purchases().stream(0)).isEqualTo(Purchases.NO_STREAM);
    assertThat(history.purchases().stream(1)).isEqualTo(6);
    assertThat(history.unidentified()).isTrue();
  }

  @Test
  void theNextCustomerStartsFromNothing() {
    Histories histories = new Histories(RULES);
    histories.of(RowsMaker.of("k1").bought(1, 5, 0).rows());

    assertThat(histories.of(RowsMaker.of("k2").rows()).purchases().size()).isZero();
  }
}
