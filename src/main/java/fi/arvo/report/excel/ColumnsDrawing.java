package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Shorthand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/**
 * Columns with intervals. The labels hang on unseen lines that run where the intervals end, so that
 * no label meets its interval; of two columns the left one is labelled to the left of their middle
 * and the right one to the right.
 */
final class ColumnsDrawing implements ChartDrawing {
  private static final int GAP_WIDTH = 60;

  /** Share of the axis by which a label beside a point clears the end of the interval. */
  private static final double LIFT = 0.05;

  private static final int LEGEND_PIXELS = 24;
  private static final int LABEL_PIXELS = 20;
  private static final int LINE_PIXELS = 17;
  private static final int RIGHT_PIXELS = 12;

  private final IntervalColumns chart;
  private final Voice voice;
  private final NumbersColumn categories;
  private final NumbersColumn axisText;
  private final List<EstimateColumns> series;
  private final List<NumbersColumn> labelAt;

  ColumnsDrawing(IntervalColumns chart, Voice voice) {
    this.chart = chart;
    this.voice = voice;
    this.categories = NumbersColumn.texts(chart.categoryName(), chart.categories());
    this.axisText =
        NumbersColumn.texts(
            voice.frame().say(Phrase.DRAWN, voice.frame().say(Phrase.AXIS_TEXT)),
            IntStream.range(0, chart.categories().size()).mapToObj(this::axisText).toList());
    this.series =
        chart.series().stream()
            .map(one -> EstimateColumns.of(one.name(), one.values(), voice))
            .toList();
    double lift = chart.series().size() == 1 ? 0 : LIFT * (chart.axis().max() - chart.axis().min());
    this.labelAt =
        chart.series().stream()
            .map(one -> EstimateColumns.labelAt(one, lift, chart.axis(), voice))
            .toList();
  }

  @Override
  public List<NumbersColumn> columns() {
    List<NumbersColumn> columns = new ArrayList<>(List.of(categories));
    series.forEach(one -> columns.addAll(one.stated()));
    for (int i = 0; i < series.size(); i++) {
      columns.addAll(List.of(series.get(i).up(), series.get(i).down(), labelAt.get(i)));
    }
    columns.add(axisText);
    return columns;
  }

  @Override
  public void draw(Plot plot) {
    CTBarChart bars = plot.bars(STBarDir.COL, STBarGrouping.CLUSTERED, GAP_WIDTH, AxisPair.MAIN);
    for (int i = 0; i < series.size(); i++) {
      CTBarSer bar = plot.bar(bars, axisText, series.get(i).value());
      ChartShapes.fill(bar.addNewSpPr(), i == 0 ? Palette.BLUE : Palette.PREVIOUS);
      ChartShapes.noLine(bar.getSpPr());
      if (series.get(i).hasIntervals()) {
        plot.intervals(bar.addNewErrBars(), series.get(i));
      }
    }
    CTLineChart lines = plot.lines(AxisPair.MAIN);
    for (int i = 0; i < series.size(); i++) {
      CTLineSer label = plot.line(lines, axisText, labelAt.get(i));
      ChartShapes.noLine(label.addNewSpPr());
      PointLabels.write(
          label.addNewDLbls(),
          labels(chart.series().get(i)),
          positions(i),
          i == 0 ? Palette.INK : Palette.SECONDARY,
          voice.language().tag());
    }
    ChartAxes axes = plot.axes();
    axes.categoriesBelow(AxisPair.MAIN, chart.categoryName());
    axes.valuesLeft(AxisPair.MAIN, chart.axis(), chart.unit(), STCrossBetween.BETWEEN);
    place(plot);
  }

  private void place(Plot plot) {
    boolean legend = series.size() > 1;
    if (legend) {
      plot.legend(series.size());
    }
    int left = AxisRoom.pixels(chart.axis(), chart.unit(), voice);
    int slot = (plot.frame().width() - left - RIGHT_PIXELS) / chart.categories().size();
    int lines = 1;
    for (String text : axisText.texts()) {
      lines = Math.max(lines, TextWidths.lines(text, ChartAxes.POINTS, false, slot).size());
    }
    plot.inset(
        left,
        plot.frame().top() + (legend ? LEGEND_PIXELS : 0) + LABEL_PIXELS,
        RIGHT_PIXELS,
        (lines + 1) * LINE_PIXELS + 12);
  }

  /**
   * Category and, under it, the number of answers or why there is no column; a second column that
   * is missing says so by its name.
   */
  private String axisText(int category) {
    List<String> lines = new ArrayList<>();
    lines.add(chart.categories().get(category));
    for (int i = 0; i < chart.series().size(); i++) {
      Quantity quantity = chart.series().get(i).values().get(category);
      String mark = quantity.shorthand().map(Shorthand::mark).orElse("");
      if (i == 0) {
        String n =
            quantity.n().isPresent() ? "n = " + voice.words().count(quantity.n().getAsLong()) : "";
        lines.add((n + " " + mark).strip());
      } else if (quantity.value().isEmpty()) {
        lines.add(mark + " " + chart.series().get(i).name());
      }
    }
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private List<STDLblPos.Enum> positions(int one) {
    if (series.size() > 1) {
      return Collections.nCopies(chart.categories().size(), one == 0 ? STDLblPos.L : STDLblPos.R);
    }
    return chart.series().get(one).values().stream()
        .map(
            quantity ->
                EstimateColumns.below(quantity, 0, chart.axis()) ? STDLblPos.B : STDLblPos.T)
        .toList();
  }

  private List<String> labels(Series one) {
    return one.values().stream()
        .map(quantity -> quantity.value().isPresent() ? voice.words().value(quantity) : "")
        .toList();
  }
}
