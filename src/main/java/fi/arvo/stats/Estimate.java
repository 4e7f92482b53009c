package fi.arvo.stats;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An estimate with how sure it is, or the reason why there is none. Numbers in it are always
 * finite. Intervals are 95 % and two-sided, p-values two-sided.
 */
public sealed interface Estimate extends Serializable {

  /** Rows (or clusters, or units, as the method says) that the estimate rests on. */
  long n();

  /**
   * A number.
   *
   * @param value in the unit that the method states
   * @param standardError in the value's unit, 0 or more; null where the method has none
   * @param low lower end of the 95 % interval; null exactly when {@code high} is
   * @param high upper end of the 95 % interval, not below {@code low}
   * @param pValue of the method's null hypothesis, in [0, 1], 0 when below 1e-300; null where the
   *     method tests nothing
   * @param n rows, clusters or units
   * @param nEffective n after weighting; equals n when nothing is weighted
   */
  record Of(
      double value,
      Double standardError,
      Double low,
      Double high,
      Double pValue,
      long n,
      double nEffective)
      implements Estimate {

    /**
     * @throws IllegalArgumentException when a number isn't finite or outside its range, or only one
     *     end of the interval is given
     */
    public Of {
      if (!finite(value, standardError, low, high, pValue, nEffective)
          || (low == null) != (high == null)
          || (low != null && low > high)
          || (standardError != null && standardError < 0)
          || (pValue != null && (pValue < 0 || pValue > 1))
          || n < 0) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "not an estimate: value %s, standard error %s, interval %s to %s, p %s, n %d,"
                    + " effective n %s",
                value,
                standardError,
                low,
                high,
                pValue,
                n,
                nEffective));
      }
      value += 0.0; // no negative zero, which would print with a sign
      low = low == null ? null : (Double) (low + 0.0);
      high = high == null ? null : (Double) (high + 0.0);
    }

    private static boolean finite(
        double value,
        Double standardError,
        Double low,
        Double high,
        Double pValue,
        double nEffective) {
      return Double.isFinite(value)
          && (standardError == null || Double.isFinite(standardError))
          && (low == null || Double.isFinite(low))
          && (high == null || Double.isFinite(high))
          && (pValue == null || Double.isFinite(pValue))
          && Double.isFinite(nEffective);
    }
  }

  /** No estimate, with the reason. */
  record None(Reason reason, long n) implements Estimate {
    public None {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The estimate of these numbers, or {@link Reason#OUT_OF_RANGE} when one of them isn't finite.
   * Arguments as in {@link Of}.
   */
  static Estimate of(
      double value,
      Double standardError,
      Double low,
      Double high,
      Double pValue,
      long n,
      double nEffective) {
    return Of.finite(value, standardError, low, high, pValue, nEffective)
        ? new Of(value, standardError, low, high, pValue, n, nEffective)
        : new None(Reason.OUT_OF_RANGE, n);
  }

  /** The same estimate in another unit: value, error and interval times a positive factor. */
  default Estimate times(double factor) {
    if (!(this instanceof Of of)) {
      return this;
    }
    return of(
        factor * of.value(),
        of.standardError() == null ? null : (Double) (factor * of.standardError()),
        of.low() == null ? null : (Double) (factor * of.low()),
        of.high() == null ? null : (Double) (factor * of.high()),
        of.pValue(),
        of.n(),
        of.nEffective());
  }

  /**
   * The same estimate with value and interval cut to what can be.
   *
   * @param lowest in the estimate's unit
   * @param highest above the lowest
   */
  default Estimate within(double lowest, double highest) {
    if (!(this instanceof Of of)) {
      return this;
    }
    return of(
        Math.min(highest, Math.max(lowest, of.value())),
        of.standardError(),
        of.low() == null ? null : (Double) Math.min(highest, Math.max(lowest, of.low())),
        of.high() == null ? null : (Double) Math.min(highest, Math.max(lowest, of.high())),
        of.pValue(),
        of.n(),
        of.nEffective());
  }

  /** A number without an interval or test. */
  static Estimate point(double value, long n, double nEffective) {
    return of(value, null, null, null, null, n, nEffective);
  }

  static Estimate none(Reason reason, long n) {
    return new None(reason, n);
  }

  /** The number, when there is one. */
  default Optional<Of> given() {
    return this instanceof Of of ? Optional.of(of) : Optional.empty();
  }

  /** Why there is no number; empty when there is one. */
  default Optional<Reason> whyNot() {
    return this instanceof None none ? Optional.of(none.reason()) : Optional.empty();
  }

  default boolean isAvailable() {
    return this instanceof Of;
  }

  /** The value as a table cell: null when there is none. */
  default Double valueOrNull() {
    return this instanceof Of of ? (Double) of.value() : null;
  }

  /** The standard error as a table cell: null when there is none. */
  default Double standardErrorOrNull() {
    return this instanceof Of of ? of.standardError() : null;
  }

  /** The lower end of the 95 % interval as a table cell: null when there is none. */
  default Double lowOrNull() {
    return this instanceof Of of ? of.low() : null;
  }

  /** The upper end of the 95 % interval as a table cell: null when there is none. */
  default Double highOrNull() {
    return this instanceof Of of ? of.high() : null;
  }

  /** The p-value as a table cell: null when there is none. */
  default Double pValueOrNull() {
    return this instanceof Of of ? of.pValue() : null;
  }

  /** The effective n as a table cell: null when there is no estimate. */
  default Double nEffectiveOrNull() {
    return this instanceof Of of ? (Double) of.nEffective() : null;
  }

  /** The design effect as a table cell: null when there is no estimate. */
  default Double designEffectOrNull() {
    return DesignEffect.of(n(), nEffectiveOrNull());
  }
}
