package fi.arvo.measure;

import java.io.Serializable;

/**
 * What may go with loyalty and growth, as whole scores: every element's rating, the covered
 * elements of every tier, the level of coverage and the number of tiers covered, in this order.
 */
public record Predictors(CoverageRule coverage, int ratingMax) implements Serializable {

  /** Number of predictors. */
  public int size() {
    return coverage.elements() + coverage.tiers() + 2;
  }

  /** Place of a tier's count of covered elements. */
  public int tier(int tier) {
    return coverage.elements() + tier;
  }

  /** Place of the level of coverage. */
  public int level() {
    return coverage.elements() + coverage.tiers();
  }

  /** Place of the number of tiers covered. */
  public int tiersCovered() {
    return level() + 1;
  }

  /** Highest score that a predictor can have. */
  public int highest(int predictor) {
    if (predictor < coverage.elements()) {
      return ratingMax;
    }
    return predictor == tiersCovered() ? coverage.tiers() : coverage.elements();
  }

  /** A response's score on a predictor; {@link Answer#NONE} for an element that was not rated. */
  public int score(int predictor, byte[] ratings, Coverage covered) {
    int elements = coverage.elements();
    if (predictor < elements) {
      return Answer.given(ratings[predictor]) ? ratings[predictor] : Answer.NONE;
    }
    if (predictor == level()) {
      return covered.level();
    }
    return predictor == tiersCovered()
        ? covered.tiersCovered()
        : covered.coveredByTier()[predictor - elements];
  }
}
