package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.WithinBetween;

/**
 * How elements and coverage go with loyalty and growth inside units and between them. Customers of
 * whom no unit is known make no unit together and are left out.
 */
public final class UnitState implements Mergeable<UnitState> {
  private static final long serialVersionUID = 1L;

  private final WithinBetween[] recommend;
  private final WithinBetween[] growth;

  /** An empty state for the units and predictors of {@code rules}. */
  public UnitState(MeasureRules rules) {
    int predictors = rules.predictors().size();
    recommend = new WithinBetween[predictors];
    growth = new WithinBetween[predictors];
    for (int p = 0; p < predictors; p++) {
      recommend[p] = new WithinBetween(rules.units().size());
      growth[p] = new WithinBetween(rules.units().size());
    }
  }

  /** Counts in a customer: recommendation of the current cohort, growth of the linked one. */
  public void add(CustomerValue value, MeasureRules rules) {
    WithinBetween[] pairs = value.cohort() == Cohort.CURRENT ? recommend : growth;
    Double y =
        value.cohort() == Cohort.LINKED
            ? value.growth().growth()
            : value.answer().recommend() == Answer.NONE
                ? null
                : (Double) (double) value.answer().recommend();
    int unit = rules.units().indexOf(value.unit());
    if (y == null || unit < 0 || value.unit().equals(CustomerHistory.UNKNOWN)) {
      return;
    }
    Predictors predictors = rules.predictors();
    for (int p = 0; p < pairs.length; p++) {
      int x = predictors.score(p, value.answer().ratings(), value.coverage());
      if (x != Answer.NONE) {
        pairs[p].add(unit, x, y, value.weight());
      }
    }
  }

  @Override
  public void merge(UnitState other) {
    for (int p = 0; p < recommend.length; p++) {
      recommend[p].merge(other.recommend[p]);
      growth[p].merge(other.growth[p]);
    }
  }

  /** A predictor and the recommendation. */
  public WithinBetween recommend(int predictor) {
    return recommend[predictor];
  }

  /** A predictor and growth. */
  public WithinBetween growth(int predictor) {
    return growth[predictor];
  }
}
