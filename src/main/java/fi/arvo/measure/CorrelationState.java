package fi.arvo.measure;

import fi.arvo.stats.Crosstab;
import fi.arvo.stats.GroupedMoments;
import fi.arvo.stats.Mergeable;

/**
 * How every predictor goes with every outcome in one group of customers; missing ratings drop out
 * pair by pair.
 */
public final class CorrelationState implements Mergeable<CorrelationState> {
  private static final long serialVersionUID = 1L;
  private static final ScoreOutcome[] OUTCOMES = ScoreOutcome.values();

  private final Crosstab[][] scores;
  private final GroupedMoments[] growth;

  /** An empty state for the predictors and scales of {@code rules}. */
  public CorrelationState(MeasureRules rules) {
    Predictors predictors = rules.predictors();
    scores = new Crosstab[OUTCOMES.length][predictors.size()];
    growth = new GroupedMoments[predictors.size()];
    for (int p = 0; p < predictors.size(); p++) {
      for (ScoreOutcome outcome : OUTCOMES) {
        scores[outcome.ordinal()][p] =
            new Crosstab(
                0, predictors.highest(p), 0, outcome.highest(rules.scales()), rules.weighted());
      }
      growth[p] = new GroupedMoments(0, predictors.highest(p), rules.weighted());
    }
  }

  /** Counts a customer in under the outcomes of the customer's cohort. */
  public void add(CustomerValue value, MeasureRules rules) {
    Predictors predictors = rules.predictors();
    byte[] ratings = value.answer().ratings();
    Double grown = value.cohort() == Cohort.LINKED ? value.growth().growth() : null;
    for (ScoreOutcome outcome : OUTCOMES) {
      int y = outcome.cohort() == value.cohort() ? outcome.of(value) : Answer.NONE;
      if (y == Answer.NONE) {
        continue;
      }
      Crosstab[] tables = scores[outcome.ordinal()];
      for (int p = 0; p < tables.length; p++) {
        int x = predictors.score(p, ratings, value.coverage());
        if (x != Answer.NONE) {
          tables[p].add(x, y, value.weight());
        }
      }
    }
    if (grown != null) {
      for (int p = 0; p < growth.length; p++) {
        int x = predictors.score(p, ratings, value.coverage());
        if (x != Answer.NONE) {
          growth[p].add(x, grown, value.weight());
        }
      }
    }
  }

  @Override
  public void merge(CorrelationState other) {
    for (int o = 0; o < scores.length; o++) {
      for (int p = 0; p < growth.length; p++) {
        scores[o][p].merge(other.scores[o][p]);
      }
    }
    for (int p = 0; p < growth.length; p++) {
      growth[p].merge(other.growth[p]);
    }
  }

  /** A predictor against an outcome of few values. */
  public Crosstab scores(int predictor, ScoreOutcome outcome) {
    return scores[outcome.ordinal()][predictor];
  }

  /** A predictor against growth. */
  public GroupedMoments growth(int predictor) {
    return growth[predictor];
  }
}
