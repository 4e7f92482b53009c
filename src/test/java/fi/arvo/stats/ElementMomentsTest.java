package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElementMomentsTest {
  private record Row(boolean covered, int othersCovered, int othersRated, double y, double weight) {
    /** Whether covered, and an indicator a tenth of the share but the lowest. */
    double[] predictors() {
      double[] predictors = new double[11];
      predictors[0] = covered ? 1 : 0;
      long tenth = Math.round(10.0 * othersCovered / othersRated);
      if (tenth > 0) {
        predictors[(int) tenth] = 1;
      }
      return predictors;
    }
  }

  /** Scores of −100, 0 and 100 that go with the share, and with being covered by 30 points. */
  private static List<Row> rows(int n, boolean weighted) {
    Random random = new Random(7);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int rated = 4 + random.nextInt(6);
      int others = random.nextInt(rated + 1);
      boolean covered = random.nextDouble() < 0.2 + 0.6 * others / rated;
      double mood = 0.8 * others / rated + (covered ? 0.3 : 0) + random.nextGaussian() - 0.5;
      double y = mood > 0.5 ? 100 : mood < -0.5 ? -100 : 0;
      rows.add(new Row(covered, others, rated, y, weighted ? 0.4 + random.nextDouble() : 1));
    }
    return rows;
  }

  private static ElementMoments state(List<Row> rows, boolean weighted) {
    ElementMoments moments = new ElementMoments(weighted);
    rows.forEach(
        r -> moments.add(r.covered(), r.othersCovered(), r.othersRated(), r.y(), r.weight()));
    return moments;
  }

  /** The same regression row by row, with HC3 errors. */
  private static Estimate rowByRow(List<Row> rows) {
    LeastSquares squares = new LeastSquares(11);
    rows.forEach(r -> squares.add(r.predictors(), r.y(), r.weight()));
    Sandwich errors = new Sandwich(squares.fit().given().orElseThrow(), Sandwich.Kind.HC3);
    rows.forEach(r -> errors.add(r.predictors(), r.y(), r.weight()));
    return errors.coefficients().given().orElseThrow().slope(0);
  }

  @Test
  void theEffectIsThatOfLeastSquaresRowByRowWithHc3Errors() {
    for (int n : new int[] {60, 400, 3_000}) {
      List<Row> rows = rows(n, false);
      Estimate cells = state(rows, false).effect();
      Estimate plain = rowByRow(rows);
      close("effect", cells.valueOrNull(), plain.valueOrNull());
      close("error", cells.standardErrorOrNull(), plain.standardErrorOrNull());
      close("low", cells.lowOrNull(), plain.lowOrNull());
      close("high", cells.highOrNull(), plain.highOrNull());
      close("p", cells.pValueOrNull(), plain.pValueOrNull());
      assertThat(cells.n()).isEqualTo(n);
    }
  }

  @Test
  void weightsGiveTheWeightedEffectAndNearlyItsError() {
    List<Row> rows = rows(3_000, true);
    Estimate cells = state(rows, true).effect();
    Estimate plain = rowByRow(rows);
    close("effect", cells.valueOrNull(), plain.valueOrNull());
    close(
        "error, leverages being about a thousandth",
        cells.standardErrorOrNull(),
        plain.standardErrorOrNull(),
        1e-3);
    assertThat(cells.nEffectiveOrNull()).isLessThan(3_000);
  }

  @Test
  void weightsThatAreAlikeInACellGiveTheErrorRowByRow() {
    List<Row> rows =
        rows(500, false).stream()
            .map(
                r ->
                    new Row(
                        r.covered(),
                        r.othersCovered(),
                        r.othersRated(),
                        r.y(),
                        0.5 + r.predictors()[3] + (r.covered() ? 0.25 : 0)))
            .toList();
    Estimate plain = rowByRow(rows);
    Estimate cells = state(rows, true).effect();
    close("effect", cells.valueOrNull(), plain.valueOrNull());
    close("error", cells.standardErrorOrNull(), plain.standardErrorOrNull());
  }

  @Test
  void mergedStatesAreTheStateOfAllAndTravel() throws Exception {
    List<Row> rows = rows(300, true);
    ElementMoments merged = state(rows.subList(0, 40), true);
    merged.merge(travelled(state(rows.subList(40, 300), true)));
    Estimate all = state(rows, true).effect();
    close("effect", merged.effect().valueOrNull(), all.valueOrNull());
    close("error", merged.effect().standardErrorOrNull(), all.standardErrorOrNull());
    assertThat(merged.n()).isEqualTo(300);
    assertThat(merged.covered()).isEqualTo(rows.stream().filter(Row::covered).count());
  }

  @Test
  void anElementThatAllOrNoneOrOnlyCopiesGetHasAReason() {
    ElementMoments all = new ElementMoments(false);
    ElementMoments copy = new ElementMoments(false);
    for (int i = 0; i < 40; i++) {
      all.add(true, i % 5, 4, i % 3 * 100 - 100, 1);
      copy.add(i % 2 == 0, i % 2 == 0 ? 4 : 0, 4, i % 3 * 100 - 100, 1);
    }
    assertThat(all.effect().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(copy.effect().whyNot()).contains(Reason.COLLINEAR);
    assertThat(new ElementMoments(true).effect().whyNot()).contains(Reason.NO_ANSWERS);
  }

  @Test
  void theEffectIsTheMeanOfTheDifferencesBetweenCustomersWithTheSameShare() {
    ElementMoments moments = new ElementMoments(false);
    for (int i = 0; i < 10; i++) {
      moments.add(i < 5, 0, 4, i < 3 || i == 9 ? 100 : 0, 1);
      moments.add(i < 2, 4, 4, i < 6 ? 100 : -100, 1);
    }
    // Without others 5 have it, 60 less 20; with all of them 2 have it, 100 less 0.
    close("effect", moments.effect().valueOrNull(), (2.5 * 40 + 1.6 * 100) / 4.1);
  }

  @Test
  void aRareElementOfThoseWhoHaveEverythingHasNoEffectWhereScoresStopRising() {
    ElementMoments moments = new ElementMoments(false);
    for (int others = 0; others <= 10; others++) {
      for (int i = 0; i < 40; i++) {
        double y = others >= 6 ? i % 8 < 6 ? 100 : 0 : i < 6 * others ? 100 : -100;
        moments.add(others >= 6 && i >= 32, others, 10, y, 1);
      }
    }
    close("effect", moments.effect().valueOrNull(), 0);
  }

  @Test
  void fewerThanFiveCustomersATenthTellNothing() {
    assertThat(state(rows(45, false), false).effect().whyNot()).contains(Reason.TOO_FEW);
  }

  @Test
  void sharesGoToTheNearestTenth() {
    assertThat(ElementMoments.tenth(0, 29)).isZero();
    assertThat(ElementMoments.tenth(1, 29)).isZero();
    assertThat(ElementMoments.tenth(2, 29)).isEqualTo(1);
    assertThat(ElementMoments.tenth(1, 4)).as("0.25").isEqualTo(3);
    assertThat(ElementMoments.tenth(29, 29)).isEqualTo(10);
  }

  @Test
  void moreCoveredThanRatedIsRefused() {
    ElementMoments moments = new ElementMoments(false);
    assertThatThrownBy(() -> moments.add(true, 3, 2, 0, 1)).hasMessageContaining("3");
    assertThatThrownBy(() -> moments.add(true, -1, 2, 0, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> moments.add(true, 0, 0, 0, 1)).hasMessageContaining("0");
  }
}
