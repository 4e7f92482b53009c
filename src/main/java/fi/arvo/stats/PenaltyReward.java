package fi.arvo.stats;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Penalty–reward contrasts (Brandt, 1987): the outcome on two dummies a driver, one of low and one
 * of high ratings, with those between as the base. What a low rating costs is the penalty, what a
 * high one gains the reward. Useful for impact; that the classes are Kano's is disputed.
 *
 * <p>One pass feeds the regression, a second ({@link #errors}) its HC3 errors.
 */
public final class PenaltyReward implements Mergeable<PenaltyReward> {
  /** Fewest rows of a level that let a driver be classified. */
  public static final int FEWEST = 5;

  /** From this impact asymmetry on a driver with both effects counts as one with one of them. */
  private static final double ASYMMETRIC = 0.4;

  /** What a rating is good for. Each has the key it goes by in tables and message catalogues. */
  public enum Kano {
    /** Low ratings cost more than high ones gain. */
    MUST_BE("must_be"),
    /** Low ratings cost and high ones gain. */
    PERFORMANCE("performance"),
    /** High ratings gain more than low ones cost. */
    EXCITER("exciter"),
    /** Neither matters. */
    INDIFFERENT("indifferent"),
    /** Too few rows in a level, or intervals too wide to tell. */
    NOT_CLASSIFIED("not_classified");

    private final String key;

    Kano(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /**
   * Which ratings are low and which are high.
   *
   * @param low the highest low rating
   * @param high the lowest high rating, above {@code low}
   */
  public record Cuts(double low, double high) implements Serializable {
    public Cuts {
      if (!(low < high)) {
        throw new IllegalArgumentException("low " + low + " isn't below high " + high);
      }
    }
  }

  /**
   * A driver's impact.
   *
   * @param penalty outcome of low ratings less that of middle ones; below 0 when low ratings cost
   * @param reward outcome of high ratings less that of middle ones
   * @param low rows with a low rating
   * @param middle rows with a rating between, the base of both contrasts
   * @param high rows with a high rating
   */
  public record Impact(
      Estimate penalty, Estimate reward, Kano kano, long low, long middle, long high)
      implements Serializable {
    private boolean told() {
      return Math.min(low, Math.min(middle, high)) >= FEWEST
          && penalty.isAvailable()
          && reward.isAvailable();
    }

    private Impact as(Kano other) {
      return new Impact(penalty, reward, other, low, middle, high);
    }

    /** Rows of the smallest level that has any; 0 when none has. */
    public long fewest() {
      return LongStream.of(low, middle, high).filter(rows -> rows > 0).min().orElse(0);
    }
  }

  private final List<Cuts> cuts;
  private final LeastSquares regression;
  private final long[] levels; // low and high of each driver in turn

  /** An empty state with one pair of cuts a driver. */
  public PenaltyReward(List<Cuts> cuts) {
    this.cuts = List.copyOf(cuts);
    this.regression = new LeastSquares(2 * cuts.size());
    this.levels = new long[2 * cuts.size()];
  }

  /**
   * Adds a row.
   *
   * @param ratings one a driver
   * @param weight 0 or more; a row of weight 0 isn't counted
   */
  public void add(double[] ratings, double outcome, double weight) {
    if (weight == 0) {
      return;
    }
    double[] dummies = dummies(ratings);
    regression.add(dummies, outcome, weight);
    for (int i = 0; i < levels.length; i++) {
      levels[i] += dummies[i] > 0 ? 1 : 0;
    }
  }

  /** Low and high of each driver in turn: the predictors of {@link #fit()}. */
  public double[] dummies(double[] ratings) {
    double[] dummies = new double[2 * cuts.size()];
    for (int j = 0; j < cuts.size(); j++) {
      dummies[2 * j] = ratings[j] <= cuts.get(j).low() ? 1 : 0;
      dummies[2 * j + 1] = ratings[j] >= cuts.get(j).high() ? 1 : 0;
    }
    return dummies;
  }

  @Override
  public void merge(PenaltyReward other) {
    if (!other.cuts.equals(cuts)) {
      throw new IllegalArgumentException("contrasts with different cuts don't merge");
    }
    regression.merge(other.regression);
    Tallies.addAll(levels, other.levels);
  }

  /** The regression on all dummies. */
  public Result<LinearFit> fit() {
    return regression.fit();
  }

  /** An empty state of HC3 errors, to be fed the {@link #dummies} of the same rows. */
  public static Sandwich errors(LinearFit fit) {
    return new Sandwich(fit, Sandwich.Kind.HC3);
  }

  /**
   * Each driver's impact and class. Its penalty is clear when the interval lies below 0, its reward
   * when it lies above.
   *
   * <ul>
   *   <li>Both clear: performance; but must-be or exciter when the impact asymmetry (reward −
   *       |penalty|)/(reward + |penalty|) is 0.4 or more and the interval of reward − |penalty|
   *       excludes 0.
   *   <li>One clear: must-be or exciter when the interval of the difference excludes 0, else not
   *       classified: the other may be as large.
   *   <li>Neither: indifferent when both intervals lie within ± {@code minEffect}, else not
   *       classified.
   * </ul>
   *
   * <p>A driver with fewer than 5 rows in any of the three levels isn't classified.
   *
   * @param minEffect the smallest effect that matters, 0 or more, in the outcome's unit
   */
  public List<Impact> impacts(Coefficients coefficients, double minEffect) {
    List<Impact> impacts = new ArrayList<>();
    for (int j = 0; j < cuts.size(); j++) {
      Estimate penalty = coefficients.slope(2 * j);
      Estimate reward = coefficients.slope(2 * j + 1);
      Impact impact = unclassified(j, penalty, reward);
      if (impact.told()) {
        double[] difference = new double[levels.length];
        difference[2 * j] = 1;
        difference[2 * j + 1] = 1;
        impact =
            impact.as(kano(penalty, reward, coefficients.combination(0, difference), minEffect));
      }
      impacts.add(impact);
    }
    return impacts;
  }

  /** The impacts where the regression can't be told, all without a class, and why. */
  public List<Impact> none(Reason why) {
    Estimate none = Estimate.none(why, regression.n());
    List<Impact> impacts = new ArrayList<>();
    for (int j = 0; j < cuts.size(); j++) {
      impacts.add(unclassified(j, none, none));
    }
    return impacts;
  }

  private Impact unclassified(int driver, Estimate penalty, Estimate reward) {
    long low = levels[2 * driver];
    long high = levels[2 * driver + 1];
    long middle = regression.n() - low - high;
    return new Impact(penalty, reward, Kano.NOT_CLASSIFIED, low, middle, high);
  }

  private static Kano kano(Estimate penalty, Estimate reward, Estimate more, double minEffect) {
    if (penalty.lowOrNull() == null || reward.lowOrNull() == null || more.lowOrNull() == null) {
      return Kano.NOT_CLASSIFIED;
    }
    boolean costs = penalty.highOrNull() < 0;
    boolean gains = reward.lowOrNull() > 0;
    Kano oneSided = Kano.NOT_CLASSIFIED;
    if (more.highOrNull() < 0) {
      oneSided = Kano.MUST_BE;
    } else if (more.lowOrNull() > 0) {
      oneSided = Kano.EXCITER;
    }
    if (costs && gains) {
      double asymmetry = more.valueOrNull() / (reward.valueOrNull() - penalty.valueOrNull());
      return oneSided != Kano.NOT_CLASSIFIED && Math.abs(asymmetry) >= ASYMMETRIC
          ? oneSided
          : Kano.PERFORMANCE;
    }
    if (costs) {
      return oneSided == Kano.MUST_BE ? Kano.MUST_BE : Kano.NOT_CLASSIFIED;
    }
    if (gains) {
      return oneSided == Kano.EXCITER ? Kano.EXCITER : Kano.NOT_CLASSIFIED;
    }
    return within(penalty, minEffect) && within(reward, minEffect)
        ? Kano.INDIFFERENT
        : Kano.NOT_CLASSIFIED;
  }

  private static boolean within(Estimate effect, double limit) {
    return effect.lowOrNull() >= -limit && effect.highOrNull() <= limit;
  }
}
