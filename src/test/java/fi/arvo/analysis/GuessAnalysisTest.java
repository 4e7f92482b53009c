package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.analysis.GuessFinding.Word;
import fi.arvo.measure.Answered;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.GuessState;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessAnalysisTest {
  private static final double TEN = 10;

  private static GuessState guesses(int[]... ofEmployees) {
    GuessState state = new GuessState();
    for (int i = 0; i < ofEmployees.length; i++) {
      Answered answer = Answered.now().in("north", null).rated(ofEmployees[i]);
      state.add(customer().answered(answer).history("e" + i), Worlds.RULES);
    }
    return state;
  }

  private static List<CoverageFinding> ratings(int[]... ofCustomers) {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int i = 0; i < ofCustomers.length; i++) {
      Answered answer = Answered.now().in("north", null).rated(ofCustomers[i]);
      customers.add(customer().answered(answer).history("c" + i));
    }
    return CoverageAnalysis.of(
        Worlds.states(customers, Worlds.RULES), Worlds.RULES, Worlds.JOB.coverage());
  }

  private static GuessFinding overall(List<GuessFinding> found, int element) {
    return found.stream()
        .filter(f -> f.scope().equals(Scope.OVERALL) && f.element() == element)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theGapIsTheDifferenceOfTwoIndependentMeans() {
    GuessFinding found =
        overall(
            GuessAnalysis.of(
                guesses(new int[] {7, 1, 1, 1}, new int[] {9, 1, 1, 1}, new int[] {8, 1, 1, 1}),
                ratings(
                    new int[] {4, 1, 1, 1},
                    new int[] {5, 1, 1, 1},
                    new int[] {5, 1, 1, 1},
                    new int[] {6, 1, 1, 1}),
                TEN,
                1),
            0);
    Estimate.Of gap = (Estimate.Of) found.gap();
    // Guesses 7, 8, 9: mean 8, s² = 1; ratings 4, 5, 5, 6: mean 5, s² = 2/3.
    assertThat(gap.value()).isCloseTo(3, within(1e-12));
    assertThat(gap.standardError()).isCloseTo(Math.sqrt(1.0 / 3 + 1.0 / 6), within(1e-12));
    // Welch's degrees of freedom: (1/2)² / ((1/3)²/2 + (1/6)²/3) = 3.857…; t = 4.2426.
    assertThat(gap.pValue()).isCloseTo(0.0143, within(5e-4));
    assertThat(gap.low()).isPositive();
    assertThat(found.word()).isEqualTo(Word.OVERRATES);
  }

  @Test
  void manyComparisonsAreCorrectedWithinOverallAndOverUnitsAndElements() {
    List<GuessFinding> found =
        GuessAnalysis.of(
            guesses(new int[] {7, 5, 3, 4}, new int[] {9, 6, 5, 5}, new int[] {8, 4, 4, 6}),
            ratings(
                new int[] {4, 5, 4, 5},
                new int[] {5, 4, 4, 4},
                new int[] {5, 6, 3, 5},
                new int[] {6, 5, 5, 6}),
            TEN,
            1);
    assertThat(found).hasSize(8);
    GuessFinding first = overall(found, 0);
    double p = first.gap().pValueOrNull();
    assertThat(first.adjusted()).as("the smallest of four").isCloseTo(4 * p, within(1e-12));
    assertThat(found)
        .filteredOn(f -> f.element() != 0)
        .extracting(GuessFinding::word)
        .containsOnly(Word.CANT_TELL);
  }

  @Test
  void whatTooFewSayIsNotTestedAndNotCountedAmongTheTests() {
    List<GuessFinding> found =
        GuessAnalysis.of(
            guesses(new int[] {7, -1, 3, 4}, new int[] {9, -1, 5, 5}, new int[] {8, 4, -1, 6}),
            ratings(new int[] {4, 5, 4, 5}, new int[] {5, 4, 4, 4}, new int[] {5, 6, 3, 5}),
            TEN,
            3);
    assertThat(overall(found, 1).adjusted()).as("one guessed").isNull();
    assertThat(overall(found, 2).adjusted()).as("two guessed").isNull();
    assertThat(overall(found, 1).word()).isEqualTo(Word.CANT_TELL);
    double p = overall(found, 0).gap().pValueOrNull();
    assertThat(overall(found, 0).adjusted()).as("two tests").isCloseTo(2 * p, within(1e-12));
  }

  @Test
  void whereCustomersRateNothingTheGapHasAReason() {
    GuessFinding found =
        overall(
            GuessAnalysis.of(
                guesses(new int[] {7, 1, 1, 1}, new int[] {9, 1, 1, 1}),
                ratings(new int[] {-1, 5, 5, 5}, new int[] {-1, 5, 5, 6}),
                TEN,
                1),
            0);
    assertThat(found.gap().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(found.word()).isEqualTo(Word.CANT_TELL);
  }

  @Test
  void aSmallGapThatIsKnownWellIsRightAndALargeUncertainOneCannotBeTold() {
    assertThat(Word.of(between(0.05, 0.25), 1e-6, 0.3)).isEqualTo(Word.RIGHT);
    assertThat(Word.of(between(-0.2, 0.29), 0.7, 0.3)).isEqualTo(Word.RIGHT);
    assertThat(Word.of(between(-0.1, 2.1), 0.07, 0.3)).isEqualTo(Word.CANT_TELL);
    assertThat(Word.of(between(0.1, 2.1), 0.07, 0.3)).as("corrected").isEqualTo(Word.CANT_TELL);
    assertThat(Word.of(between(0.1, 2.1), 0.04, 0.3)).isEqualTo(Word.OVERRATES);
    assertThat(Word.of(between(-2.1, -0.1), 0.04, 0.3)).isEqualTo(Word.UNDERRATES);
    assertThat(Word.of(between(1, 2), null, 0.3)).isEqualTo(Word.CANT_TELL);
  }

  private static Estimate between(double low, double high) {
    return Estimate.of((low + high) / 2, 0.1, low, high, 0.01, 50, 50);
  }
}
