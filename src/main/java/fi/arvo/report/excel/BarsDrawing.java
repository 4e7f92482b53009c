package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;

/** A ranking: horizontal bars, value and interval written beside the label, no value axis. */
final class BarsDrawing implements ChartDrawing {
  private static final int GAP_WIDTH = 45;
  private static final double WIDEST_LABEL = 0.6;
  private static final int AIR = 12;

  /** What {@link #WIDEST_LABEL} leaves of a chart on half a page. */
  private static final int WIDEST_TEXT = 330;

  private final IntervalBars chart;
  private final NumbersColumn categories;
  private final NumbersColumn axisText;
  private final EstimateColumns values;

  BarsDrawing(IntervalBars chart, Voice voice) {
    this.chart = chart;
    this.categories =
        NumbersColumn.texts(chart.categoryName(), chart.bars().stream().map(Bar::label).toList());
    this.axisText =
        NumbersColumn.texts(
            voice.frame().say(Phrase.DRAWN, voice.frame().say(Phrase.AXIS_TEXT)),
            chart.bars().stream()
                .map(bar -> beside(bar, voice.words().valueAndInterval(bar.value())))
                .toList());
    this.values =
        EstimateColumns.of(
            chart.valueName(), chart.bars().stream().map(Bar::value).toList(), voice);
  }

  /**
   * Label and numbers on one line. A label that leaves the bars no room ends in an ellipsis: two
   * lines would run into the bars' neighbours, and the whole of it stands in the chart's table.
   */
  private static String beside(Bar bar, String numbers) {
    String text = bar.label() + "  " + numbers;
    int kept = bar.label().length();
    while (kept > 1 && TextWidths.column(text, ChartAxes.POINTS, false) > WIDEST_TEXT) {
      kept--;
      text = bar.label().substring(0, kept).strip() + "\u2026  " + numbers;
    }
    return text;
  }

  @Override
  public List<NumbersColumn> columns() {
    List<NumbersColumn> columns = new ArrayList<>(List.of(categories));
    columns.addAll(values.stated());
    columns.addAll(List.of(values.up(), values.down(), axisText));
    return columns;
  }

  @Override
  public void draw(Plot plot) {
    CTBarChart bars = plot.bars(STBarDir.BAR, STBarGrouping.CLUSTERED, GAP_WIDTH, AxisPair.MAIN);
    CTBarSer series = plot.bar(bars, axisText, values.value());
    boolean ranked = chart.bars().stream().anyMatch(bar -> bar.emphasis() == Emphasis.STRONG);
    ChartShapes.fill(series.addNewSpPr(), ranked ? Palette.BLUE_LIGHT : Palette.BLUE);
    ChartShapes.noLine(series.getSpPr());
    for (int i = 0; i < chart.bars().size(); i++) {
      if (chart.bars().get(i).emphasis() != Emphasis.PLAIN) {
        emphasise(series.addNewDPt(), i);
      }
    }
    if (values.hasIntervals()) {
      plot.intervals(series.addNewErrBars(), values);
    }
    ChartAxes axes = plot.axes();
    axes.categoriesLeft(AxisPair.MAIN);
    axes.valuesUnseen(AxisPair.MAIN, STAxPos.T, chart.axis(), STCrossBetween.BETWEEN);
    int label = 0;
    for (String text : axisText.texts()) {
      label = Math.max(label, TextWidths.column(text, ChartAxes.POINTS, false));
    }
    int left = (int) Math.min(label + AIR, plot.frame().width() * WIDEST_LABEL);
    plot.inset(left, plot.frame().top() + 4, AIR, AIR / 2);
  }

  private void emphasise(CTDPt point, int index) {
    point.addNewIdx().setVal(index);
    point.addNewInvertIfNegative().setVal(false);
    point.addNewBubble3D().setVal(false);
    if (chart.bars().get(index).emphasis() == Emphasis.STRONG) {
      ChartShapes.fill(point.addNewSpPr(), Palette.BLUE);
      ChartShapes.noLine(point.getSpPr());
    } else {
      ChartShapes.hatch(point.addNewSpPr(), Palette.BLUE);
      ChartShapes.line(point.getSpPr(), Palette.BLUE, 0.75);
    }
  }
}
