package fi.arvo.analysis;

import fi.arvo.measure.DriverKey;
import fi.arvo.measure.DriverState;
import fi.arvo.measure.MissingRatings;
import fi.arvo.stats.Coefficients;
import fi.arvo.stats.Collinearity;
import fi.arvo.stats.DriverBootstrap;
import fi.arvo.stats.DriverCorrelations;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.LinearFit;
import fi.arvo.stats.PairwiseMoments;
import fi.arvo.stats.PenaltyReward;
import fi.arvo.stats.Reason;
import fi.arvo.stats.RelativeWeights;
import fi.arvo.stats.Replicates;
import fi.arvo.stats.Result;
import fi.arvo.stats.Shapley;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The drivers of one outcome in one part of the customers, before they are held against each other
 * and against how well they are done.
 *
 * @param missing what was done about missing ratings
 * @param none why there are no drivers; null when there are
 * @param n customers behind the importance; by pairs, those of the smallest pair
 * @param lost customers left out because a rating was missing
 * @param nEffective n after weighting, also without drivers; null when n is 0
 * @param rSquared null without drivers
 * @param condition condition number of the ratings; null without drivers
 * @param repair largest change of a correlation that made the pairs one matrix; null unless {@link
 *     MissingRatings#PAIRWISE}
 * @param applicability part of R² that goes with whom the ratings don't apply to; null unless
 *     {@link MissingRatings#STRUCTURAL}
 * @param drivers one an element asked for, also when there are no drivers
 * @param tiers the share of R² of each tier that has an element asked for, also when there are no
 *     drivers; none when they are too many to be gone through
 */
public record DriverModel(
    DriverKey key,
    MissingRatings missing,
    Reason none,
    long n,
    long lost,
    Double nEffective,
    Double rSquared,
    Double condition,
    Double repair,
    Double applicability,
    List<Driver> drivers,
    List<Tier> tiers)
    implements Serializable {

  /**
   * Fewest (effective) customers for each element. With fewer, chance alone explains a fifth of the
   * outcome and more, and replicates of so few customers are no longer like them.
   */
  static final int FEWEST_PER_DRIVER = 5;

  private static final long SEED = 1;

  /**
   * One element.
   *
   * @param importance relative weight as a share of R², with the replicates' interval
   * @param pAgainstNoise see {@link RelativeWeights#pAgainstNoise}; null where there is no weight
   * @param beta coefficient of the regression on all elements with HC3 errors; null by pairs
   * @param vif null for an element that was left out
   * @param shapley share of R² by Shapley; null with more elements than can be gone through, and
   *     for units
   * @param impact penalty and reward; null unless casewise
   * @param signsConflict see {@link RelativeWeights#signsConflict}; null where there is no weight
   */
  public record Driver(
      Estimate importance,
      Double pAgainstNoise,
      Estimate beta,
      Double vif,
      Estimate shapley,
      PenaltyReward.Impact impact,
      Boolean signsConflict)
      implements Serializable {}

  /** A tier's part of what all elements explain. */
  public record Tier(int tier, Estimate share) implements Serializable {}

  /**
   * The regression over those whose ratings are complete, if they are enough to tell drivers from;
   * else {@link Reason#TOO_FEW}, or why there is no regression.
   */
  static Result<LinearFit> complete(DriverState state) {
    return state
        .regression()
        .fit()
        .then(
            fit ->
                enough(fit.nEffective(), Math.max(state.rules().size(), fit.parameters() - 1))
                    ? Result.of(fit)
                    : Result.none(Reason.TOO_FEW, fit.n()));
  }

  /**
   * The regression on low and high ratings, if the complete are enough for two terms an element;
   * else {@link Reason#TOO_FEW}, or why there is no regression.
   */
  static Result<LinearFit> contrasts(DriverState state) {
    return state
        .contrasts()
        .fit()
        .then(
            fit ->
                enough(fit.nEffective(), 2 * state.rules().size())
                    ? Result.of(fit)
                    : Result.none(Reason.TOO_FEW, fit.n()));
  }

  private static boolean enough(double nEffective, int predictors) {
    return nEffective >= (double) FEWEST_PER_DRIVER * predictors;
  }

  /**
   * The drivers of a state.
   *
   * @param errors of its regressions; null when {@link #complete} finds none
   * @param single whether Shapley values of single elements are wanted too
   */
  static DriverModel of(
      DriverKey key, DriverState state, DriverErrors errors, DriverPlan plan, boolean single) {
    if (state.rules().missing() == MissingRatings.PAIRWISE) {
      return pairwise(key, state, plan, single);
    }
    Result<LinearFit> fit = complete(state);
    if (fit.given().isEmpty()) {
      return none(key, state, fit.whyNot().orElseThrow(), plan);
    }
    int outcome = state.rules().predictors();
    int[] drivers = state.rules().drivers();
    int[] notApplicable = state.rules().notApplicable();
    return DriverBootstrap.of(
            state.moments(SEED),
            DriverBootstrap.REPLICATES,
            moments -> DriverCorrelations.of(moments, outcome, drivers, notApplicable))
        .given()
        .map(drawn -> complete(key, state, fit.given().get(), errors, drawn, plan, single))
        .orElseGet(() -> none(key, state, Reason.COLLINEAR, plan));
  }

  private static DriverModel none(DriverKey key, DriverState state, Reason none, DriverPlan plan) {
    return none(key, state, none, plan, state.complete(), state.regression().nEffective());
  }

  private static DriverModel none(
      DriverKey key, DriverState state, Reason none, DriverPlan plan, long n, double nEffective) {
    boolean pairs = state.rules().missing() == MissingRatings.PAIRWISE;
    Reason why = n == 0 ? Reason.TOO_FEW : none;
    Driver nothing = new Driver(Estimate.none(why, n), null, null, null, null, null, null);
    return new DriverModel(
        key,
        state.rules().missing(),
        why,
        n,
        pairs ? 0 : state.customers() - n,
        n == 0 ? null : (Double) nEffective,
        null,
        null,
        null,
        null,
        java.util.Collections.nCopies(state.rules().size(), nothing),
        plan.tiers().stream().map(tier -> new Tier(tier, Estimate.none(why, n))).toList());
  }

  private static DriverModel complete(
      DriverKey key,
      DriverState state,
      LinearFit fit,
      DriverErrors errors,
      DriverBootstrap drawn,
      DriverPlan plan,
      boolean single) {
    boolean casewise = state.rules().missing() == MissingRatings.CASEWISE;
    Coefficients robust = errors.regression().coefficients().given().orElse(null);
    List<PenaltyReward.Impact> impacts =
        casewise ? impacts(state, errors, plan.minEffects()[key.outcome().ordinal()]) : null;
    RelativeWeights weights = drawn.weights();
    Collinearity together = Collinearity.of(weights.correlations());
    List<Driver> drivers =
        drivers(
            drawn,
            casewise ? fit::varianceInflation : together::varianceInflation,
            robust,
            impacts,
            single(weights, plan, single));
    return new DriverModel(
        key,
        state.rules().missing(),
        null,
        state.complete(),
        state.customers() - state.complete(),
        fit.nEffective(),
        fit.rSquared(),
        casewise ? fit.conditionNumber() : together.conditionNumber(),
        null,
        casewise ? null : weights.applicability(),
        drivers,
        tiers(weights.correlations(), plan));
  }

  private static List<PenaltyReward.Impact> impacts(
      DriverState state, DriverErrors errors, double minEffect) {
    Result<Coefficients> robust = contrasts(state).then(fit -> errors.contrasts().coefficients());
    return robust
        .given()
        .map(coefficients -> state.contrasts().impacts(coefficients, minEffect))
        .orElseGet(() -> state.contrasts().none(robust.whyNot().orElseThrow()));
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  /**
   * The interval stretched to its estimate: a weight next to 0 can be smaller than in any of the
   * replicates, which have their own noise on top.
   */
  private static Estimate reaching(Estimate share) {
    return share instanceof Estimate.Of of && of.low() != null
        ? Estimate.of(
            of.value(),
            of.standardError(),
            Math.min(of.low(), of.value()),
            Math.max(of.high(), of.value()),
            null,
            of.n(),
            of.nEffective())
        : share;
  }

  private static Double noise(RelativeWeights weights, int driver, Coefficients robust) {
    return robust == null ? weights.pAgainstNoise(driver) : weights.pAgainstNoise(driver, robust);
  }

  private static DriverModel pairwise(
      DriverKey key, DriverState state, DriverPlan plan, boolean single) {
    int outcome = state.rules().size();
    int[] drivers = state.rules().drivers();
    Function<PairwiseMoments, Result<DriverCorrelations>> correlate =
        moments -> DriverCorrelations.of(moments, outcome, drivers);
    Replicates<PairwiseMoments> pairs = state.pairwise(SEED);
    Result<DriverCorrelations> whole = correlate.apply(pairs.whole());
    long n =
        whole instanceof Result.None<DriverCorrelations> none
            ? none.n()
            : whole.given().orElseThrow().n();
    double nEffective = whole.given().map(DriverCorrelations::nEffective).orElse(0.0);
    if (!enough(nEffective, outcome)) {
      return none(key, state, whole.whyNot().orElse(Reason.TOO_FEW), plan, n, nEffective);
    }
    return DriverBootstrap.of(pairs, DriverBootstrap.REPLICATES, correlate)
        .given()
        .map(drawn -> pairwise(key, drawn, plan, single))
        .orElseGet(() -> none(key, state, Reason.COLLINEAR, plan, n, nEffective));
  }

  private static DriverModel pairwise(
      DriverKey key, DriverBootstrap drawn, DriverPlan plan, boolean single) {
    RelativeWeights weights = drawn.weights();
    Collinearity together = Collinearity.of(weights.correlations());
    List<Driver> drivers =
        drivers(drawn, together::varianceInflation, null, null, single(weights, plan, single));
    return new DriverModel(
        key,
        MissingRatings.PAIRWISE,
        null,
        weights.correlations().n(),
        0,
        weights.correlations().nEffective(),
        weights.rSquared(),
        together.conditionNumber(),
        weights.correlations().repair(),
        null,
        drivers,
        tiers(weights.correlations(), plan));
  }

  /**
   * @param robust coefficients of the regression; null without one
   * @param impacts by driver; null where there are none
   * @param shapley over single drivers; null when that isn't wanted or can't be had
   */
  private static List<Driver> drivers(
      DriverBootstrap drawn,
      IntFunction<OptionalDouble> varianceInflation,
      Coefficients robust,
      List<PenaltyReward.Impact> impacts,
      Shapley shapley) {
    RelativeWeights weights = drawn.weights();
    List<Driver> drivers = new ArrayList<>();
    for (int j = 0; j < weights.correlations().drivers(); j++) {
      boolean kept = weights.correlations().whyDropped(j) == null;
      drivers.add(
          new Driver(
              reaching(drawn.share(j)),
              kept ? noise(weights, j, robust) : null,
              robust == null ? null : robust.slope(j),
              orNull(varianceInflation.apply(j)),
              shapley == null ? null : shapley.share(j),
              impacts == null ? null : impacts.get(j),
              kept ? weights.signsConflict(j) : null));
    }
    return drivers;
  }

  private static Shapley single(RelativeWeights weights, DriverPlan plan, boolean wanted) {
    int[][] groups =
        Arrays.stream(plan.rules().drivers()).mapToObj(j -> new int[] {j}).toArray(int[][]::new);
    return wanted ? shapley(weights.correlations(), groups, plan) : null;
  }

  private static List<Tier> tiers(DriverCorrelations correlations, DriverPlan plan) {
    List<Integer> tiers = plan.tiers();
    int[][] groups = tiers.stream().map(tier -> plan.groups()[tier]).toArray(int[][]::new);
    Shapley shapley = shapley(correlations, groups, plan);
    List<Tier> shares = new ArrayList<>();
    for (int group = 0; shapley != null && group < groups.length; group++) {
      shares.add(new Tier(tiers.get(group), shapley.share(group)));
    }
    return shares;
  }

  /**
   * Over groups of drivers and, last, what says whom they don't apply to, where anything does; null
   * with more groups than can be gone through.
   */
  private static Shapley shapley(DriverCorrelations correlations, int[][] groups, DriverPlan plan) {
    int[][] all = groups;
    if (plan.rules().missing() == MissingRatings.STRUCTURAL) {
      all = Arrays.copyOf(groups, groups.length + 1);
      all[groups.length] = plan.rules().notApplicable();
    }
    return all.length <= Shapley.MOST ? Shapley.of(correlations, all) : null;
  }
}
