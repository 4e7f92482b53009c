package fi.arvo.measure;

import java.io.Serializable;

/**
 * When an element counts as covered, and which tier it belongs to.
 *
 * @param tierOf index of each element's tier
 * @param tiers number of tiers
 * @param threshold smallest covering rating
 * @param rotated whether respondents saw only some elements, so that the covered share of the rated
 *     ones, put on the whole model's size and rounded, takes the count's place
 */
public record CoverageRule(int[] tierOf, int tiers, int threshold, boolean rotated)
    implements Serializable {

  public int elements() {
    return tierOf.length;
  }

  /**
   * What a response covers; null when nothing was rated. A missing rating counts as not covered.
   */
  public Coverage of(byte[] ratings) {
    int rated = 0;
    int covered = 0;
    int[] coveredByTier = new int[tiers];
    int[] ratedByTier = new int[tiers];
    for (int e = 0; e < ratings.length; e++) {
      if (!Answer.given(ratings[e])) {
        continue;
      }
      rated++;
      ratedByTier[tierOf[e]]++;
      if (ratings[e] >= threshold) {
        covered++;
        coveredByTier[tierOf[e]]++;
      }
    }
    if (rated == 0) {
      return null;
    }
    int level = rotated ? Math.round((float) elements() * covered / rated) : covered;
    return new Coverage(rated, covered, level, ratedByTier, coveredByTier);
  }
}
