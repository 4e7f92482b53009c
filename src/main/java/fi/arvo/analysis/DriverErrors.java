package fi.arvo.analysis;

import fi.arvo.measure.DriverRules;
import fi.arvo.measure.DriverState;
import fi.arvo.stats.LinearFit;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.PenaltyReward;
import fi.arvo.stats.Sandwich;
import java.util.Optional;

/**
 * HC3 errors of the two regressions of a driver state, from a second look at the customers. Each
 * customer has one row, so rows are no clusters.
 */
final class DriverErrors implements Mergeable<DriverErrors> {
  private static final long serialVersionUID = 1L;

  private final Sandwich regression;
  private final Sandwich contrasts; // null when the contrasts can't be told

  private DriverErrors(Sandwich regression, Sandwich contrasts) {
    this.regression = regression;
    this.contrasts = contrasts;
  }

  /** Fits whose errors are wanted. */
  record Fits(LinearFit regression, LinearFit contrasts) implements java.io.Serializable {
    /** The fits of a state; empty when its drivers aren't told by regression. */
    static Optional<Fits> of(DriverState state) {
      return DriverModel.complete(state)
          .given()
          .map(fit -> new Fits(fit, DriverModel.contrasts(state).given().orElse(null)));
    }

    DriverErrors errors() {
      return new DriverErrors(
          new Sandwich(regression, Sandwich.Kind.HC3),
          contrasts == null ? null : PenaltyReward.errors(contrasts));
    }
  }

  /** How ratings become low and high, for rows that come again. */
  static PenaltyReward contrasts(DriverRules rules) {
    return new PenaltyReward(rules.cuts());
  }

  /**
   * Adds a customer whose ratings are complete.
   *
   * @param dummies only looked at where there are contrasts
   */
  void add(double[] predictors, double[] dummies, double outcome, double weight) {
    regression.add(predictors, outcome, weight);
    if (contrasts != null) {
      contrasts.add(dummies, outcome, weight);
    }
  }

  @Override
  public void merge(DriverErrors other) {
    regression.merge(other.regression);
    if (contrasts != null) {
      contrasts.merge(other.contrasts);
    }
  }

  Sandwich regression() {
    return regression;
  }

  /** Null when {@link DriverModel#contrasts} finds none. */
  Sandwich contrasts() {
    return contrasts;
  }
}
