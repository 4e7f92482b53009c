package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.stats.CellWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerWeightsTest {
  private static final MeasureRules RULES = Histories.rules("2026-09-30");
  private static final List<String> DIMENSIONS = List.of("segment", "unit", "region");
  private static final CustomerWeights WEIGHTS =
      new CustomerWeights(
          DIMENSIONS,
          new CellWeights(
              Map.of(
                  List.of("small", "north", "unknown"),
                  2.0,
                  List.of("large", "north", "west"),
                  0.5),
              2,
              1.5));

  private static List<Double> weights(Histories customer) {
    return WEIGHTS.applied(customer.history(), RULES).answers().stream()
        .map(Answer::weight)
        .toList();
  }

  @Test
  void everyAnswerOfACustomerIsMultipliedByTheFactorOfItsCell() {
    assertThat(
            weights(
                Histories.customer()
                    .of("north", "small")
                    .answered(Answered.on("2024-01-15").rated(8, 1, 1, 1).weighing(3))
                    .answered(Answered.on("2026-01-15").rated(8, 1, 1, 1).weighing(1.5))))
        .containsExactly(6.0, 3.0);
  }

  @Test
  void theCurrentAnswerSaysWhichCellAndTheLatestWhenNoneIsCurrent() {
    Histories moved =
        Histories.customer()
            .of("north", null)
            .answered(Answered.on("2024-01-15").rated(8, 1, 1, 1).in(null, "large"))
            .answered(Answered.on("2026-01-15").rated(8, 1, 1, 1).in(null, "small"));
    assertThat(weights(moved)).containsExactly(2.0, 2.0);

    Histories unrated =
        Histories.customer()
            .of("north", null)
            .answered(Answered.on("2026-01-15").rated(8, 1, 1, 1).in(null, "small"))
            .answered(Answered.on("2026-02-15").recommend(9).in(null, "large"));
    assertThat(weights(unrated)).as("an answer that rates nothing").containsExactly(2.0, 2.0);

    Histories gone =
        Histories.customer()
            .of("north", null)
            .from("west")
            .answered(Answered.on("2024-01-15").rated(8, 1, 1, 1).in(null, "large"));
    assertThat(weights(gone)).containsExactly(0.5);
  }

  @Test
  void inACellThatNobodyIsCurrentlyInTheGivenWeightStays() {
    assertThat(
            weights(
                Histories.customer()
                    .of("south", "small")
                    .answered(Answered.on("2024-01-15").rated(8, 1, 1, 1).weighing(1.5))))
        .containsExactly(1.5);
  }

  @Test
  void withoutMarginsAndWithoutAnswersNothingChanges() {
    CustomerHistory history =
        Histories.customer().answered(Answered.now().rated(8, 1, 1, 1)).history();
    assertThat(CustomerWeights.GIVEN.applied(history, RULES)).isSameAs(history);
    CustomerHistory silent = Histories.customer().history();
    assertThat(WEIGHTS.applied(silent, RULES)).isSameAs(silent);
  }
}
