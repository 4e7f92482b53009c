package fi.arvo.analysis;

import fi.arvo.stats.Coefficients;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.LinearFit;
import fi.arvo.stats.LogisticFit;
import fi.arvo.stats.LogisticRegression;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Result;
import fi.arvo.stats.Sandwich;
import java.io.Serializable;

/**
 * A model of money on its way: asks for passes over the customers until it has its coefficients.
 * Growth takes two, one for the fit and one for the HC3 errors; yes or no takes up to {@link
 * LogisticRegression#MOST_PASSES} for the fit and one for the HC0 errors. Errors of maximum
 * likelihood would take a weight of 2 for two customers.
 */
abstract sealed class ModelRun implements Serializable {
  /** Fewest customers, or of yes and no the rarer, for each term. */
  private static final int FEWEST_A_TERM = 5;

  final MoneyModel model;
  private ModelState first;
  private Result<Coefficients> coefficients;

  private ModelRun(MoneyModel model) {
    this.model = model;
  }

  static ModelRun of(MoneyModel model) {
    return model.logistic() ? new Logistic(model) : new Linear(model);
  }

  MoneyModel model() {
    return model;
  }

  /** Whether another pass is needed. */
  boolean open() {
    return coefficients == null;
  }

  /** An empty state for the next pass. */
  abstract ModelState state();

  /** Takes the merged state of a pass. */
  void take(ModelState state) {
    if (first == null) {
      first = state;
    }
    coefficients = next(state);
  }

  /** The coefficients, or why there are none; null when another pass is needed. */
  abstract Result<Coefficients> next(ModelState state);

  /** R², or 1 − deviance/null deviance (McFadden) of yes or no; null when there is no fit. */
  abstract Double rSquared();

  int terms() {
    return model.terms().length;
  }

  /** Counts of the customers in the model. */
  ModelState counts() {
    return first;
  }

  /** The coefficient of a term, with its error or the reason why it has none. */
  Estimate slope(int term) {
    return coefficients instanceof Result.None<Coefficients> none
        ? Estimate.none(none.reason(), first.n())
        : coefficients.given().orElseThrow().slope(term);
  }

  /** The constant. */
  Estimate intercept() {
    return coefficients instanceof Result.None<Coefficients> none
        ? Estimate.none(none.reason(), first.n())
        : coefficients.given().orElseThrow().intercept();
  }

  private static boolean few(double customers, int terms) {
    return customers < (double) FEWEST_A_TERM * terms;
  }

  private static final class Linear extends ModelRun {
    private Result<LinearFit> fit;

    Linear(MoneyModel model) {
      super(model);
    }

    @Override
    ModelState state() {
      return fit == null
          ? ModelState.ofFit(terms())
          : ModelState.ofErrors(
              new Sandwich(fit.given().orElseThrow(), Sandwich.Kind.HC3), terms());
    }

    @Override
    Result<Coefficients> next(ModelState state) {
      if (fit != null) {
        return state.errors().coefficients();
      }
      fit =
          state
              .fit()
              .fit()
              .then(
                  found ->
                      few(found.nEffective(), terms())
                          ? Result.none(Reason.TOO_FEW, found.n())
                          : Result.of(found));
      return fit instanceof Result.None<LinearFit> none
          ? Result.none(none.reason(), none.n())
          : null;
    }

    @Override
    Double rSquared() {
      return fit.given().map(LinearFit::rSquared).orElse(null);
    }
  }

  private static final class Logistic extends ModelRun {
    private final LogisticRegression regression;

    Logistic(MoneyModel model) {
      super(model);
      regression = new LogisticRegression(terms());
    }

    @Override
    ModelState state() {
      return regression.ended()
          ? ModelState.ofLogisticErrors(
              regression.result().given().orElseThrow().errors(Sandwich.Kind.HC0), terms())
          : ModelState.ofLogistic(regression.pass(), terms());
    }

    @Override
    Result<Coefficients> next(ModelState state) {
      if (regression.ended()) {
        return state.logisticErrors().coefficients();
      }
      long rarer = Math.min(state.events(), state.n() - state.events());
      if (rarer > 0 && few(rarer, terms())) {
        return Result.none(Reason.TOO_FEW, state.n());
      }
      regression.take(state.logistic());
      return regression.ended() && regression.result() instanceof Result.None<LogisticFit> none
          ? Result.none(none.reason(), none.n())
          : null;
    }

    @Override
    Double rSquared() {
      return regression.ended()
          ? regression.result().given().map(Logistic::mcFadden).orElse(null)
          : null;
    }

    private static double mcFadden(LogisticFit fit) {
      return 1 - fit.deviance() / fit.nullDeviance();
    }
  }
}
