package fi.arvo.stats;

/**
 * Why there is no estimate, or no weights. Each reason has a stable key that message catalogues
 * translate.
 */
public enum Reason {
  /** Nobody answered, or nobody has the figures that the estimate is made of. */
  NO_ANSWERS("no_answers"),
  /** Too few (effective) rows, clusters or units for the method. */
  TOO_FEW("too_few"),
  /** Everybody has the same value, so nothing can go with it. */
  NO_VARIATION("no_variation"),
  /** The denominator, such as the revenue of both windows, is zero. */
  ZERO_BASE("zero_base"),
  /** A predictor is a combination of the others, so its own part can't be told. */
  COLLINEAR("collinear"),
  /** One row or cluster alone decides the coefficient, so nothing tells its error. */
  ONE_DECIDES("one_decides"),
  /** The predictors tell the two outcomes apart without fail, so a coefficient has no bound. */
  SEPARATED("separated"),
  /** The passes over the rows that are allowed didn't settle the coefficients. */
  NOT_SETTLED("not_settled"),
  /** The figures are too large or too small for double precision. */
  OUT_OF_RANGE("out_of_range"),
  /** More elements, or more distinct combinations of them, than the method goes through. */
  TOO_MANY("too_many"),
  /** Nobody was left alone whom the treated could be held against. */
  NO_CONTROL("no_control"),
  /** Figures don't reach over enough months before a treatment. */
  NO_BEFORE("no_before"),
  /** Figures don't reach over enough months since a treatment. */
  NO_AFTER("no_after"),
  /** Another treatment touched the same at the same time. */
  OVERLAP("overlap"),
  /** A category that is to be weighted up has nobody in it. */
  NO_RESPONDENT("no_respondent"),
  /** Somebody is in a category that no target is given for. */
  NO_TARGET("no_target"),
  /** The targets can't be met together, or not within the rounds allowed. */
  NOT_CONVERGED("not_converged");

  private final String key;

  Reason(String key) {
    this.key = key;
  }

  /** The key in message catalogues and tables, such as {@code too_few}. */
  public String key() {
    return key;
  }
}
