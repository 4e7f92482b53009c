package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.stats.ResponseWeights.Outcome;
import fi.arvo.stats.ResponseWeights.Refused;
import fi.arvo.stats.ResponseWeights.Weighted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ResponseWeightsTest {
  private static final List<String> DIMENSIONS = List.of("segment", "tenure");

  private static void add(ResponseCells cells, String cell, int asked, int answered) {
    for (int i = 0; i < asked; i++) {
      cells.add(List.of(cell.split(",")), i < answered);
    }
  }

  private static Weighted weighted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Weighted.class);
    return (Weighted) outcome;
  }

  private static double weight(Weighted weighted, String cell) {
    return weighted.weights().of(List.of(cell.split(","))).orElseThrow();
  }

  /** By hand: rates 1/2, 1/4 and 1/5 of 100 asked each; 95 answers stand for 300. */
  @Test
  void anAnswerStandsForThoseOfItsCellWhoGaveNone() {
    ResponseCells cells = new ResponseCells(DIMENSIONS);
    add(cells, "home,new", 100, 50);
    add(cells, "home,old", 100, 25);
    add(cells, "firm,new", 100, 20);
    Weighted weighted = weighted(cells.weights(10));
    close("home, new", weight(weighted, "home,new"), 2 * 95.0 / 300);
    close("home, old", weight(weighted, "home,old"), 4 * 95.0 / 300);
    close("firm, new", weight(weighted, "firm,new"), 5 * 95.0 / 300);
    assertThat(weighted.pooled()).isZero();
    assertThat(weighted.weights().n()).isEqualTo(95);
    close(
        "n effective", weighted.weights().nEffective(), 300.0 * 300 / (50 * 4 + 25 * 16 + 20 * 25));
    close("design effect", weighted.weights().designEffect(), 95 * 1100.0 / 90000);
    close("rate", cells.rate().valueOrNull(), 95.0 / 300);
    close("low", cells.rate().lowOrNull(), Proportions.wilson(95, 300).lowOrNull());
    assertThat(cells.asked()).isEqualTo(300);
    assertThat(cells.answered()).isEqualTo(95);
  }

  @Test
  void cellsWithTooFewAnswersArePooledWithinTheirSegment() {
    ResponseCells cells = new ResponseCells(DIMENSIONS);
    add(cells, "home,a", 10, 2);
    add(cells, "home,b", 20, 4);
    add(cells, "home,c", 50, 25);
    add(cells, "firm,a", 40, 20);
    Weighted weighted = weighted(cells.weights(5));
    double scale = 51.0 / 120;
    close("two small ones", weight(weighted, "home,a"), 30.0 / 6 * scale);
    close("two small ones", weight(weighted, "home,b"), 30.0 / 6 * scale);
    close("a large one", weight(weighted, "home,c"), 2 * scale);
    close("another segment", weight(weighted, "firm,a"), 2 * scale);
    assertThat(weighted.pooled()).isEqualTo(2);
  }

  @Test
  void aCellWhereNobodyAnsweredJoinsTheOneWithTheFewestAnswersThatHasEnough() {
    ResponseCells cells = new ResponseCells(DIMENSIONS);
    add(cells, "home,a", 10, 0);
    add(cells, "home,b", 40, 6);
    add(cells, "home,c", 40, 5);
    add(cells, "home,d", 40, 5);
    Weighted weighted = weighted(cells.weights(5));
    double scale = 16.0 / 130;
    close("joined", weight(weighted, "home,a"), 50.0 / 5 * scale);
    close("joined, the first of two alike", weight(weighted, "home,c"), 50.0 / 5 * scale);
    close("alone", weight(weighted, "home,d"), 40.0 / 5 * scale);
    close("alone", weight(weighted, "home,b"), 40.0 / 6 * scale);
    assertThat(weighted.pooled()).isEqualTo(2);
  }

  @Test
  void aSegmentWithTooFewAnswersInAllJoinsAnother() {
    ResponseCells cells = new ResponseCells(DIMENSIONS);
    add(cells, "firm,a", 10, 1);
    add(cells, "firm,b", 10, 1);
    add(cells, "home,a", 40, 20);
    add(cells, "home,b", 40, 10);
    Weighted weighted = weighted(cells.weights(5));
    double scale = 32.0 / 100;
    close("firm", weight(weighted, "firm,a"), 60.0 / 12 * scale);
    close("firm", weight(weighted, "firm,b"), 60.0 / 12 * scale);
    close("home, b", weight(weighted, "home,b"), 60.0 / 12 * scale);
    close("home, a", weight(weighted, "home,a"), 40.0 / 20 * scale);
    assertThat(weighted.pooled()).isEqualTo(3);
  }

  @Test
  void tooFewAnswersInAllOrNoneAreRefused() {
    ResponseCells cells = new ResponseCells(DIMENSIONS);
    assertThat(cells.weights(1)).isEqualTo(new Refused(Reason.NO_ANSWERS, 0));
    assertThat(cells.rate().whyNot()).contains(Reason.NO_ANSWERS);
    add(cells, "home,a", 10, 0);
    assertThat(cells.weights(1)).isEqualTo(new Refused(Reason.NO_ANSWERS, 0));
    add(cells, "home,b", 10, 4);
    assertThat(cells.weights(5)).isEqualTo(new Refused(Reason.TOO_FEW, 4));
    Weighted weighted = weighted(cells.weights(4));
    assertThat(weight(weighted, "home,a")).isEqualTo(1);
    assertThat(weighted.weights().nEffective()).isEqualTo(4);
  }

  @Test
  void cellsOfAnotherShapeAreAMistake() {
    ResponseCells cells = new ResponseCells(DIMENSIONS);
    assertThatThrownBy(() -> cells.add(List.of("home"), true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> cells.merge(new ResponseCells(List.of("segment"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> cells.weights(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void theWeightsAddToTheAnswersAndWeightedCellsToThoseAskedInAnyOrder(
      @ForAll @Size(12) List<@IntRange(max = 40) Integer> asked,
      @ForAll @Size(12) List<@IntRange(max = 40) Integer> answered,
      @ForAll @IntRange(min = 1, max = 12) int fewest,
      @ForAll Random random) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    Collections.shuffle(order, random);
    ResponseCells whole = new ResponseCells(DIMENSIONS);
    ResponseCells left = new ResponseCells(DIMENSIONS);
    ResponseCells right = new ResponseCells(DIMENSIONS);
    for (int i = 0; i < 12; i++) {
      int those = order.get(i);
      add(whole, cell(i), asked.get(i), Math.min(asked.get(i), answered.get(i)));
      add(
          i % 2 == 0 ? left : right,
          cell(those),
          asked.get(those),
          Math.min(asked.get(those), answered.get(those)));
    }
    left.merge(travelled(right));
    Outcome outcome = whole.weights(fewest);
    assertThat(left.weights(fewest)).isEqualTo(outcome);
    if (outcome instanceof Refused refused) {
      assertThat(refused.answered()).isEqualTo(whole.answered()).isLessThan(fewest);
      return;
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 12; i++) {
      if (asked.get(i) > 0) {
        double weight = weight((Weighted) outcome, cell(i));
        int answers = Math.min(asked.get(i), answered.get(i));
        sum += answers * weight;
        squares += answers * weight * weight;
      }
    }
    close("sum", sum, whole.answered());
    close("n effective", ((Weighted) outcome).weights().nEffective(), sum * sum / squares);
    assertThat(((Weighted) outcome).weights().designEffect()).isGreaterThanOrEqualTo(1 - 1e-12);
  }

  private static String cell(int i) {
    return "s" + i / 4 + ",t" + i % 4;
  }
}
