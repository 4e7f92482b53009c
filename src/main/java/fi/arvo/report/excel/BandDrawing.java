package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.AxisRange;
import fi.arvo.report.model.ChartSpec.BandLine;
import fi.arvo.report.model.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAreaChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAreaSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;

/**
 * A line with its interval as a band: two stacked areas, the lower one without fill. Areas stack
 * from zero, so they hang on axes of their own that begin at zero where the line's axis has its
 * lowest value; this way a band may lie below zero. Where an interval is missing the intervals are
 * drawn point by point, because an area would fall to zero there. The line to an expected point is
 * dashed and its mark hollow.
 */
final class BandDrawing implements ChartDrawing {
  private static final int TOP_PIXELS = 16;
  private static final int BOTTOM_PIXELS = 30;
  private static final int LABEL_AIR = 14;

  private final BandLine chart;
  private final Voice voice;
  private final NumbersColumn categories;
  private final EstimateColumns values;
  private final NumbersColumn base;
  private final NumbersColumn width;

  BandDrawing(BandLine chart, Voice voice) {
    this.chart = chart;
    this.voice = voice;
    String name = chart.series().name();
    this.categories = NumbersColumn.texts(chart.categoryName(), chart.categories());
    this.values = EstimateColumns.of(name, chart.series().values(), voice);
    this.base = drawn(name, Phrase.BAND_BASE, bounds -> bounds.low() - chart.axis().min());
    this.width = drawn(name, Phrase.BAND_WIDTH, bounds -> bounds.high() - bounds.low());
  }

  @Override
  public List<NumbersColumn> columns() {
    List<NumbersColumn> columns = new ArrayList<>(List.of(categories));
    columns.addAll(values.stated());
    columns.addAll(hasBand() ? List.of(base, width) : List.of(values.up(), values.down()));
    return columns;
  }

  @Override
  public void draw(Plot plot) {
    if (hasBand()) {
      CTAreaChart areas = plot.areas(AxisPair.MAIN);
      CTAreaSer below = plot.band(areas, categories, base);
      ChartShapes.noFill(below.addNewSpPr());
      ChartShapes.noLine(below.getSpPr());
      CTAreaSer band = plot.band(areas, categories, width);
      ChartShapes.fill(band.addNewSpPr(), Palette.shadeFill(2));
      ChartShapes.noLine(band.getSpPr());
    }
    AxisPair pair = hasBand() ? AxisPair.OVERLAY : AxisPair.MAIN;
    CTLineChart lines = plot.lines(pair);
    CTLineSer line = plot.line(lines, categories, values.value());
    ChartShapes.line(line.addNewSpPr(), Palette.BLUE, 2.25);
    mark(line.getMarker(), Palette.BLUE, Palette.WHITE);
    int points = chart.categories().size();
    for (int point = points - chart.expected(); point < points; point++) {
      expected(line.addNewDPt(), point);
    }
    List<String> labels = labels();
    PointLabels.write(
        line.addNewDLbls(),
        labels,
        Collections.nCopies(labels.size(), STDLblPos.R),
        Palette.INK,
        voice.language().tag());
    if (!hasBand() && values.hasIntervals()) {
      plot.intervals(line.addNewErrBars(), values);
    }
    axes(plot.axes(), pair);
    int label = 0;
    for (String text : labels) {
      label = Math.max(label, TextWidths.column(text, ChartAxes.POINTS, true));
    }
    plot.inset(
        AxisRoom.pixels(chart.axis(), chart.unit(), voice) + LABEL_AIR,
        plot.frame().top() + TOP_PIXELS,
        label + LABEL_AIR,
        BOTTOM_PIXELS);
  }

  private void axes(ChartAxes axes, AxisPair pair) {
    AxisRange range = chart.axis();
    axes.categoriesBelow(AxisPair.MAIN, "");
    if (pair == AxisPair.OVERLAY) {
      AxisRange lifted = new AxisRange(0, range.max() - range.min(), range.step());
      axes.valuesUnseen(AxisPair.MAIN, STAxPos.R, lifted, STCrossBetween.MID_CAT);
      axes.categoriesUnseen(AxisPair.OVERLAY);
    }
    axes.valuesLeft(pair, range, chart.unit(), STCrossBetween.MID_CAT);
  }

  private static void expected(CTDPt point, int index) {
    point.addNewIdx().setVal(index);
    CTMarker marker = point.addNewMarker();
    marker.addNewSymbol();
    mark(marker, Palette.WHITE, Palette.BLUE);
    point.addNewBubble3D().setVal(false);
    ChartShapes.dashes(point.addNewSpPr(), Palette.BLUE, 2.25);
  }

  private static void mark(CTMarker marker, String fill, String border) {
    marker.getSymbol().setVal(STMarkerStyle.CIRCLE);
    marker.addNewSize().setVal((short) 6);
    ChartShapes.fill(marker.addNewSpPr(), fill);
    ChartShapes.line(marker.getSpPr(), border, 0.75);
  }

  private boolean hasBand() {
    return chart.series().values().stream().allMatch(one -> one.interval().isPresent());
  }

  /** Only the last value there is carries a label, and the last one that was measured. */
  private List<String> labels() {
    List<Quantity> quantities = chart.series().values();
    List<String> labels = new ArrayList<>(Collections.nCopies(quantities.size(), ""));
    for (int from : new int[] {0, quantities.size() - chart.expected()}) {
      int to = from == 0 ? quantities.size() - chart.expected() : quantities.size();
      int last = -1;
      for (int i = from; i < to; i++) {
        last = quantities.get(i).value().isPresent() ? i : last;
      }
      if (last >= 0) {
        labels.set(last, voice.words().value(quantities.get(last)));
      }
    }
    return labels;
  }

  private NumbersColumn drawn(
      String name, Phrase part, Function<Quantity.Interval, Double> number) {
    List<Optional<Double>> numbers =
        chart.series().values().stream().map(one -> one.interval().map(number)).toList();
    return NumbersColumn.numbers(
        EstimateColumns.drawn(name, part, voice.frame()), chart.unit(), numbers);
  }
}
