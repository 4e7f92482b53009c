package fi.arvo.analysis;

import fi.arvo.measure.DriverKey;
import fi.arvo.measure.DriverState;
import fi.arvo.stats.Coefficients;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The drivers of one outcome in one part of the customers, before they are held against each other
 * and against how well they are done.
 *
 * @param missing what was done about missing ratings
 * @param none why there are no drivers; null when there are
 * @param n customers behind the importance; by pairs, those of the smallest pair
 * @param lost customers left out because a rating was missing
 * @param nEffective null without drivers
 * @param rSquared null without drivers
 * @param condition condition number of the ratings; null unless {@link Missing#CASEWISE}
 * @param repair largest change of a correlation that made the pairs one matrix; null unless {@link
 *     Missing#PAIRWISE}
 * @param drivers one an element asked for, also when there are no drivers
 * @param tiers the share of R² of each tier that has an element asked for; none without drivers
 */
public record DriverModel(
    DriverKey key,
    Missing missing,
    Reason none,
    long n,
    long lost,
    Double nEffective,
    Double rSquared,
    Double condition,
    Double repair,
    List<Driver> drivers,
    List<Tier> tiers)
    implements Serializable {

  /**
   * Fewest (effective) customers for each element. With fewer, chance alone explains a fifth of the
   * outcome and more, and replicates of so few customers are no longer like them.
   */
  static final int FEWEST_PER_DRIVER = 5;

  /** Each pairwise replicate goes through the customers' pairs anew, at many times the cost. */
  private static final int PAIRWISE_REPLICATES = 200;

  private static final long SEED = 1;

  /** What was done about missing ratings. */
  public enum Missing {
    /** Customers who rated every element. */
    CASEWISE("casewise"),
    /** Every pair of variables over the customers who have both. */
    PAIRWISE("pairwise");

    private final String key;

    Missing(String key) {
      this.key = key;
    }

    /** As it stands in tables. */
    public String key() {
      return key;
    }
  }

  /**
   * One element.
   *
   * @param importance relative weight as a share of R², with the replicates' interval
   * @param pAgainstNoise see {@link RelativeWeights#pAgainstNoise}; null where there is no weight
   * @param beta coefficient of the regression on all elements with HC3 errors; null by pairs
   * @param vif null by pairs and for an element that was left out
   * @param shapley share of R² by Shapley; null with more elements than can be gone through, and
   *     for units
   * @param impact penalty and reward; null by pairs and where they can't be fitted
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
   * The regression over those who rated every element, if they are enough to tell drivers from;
   * else {@link Reason#TOO_FEW}, or why there is no regression.
   */
  static Result<LinearFit> complete(DriverState state) {
    return state
        .regression()
        .fit()
        .then(
            fit ->
                enough(fit.nEffective(), state)
                    ? Result.of(fit)
                    : Result.none(Reason.TOO_FEW, fit.n()));
  }

  private static boolean enough(double nEffective, DriverState state) {
    return nEffective >= (double) FEWEST_PER_DRIVER * state.rules().size();
  }

  /**
   * The drivers of a state.
   *
   * @param errors of its regressions; null when {@link #complete} finds none
   * @param single whether Shapley values of single elements are wanted too
   */
  static DriverModel of(
      DriverKey key, DriverState state, DriverErrors errors, DriverPlan plan, boolean single) {
    Result<LinearFit> fit = complete(state);
    int outcome = state.rules().size();
    int[] drivers = IntStream.range(0, outcome).toArray();
    if (fit.given().isPresent()) {
      Optional<DriverBootstrap> drawn =
          DriverBootstrap.of(
                  state.moments(SEED),
                  DriverBootstrap.REPLICATES,
                  moments -> DriverCorrelations.of(moments, outcome, drivers))
              .given();
      if (drawn.isPresent()) {
        return casewise(key, state, fit.given().get(), errors, drawn.get(), plan, single);
      }
    }
    if (state.hasPairs()) {
      Optional<DriverModel> pairwise = pairwise(key, state, outcome, drivers, plan, single);
      if (pairwise.isPresent()) {
        return pairwise.get();
      }
    }
    Reason none = state.complete() == 0 ? Reason.TOO_FEW : fit.whyNot().orElse(Reason.COLLINEAR);
    return none(key, state, none);
  }

  private static DriverModel none(DriverKey key, DriverState state, Reason none) {
    long n = state.complete();
    Driver nothing = new Driver(Estimate.none(none, n), null, null, null, null, null, null);
    return new DriverModel(
        key,
        Missing.CASEWISE,
        none,
        n,
        state.customers() - n,
        null,
        null,
        null,
        null,
        java.util.Collections.nCopies(state.rules().size(), nothing),
        List.of());
  }

  private static DriverModel casewise(
      DriverKey key,
      DriverState state,
      LinearFit fit,
      DriverErrors errors,
      DriverBootstrap drawn,
      DriverPlan plan,
      boolean single) {
    Coefficients robust = errors.regression().coefficients().given().orElse(null);
    List<PenaltyReward.Impact> impacts =
        errors.contrasts() == null
            ? null
            : errors
                .contrasts()
                .coefficients()
                .given()
                .map(c -> state.contrasts().impacts(c, plan.minEffects()[key.outcome().ordinal()]))
                .orElse(null);
    RelativeWeights weights = drawn.weights();
    Shapley shapley = single(weights, single);
    List<Driver> drivers = new ArrayList<>();
    for (int j = 0; j < plan.rules().size(); j++) {
      boolean kept = weights.correlations().whyDropped(j) == null;
      drivers.add(
          new Driver(
              reaching(drawn.share(j)),
              kept ? noise(weights, j, robust) : null,
              robust == null ? null : robust.slope(j),
              fit.varianceInflation(j).isPresent() ? fit.varianceInflation(j).getAsDouble() : null,
              shapley == null ? null : shapley.share(j),
              impacts == null ? null : impacts.get(j),
              kept ? weights.signsConflict(j) : null));
    }
    return new DriverModel(
        key,
        Missing.CASEWISE,
        null,
        state.complete(),
        state.customers() - state.complete(),
        fit.nEffective(),
        fit.rSquared(),
        fit.conditionNumber(),
        null,
        drivers,
        tiers(weights.correlations(), plan));
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

  private static Optional<DriverModel> pairwise(
      DriverKey key,
      DriverState state,
      int outcome,
      int[] elements,
      DriverPlan plan,
      boolean single) {
    Function<PairwiseMoments, Result<DriverCorrelations>> correlate =
        moments -> DriverCorrelations.of(moments, outcome, elements);
    Replicates<PairwiseMoments> pairs = state.pairwise(SEED);
    if (correlate
        .apply(pairs.whole())
        .given()
        .filter(whole -> enough(whole.nEffective(), state))
        .isEmpty()) {
      return Optional.empty();
    }
    return DriverBootstrap.of(pairs, PAIRWISE_REPLICATES, correlate)
        .given()
        .map(drawn -> pairwise(key, drawn, plan, single));
  }

  private static DriverModel pairwise(
      DriverKey key, DriverBootstrap drawn, DriverPlan plan, boolean single) {
    RelativeWeights weights = drawn.weights();
    Shapley shapley = single(weights, single);
    List<Driver> drivers = new ArrayList<>();
    for (int j = 0; j < plan.rules().size(); j++) {
      boolean kept = weights.correlations().whyDropped(j) == null;
      drivers.add(
          new Driver(
              reaching(drawn.share(j)),
              kept ? weights.pAgainstNoise(j) : null,
              null,
              null,
              shapley == null ? null : shapley.share(j),
              null,
              kept ? weights.signsConflict(j) : null));
    }
    return new DriverModel(
        key,
        Missing.PAIRWISE,
        null,
        weights.correlations().n(),
        0,
        weights.correlations().nEffective(),
        weights.rSquared(),
        null,
        weights.correlations().repair(),
        drivers,
        tiers(weights.correlations(), plan));
  }

  private static Shapley single(RelativeWeights weights, boolean wanted) {
    return wanted && weights.correlations().drivers() <= Shapley.MOST
        ? Shapley.of(weights.correlations())
        : null;
  }

  private static List<Tier> tiers(DriverCorrelations correlations, DriverPlan plan) {
    List<Integer> tiers = plan.tiers();
    int[][] groups = tiers.stream().map(tier -> plan.groups()[tier]).toArray(int[][]::new);
    if (groups.length > Shapley.MOST) {
      return List.of();
    }
    Shapley shapley = Shapley.of(correlations, groups);
    List<Tier> shares = new ArrayList<>();
    for (int group = 0; group < groups.length; group++) {
      shares.add(new Tier(tiers.get(group), shapley.share(group)));
    }
    return shares;
  }
}
