package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageRuleTest {
  private static final byte NONE = Answer.NONE;
  private static final int[] TIERS = {0, 0, 0, 1, 1, 2};
  private static final CoverageRule RULE = new CoverageRule(TIERS, 3, 8, false);
  private static final CoverageRule ROTATED = new CoverageRule(TIERS, 3, 8, true);

  @Test
  void anElementIsCoveredFromTheThresholdUp() {
    Coverage coverage = RULE.of(new byte[] {7, 8, 9, 10, 0, 7});

    assertThat(coverage.covered()).isEqualTo(3);
    assertThat(coverage.level()).isEqualTo(3);
    assertThat(coverage.coveredByTier()).containsExactly(2, 1, 0);
    assertThat(coverage.ratedByTier()).containsExactly(3, 2, 1);
    assertThat(coverage.tiersCovered()).as("one covered element covers its tier").isEqualTo(2);
  }

  @Test
  void aMissingRatingCountsAsNotCoveredAndLeavesTheCountAsItIs() {
    Coverage coverage = RULE.of(new byte[] {9, NONE, NONE, 9, NONE, NONE});

    assertThat(coverage.rated()).isEqualTo(2);
    assertThat(coverage.level()).isEqualTo(2);
    assertThat(coverage.share()).as("the share is of the rated elements").isEqualTo(1);
    assertThat(coverage.tiersCovered()).isEqualTo(2);
  }

  @Test
  void noRatingAtAllHasNoCoverageWhileRatingsBelowTheThresholdCoverNothing() {
    assertThat(RULE.of(new byte[] {NONE, NONE, NONE, NONE, NONE, NONE})).isNull();
    assertThat(ROTATED.of(new byte[] {NONE, NONE, NONE, NONE, NONE, NONE})).isNull();

    Coverage nothing = RULE.of(new byte[] {0, 0, 0, 0, 0, 0});
    assertThat(nothing.rated()).isEqualTo(6);
    assertThat(nothing.level()).isZero();
    assertThat(nothing.tiersCovered()).isZero();
  }

  @Test
  void rotatedModulesAreHeldAgainstWhatWasShownAndPutOnTheModelsSize() {
    Coverage two = ROTATED.of(new byte[] {9, NONE, 3, NONE, NONE, NONE});
    assertThat(two.covered()).isEqualTo(1);
    assertThat(two.level()).as("half of 6").isEqualTo(3);

    Coverage four = ROTATED.of(new byte[] {9, 1, 1, NONE, 1, NONE});
    assertThat(four.level()).as("a quarter of 6 is 1.5, which rounds up").isEqualTo(2);
    assertThat(ROTATED.of(new byte[] {9, NONE, 9, NONE, 9, 9}).level()).isEqualTo(6);
  }

  @Test
  void theThresholdIsOnTheRatingsOwnScale() {
    CoverageRule fiveSteps = new CoverageRule(TIERS, 3, 4, false);
    assertThat(fiveSteps.of(new byte[] {1, 3, 4, 5, 5, NONE}).coveredByTier())
        .containsExactly(1, 2, 0);
  }
}
