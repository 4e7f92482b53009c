package fi.arvo.analysis;

import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;

/**
 * Who gets an element in one part of the current cohort.
 *
 * @param element its place in the model
 * @param mean mean rating
 * @param share share of ratings at the threshold or above
 */
public record CoverageFinding(
    Scope scope, int element, Estimate mean, Estimate share, Highness high) {

  /** Whether enough customers get an element to call it high here. */
  public enum Highness {
    HIGH("high"),
    NOT_HIGH("not high"),
    UNDECIDED("undecided");

    private final String key;

    Highness(String key) {
      this.key = key;
    }

    /** As it stands in tables. */
    public String key() {
      return key;
    }

    /** High when the whole interval is at the wanted share or above, not high when below. */
    static Highness of(Estimate share, double wanted) {
      if (!share.isAvailable()) {
        return null;
      }
      if (share.lowOrNull() >= wanted) {
        return HIGH;
      }
      return share.highOrNull() < wanted ? NOT_HIGH : UNDECIDED;
    }
  }
}
