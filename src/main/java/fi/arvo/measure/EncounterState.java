package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.List;

/**
 * What a group of customers said of their encounters: the questions, and how their stories feel.
 */
public final class EncounterState implements Mergeable<EncounterState> {
  private static final long serialVersionUID = 1L;

  private final LoyaltyState loyalty = new LoyaltyState();
  private final FeelingState feeling = new FeelingState();
  private final EmotionState emotions = new EmotionState();

  /** Counts in all that one customer answered in this group. */
  public void add(List<Answer> ofOneCustomer, SurveyScales scales) {
    loyalty.add(ofOneCustomer, scales);
    feeling.add(ofOneCustomer);
    emotions.add(ofOneCustomer);
  }

  @Override
  public void merge(EncounterState other) {
    loyalty.merge(other.loyalty);
    feeling.merge(other.feeling);
    emotions.merge(other.emotions);
  }

  /** Recommendation, effort and satisfaction. */
  public LoyaltyState loyalty() {
    return loyalty;
  }

  /** How the stories feel. */
  public FeelingState feeling() {
    return feeling;
  }

  /** The emotions in them. */
  public EmotionState emotions() {
    return emotions;
  }
}
