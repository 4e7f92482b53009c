package fi.arvo.measure;

import static fi.arvo.measure.Answered.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.PairedSample;
import org.junit.jupiter.api.Test;

class HaloStateTest {
  @Test
  void anElementIsHeldAgainstTheMeanOfTheSamePersonsOtherRatings() {
    HaloState halo = new HaloState(3);
    int[][] ratings = {{2, 4, 6}, {9, 8, 7}, {5, 1, 9}, {3, 3, 4}, {7, 10, 2}};
    for (int[] own : ratings) {
      halo.add(now().rated(own).recommend(own[0]).answer());
    }

    double expected =
        new PairedSample(new double[] {2, 9, 5, 3, 7}, new double[] {5, 7.5, 5, 3.5, 6})
            .pearson()
            .valueOrNull();
    assertThat(halo.element(0).elementWithOthers().valueOrNull())
        .isCloseTo(expected, within(1e-12));
    assertThat(halo.element(0).elementWithOutcome().valueOrNull()).isEqualTo(1);
  }

  @Test
  void itTakesARecommendationAndTwoRatings() {
    HaloState halo = new HaloState(3);
    halo.add(now().rated(2, 4, 6).answer());
    halo.add(now().rated(2, -1, -1).recommend(5).answer());
    assertThat(halo.element(0).elementWithOthers().n()).isZero();

    halo.add(now().rated(2, -1, 6).recommend(5).answer());
    assertThat(halo.element(0).elementWithOthers().n()).isEqualTo(1);
    assertThat(halo.element(1).elementWithOthers().n()).isZero();
  }
}
