package fi.arvo.report.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One cell of a table that a person reads. */
public sealed interface Cell {

  /**
   * Words; may be empty only where the column's meaning makes an empty cell plain.
   *
   * @param warning whether they stand out as what needs doing; the words must say it too
   */
  record Text(String text, boolean warning) implements Cell {}

  /**
   * A number, written as its column's unit says.
   *
   * @param smallBase whether the number carries the mark of few answers
   */
  record Number(double value, boolean smallBase) implements Cell {
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a cell's number is finite; use Missing");
      }
    }
  }

  /** A calendar day. */
  record Day(LocalDate day) implements Cell {}

  /** No number, and why. */
  record Missing(Shorthand why) implements Cell {}

  static Cell of(String text) {
    return new Text(text, false);
  }

  /** Words that stand out. */
  static Cell warning(String text) {
    return new Text(text, true);
  }

  static Cell of(LocalDate day) {
    return new Day(day);
  }

  static Cell of(double value) {
    return new Number(value, false);
  }

  static Cell of(BigDecimal amount) {
    return new Number(amount.doubleValue(), false);
  }

  /** The value of a quantity, or the mark of why there is none. */
  static Cell of(Quantity quantity) {
    return quantity.value().isPresent()
        ? new Number(quantity.value().getAsDouble(), quantity.state() == Quantity.State.SMALL_BASE)
        : new Missing(quantity.shorthand().orElseThrow());
  }

  /** A number that may be missing: {@code null} becomes the mark. */
  static Cell of(java.lang.Number value, Shorthand whenMissing) {
    return value == null ? new Missing(whenMissing) : of(value.doubleValue());
  }

  /** Four cells: value, low, high and n of a quantity, each with its mark when it is missing. */
  static List<Cell> estimate(Quantity quantity) {
    Cell none = new Missing(missing(quantity));
    return List.of(
        of(quantity),
        quantity.interval().map(bounds -> of(bounds.low())).orElse(none),
        quantity.interval().map(bounds -> of(bounds.high())).orElse(none),
        quantity.n().isPresent() ? of((double) quantity.n().getAsLong()) : none);
  }

  private static Shorthand missing(Quantity quantity) {
    return quantity.state() == Quantity.State.SUPPRESSED
        ? Shorthand.SUPPRESSED
        : Shorthand.NOT_AVAILABLE;
  }
}
