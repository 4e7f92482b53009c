package fi.arvo.analysis;

import fi.arvo.stats.Estimate;
import fi.arvo.stats.Quadrant;

/**
 * What an element is worth for an outcome in one part of the customers, and how well it is done
 * there.
 *
 * @param model what it was told with
 * @param element its place in the element model
 * @param rank 1 for the most important; null without an importance
 * @param noiseAdjusted p against noise after Benjamini–Hochberg over the elements
 * @param adjusted p of the coefficient after Benjamini–Hochberg over the elements
 * @param performance share of ratings at the threshold or above, in the current cohort
 */
public record DriverFinding(
    DriverModel model,
    int element,
    DriverModel.Driver driver,
    Long rank,
    Double noiseAdjusted,
    Double adjusted,
    Estimate performance,
    Quadrant quadrant) {
  private static final double SIGNIFICANT = 0.05;

  /** Whether the element weighs more than noise would in its place; null when it has no weight. */
  public Boolean aboveNoise() {
    return noiseAdjusted == null ? null : (Boolean) isAboveNoise(noiseAdjusted);
  }

  static boolean isAboveNoise(double noiseAdjusted) {
    return noiseAdjusted < SIGNIFICANT;
  }
}
