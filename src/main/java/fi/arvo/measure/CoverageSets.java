package fi.arvo.measure;

import fi.arvo.stats.CoverageMasks;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.Reach;
import fi.arvo.stats.Reason;
import java.util.List;

/**
 * Customers by the set of the elements asked for that they are covered on. More elements than
 * {@link CoverageMasks#ELEMENTS} are not counted.
 */
public final class CoverageSets implements Mergeable<CoverageSets> {
  private static final long serialVersionUID = 1L;

  private final int threshold;
  private final int[] asked;

  /** Null where no element, or too many, are asked for. */
  private final CoverageMasks masks;

  /**
   * An empty state for the threshold of a rule.
   *
   * @param asked places in the model of the elements that the survey asks for, ascending
   */
  public CoverageSets(CoverageRule rule, int[] asked) {
    this.threshold = rule.threshold();
    this.asked = asked;
    boolean fits = asked.length > 0 && asked.length <= CoverageMasks.ELEMENTS;
    this.masks = fits ? new CoverageMasks(asked.length) : null;
  }

  /** Counts in an answer that rates something. */
  public void add(Answer answer) {
    if (masks == null) {
      return;
    }
    long mask = 0;
    byte[] ratings = answer.ratings();
    for (int i = 0; i < asked.length; i++) {
      if (ratings[asked[i]] >= threshold) {
        mask |= 1L << i;
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

  /**
   * The sets that reach most of all sizes from {@code depth} to {@link Reach#LARGEST} or to as many
   * elements as are asked for, by their places in the model; see {@link Reach#best}.
   */
  public Reach.Outcome best(int depth, int ranks) {
    if (masks == null) {
      return new Reach.Refused(asked.length == 0 ? Reason.NO_ANSWERS : Reason.TOO_MANY);
    }
    Reach.Outcome outcome = Reach.best(masks, depth, ranks);
    return outcome instanceof Reach.Best best
        ? new Reach.Best(best.sets().stream().map(this::inTheModel).toList())
        : outcome;
  }

  private Reach.Set inTheModel(Reach.Set set) {
    List<Integer> places = set.elements().stream().map(i -> asked[i]).toList();
    return new Reach.Set(set.size(), set.rank(), places, set.reach(), set.frequency());
  }

  /** Customers; 0 where they aren't counted. */
  public long customers() {
    return masks == null ? 0 : masks.n();
  }
}
