package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.arvo.stats.PenaltyReward.Cuts;
import fi.arvo.stats.PenaltyReward.Impact;
import fi.arvo.stats.PenaltyReward.Kano;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Penalty and reward by driver, and the quadrants of importance and performance. */
class PenaltyRewardTest {
  private static List<Impact> impacts(PenaltyReward state, double[][] ratings, double[] outcomes) {
    for (int i = 0; i < outcomes.length; i++) {
      state.add(ratings[i], outcomes[i], 1);
    }
    LinearFit fit = state.fit().given().orElseThrow();
    Sandwich errors = PenaltyReward.errors(fit);
    for (int i = 0; i < outcomes.length; i++) {
      errors.add(state.dummies(ratings[i]), outcomes[i]);
    }
    return state.impacts(errors.coefficients().given().orElseThrow(), 0.3);
  }

  /** attitude: low ≤ 55, high ≥ 75 on complaints and learning; R 4.2.2 lm with classical errors. */
  @Test
  void attitudeIsThatOfR() {
    Cuts cuts = new Cuts(55, 75);
    PenaltyReward state = new PenaltyReward(List.of(cuts, cuts));
    for (double[] row : DataSets.ATTITUDE) {
      state.add(DataSets.pick(row, 1, 3), row[0], 1);
    }
    LinearFit fit = state.fit().given().orElseThrow();
    double[][] expected = {
      {-10.8333333333333, 3.77507625311673},
      {12.1254480286738, 3.50858617726528},
      {-5.05376344086021, 3.18021309780320},
      {0.297491039426524, 8.13942292075867}
    };
    close("intercept", fit.intercept(), 64.7025089605735);
    close("R²", fit.rSquared(), 0.668342767762238);
    for (int i = 0; i < 4; i++) {
      close("b", fit.classical().slope(i).valueOrNull(), expected[i][0]);
      close("error", fit.classical().slope(i).standardErrorOrNull(), expected[i][1]);
    }
    List<Impact> impacts = state.impacts(fit.classical(), 1);
    assertThat(impacts.get(0).low()).isEqualTo(6);
    assertThat(impacts.get(0).high()).isEqualTo(11);
    assertThat(impacts.get(0).kano()).isEqualTo(Kano.PERFORMANCE);
    assertThat(impacts.get(1).low()).isEqualTo(14);
    assertThat(impacts.get(1).high()).isEqualTo(1);
    assertThat(impacts.get(1).kano()).isEqualTo(Kano.NOT_CLASSIFIED);

    Sandwich hc3 = PenaltyReward.errors(fit);
    for (double[] row : DataSets.ATTITUDE) {
      hc3.add(state.dummies(DataSets.pick(row, 1, 3)), row[0]);
    }
    List<Impact> robust = state.impacts(hc3.coefficients().given().orElseThrow(), 1);
    // One row alone rates learning high.
    assertThat(robust.get(1).reward().whyNot()).contains(Reason.ONE_DECIDES);
    assertThat(robust.get(1).penalty().isAvailable()).isTrue();
  }

  /** Planted: a must-be, an exciter, a performance driver, one that doesn't matter. */
  @Test
  void plantedClassesAreFound() {
    double[] penalties = {-2, 0, -1.2, 0, -0.9, -2};
    double[] rewards = {0, 2, 1.2, 0, 0.1, 0.5};
    Random random = new Random(12);
    int n = 4000;
    double[][] ratings = new double[n][6];
    double[] outcomes = new double[n];
    for (int i = 0; i < n; i++) {
      double mood = random.nextGaussian();
      outcomes[i] = 6 + random.nextGaussian();
      for (int j = 0; j < 6; j++) {
        ratings[i][j] =
            Math.max(0, Math.min(10, Math.round(6.5 + 2 * mood + 2 * random.nextGaussian())));
        outcomes[i] += ratings[i][j] <= 5 ? penalties[j] : ratings[i][j] >= 9 ? rewards[j] : 0;
      }
    }
    Cuts cuts = new Cuts(5, 9);
    List<Cuts> all = List.of(cuts, cuts, cuts, cuts, cuts, cuts);
    List<Impact> impacts = impacts(new PenaltyReward(all), ratings, outcomes);
    assertThat(impacts.stream().map(Impact::kano))
        .containsExactly(
            Kano.MUST_BE,
            Kano.EXCITER,
            Kano.PERFORMANCE,
            Kano.INDIFFERENT,
            Kano.MUST_BE,
            Kano.MUST_BE);
    for (int j = 0; j < 6; j++) {
      assertThat(impacts.get(j).penalty().valueOrNull() - penalties[j]).isBetween(-0.2, 0.2);
      assertThat(impacts.get(j).reward().valueOrNull() - rewards[j]).isBetween(-0.2, 0.2);
    }
    // The same with a hundredth of the rows can't be told, and says so.
    double[][] few = java.util.Arrays.copyOf(ratings, 40);
    List<Impact> unsure =
        impacts(new PenaltyReward(all), few, java.util.Arrays.copyOf(outcomes, 40));
    assertThat(unsure.get(3).kano()).isEqualTo(Kano.NOT_CLASSIFIED);

    PenaltyReward whole = new PenaltyReward(all);
    PenaltyReward part = new PenaltyReward(all);
    for (int i = 0; i < n; i++) {
      (i < 1000 ? part : whole).add(ratings[i], outcomes[i], 1);
    }
    whole.add(ratings[0], 1e9, 0);
    whole.merge(travelled(part));
    LinearFit merged = whole.fit().given().orElseThrow();
    close("merged", merged.slope(1), impacts.get(0).reward().valueOrNull(), 1e-9);
    assertThat(whole.impacts(merged.classical(), 0.3).get(2).low()).isEqualTo(impacts.get(2).low());
    assertThatThrownBy(() -> whole.merge(new PenaltyReward(List.of(cuts))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Cuts(5, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fiveRowsOfEachLevelAreEnoughAndFourAreNot() {
    double[] level = {2, 5, 9}; // low, middle, high
    for (int scarce = 0; scarce < 3; scarce++) {
      for (int rows = 4; rows <= 5; rows++) {
        PenaltyReward state = new PenaltyReward(List.of(new Cuts(3, 8)));
        double[][] ratings = new double[60][1];
        double[] outcomes = new double[60];
        for (int i = 0; i < 60; i++) {
          int at = i < rows ? scarce : (scarce + 1 + i % 2) % 3;
          ratings[i][0] = level[at];
          outcomes[i] = level[at] + (i / 2 % 3) * 0.5;
        }
        Impact impact = impacts(state, ratings, outcomes).get(0);
        assertThat(List.of(impact.low(), impact.middle(), impact.high()).get(scarce))
            .isEqualTo(rows);
        assertThat(impact.low() + impact.middle() + impact.high()).isEqualTo(60);
        assertThat(impact.penalty().isAvailable() && impact.reward().isAvailable()).isTrue();
        assertThat(impact.kano())
            .as(rows + " of level " + scarce)
            .isEqualTo(rows == 5 ? Kano.PERFORMANCE : Kano.NOT_CLASSIFIED);
      }
    }
  }

  @Test
  void withoutARegressionEachDriverSaysWhyAndHasItsCounts() {
    PenaltyReward state = new PenaltyReward(List.of(new Cuts(3, 8), new Cuts(3, 8)));
    state.add(new double[] {1, 5}, 1, 1);
    state.add(new double[] {9, 5}, 1, 1);
    assertThat(state.none(Reason.TOO_FEW))
        .extracting(Impact::low, Impact::middle, Impact::high, Impact::kano)
        .containsExactly(
            tuple(1L, 0L, 1L, Kano.NOT_CLASSIFIED), tuple(0L, 2L, 0L, Kano.NOT_CLASSIFIED));
    assertThat(state.none(Reason.TOO_FEW).get(0).penalty().whyNot()).contains(Reason.TOO_FEW);
  }

  @Test
  void nobodyAndNothingVaryingSayWhy() {
    PenaltyReward state = new PenaltyReward(List.of(new Cuts(3, 8)));
    assertThat(state.fit().whyNot()).contains(Reason.NO_ANSWERS);
    for (int i = 0; i < 9; i++) {
      state.add(new double[] {5}, i, 1);
    }
    assertThat(state.fit().whyNot()).contains(Reason.NO_VARIATION);
    for (int i = 0; i < 9; i++) {
      state.add(new double[] {2}, i, 1);
    }
    LinearFit fit = state.fit().given().orElseThrow();
    Impact impact = state.impacts(fit.classical(), 0.5).get(0);
    assertThat(impact.reward().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(List.of(impact.low(), impact.middle(), impact.high())).containsExactly(9L, 9L, 0L);
    assertThat(impact.fewest()).as("of the levels that somebody is in").isEqualTo(9);
    assertThat(impact.kano()).isEqualTo(Kano.NOT_CLASSIFIED);
  }

  private static Estimate between(double low, double high) {
    return Estimate.of((low + high) / 2, null, low, high, null, 10, 10);
  }

  @Test
  void aDriverWhoseIntervalMeetsACutLineIsUndecided() {
    Estimate important = between(0.2, 0.4);
    Estimate minor = between(0.01, 0.05);
    Estimate well = between(8, 9);
    Estimate badly = between(5, 6);
    assertThat(Quadrant.of(important, 0.1, well, 7)).isEqualTo(Quadrant.KEEP_UP);
    assertThat(Quadrant.of(important, 0.1, badly, 7)).isEqualTo(Quadrant.IMPROVE);
    assertThat(Quadrant.of(minor, 0.1, well, 7)).isEqualTo(Quadrant.GOOD_ENOUGH);
    assertThat(Quadrant.of(minor, 0.1, badly, 7)).isEqualTo(Quadrant.WATCH);
    assertThat(Quadrant.of(important, 0.2, well, 7)).isEqualTo(Quadrant.UNDECIDED);
    assertThat(Quadrant.of(minor, 0.05, well, 7)).isEqualTo(Quadrant.UNDECIDED);
    assertThat(Quadrant.of(important, 0.1, well, 8.5)).isEqualTo(Quadrant.UNDECIDED);
    Estimate none = Estimate.none(Reason.TOO_FEW, 1);
    assertThat(Quadrant.of(none, 0.1, well, 7)).isEqualTo(Quadrant.UNDECIDED);
    assertThat(Quadrant.of(important, 0.1, Estimate.point(9, 1, 1), 7))
        .isEqualTo(Quadrant.UNDECIDED);
    close("cut", Quadrant.cutAtMean(List.of(well, none, badly)).getAsDouble(), 7);
    assertThat(Quadrant.cutAtMean(List.of(none))).isEmpty();
  }
}
