package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.Estimate;
import org.junit.jupiter.api.Test;

/** Four elements, the first two in one tier and the others in another. */
class CoveredCountsTest {
  private static Coverage covered(int... ratings) {
    return Histories.RULE.of(Answered.now().rated(ratings).answer().ratings());
  }

  @Test
  void theMeanIsByWeightWithTheErrorByCustomer() {
    CoveredCounts counts = new CoveredCounts();
    counts.add(covered(9, 9, 9, 9), 1);
    counts.add(covered(9, 9, 1, -1), 2);
    CoveredCounts other = new CoveredCounts();
    other.add(covered(1, 1, 1, 1), 1);
    counts.merge(other);

    Estimate elements = counts.elements();
    assertThat(elements.valueOrNull()).isEqualTo((4 + 2 * 2 + 0) / 4.0);
    assertThat(elements.standardErrorOrNull())
        .as("deviations of 2, 0 and -2, over a weight of 4")
        .isCloseTo(Math.sqrt(3 / 2.0 * (4 + 0 + 4)) / 4, within(1e-12));
    assertThat(elements.n()).isEqualTo(3);
    assertThat(elements.nEffectiveOrNull()).isCloseTo(16 / 6.0, within(1e-12));
    assertThat(counts.tiers().valueOrNull()).isEqualTo((2 + 2 * 1 + 0) / 4.0);
  }
}
