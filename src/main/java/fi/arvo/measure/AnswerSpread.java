package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.ScoreDistribution;

/**
 * How the answers to every question of a survey spread over their scales, in one group of
 * customers.
 */
public final class AnswerSpread implements Mergeable<AnswerSpread> {
  private static final long serialVersionUID = 1L;

  private final ScoreDistribution[] ratings;
  private final ScoreDistribution recommend;
  private final ScoreDistribution effort;
  private final ScoreDistribution satisfaction;

  /** An empty spread over the scales of {@code rules}. */
  public AnswerSpread(MeasureRules rules) {
    SurveyScales scales = rules.scales();
    ratings = new ScoreDistribution[rules.coverage().elements()];
    for (int e = 0; e < ratings.length; e++) {
      ratings[e] = new ScoreDistribution(0, scales.ratingMax(), rules.weighted());
    }
    recommend =
        new ScoreDistribution(scales.recommendMin(), scales.recommendMax(), rules.weighted());
    effort = new ScoreDistribution(scales.effortMin(), scales.effortMax(), rules.weighted());
    satisfaction =
        new ScoreDistribution(scales.satisfactionMin(), scales.satisfactionMax(), rules.weighted());
  }

  /** Counts in one answer of a customer. */
  public void add(Answer answer) {
    for (int e = 0; e < ratings.length; e++) {
      byte rating = answer.ratings()[e];
      add(ratings[e], Answer.given(rating) ? rating : Answer.NONE, answer.weight());
    }
    add(recommend, answer.recommend(), answer.weight());
    add(effort, answer.effort(), answer.weight());
    add(satisfaction, answer.satisfaction(), answer.weight());
  }

  private static void add(ScoreDistribution distribution, int score, double weight) {
    if (score != Answer.NONE) {
      distribution.add(score, weight);
    }
  }

  @Override
  public void merge(AnswerSpread other) {
    for (int e = 0; e < ratings.length; e++) {
      ratings[e].merge(other.ratings[e]);
    }
    recommend.merge(other.recommend);
    effort.merge(other.effort);
    satisfaction.merge(other.satisfaction);
  }

  /** Ratings of an element, by its place in the model. */
  public ScoreDistribution rating(int element) {
    return ratings[element];
  }

  public ScoreDistribution recommend() {
    return recommend;
  }

  public ScoreDistribution effort() {
    return effort;
  }

  public ScoreDistribution satisfaction() {
    return satisfaction;
  }
}
