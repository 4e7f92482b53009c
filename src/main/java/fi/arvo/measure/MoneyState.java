package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.ScoreDistribution;

/** What the money of a group of linked customers did, whatever they cover. */
public final class MoneyState implements Mergeable<MoneyState> {
  private static final long serialVersionUID = 1L;

  private final MoneyGroup growth = new MoneyGroup();
  private final MoneyGroup placebo = new MoneyGroup();
  private final RetentionGroup kept = new RetentionGroup();
  private final ScoreDistribution retained;
  private final ScoreDistribution newStream;

  /**
   * @param weighted whether answers carry weights
   */
  public MoneyState(boolean weighted) {
    retained = new ScoreDistribution(0, 1, weighted);
    newStream = new ScoreDistribution(0, 1, weighted);
  }

  /** Counts in a linked customer. */
  public void add(CustomerValue value) {
    CustomerGrowth money = value.growth();
    if (money.measured()) {
      growth.add(money.before(), money.after(), value.weight());
      kept.add(money.before(), money.after(), value.weight());
    }
    if (money.placeboMeasured()) {
      placebo.add(money.placebo(), money.before(), value.weight());
    }
    add(retained, ScoreOutcome.RETAINED.of(value), value.weight());
    add(newStream, ScoreOutcome.NEW_STREAM.of(value), value.weight());
  }

  private static void add(ScoreDistribution distribution, int score, double weight) {
    if (score != Answer.NONE) {
      distribution.add(score, weight);
    }
  }

  @Override
  public void merge(MoneyState other) {
    growth.merge(other.growth);
    placebo.merge(other.placebo);
    kept.merge(other.kept);
    retained.merge(other.retained);
    newStream.merge(other.newStream);
  }

  public MoneyGroup growth() {
    return growth;
  }

  public MoneyGroup placebo() {
    return placebo;
  }

  /** What the customers from before kept of their revenue. */
  public RetentionGroup kept() {
    return kept;
  }

  /** 1 for customers from before who still bought after. */
  public ScoreDistribution retained() {
    return retained;
  }

  /** 1 for customers who bought from a stream for the first time. */
  public ScoreDistribution newStream() {
    return newStream;
  }
}
