package fi.arvo.measure;

/**
 * What one response covers of the element model.
 *
 * @param rated elements rated, 1 or more
 * @param covered elements rated at the threshold or above
 * @param level what bands and trends go by: {@code covered}, or its rotated counterpart, see {@link
 *     CoverageRule}
 * @param ratedByTier elements rated in each tier
 * @param coveredByTier elements covered in each tier
 */
public record Coverage(int rated, int covered, int level, int[] ratedByTier, int[] coveredByTier) {

  /** Covered share of the rated elements, 0 to 1. */
  public double share() {
    return (double) covered / rated;
  }

  /** Tiers with at least one covered element. */
  public int tiersCovered() {
    int tiers = 0;
    for (int covered : coveredByTier) {
      if (covered > 0) {
        tiers++;
      }
    }
    return tiers;
  }
}
