package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.AxisRange;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns behind a series of quantities: what it says (value, low, high, n, note) and what the
 * drawing needs (interval up and down from the value).
 */
record EstimateColumns(
    NumbersColumn value,
    NumbersColumn low,
    NumbersColumn high,
    NumbersColumn n,
    NumbersColumn note,
    NumbersColumn up,
    NumbersColumn down) {

  static EstimateColumns of(String name, List<Quantity> quantities, Voice voice) {
    Unit unit = quantities.get(0).unit();
    FrameWords frame = voice.frame();
    return new EstimateColumns(
        numbers(name, unit, quantities, EstimateColumns::value),
        numbers(join(name, frame.say(Phrase.LOW)), unit, quantities, EstimateColumns::low),
        numbers(join(name, frame.say(Phrase.HIGH)), unit, quantities, EstimateColumns::high),
        numbers(join(name, frame.say(Phrase.N)), Unit.COUNT, quantities, EstimateColumns::n),
        NumbersColumn.texts(
            join(name, frame.say(Phrase.NOTE)),
            quantities.stream().map(q -> q.shorthand().map(Shorthand::mark).orElse("")).toList()),
        numbers(drawn(name, Phrase.UP, frame), unit, quantities, EstimateColumns::up),
        numbers(drawn(name, Phrase.DOWN, frame), unit, quantities, EstimateColumns::down));
  }

  /** Share of the axis that a label under a column takes. */
  private static final double LABEL_ROOM = 0.12;

  /**
   * Where the labels of a series stand: past the end of the interval, but on the axis, since a
   * point off it is not drawn. The label of a column that reaches down to the categories stands
   * over it.
   *
   * @param lift how far past it
   */
  static NumbersColumn labelAt(Series series, double lift, AxisRange axis, Voice voice) {
    return numbers(
        drawn(series.name(), Phrase.LABEL_AT, voice.frame()),
        series.values().get(0).unit(),
        series.values(),
        quantity ->
            value(quantity)
                .map(
                    value ->
                        below(quantity, lift, axis)
                            ? bottom(value, quantity) - lift
                            : Math.max(0, Math.max(value, high(quantity).orElse(value))) + lift)
                .map(at -> Math.max(axis.min(), Math.min(axis.max(), at))));
  }

  /** What the series says. */
  List<NumbersColumn> stated() {
    return List.of(value, low, high, n, note);
  }

  /** Whether any value has an interval to be drawn. */
  boolean hasIntervals() {
    return !up.blank();
  }

  /** A header that names the series and a part of it. */
  static String join(String name, String part) {
    return name + ", " + part;
  }

  static String drawn(String name, Phrase part, FrameWords frame) {
    return join(name, frame.say(Phrase.DRAWN, frame.say(part)));
  }

  static Optional<Double> value(Quantity quantity) {
    return quantity.value().isPresent()
        ? Optional.of(quantity.value().getAsDouble())
        : Optional.empty();
  }

  static Optional<Double> low(Quantity quantity) {
    return quantity.interval().map(Quantity.Interval::low);
  }

  static Optional<Double> high(Quantity quantity) {
    return quantity.interval().map(Quantity.Interval::high);
  }

  private static Optional<Double> n(Quantity quantity) {
    return quantity.n().isPresent()
        ? Optional.of((double) quantity.n().getAsLong())
        : Optional.empty();
  }

  private static Optional<Double> up(Quantity quantity) {
    return high(quantity).map(high -> Math.max(0, high - quantity.value().getAsDouble()));
  }

  private static Optional<Double> down(Quantity quantity) {
    return low(quantity).map(low -> Math.max(0, quantity.value().getAsDouble() - low));
  }

  /** Whether a column's label stands under it: the column goes down and leaves room there. */
  static boolean below(Quantity quantity, double lift, AxisRange axis) {
    double room = lift + LABEL_ROOM * (axis.max() - axis.min());
    return value(quantity)
        .filter(value -> value < 0 && bottom(value, quantity) - room >= axis.min())
        .isPresent();
  }

  private static double bottom(double value, Quantity quantity) {
    return Math.min(value, low(quantity).orElse(value));
  }

  private static NumbersColumn numbers(
      String header,
      Unit unit,
      List<Quantity> quantities,
      Function<Quantity, Optional<Double>> number) {
    return NumbersColumn.numbers(header, unit, quantities.stream().map(number).toList());
  }
}
