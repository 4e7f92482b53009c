package fi.arvo.measure;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.Estimate;
import org.junit.jupiter.api.Test;

/** Guesses are held by employee: one who answers in two rounds is one person with two guesses. */
class GuessStateTest {
  private static final MeasureRules RULES = Histories.rules("2026-09-30");
  private static final Scope NORTH = new Scope(Scope.UNIT, "north");

  private static Answered guess(String day, int... guesses) {
    return Answered.on(day).in("north", null).rated(guesses);
  }

  /** Guesses at the first element: 8 and 6 of one, 9, 4; nothing of the other three. */
  private static GuessState state() {
    GuessState state = new GuessState();
    state.add(
        customer()
            .answered(guess("2025-03-01", 0, -1, -1, -1))
            .answered(guess("2026-01-10", 8, -1, -1, -1))
            .answered(guess("2026-06-10", 6, -1, -1, -1))
            .history("a"),
        RULES);
    state.add(customer().answered(guess("2026-06-10", 9, -1, -1, -1)).history("b"), RULES);
    state.add(customer().answered(guess("2026-06-10", 4, -1, -1, 7)).history("c"), RULES);
    state.add(customer().answered(guess("2026-06-10", -1, -1, -1, -1)).history("d"), RULES);
    return state;
  }

  @Test
  void theMeansErrorIsThatOfEmployeesAndNotOfAnswers() {
    GuessedElement first = state().scopes().get(Scope.OVERALL).element(0);
    Estimate.Of mean = (Estimate.Of) first.guess().ratio();
    // R = (14 + 9 + 4) / (2 + 1 + 1); u = (0.5, 2.25, −2.75) / 4; SE² = 3/2 · Σu².
    assertThat(mean.value()).isEqualTo(6.75);
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(1.20703125), within(1e-12));
    assertThat(mean.n()).isEqualTo(3);
    assertThat(first.guesses()).isEqualTo(4);
    assertThat(first.employees()).isEqualTo(3);
  }

  @Test
  void aShareCountsGuessesAndWhoIsOnEitherSideOfTheThreshold() {
    GuessedElement first = state().scopes().get(NORTH).element(0);
    assertThat(first.covered().share(first.guesses()).valueOrNull()).isEqualTo(0.5);
    assertThat(first.high()).as("8 and 9").isEqualTo(2);
    assertThat(first.low()).as("6 and 4").isEqualTo(2);
  }

  @Test
  void whoGuessesAtNothingIsNobodyAndOldGuessesDoNotCount() {
    GuessState.Guesses all = state().scopes().get(Scope.OVERALL);
    assertThat(all.employees()).isEqualTo(3);
    assertThat(all.element(1).employees()).isZero();
    assertThat(all.element(3).employees()).isEqualTo(1);
  }

  @Test
  void mergingIsFeedingEverybodyToOneState() {
    GuessState merged = state();
    GuessState other = new GuessState();
    other.add(customer().answered(guess("2026-02-01", 2, 3, 4, 5)).history("e"), RULES);
    other.add(
        customer()
            .answered(Answered.on("2026-02-01").in("south", null).rated(10, 10, 10, 10))
            .history("f"),
        RULES);
    merged.merge(other);
    assertThat(merged.scopes().keySet())
        .containsExactly(Scope.OVERALL, NORTH, new Scope(Scope.UNIT, "south"));
    GuessedElement first = merged.scopes().get(Scope.OVERALL).element(0);
    assertThat(first.guess().ratio().valueOrNull()).isCloseTo(39.0 / 6, within(1e-12));
    assertThat(first.employees()).isEqualTo(5);
    assertThat(merged.scopes().get(NORTH).employees()).isEqualTo(4);
  }

  @Test
  void guessesAreNotTheEmployeesOwnRatings() {
    SideStates states = new SideStates(RULES);
    states.add(customer().answered(guess("2026-06-10", 9, 9, 9, 9).recommend(7)).history("a"));
    assertThat(states.guesses().scopes()).containsKey(NORTH);
    assertThat(states.values().spread()).isEmpty();
    assertThat(states.values().covered()).isEmpty();
  }
}
