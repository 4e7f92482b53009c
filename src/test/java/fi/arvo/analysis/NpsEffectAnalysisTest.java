package fi.arvo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.measure.Answered;
import fi.arvo.measure.CoverageRule;
import fi.arvo.measure.Histories;
import fi.arvo.measure.NpsEffectState;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NpsEffectAnalysisTest {
  private static final int ELEMENTS = 30;
  private static final CoverageRule RULE = new CoverageRule(new int[ELEMENTS], 1, 8, false);
  private static final Map<Integer, Double> PLANTED = Map.of(3, 25.0, 17, 15.0);

  /** Points that all elements together move the recommendation by, each as much as any other. */
  private static final double EVENLY = 40;

  /**
   * Customers who like the company more rate everything higher, and recommend it more the more they
   * are covered on. Beside that, two elements are planted to move the recommendation.
   */
  private static NpsEffectState customers(int n, long seed) {
    Random random = new Random(seed);
    NpsEffectState state = new NpsEffectState(RULE, IntStream.range(0, ELEMENTS).toArray(), false);
    for (int i = 0; i < n; i++) {
      double liking = random.nextGaussian();
      int[] ratings = new int[ELEMENTS];
      double points = -30;
      for (int e = 0; e < ELEMENTS; e++) {
        boolean covered = random.nextGaussian() + 0.7 * liking > 0.2;
        ratings[e] = random.nextDouble() < 0.05 ? -1 : covered ? 9 : 4;
        points += covered ? PLANTED.getOrDefault(e, 0.0) + EVENLY / ELEMENTS : 0;
      }
      // A score of 100 or -100 whose mean is the points.
      int recommend = random.nextDouble() < (points + 100) / 200 ? 10 : 0;
      state.add(Answered.now().rated(ratings).recommend(recommend).answer(), Histories.SCALES);
    }
    return state;
  }

  @Test
  void plantedElementsComeOutWithTheirEffectAndThoseThatDoNothingDoNot() {
    List<NpsEffectFinding> findings = NpsEffectAnalysis.of(customers(6_000, 11));

    assertThat(findings).hasSize(ELEMENTS);
    for (NpsEffectFinding finding : findings) {
      Double planted = PLANTED.get(finding.element());
      boolean clear = finding.adjusted() < 0.05;
      assertThat(clear).as("element %d: %s", finding.element(), finding).isEqualTo(planted != null);
      if (planted != null) {
        assertThat(planted + EVENLY / ELEMENTS)
            .as("element %d: %s", finding.element(), finding)
            .isBetween(finding.effect().lowOrNull(), finding.effect().highOrNull());
      }
      assertThat(finding.n()).isBetween(5_500L, 5_900L);
      assertThat(finding.without()).isBetween(2_500L, 3_600L);
    }
  }

  @Test
  void tooFewCustomersTellNothing() {
    NpsEffectFinding few = NpsEffectAnalysis.of(customers(9, 2)).get(0);
    assertThat(few.effect()).isEqualTo(Estimate.none(Reason.TOO_FEW, few.n()));
    assertThat(few.adjusted()).isNull();
  }
}
