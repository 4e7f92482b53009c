package fi.arvo.report.excel;

import org.openxmlformats.schemas.drawingml.x2006.chart.CTAreaChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAreaSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegend;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLegendPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STScatterStyle;

/**
 * The plot of a chart: groups of series, axes, intervals and labels, each with every default said
 * aloud, because readers fill in missing ones differently.
 */
final class Plot {
  private final CTPlotArea area;
  private final CTChart chart;
  private final ChartData data;
  private final Voice voice;
  private final Frame frame;
  private int nextSeries;

  /**
   * The room for the plot, in pixels of the chart.
   *
   * @param top where the title ends
   */
  record Frame(int width, int height, int top) {}

  Plot(CTChart chart, ChartData data, Voice voice, Frame frame) {
    this.chart = chart;
    this.area = chart.getPlotArea();
    this.data = data;
    this.voice = voice;
    this.frame = frame;
  }

  Frame frame() {
    return frame;
  }

  /** Places the plot's inner rectangle, by distances in pixels from the edges of the chart. */
  void inset(int left, int top, int right, int bottom) {
    double width = frame.width();
    double height = frame.height();
    ChartShapes.placeInner(
        area.isSetLayout() ? area.getLayout() : area.addNewLayout(),
        left / width,
        top / height,
        (width - left - right) / width,
        (height - top - bottom) / height);
  }

  CTBarChart bars(STBarDir.Enum direction, STBarGrouping.Enum grouping, int gap, AxisPair axes) {
    CTBarChart bars = area.addNewBarChart();
    bars.addNewBarDir().setVal(direction);
    bars.addNewGrouping().setVal(grouping);
    bars.addNewVaryColors().setVal(false);
    bars.addNewGapWidth().setVal(gap);
    bars.addNewOverlap().setVal(grouping == STBarGrouping.STACKED ? 100 : 0);
    bars.addNewAxId().setVal(axes.category());
    bars.addNewAxId().setVal(axes.value());
    return bars;
  }

  CTLineChart lines(AxisPair axes) {
    CTLineChart lines = area.addNewLineChart();
    lines.addNewGrouping().setVal(STGrouping.STANDARD);
    lines.addNewVaryColors().setVal(false);
    lines.addNewMarker().setVal(true);
    lines.addNewAxId().setVal(axes.category());
    lines.addNewAxId().setVal(axes.value());
    return lines;
  }

  CTAreaChart areas(AxisPair axes) {
    CTAreaChart areas = area.addNewAreaChart();
    areas.addNewGrouping().setVal(STGrouping.STACKED);
    areas.addNewVaryColors().setVal(false);
    areas.addNewAxId().setVal(axes.category());
    areas.addNewAxId().setVal(axes.value());
    return areas;
  }

  CTScatterChart scatter(AxisPair axes) {
    CTScatterChart scatter = area.addNewScatterChart();
    scatter.addNewScatterStyle().setVal(STScatterStyle.LINE_MARKER);
    scatter.addNewVaryColors().setVal(false);
    scatter.addNewAxId().setVal(axes.category());
    scatter.addNewAxId().setVal(axes.value());
    return scatter;
  }

  /** A series of points without marker or line as yet. */
  CTScatterSer points(CTScatterChart scatter, NumbersColumn x, NumbersColumn y) {
    CTScatterSer series = scatter.addNewSer();
    series.addNewIdx().setVal(nextSeries);
    series.addNewOrder().setVal(nextSeries++);
    data.name(series.addNewTx(), y);
    data.measures(series.addNewXVal(), x);
    data.numbers(series.addNewYVal(), y);
    series.addNewSmooth().setVal(false);
    return series;
  }

  /** A series of bars without fill or line as yet. */
  CTBarSer bar(CTBarChart bars, NumbersColumn categories, NumbersColumn values) {
    CTBarSer series = bars.addNewSer();
    series.addNewIdx().setVal(nextSeries);
    series.addNewOrder().setVal(nextSeries++);
    data.name(series.addNewTx(), values);
    series.addNewInvertIfNegative().setVal(false);
    data.categories(series.addNewCat(), categories);
    data.numbers(series.addNewVal(), values);
    return series;
  }

  CTLineSer line(CTLineChart lines, NumbersColumn categories, NumbersColumn values) {
    CTLineSer series = lines.addNewSer();
    series.addNewIdx().setVal(nextSeries);
    series.addNewOrder().setVal(nextSeries++);
    data.name(series.addNewTx(), values);
    series.addNewMarker().addNewSymbol().setVal(STMarkerStyle.NONE);
    data.categories(series.addNewCat(), categories);
    data.numbers(series.addNewVal(), values);
    series.addNewSmooth().setVal(false);
    return series;
  }

  CTAreaSer band(CTAreaChart areas, NumbersColumn categories, NumbersColumn values) {
    CTAreaSer series = areas.addNewSer();
    series.addNewIdx().setVal(nextSeries);
    series.addNewOrder().setVal(nextSeries++);
    data.name(series.addNewTx(), values);
    data.categories(series.addNewCat(), categories);
    data.numbers(series.addNewVal(), values);
    return series;
  }

  /** Draws intervals as lines up and down from the values. */
  void intervals(CTErrBars bars, EstimateColumns columns) {
    interval(bars, columns.up(), columns.down(), Palette.INK, 1.25);
  }

  /** Draws intervals of points in one direction. */
  void intervals(
      CTErrBars bars,
      STErrDir.Enum direction,
      NumbersColumn up,
      NumbersColumn down,
      String rgb,
      double points) {
    bars.addNewErrDir().setVal(direction);
    interval(bars, up, down, rgb, points);
  }

  private void interval(
      CTErrBars bars, NumbersColumn up, NumbersColumn down, String rgb, double points) {
    bars.addNewErrBarType().setVal(STErrBarType.BOTH);
    bars.addNewErrValType().setVal(STErrValType.CUST);
    bars.addNewNoEndCap().setVal(true);
    data.numbers(bars.addNewPlus(), up);
    data.numbers(bars.addNewMinus(), down);
    ChartShapes.line(bars.addNewSpPr(), rgb, points);
  }

  /** The axes of a group; where they stand and what they show is the drawing's. */
  ChartAxes axes() {
    return new ChartAxes(area, voice);
  }

  /** The legend: the names of the first series, on one line under the title. */
  void legend(int shown) {
    CTLegend legend = chart.addNewLegend();
    legend.addNewLegendPos().setVal(STLegendPos.T);
    for (int i = shown; i < nextSeries; i++) {
      CTLegendEntry entry = legend.addNewLegendEntry();
      entry.addNewIdx().setVal(i);
      entry.addNewDelete().setVal(true);
    }
    ChartShapes.place(legend.addNewLayout(), 0.008, (double) frame.top() / frame.height());
    legend.addNewOverlay().setVal(false);
  }
}
