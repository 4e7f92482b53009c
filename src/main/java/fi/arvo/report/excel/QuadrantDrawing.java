package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.excel.NamePlacing.Area;
import fi.arvo.report.excel.NamePlacing.Label;
import fi.arvo.report.excel.NamePlacing.Spot;
import fi.arvo.report.model.AxisRange;
import fi.arvo.report.model.ChartSpec.Measure;
import fi.arvo.report.model.ChartSpec.Point;
import fi.arvo.report.model.ChartSpec.QuadrantScatter;
import fi.arvo.report.model.ChartSpec.Standing;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;

/**
 * Points in four quadrants: one series a standing, told apart by shape and colour; the axes lie
 * where the quadrants meet. Names hang on unseen points of their own, placed by {@link
 * NamePlacing}, since a reader's own placing lets them overlap.
 */
final class QuadrantDrawing implements ChartDrawing {
  private static final int LEGEND_PIXELS = 24;
  private static final int WORD_PIXELS = 20;
  private static final int NAME_PIXELS = 20;
  private static final int BOTTOM_PIXELS = 46;
  private static final int RIGHT_PIXELS = 14;
  private static final int CORNERS = 4;

  /** Weight of an interval in points: fainter than markers and names, which stand before it. */
  private static final double INTERVAL = 0.5;

  /** How a standing is drawn. */
  private enum Mark {
    TOP_LEFT(Standing.TOP_LEFT, STMarkerStyle.DIAMOND, 10, Palette.VERMILION, true),
    TOP_RIGHT(Standing.TOP_RIGHT, STMarkerStyle.CIRCLE, 8, Palette.BLUE, true),
    BOTTOM_LEFT(Standing.BOTTOM_LEFT, STMarkerStyle.SQUARE, 7, Palette.AXIS, true),
    BOTTOM_RIGHT(Standing.BOTTOM_RIGHT, STMarkerStyle.TRIANGLE, 8, Palette.GREEN, true),
    UNDECIDED(Standing.UNDECIDED, STMarkerStyle.X, 7, Palette.SECONDARY, false);

    private final Standing standing;
    private final STMarkerStyle.Enum shape;
    private final int size;
    private final String color;
    private final boolean decided;

    Mark(Standing standing, STMarkerStyle.Enum shape, int size, String color, boolean decided) {
      this.standing = standing;
      this.shape = shape;
      this.size = size;
      this.color = color;
      this.decided = decided;
    }
  }

  private final QuadrantScatter chart;
  private final Voice voice;
  private final Plot.Frame frame;
  private final List<Mark> marks;
  private final EstimateColumns x;
  private final EstimateColumns y;

  /** Where points lie, in pixels of the chart. */
  private final Area area;

  private final List<Label> labels;

  QuadrantDrawing(QuadrantScatter chart, Voice voice, Plot.Frame frame) {
    this.chart = chart;
    this.voice = voice;
    this.frame = frame;
    this.marks =
        Arrays.stream(Mark.values())
            .filter(mark -> chart.points().stream().anyMatch(p -> p.standing() == mark.standing))
            .toList();
    this.x =
        EstimateColumns.of(chart.x().name(), chart.points().stream().map(Point::x).toList(), voice);
    this.y =
        EstimateColumns.of(chart.y().name(), chart.points().stream().map(Point::y).toList(), voice);
    this.area = plotArea();
    this.labels = NamePlacing.labels(area, spots(), bottomWords(), lines());
  }

  @Override
  public List<NumbersColumn> columns() {
    List<NumbersColumn> columns = new ArrayList<>();
    columns.add(
        NumbersColumn.numbers(
            voice.frame().say(Phrase.PLACE),
            Unit.COUNT,
            IntStream.rangeClosed(1, chart.points().size())
                .mapToObj(place -> Optional.of((double) place))
                .toList()));
    columns.add(
        NumbersColumn.texts(
            voice.frame().say(Phrase.POINT), chart.points().stream().map(Point::label).toList()));
    columns.addAll(x.stated());
    columns.addAll(y.stated());
    marks.forEach(mark -> columns.add(heights(mark)));
    columns.addAll(List.of(x.up(), x.down(), y.up(), y.down(), labelX(), labelY()));
    columns.addAll(List.of(cornerX(), cornerY()));
    return columns.stream().map(QuadrantDrawing::padded).toList();
  }

  @Override
  public void draw(Plot plot) {
    CTScatterChart scatter = plot.scatter(AxisPair.MAIN);
    for (Mark mark : marks) {
      CTScatterSer series = plot.points(scatter, padded(x.value()), padded(heights(mark)));
      ChartShapes.noLine(series.addNewSpPr());
      mark(series, mark);
      if (x.hasIntervals()) {
        plot.intervals(
            series.addNewErrBars(),
            STErrDir.X,
            padded(x.up()),
            padded(x.down()),
            Palette.PREVIOUS,
            INTERVAL);
      }
      if (y.hasIntervals()) {
        plot.intervals(
            series.addNewErrBars(),
            STErrDir.Y,
            padded(y.up()),
            padded(y.down()),
            Palette.PREVIOUS,
            INTERVAL);
      }
    }
    CTScatterSer names = plot.points(scatter, padded(labelX()), padded(labelY()));
    unseen(names);
    PointLabels.write(
        names.addNewDLbls(),
        labels.stream().map(QuadrantDrawing::label).toList(),
        voice.language().tag());
    corners(plot, scatter);
    ChartAxes axes = plot.axes();
    axes.measureBelow(AxisPair.MAIN, chart.x(), unit(chart.points().get(0).x()), chart.y().line());
    double top = (double) (frame.top() + LEGEND_PIXELS) / frame.height();
    axes.measureLeft(AxisPair.MAIN, chart.y(), chart.unit(), chart.x().line(), top);
    plot.legend(marks.size());
    plot.inset(
        (int) area.left(),
        (int) area.top(),
        (int) (frame.width() - area.right()),
        (int) (frame.height() - area.bottom()));
  }

  /** A table of fewer points than corners has rows for these all the same. */
  private static NumbersColumn padded(NumbersColumn column) {
    return column.padded(CORNERS);
  }

  private static Unit unit(Quantity quantity) {
    return quantity.unit();
  }

  private static void mark(CTScatterSer series, Mark mark) {
    var marker = series.addNewMarker();
    marker.addNewSymbol().setVal(mark.shape);
    marker.addNewSize().setVal((short) mark.size);
    ChartShapes.fill(marker.addNewSpPr(), mark.color);
    ChartShapes.line(marker.getSpPr(), mark.color, mark.decided ? 0.75 : 1.5);
  }

  private static void unseen(CTScatterSer series) {
    ChartShapes.noLine(series.addNewSpPr());
    series.addNewMarker().addNewSymbol().setVal(STMarkerStyle.NONE);
  }

  /** The words of the corners hang on the head of the plot and stand inside it at its foot. */
  private void corners(Plot plot, CTScatterChart scatter) {
    CTScatterSer series = plot.points(scatter, cornerX(), cornerY());
    unseen(series);
    List<PointLabels.Label> labels = new ArrayList<>();
    for (int i = 0; i < CORNERS; i++) {
      STDLblPos.Enum side = i % 2 == 0 ? STDLblPos.R : STDLblPos.L;
      labels.add(new PointLabels.Label(words().get(i), side, true, Palette.SECONDARY));
    }
    PointLabels.write(series.addNewDLbls(), labels, voice.language().tag());
  }

  private NumbersColumn cornerX() {
    double left = chart.x().axis().min();
    double right = chart.x().axis().max();
    return corners(chart.x(), List.of(left, right, left, right));
  }

  private NumbersColumn cornerY() {
    Area foot = bottomWords().get(0);
    double top = chart.y().axis().max();
    double bottom = valueY((foot.top() + foot.bottom()) / 2);
    return corners(chart.y(), List.of(top, top, bottom, bottom));
  }

  private NumbersColumn corners(Measure measure, List<Double> places) {
    Unit unit = measure == chart.y() ? chart.unit() : unit(chart.points().get(0).x());
    return NumbersColumn.numbers(
        EstimateColumns.drawn(measure.name(), Phrase.CORNERS, voice.frame()),
        unit,
        IntStream.range(0, Math.max(CORNERS, chart.points().size()))
            .mapToObj(i -> i < CORNERS ? Optional.of(places.get(i)) : none())
            .toList());
  }

  private List<String> words() {
    return List.of(
        chart.corners().topLeft(),
        chart.corners().topRight(),
        chart.corners().bottomLeft(),
        chart.corners().bottomRight());
  }

  private static PointLabels.Label label(Label label) {
    STDLblPos.Enum side =
        switch (label.side()) {
          case LEFT_EDGE -> STDLblPos.R;
          case MIDDLE -> STDLblPos.CTR;
          case RIGHT_EDGE -> STDLblPos.L;
        };
    return new PointLabels.Label(
        String.join("\n", label.lines()),
        side,
        false,
        label.number() ? Palette.SECONDARY : Palette.INK);
  }

  /** Where the points of a standing lie; blank where a point has another. */
  private NumbersColumn heights(Mark mark) {
    return NumbersColumn.numbers(
        name(mark),
        chart.unit(),
        chart.points().stream()
            .map(p -> p.standing() == mark.standing ? EstimateColumns.value(p.y()) : none())
            .toList());
  }

  private static Optional<Double> none() {
    return Optional.empty();
  }

  private String name(Mark mark) {
    return switch (mark.standing) {
      case TOP_LEFT -> chart.corners().topLeft();
      case TOP_RIGHT -> chart.corners().topRight();
      case BOTTOM_LEFT -> chart.corners().bottomLeft();
      case BOTTOM_RIGHT -> chart.corners().bottomRight();
      case UNDECIDED -> voice.frame().say(Phrase.UNDECIDED);
    };
  }

  private NumbersColumn labelX() {
    return NumbersColumn.numbers(
        EstimateColumns.drawn(chart.x().name(), Phrase.LABEL_AT, voice.frame()),
        unit(chart.points().get(0).x()),
        labels.stream().map(label -> Optional.of(valueX(label.x()))).toList());
  }

  private NumbersColumn labelY() {
    return NumbersColumn.numbers(
        EstimateColumns.drawn(chart.y().name(), Phrase.LABEL_AT, voice.frame()),
        chart.unit(),
        labels.stream().map(label -> Optional.of(valueY(label.y()))).toList());
  }

  private Area plotArea() {
    double left = AxisRoom.pixels(chart.y().axis(), chart.unit(), voice);
    double top = frame.top() + LEGEND_PIXELS + NAME_PIXELS + WORD_PIXELS;
    return new Area(left, top, frame.width() - RIGHT_PIXELS, frame.height() - BOTTOM_PIXELS);
  }

  private List<Spot> spots() {
    return chart.points().stream()
        .map(p -> new Spot(p.label(), pixelX(number(p.x())), pixelY(number(p.y())), p.named()))
        .toList();
  }

  private List<Area> bottomWords() {
    Area left = NamePlacing.sized(List.of(words().get(2)), NamePlacing.POINTS, area.left(), 0);
    Area right = NamePlacing.sized(List.of(words().get(3)), NamePlacing.POINTS, 0, 0);
    double top = area.bottom() - left.bottom();
    return List.of(
        new Area(left.left(), top, left.right(), area.bottom()),
        new Area(area.right() - right.right(), top, area.right(), area.bottom()));
  }

  /** Intervals and the lines where the quadrants meet. */
  private List<Area> lines() {
    double across = pixelY(chart.y().line());
    double down = pixelX(chart.x().line());
    List<Area> lines = new ArrayList<>();
    lines.add(new Area(area.left(), across, area.right(), across));
    lines.add(new Area(down, area.top(), down, area.bottom()));
    for (Point point : chart.points()) {
      double atX = pixelX(number(point.x()));
      double atY = pixelY(number(point.y()));
      point
          .x()
          .interval()
          .ifPresent(i -> lines.add(new Area(pixelX(i.low()), atY, pixelX(i.high()), atY)));
      point
          .y()
          .interval()
          .ifPresent(i -> lines.add(new Area(atX, pixelY(i.high()), atX, pixelY(i.low()))));
    }
    return lines;
  }

  private static double number(Quantity quantity) {
    return quantity.value().orElseThrow();
  }

  private double pixelX(double value) {
    return area.left() + share(chart.x(), value) * (area.right() - area.left());
  }

  private double pixelY(double value) {
    return area.bottom() - share(chart.y(), value) * (area.bottom() - area.top());
  }

  private double valueX(double pixel) {
    return value(chart.x(), (pixel - area.left()) / (area.right() - area.left()));
  }

  private double valueY(double pixel) {
    return value(chart.y(), (area.bottom() - pixel) / (area.bottom() - area.top()));
  }

  private static double share(Measure measure, double value) {
    AxisRange axis = measure.axis();
    double share = (value - axis.min()) / (axis.max() - axis.min());
    return Math.max(0, Math.min(1, share));
  }

  private static double value(Measure measure, double share) {
    AxisRange axis = measure.axis();
    return axis.min() + share * (axis.max() - axis.min());
  }
}
