package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.measure.Answered;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.Histories;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Verdict.Certainty;
import fi.arvo.stats.Verdict.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/** Customers who get none to four elements, as many of each. */
class TrendAnalysisTest {
  private static TrendFinding found(ValueStates states, Dose dose, Outcome outcome) {
    return TrendAnalysis.of(states, GrowthRanks.none(), Worlds.RULES, Worlds.JOB).stream()
        .filter(f -> f.scope().equals(Scope.OVERALL) && f.dose() == dose && f.outcome() == outcome)
        .reduce(
            (a, b) -> {
              throw new IllegalStateException("found twice");
            })
        .orElseThrow();
  }

  /**
   * @param recommend of the i-th customer who gets so many elements
   */
  private static ValueStates recommending(int ofEach, IntBinaryOperator recommend) {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int elements = 0; elements <= 4; elements++) {
      for (int i = 0; i < ofEach; i++) {
        customers.add(
            customer()
                .answered(
                    "2026-06-01", recommend.applyAsInt(elements, i), Worlds.covering(elements))
                .history("k" + elements + "-" + i));
      }
    }
    return Worlds.states(customers, Worlds.RULES);
  }

  @Test
  void theVerdictReadsTheSlopeOverTheSpan() {
    TrendFinding trend =
        found(
            recommending(40, (elements, i) -> i % 8 < 2 * elements ? 10 : 8),
            Dose.ELEMENTS,
            Outcome.NPS);

    assertThat(trend.slope().valueOrNull())
        .as("a quarter of promoters more with each element")
        .isCloseTo(25, within(1e-9));
    assertThat(trend.span()).isEqualTo(4);
    assertThat(trend.effect().valueOrNull()).isCloseTo(100, within(1e-9));
    assertThat(trend.verdict().certainty()).isEqualTo(Certainty.CLEAR);
    assertThat(trend.verdict().direction()).isEqualTo(Direction.POSITIVE);
    assertThat(trend.jonckheere().valueOrNull()).isPositive();
    assertThat(trend.n()).isEqualTo(200);
    assertThat(trend.level()).isEqualTo(Level.CUSTOMER);
  }

  @Test
  void theOppositeIsAnAnswerToo() {
    TrendFinding trend =
        found(
            recommending(40, (elements, i) -> i % 8 < 2 * elements ? 0 : 8),
            Dose.ELEMENTS,
            Outcome.NPS);

    assertThat(trend.verdict().certainty()).isEqualTo(Certainty.CLEAR);
    assertThat(trend.verdict().direction()).isEqualTo(Direction.NEGATIVE);
    assertThat(trend.jonckheere().valueOrNull()).isNegative();
  }

  @Test
  void thatThereIsNothingTakesAsMuchEvidenceAsThatThereIsSomething() {
    IntBinaryOperator alike = (elements, i) -> i % 100 == 0 ? 10 : i % 100 == 1 ? 0 : 8;

    TrendFinding many = found(recommending(400, alike), Dose.ELEMENTS, Outcome.NPS);
    TrendFinding few = found(recommending(100, alike), Dose.ELEMENTS, Outcome.NPS);

    assertThat(many.verdict().certainty()).isEqualTo(Certainty.NO_EFFECT);
    assertThat(many.verdict().direction()).isEqualTo(Direction.NONE);
    assertThat(few.verdict().certainty()).isEqualTo(Certainty.CANT_TELL);
  }

  @Test
  void tiersGivenElementsHaveASlopeAndNoRankTestAndUpperTiersOnlyAnR2() {
    ValueStates states = recommending(40, (elements, i) -> i % 8 < 2 * elements ? 10 : 8);

    assertThat(found(states, Dose.TIERS_GIVEN_ELEMENTS, Outcome.NPS).jonckheere()).isNull();
    assertThat(found(states, Dose.TIERS_GIVEN_ELEMENTS, Outcome.NPS).effect().valueOrNull())
        .as("only the number of elements counts here")
        .isCloseTo(0, within(1e-9));
    TrendFinding upper = found(states, Dose.UPPER_TIERS_GIVEN_FUNCTIONAL, Outcome.NPS);
    assertThat(upper.deltaR2().valueOrNull()).isPositive();
    assertThat(upper.verdict()).isNull();
    assertThat(upper.slope()).isNull();
  }

  /** Revenue grows by 5 % with each element; before the answer by as many percent as told. */
  private static ValueStates growing(double before) {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int elements = 0; elements <= 4; elements++) {
      for (int i = 0; i < 40; i++) {
        Histories own =
            customer()
                .answered(Answered.on("2025-03-10").rated(Worlds.covering(elements)).recommend(8));
        long base = 100_000 + 500 * (i % 5);
        own.bought("2024-02-01", Math.round(base / (1 + before * elements)), 0);
        own.bought("2024-06-01", base, 0);
        own.bought("2025-06-01", Math.round(base * (1 + 0.05 * elements)), 0);
        customers.add(own.history("k" + elements + "-" + i));
      }
    }
    return Worlds.states(customers, Worlds.RULES);
  }

  @Test
  void growthIsClearWhenThePlaceboStandsStillAndOnlySignsWhenItMovesTheSameWay() {
    TrendFinding growth = found(growing(0), Dose.ELEMENTS, Outcome.GROWTH);
    assertThat(growth.verdict().certainty()).isEqualTo(Certainty.CLEAR);
    assertThat(growth.verdict().direction()).isEqualTo(Direction.POSITIVE);
    assertThat(growth.jonckheere()).as("ranks of growth come from their own job").isNull();

    TrendFinding grewAnyway = found(growing(0.05), Dose.ELEMENTS, Outcome.GROWTH);
    assertThat(grewAnyway.effect().valueOrNull()).isEqualTo(growth.effect().valueOrNull());
    assertThat(grewAnyway.verdict().certainty()).isEqualTo(Certainty.SIGNS);
    assertThat(found(growing(-0.05), Dose.ELEMENTS, Outcome.GROWTH).verdict().certainty())
        .as("a placebo the other way speaks against nothing")
        .isEqualTo(Certainty.CLEAR);
  }
}
