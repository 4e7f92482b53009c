package fi.arvo.measure;

import fi.arvo.stats.Estimate;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioMoments;

/** On how many elements and tiers customers of a group are covered. */
public final class CoveredCounts implements Mergeable<CoveredCounts> {
  private static final long serialVersionUID = 1L;

  private final RatioMoments elements = new RatioMoments();
  private final RatioMoments tiers = new RatioMoments();

  /** Counts in what a customer of this weight is covered on. */
  public void add(Coverage coverage, double weight) {
    elements.add(weight * coverage.level(), weight, weight);
    tiers.add(weight * coverage.tiersCovered(), weight, weight);
  }

  @Override
  public void merge(CoveredCounts other) {
    elements.merge(other.elements);
    tiers.merge(other.tiers);
  }

  /** Mean number of covered elements, as bands count them. */
  public Estimate elements() {
    return elements.ratio();
  }

  /** Mean number of tiers with a covered element. */
  public Estimate tiers() {
    return tiers.ratio();
  }
}
