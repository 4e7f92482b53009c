package fi.arvo.stats;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Intervals of relative weights from bootstrap replicates: percentiles (of R's type 7) of the
 * weights that the replicates have. A replicate in which a driver doesn't vary or is a copy of
 * others, though it is neither in the data, is left out and counted.
 *
 * <p>Weights are sums of squares, so chance adds to all of them, most visibly where there is
 * nothing. A weight's own percentiles hold the truth all the same; a share's wouldn't, because what
 * chance adds to R² takes from the share of those that have one. Replicates exceed the data on
 * average as the data exceeds the truth, so twice that excess is taken off each replicate's weight
 * and R² before one is divided by the other (the bootstrap's estimate of bias; Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, ch. 10).
 */
public final class DriverBootstrap implements Serializable {
  /** Replicates that intervals are made of unless fewer are asked for. */
  public static final int REPLICATES = 1000;

  /** Fewest usable replicates that make an interval. */
  private static final int FEWEST = 40;

  private final RelativeWeights weights;
  private final double[][] drawn; // by driver, ascending; null when it was left out
  private final double[][] shares;
  private final int used;
  private final int degenerate;

  private DriverBootstrap(
      RelativeWeights weights, double[][] drawn, double[][] shares, int used, int degenerate) {
    this.weights = weights;
    this.drawn = drawn;
    this.shares = shares;
    this.used = used;
    this.degenerate = degenerate;
  }

  /**
   * Draws the replicates.
   *
   * @param correlations how a state becomes correlations, such as {@code moments ->
   *     DriverCorrelations.of(moments, 0, 1, 2)}
   */
  public static <S> Result<DriverBootstrap> of(
      Replicates<S> replicates, int count, Function<S, Result<DriverCorrelations>> correlations) {
    Function<S, Result<RelativeWeights>> toWeights =
        state -> correlations.apply(state).then(RelativeWeights::of);
    return toWeights
        .apply(replicates.whole())
        .then(weights -> Result.of(drawn(weights, replicates, count, toWeights)));
  }

  private static <S> DriverBootstrap drawn(
      RelativeWeights weights,
      Replicates<S> replicates,
      int count,
      Function<S, Result<RelativeWeights>> toWeights) {
    DriverCorrelations whole = weights.correlations();
    int drivers = whole.drivers();
    double[][] drawn = new double[drivers][count];
    double[] rSquared = new double[count];
    int used = 0;
    for (int number = 0; number < count; number++) {
      Optional<RelativeWeights> replicate =
          toWeights
              .apply(replicates.replicate(number))
              .given()
              .filter(w -> w.correlations().tellsTheDriversOf(whole));
      if (replicate.isPresent()) {
        for (int driver = 0; driver < drivers; driver++) {
          if (whole.whyDropped(driver) == null) {
            drawn[driver][used] = replicate.get().weight(driver).valueOrNull();
          }
        }
        rSquared[used++] = replicate.get().rSquared();
      }
    }
    double[] explained = withoutExcess(Arrays.copyOf(rSquared, used), weights.rSquared());
    double[][] shares = new double[drivers][];
    for (int driver = 0; driver < drivers; driver++) {
      drawn[driver] = Arrays.copyOf(drawn[driver], used);
      if (whole.whyDropped(driver) == null) {
        shares[driver] =
            shares(withoutExcess(drawn[driver], weights.weight(driver).valueOrNull()), explained);
        Arrays.sort(shares[driver]);
        Arrays.sort(drawn[driver]);
      }
    }
    return new DriverBootstrap(weights, drawn, shares, used, count - used);
  }

  /** What replicates have, less twice what they exceed the data by on average. */
  private static double[] withoutExcess(double[] drawn, double ofData) {
    double excess = Arrays.stream(drawn).sum() / drawn.length - ofData;
    return Arrays.stream(drawn).map(value -> value - 2 * excess).toArray();
  }

  /** Parts of a whole, in [0, 1]; where nothing is left of the whole, all or nothing. */
  private static double[] shares(double[] parts, double[] wholes) {
    double[] shares = new double[parts.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = parts[i] <= 0 ? 0 : parts[i] >= wholes[i] ? 1 : parts[i] / wholes[i];
    }
    return shares;
  }

  /** The weights of the data itself. */
  public RelativeWeights weights() {
    return weights;
  }

  /** Replicates that were left out. */
  public int degenerate() {
    return degenerate;
  }

  /**
   * A driver's weight, a part of R², with the replicates' standard deviation as its error and their
   * 2.5 % and 97.5 % points as its interval; without those of fewer than 40 usable replicates. No
   * p-value: weights can't be below 0; see {@link RelativeWeights#pAgainstNoise}.
   */
  public Estimate weight(int driver) {
    return interval(weights.weight(driver), drawn[driver]);
  }

  /**
   * The same as a share of R², the replicates' shares being freed of what chance adds. Wide where
   * R² itself is hardly more than chance.
   */
  public Estimate share(int driver) {
    return interval(weights.share(driver), shares[driver]);
  }

  private Estimate interval(Estimate point, double[] ascending) {
    if (!(point instanceof Estimate.Of of) || used < FEWEST) {
      return point;
    }
    double mean = Arrays.stream(ascending).sum() / used;
    double squares = 0;
    for (double value : ascending) {
      squares += (value - mean) * (value - mean);
    }
    return Estimate.of(
        of.value(),
        Math.sqrt(squares / (used - 1)),
        quantile(ascending, 0.025),
        quantile(ascending, 0.975),
        null,
        of.n(),
        of.nEffective());
  }

  /** R's type 7: linear between the order statistics, the first at 0 and the last at 1. */
  static double quantile(double[] ascending, double probability) {
    double at = probability * (ascending.length - 1);
    int below = (int) at;
    if (below == ascending.length - 1) {
      return ascending[below];
    }
    return ascending[below] + (at - below) * (ascending[below + 1] - ascending[below]);
  }
}
