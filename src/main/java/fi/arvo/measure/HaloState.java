package fi.arvo.measure;

import fi.arvo.stats.Halo;
import fi.arvo.stats.Mergeable;

/**
 * How each element's rating goes with the same person's other ratings, and with the recommendation
 * beside them.
 */
public final class HaloState implements Mergeable<HaloState> {
  private static final long serialVersionUID = 1L;

  private final Halo[] elements;

  /**
   * @param size number of elements
   */
  public HaloState(int size) {
    elements = new Halo[size];
    for (int e = 0; e < size; e++) {
      elements[e] = new Halo();
    }
  }

  /** Counts in an answer with a recommendation and at least two ratings. */
  public void add(Answer answer) {
    if (answer.recommend() == Answer.NONE) {
      return;
    }
    int sum = 0;
    int rated = 0;
    for (byte rating : answer.ratings()) {
      if (Answer.given(rating)) {
        sum += rating;
        rated++;
      }
    }
    if (rated < 2) {
      return;
    }
    for (int e = 0; e < elements.length; e++) {
      byte rating = answer.ratings()[e];
      if (Answer.given(rating)) {
        double others = (double) (sum - rating) / (rated - 1);
        elements[e].add(rating, answer.recommend(), others, answer.weight());
      }
    }
  }

  @Override
  public void merge(HaloState other) {
    for (int e = 0; e < elements.length; e++) {
      elements[e].merge(other.elements[e]);
    }
  }

  /** An element, the person's others and the recommendation. */
  public Halo element(int element) {
    return elements[element];
  }
}
