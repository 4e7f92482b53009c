package fi.arvo.measure;

import fi.arvo.stats.Mergeable;

/** All that the analysis needs to know of another side: what they answer, and what they guess. */
public final class SideStates implements Mergeable<SideStates> {
  private static final long serialVersionUID = 1L;

  private final MeasureRules rules;
  private final ValueStates values;
  private final GuessState guesses = new GuessState();

  /** Empty states for these rules. */
  public SideStates(MeasureRules rules) {
    this.rules = rules;
    this.values = new ValueStates(rules);
  }

  /** Counts in a respondent, whose ratings are guesses at those of customers. */
  public void add(CustomerHistory respondent) {
    guesses.add(respondent, rules);
    CustomerHistory own = respondent.unrated();
    values.add(own, CustomerMeasures.of(own, rules));
  }

  @Override
  public void merge(SideStates other) {
    values.merge(other.values);
    guesses.merge(other.guesses);
  }

  /** What they answer of themselves. */
  public ValueStates values() {
    return values;
  }

  /** What they guess that customers get; empty where they aren't asked. */
  public GuessState guesses() {
    return guesses;
  }
}
