package fi.arvo.measure;

import fi.arvo.stats.CoverageMasks;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.Reach;
import fi.arvo.stats.Reason;

/**
 * Customers by the set of elements that they are covered on. Models of more elements than {@link
 * CoverageMasks#ELEMENTS} are not counted.
 */
public final class CoverageSets implements Mergeable<CoverageSets> {
  private static final long serialVersionUID = 1L;

  private final int threshold;

  /** Null for a model that is too large. */
  private final CoverageMasks masks;

  /** An empty state for the elements and threshold of a rule. */
  public CoverageSets(CoverageRule rule) {
    this.threshold = rule.threshold();
    boolean fits = rule.elements() <= CoverageMasks.ELEMENTS;
    this.masks = fits ? new CoverageMasks(rule.elements()) : null;
  }

  /** Counts in an answer that rates something. */
  public void add(Answer answer) {
    if (masks == null) {
      return;
    }
    long mask = 0;
    byte[] ratings = answer.ratings();
    for (int e = 0; e < ratings.length; e++) {
      if (ratings[e] >= threshold) {
        mask |= 1L << e;
      }
    }
    masks.add(mask, answer.weight());
  }

  @Override
  public void merge(CoverageSets other) {
    if (masks != null) {
      masks.merge(other.masks);
    }
  }

  /**
   * Gives up when there are too many sets for one of several states that are then held together, so
   * that all of them are never larger than two full ones.
   *
   * @param states how many states there are
   */
  public void giveUpAsOneOf(int states) {
    if (masks != null) {
      masks.giveUpAbove(2 * CoverageMasks.MOST / states);
    }
  }

  /** The sets of elements that reach most, see {@link Reach#best}. */
  public Reach.Outcome best(int depth, int ranks) {
    return masks == null ? new Reach.Refused(Reason.TOO_MANY) : Reach.best(masks, depth, ranks);
  }

  /** Customers; 0 for a model that is too large. */
  public long customers() {
    return masks == null ? 0 : masks.n();
  }
}
