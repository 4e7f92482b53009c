package fi.arvo.stats;

import java.io.Serializable;
import java.util.Optional;

/**
 * What an effect's interval lets one say, in the words of the reports.
 *
 * @param certainty how sure
 * @param direction which way; {@link Direction#NONE} when there is no effect or nothing can be told
 */
public record Verdict(Certainty certainty, Direction direction) implements Serializable {

  /** How sure. Each has the key it goes by in tables and message catalogues. */
  public enum Certainty {
    /** The interval lies beyond the smallest effect that matters, and the placebo's doesn't. */
    CLEAR("clear"),
    /** The interval excludes 0. */
    SIGNS("signs"),
    /** The interval lies inside the smallest effect that matters. */
    NO_EFFECT("no_effect"),
    /** Anything else, also when there is no estimate. */
    CANT_TELL("cant_tell");

    private final String key;

    Certainty(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /** Which way: more goes with more, or with less ("the opposite"). */
  public enum Direction {
    POSITIVE,
    NEGATIVE,
    NONE
  }

  /**
   * The verdict on an effect.
   *
   * @param minEffect the smallest effect that matters, 0 or more, in the effect's unit
   * @param placebo the same effect where there can't be one, such as on growth before the answer;
   *     an effect isn't clear when the placebo's interval lies beyond {@code minEffect} in the same
   *     direction. A placebo that couldn't be estimated speaks against nothing.
   */
  public static Verdict of(Estimate effect, double minEffect, Optional<Estimate> placebo) {
    if (!(minEffect >= 0)) {
      throw new IllegalArgumentException("the smallest effect is 0 or more, not " + minEffect);
    }
    if (!(effect instanceof Estimate.Of of) || of.low() == null) {
      return new Verdict(Certainty.CANT_TELL, Direction.NONE);
    }
    Verdict alone = of(of.low(), of.high(), minEffect);
    boolean placeboToo = placebo.map(p -> beyond(p, minEffect) == alone.direction()).orElse(false);
    return alone.certainty() == Certainty.CLEAR && placeboToo
        ? new Verdict(Certainty.SIGNS, alone.direction())
        : alone;
  }

  /**
   * The verdict on an effect that has no placebo, by its 95 % interval.
   *
   * @param minEffect the smallest effect that matters, 0 or more, in the interval's unit
   */
  public static Verdict of(double low, double high, double minEffect) {
    Direction beyond = beyond(low, high, minEffect);
    if (beyond != Direction.NONE) {
      return new Verdict(Certainty.CLEAR, beyond);
    }
    if (low >= -minEffect && high <= minEffect) {
      return new Verdict(Certainty.NO_EFFECT, Direction.NONE);
    }
    Direction sign = beyond(low, high, 0);
    return new Verdict(sign == Direction.NONE ? Certainty.CANT_TELL : Certainty.SIGNS, sign);
  }

  private static Direction beyond(Estimate estimate, double limit) {
    return estimate instanceof Estimate.Of of && of.low() != null
        ? beyond(of.low(), of.high(), limit)
        : Direction.NONE;
  }

  /** On which side of ± {@code limit} the whole interval lies, if on one. */
  private static Direction beyond(double low, double high, double limit) {
    if (low > limit) {
      return Direction.POSITIVE;
    }
    return high < -limit ? Direction.NEGATIVE : Direction.NONE;
  }
}
