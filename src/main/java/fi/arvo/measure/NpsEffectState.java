package fi.arvo.measure;

import fi.arvo.stats.ElementMoments;
import fi.arvo.stats.Mergeable;
import java.util.Arrays;

/**
 * The recommendation, as −100, 0 or 100, by whether a customer is covered on an element and what
 * part of the others asked for that the customer rated: for each element in turn.
 */
public final class NpsEffectState implements Mergeable<NpsEffectState> {
  private static final long serialVersionUID = 1L;

  private final int threshold;
  private final int[] asked;
  private final ElementMoments[] elements;

  /**
   * An empty state for the threshold of a rule.
   *
   * @param asked places in the model of the elements that the survey asks for
   */
  public NpsEffectState(CoverageRule rule, int[] asked, boolean weighted) {
    this.threshold = rule.threshold();
    this.asked = asked;
    this.elements = new ElementMoments[asked.length];
    Arrays.setAll(elements, e -> new ElementMoments(weighted));
  }

  /** Counts in an answer with a recommendation, for each element that it rates beside another. */
  public void add(Answer answer, SurveyScales scales) {
    if (answer.recommend() == Answer.NONE) {
      return;
    }
    byte[] ratings = answer.ratings();
    int rated = 0;
    int covered = 0;
    for (int element : asked) {
      rated += Answer.given(ratings[element]) ? 1 : 0;
      covered += ratings[element] >= threshold ? 1 : 0;
    }
    if (rated < 2) {
      return;
    }
    double score = 100.0 * scales.promoterSign(answer.recommend());
    for (int e = 0; e < asked.length; e++) {
      byte rating = ratings[asked[e]];
      if (Answer.given(rating)) {
        boolean own = rating >= threshold;
        elements[e].add(own, covered - (own ? 1 : 0), rated - 1, score, answer.weight());
      }
    }
  }

  @Override
  public void merge(NpsEffectState other) {
    for (int e = 0; e < elements.length; e++) {
      elements[e].merge(other.elements[e]);
    }
  }

  /** Places in the model of the elements that the survey asks for. */
  public int[] asked() {
    return asked.clone();
  }

  /** What is known of an element, by its place among those asked for. */
  public ElementMoments element(int place) {
    return elements[place];
  }
}
