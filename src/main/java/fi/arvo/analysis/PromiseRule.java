package fi.arvo.analysis;

import java.util.Locale;

/**
 * What a promise comes to: whether customers get what was promised, and whether it matters to them.
 * Each is told by an interval, so that what chance may have made is left undecided.
 */
public final class PromiseRule {
  private PromiseRule() {}

  /** Whether customers get an element. */
  public enum Delivered {
    YES,
    NO,
    UNDECIDED
  }

  /** Whether an element goes with recommending. */
  public enum Matters {
    YES,
    NO,
    /** The more of it, the less customers recommend. */
    OPPOSITE,
    UNDECIDED;

    /** The word as it stands in tables. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What promise, delivery and mattering come to. */
  public enum Kind {
    KEPT,
    BROKEN_PROMISE,
    PROMISED_DOES_NOT_MATTER,
    MATTERS_NOT_PROMISED,
    NEITHER,
    UNDECIDED;

    /** The word as it stands in tables. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Whether customers get an element more often, or less often, than elements on average.
   *
   * @param low lower end of the share of customers who get it; null when it isn't told
   * @param high its upper end; null when it isn't told
   * @param line mean over the elements of the share of all customers who get each
   */
  public static Delivered delivered(Double low, Double high, double line) {
    if (low == null || high == null) {
      return Delivered.UNDECIDED;
    }
    if (low > line) {
      return Delivered.YES;
    }
    return high < line ? Delivered.NO : Delivered.UNDECIDED;
  }

  /**
   * Whether an element matters: it weighs more than noise, and recommending rises with it. It
   * doesn't when it weighs no more than noise and its whole interval lies below the mean weight.
   *
   * @param aboveNoise null when it has no weight
   * @param importanceHigh upper end of its weight; null when it has none
   * @param meanImportance mean weight of the elements
   * @param linkLow lower end of its correlation with recommending; null when there is none
   * @param linkHigh its upper end; null when there is none
   */
  public static Matters matters(
      Boolean aboveNoise,
      Double importanceHigh,
      double meanImportance,
      Double linkLow,
      Double linkHigh) {
    if (aboveNoise == null) {
      return Matters.UNDECIDED;
    }
    if (!aboveNoise) {
      return importanceHigh != null && importanceHigh < meanImportance
          ? Matters.NO
          : Matters.UNDECIDED;
    }
    if (linkLow != null && linkLow > 0) {
      return Matters.YES;
    }
    return linkHigh != null && linkHigh < 0 ? Matters.OPPOSITE : Matters.UNDECIDED;
  }

  /** What comes first is that a promise moves nobody; only then whether it is kept. */
  public static Kind kind(boolean promised, Delivered delivered, Matters matters) {
    boolean idle = matters == Matters.NO || matters == Matters.OPPOSITE;
    if (!promised) {
      return idle
          ? Kind.NEITHER
          : matters == Matters.YES ? Kind.MATTERS_NOT_PROMISED : Kind.UNDECIDED;
    }
    if (idle) {
      return Kind.PROMISED_DOES_NOT_MATTER;
    }
    return switch (delivered) {
      case YES -> Kind.KEPT;
      case NO -> Kind.BROKEN_PROMISE;
      case UNDECIDED -> Kind.UNDECIDED;
    };
  }
}
