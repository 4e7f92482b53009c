package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioMoments;
import java.util.List;
import java.util.function.Predicate;

/** How many of a group's stories bear one mark, such as an emotion; the customer as cluster. */
public final class MarkState implements Mergeable<MarkState> {
  private static final long serialVersionUID = 1L;

  private final RatioMoments share = new RatioMoments();
  private long with;
  private long without;

  /** Counts in one customer's stories of this group; at least one. */
  void add(List<Answer> stories, Predicate<Answer> marked) {
    double markedWeight = 0;
    double weight = 0;
    boolean some = false;
    boolean others = false;
    for (Answer story : stories) {
      weight += story.weight();
      if (marked.test(story)) {
        some = true;
        markedWeight += story.weight();
      } else {
        others = true;
      }
    }
    if (weight > 0) {
      share.add(markedWeight, weight, weight);
    }
    with += some ? 1 : 0;
    without += others ? 1 : 0;
  }

  @Override
  public void merge(MarkState other) {
    share.merge(other.share);
    with += other.with;
    without += other.without;
  }

  /** Share of the stories with the mark. */
  public RatioMoments share() {
    return share;
  }

  /** Distinct customers with a story that bears it. */
  public long with() {
    return with;
  }

  /** Distinct customers with a story that doesn't. */
  public long without() {
    return without;
  }
}
