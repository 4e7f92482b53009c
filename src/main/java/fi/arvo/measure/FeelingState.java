package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioMoments;
import java.util.List;

/** How the stories of a group feel, those in which a feeling was found; the customer as cluster. */
public final class FeelingState implements Mergeable<FeelingState> {
  private static final long serialVersionUID = 1L;

  private final RatioMoments valence = new RatioMoments();
  private long stories;

  /** Counts in all that one customer answered in this group. */
  public void add(List<Answer> ofOneCustomer) {
    double feeling = 0;
    double weight = 0;
    boolean felt = false;
    for (Answer answer : ofOneCustomer) {
      if (answer.story() != null && answer.story().valence() != null) {
        felt = true;
        stories++;
        feeling += answer.weight() * answer.story().valence() / 100;
        weight += answer.weight();
      }
    }
    if (felt && weight > 0) {
      valence.add(feeling, weight, weight);
    }
  }

  @Override
  public void merge(FeelingState other) {
    valence.merge(other.valence);
    stories += other.stories;
  }

  /** Mean feeling, −1 (all bad) to 1 (all good). */
  public RatioMoments valence() {
    return valence;
  }

  /** Stories in which a feeling was found. */
  public long stories() {
    return stories;
  }
}
