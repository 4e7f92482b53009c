package fi.arvo.report.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One stated number with all that belongs to it, or why there is none.
 *
 * <pre>{@code
 * Quantity.of(Unit.NPS, 24).between(19, 28).outOf(412)
 * Quantity.suppressed(Unit.NPS, "fewer than 5 answers")
 * }</pre>
 *
 * @param value in the unit's own scale; there when shown or of small base
 * @param interval the 95 % interval, where one exists
 * @param n answers behind the value, where they are told; never of a suppressed one
 * @param why for a hidden or missing value, in the report's language; else empty
 */
public record Quantity(
    Unit unit,
    State state,
    OptionalDouble value,
    Optional<Interval> interval,
    OptionalLong n,
    String why) {

  /** Below this many answers a value is shown with a mark. */
  public static final long SMALL_BASE = 30;

  /** What a reader may see of the number. */
  public enum State {
    SHOWN,
    SMALL_BASE,
    SUPPRESSED,
    NOT_AVAILABLE
  }

  /** Bounds in the value's scale. An interval need not hold its value at the edge of a scale. */
  public record Interval(double low, double high) {
    public Interval {
      requireFinite(low);
      requireFinite(high);
      if (low > high) {
        throw new IllegalArgumentException("interval from " + low + " down to " + high);
      }
    }
  }

  public Quantity {
    boolean hasValue = state == State.SHOWN || state == State.SMALL_BASE;
    if (hasValue != value.isPresent() || (!hasValue && interval.isPresent())) {
      throw new IllegalArgumentException(state + " with value " + value + ", interval " + interval);
    }
    if (state == State.SUPPRESSED && n.isPresent()) {
      throw new IllegalArgumentException("a suppressed value does not tell its n");
    }
    if (!hasValue && why.isBlank()) {
      throw new IllegalArgumentException(state + " needs a reason");
    }
    value.ifPresent(Quantity::requireFinite);
  }

  /** A shown value, as yet without interval and n. */
  public static Quantity of(Unit unit, double value) {
    return new Quantity(
        unit, State.SHOWN, OptionalDouble.of(value), Optional.empty(), OptionalLong.empty(), "");
  }

  /** A value hidden to protect respondents. */
  public static Quantity suppressed(Unit unit, String why) {
    return none(unit, State.SUPPRESSED, why);
  }

  /** A value that does not exist. */
  public static Quantity notAvailable(Unit unit, String why) {
    return none(unit, State.NOT_AVAILABLE, why);
  }

  private static Quantity none(Unit unit, State state, String why) {
    return new Quantity(
        unit, state, OptionalDouble.empty(), Optional.empty(), OptionalLong.empty(), why);
  }

  /** The same value with its interval. */
  public Quantity between(double low, double high) {
    return new Quantity(unit, state, value, Optional.of(new Interval(low, high)), n, why);
  }

  /**
   * The same value with the number of answers behind it; under {@link #SMALL_BASE} it is marked.
   */
  public Quantity outOf(long answers) {
    State marked = state == State.SHOWN && answers < SMALL_BASE ? State.SMALL_BASE : state;
    return new Quantity(unit, marked, value, interval, OptionalLong.of(answers), why);
  }

  /** The mark that stands in the cell in the number's place or beside it, if any. */
  public Optional<Shorthand> shorthand() {
    return switch (state) {
      case SHOWN -> Optional.empty();
      case SMALL_BASE -> Optional.of(Shorthand.SMALL_BASE);
      case SUPPRESSED -> Optional.of(Shorthand.SUPPRESSED);
      case NOT_AVAILABLE -> Optional.of(Shorthand.NOT_AVAILABLE);
    };
  }

  private static void requireFinite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a stated number is finite; state why there is none");
    }
  }
}
