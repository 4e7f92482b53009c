package fi.arvo.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a chart shows. Each kind is a record here and has one writer; a workbook with a kind that
 * has none is not written.
 */
public sealed interface ChartSpec {

  /** The unit of the value axis. */
  Unit unit();

  /**
   * Values of one thing over the categories, in their order.
   *
   * @param name for legend and table header, unique in its chart
   */
  record Series(String name, List<Quantity> values) {
    public Series {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("the series " + name + " has no values");
      }
    }
  }

  /**
   * Columns with their intervals, n under each: dose and response.
   *
   * @param categoryName what the categories are, e.g. {@code Elements covered}
   * @param categories from left to right
   * @param series one, or two of the same measure such as growth and its placebo, one value a
   *     category
   * @param axis if the chart stands alone, {@link #of} computes it
   */
  record IntervalColumns(
      String categoryName, List<String> categories, List<Series> series, AxisRange axis)
      implements ChartSpec {
    public IntervalColumns {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
      if (series.isEmpty() || series.size() > 2) {
        throw new IllegalArgumentException("one or two series, not " + series.size());
      }
      for (Series one : series) {
        requireSameSize(categories, one);
      }
      requireOneUnit(series.stream().flatMap(one -> one.values().stream()));
    }

    /** Columns on an axis of their own. */
    public static IntervalColumns of(
        String categoryName, List<String> categories, Series... series) {
      List<Quantity> all = Stream.of(series).flatMap(one -> one.values().stream()).toList();
      return new IntervalColumns(
          categoryName, categories, List.of(series), AxisRange.fromZero(all));
    }

    @Override
    public Unit unit() {
      return series.get(0).values().get(0).unit();
    }
  }

  /**
   * Bars from top to bottom with their intervals: a ranking. Value and interval stand beside the
   * label.
   *
   * @param categoryName what the bars are, e.g. {@code Element}
   * @param axis if the chart stands alone, {@link #of} computes it
   */
  record IntervalBars(String categoryName, String valueName, List<Bar> bars, AxisRange axis)
      implements ChartSpec {
    public IntervalBars {
      bars = List.copyOf(bars);
      if (bars.isEmpty()) {
        throw new IllegalArgumentException("a ranking needs a bar");
      }
      requireOneUnit(bars.stream().map(Bar::value));
    }

    /** Bars on an axis of their own. */
    public static IntervalBars of(String categoryName, String valueName, List<Bar> bars) {
      return new IntervalBars(
          categoryName,
          valueName,
          bars,
          AxisRange.fromZero(bars.stream().map(Bar::value).toList()));
    }

    @Override
    public Unit unit() {
      return bars.get(0).value().unit();
    }
  }

  /** One bar of a ranking. */
  record Bar(String label, Quantity value, Emphasis emphasis) {
    public static Bar of(String label, Quantity value) {
      return new Bar(label, value, Emphasis.PLAIN);
    }
  }

  /** How a bar is filled. */
  enum Emphasis {
    PLAIN,
    /** Dark among light ones. */
    STRONG,
    /** Hatched: its interval leaves open what is claimed of the others. */
    UNDECIDED
  }

  /**
   * A line over time with its interval as a band.
   *
   * @param categoryName what the points are, e.g. {@code Quarter}
   * @param categories from left to right; a missing value leaves a gap
   * @param expected how many of the last points weren't measured but are expected, 0 or more
   */
  record BandLine(
      String categoryName, List<String> categories, Series series, AxisRange axis, int expected)
      implements ChartSpec {
    public BandLine {
      categories = List.copyOf(categories);
      requireSameSize(categories, series);
      if (expected < 0 || expected > categories.size()) {
        throw new IllegalArgumentException(expected + " expected points of " + categories);
      }
      requireOneUnit(series.values().stream());
    }

    /** A line of measured points on an axis of its own. */
    public static BandLine of(String categoryName, List<String> categories, Series series) {
      return new BandLine(categoryName, categories, series, AxisRange.around(series.values()), 0);
    }

    /** The same line, so many of its last points being expected. */
    public BandLine withExpected(int points) {
      return new BandLine(categoryName, categories, series, axis, points);
    }

    @Override
    public Unit unit() {
      return series.values().get(0).unit();
    }
  }

  /**
   * How one total became another, step by step.
   *
   * @param steps the first and the last are totals, and every total is what the steps before it sum
   *     to
   * @param axis if the chart stands alone, {@link #of} computes it
   */
  record Waterfall(Unit unit, String stepName, String amountName, List<Step> steps, AxisRange axis)
      implements ChartSpec {
    public Waterfall {
      steps = List.copyOf(steps);
      if (steps.size() < 2 || !steps.get(0).total() || !steps.get(steps.size() - 1).total()) {
        throw new IllegalArgumentException("a waterfall runs from a total to a total");
      }
      requireFooting(steps);
    }

    /** A waterfall on an axis of its own. */
    public static Waterfall of(Unit unit, String stepName, String amountName, List<Step> steps) {
      return new Waterfall(unit, stepName, amountName, steps, AxisRange.over(levels(steps)));
    }

    private static DoubleStream levels(List<Step> steps) {
      DoubleStream.Builder levels = DoubleStream.builder();
      double level = 0;
      levels.add(0);
      for (Step step : steps) {
        level = step.total() ? step.amount() : level + step.amount();
        levels.add(level);
      }
      return levels.build();
    }
  }

  /**
   * A step of a waterfall.
   *
   * @param amount of a total its level, of a step its signed change
   */
  record Step(String label, double amount, boolean total) {
    public static Step total(String label, double amount) {
      return new Step(label, amount, true);
    }

    public static Step change(String label, double amount) {
      return new Step(label, amount, false);
    }
  }

  /**
   * Points in four quadrants: how well something is done against how much it matters.
   *
   * @param x what lies to the right, e.g. how many customers get an element
   * @param y what lies above
   * @param corners what each quadrant asks for, in a word or two
   * @param points most important first: one that is not to be named, or whose name finds no room,
   *     is labelled with its place in this list, counted from 1
   */
  record QuadrantScatter(Measure x, Measure y, Corners corners, List<Point> points)
      implements ChartSpec {
    public QuadrantScatter {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("quadrants need a point");
      }
      if (x.name().equals(y.name())) {
        throw new IllegalArgumentException("both directions are called " + x.name());
      }
      requireOneUnit(points.stream().map(Point::x));
      requireOneUnit(points.stream().map(Point::y));
      for (Point point : points) {
        if (point.x().value().isEmpty() || point.y().value().isEmpty()) {
          throw new IllegalArgumentException(point.label() + " has no place without both numbers");
        }
        if (!x.holds(point.x()) || !y.holds(point.y())) {
          throw new IllegalArgumentException(point.label() + " lies off the axes");
        }
      }
    }

    @Override
    public Unit unit() {
      return points.get(0).y().unit();
    }
  }

  /**
   * One direction of a scatter.
   *
   * @param line where the quadrants meet, within the axis
   */
  record Measure(String name, AxisRange axis, double line) {
    public Measure {
      if (line < axis.min() || line > axis.max()) {
        throw new IllegalArgumentException("the quadrants of " + name + " meet off its axis");
      }
    }

    /** A direction whose axis holds all values, their intervals and the line. */
    public static Measure of(String name, double line, List<Quantity> values) {
      List<Quantity> all = new ArrayList<>(values);
      all.add(Quantity.of(values.get(0).unit(), line));
      return new Measure(name, AxisRange.around(all), line);
    }

    private boolean holds(Quantity quantity) {
      double value = quantity.value().getAsDouble();
      return value >= axis.min() && value <= axis.max();
    }
  }

  /** The words in the corners of the quadrants. */
  record Corners(String topLeft, String topRight, String bottomLeft, String bottomRight) {
    public Corners {
      if (Stream.of(topLeft, topRight, bottomLeft, bottomRight).distinct().count() < 4) {
        throw new IllegalArgumentException("two quadrants ask for the same");
      }
    }
  }

  /**
   * A point of a scatter, with its interval in both directions.
   *
   * @param named whether its name shall stand beside it, where there is room; its place in the list
   *     otherwise
   */
  record Point(String label, Quantity x, Quantity y, Standing standing, boolean named) {}

  /** Which quadrant a point stands in for certain. */
  enum Standing {
    TOP_LEFT,
    TOP_RIGHT,
    BOTTOM_LEFT,
    BOTTOM_RIGHT,
    /** An interval crosses a line. */
    UNDECIDED
  }

  private static void requireSameSize(List<String> categories, Series series) {
    if (series.values().size() != categories.size()) {
      throw new IllegalArgumentException(
          series.values().size() + " values of " + series.name() + " for " + categories);
    }
  }

  private static void requireOneUnit(Stream<Quantity> quantities) {
    if (quantities.map(Quantity::unit).distinct().count() > 1) {
      throw new IllegalArgumentException("the values of a chart share one unit");
    }
  }

  private static void requireFooting(List<Step> steps) {
    double level = steps.get(0).amount();
    for (Step step : steps.subList(1, steps.size())) {
      if (!step.total()) {
        level += step.amount();
      } else if (Math.abs(level - step.amount()) > 0.005 + 1e-9 * Math.abs(level)) {
        throw new IllegalArgumentException(
            step.label() + " is " + step.amount() + ", the steps before it sum to " + level);
      }
    }
  }
}
