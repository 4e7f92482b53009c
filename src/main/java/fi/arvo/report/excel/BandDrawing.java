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
 * drawn point by point, because an area would fall to zero there. The line to expected points is
 * dashed and their marks are hollow.
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
  private final NumbersColumn measured;
  private final NumbersColumn expected;

  BandDrawing(BandLine chart, Voice voice) {
    this.chart = chart;
    this.voice = voice;
    String name = chart.series().name();
    this.categories = NumbersColumn.texts(chart.categoryName(), chart.categories());
    this.values = EstimateColumns.of(name, chart.series().values(), voice);
    this.base = drawn(name, Phrase.BAND_BASE, bounds -> bounds.low() - chart.axis().min());
    this.width = drawn(name, Phrase.BAND_WIDTH, bounds -> bounds.high() - bounds.low());
    this.measured = part(name, Phrase.MEASURED_LINE, 0, measured());
    // The dashes set out from the last measured point.
    this.expected =
        part(name, Phrase.EXPECTED_LINE, Math.max(0, measured() - 1), chart.categories().size());
  }

  @Override
  public List<NumbersColumn> columns() {
    List<NumbersColumn> columns = new ArrayList<>(List.of(categories));
    columns.addAll(values.stated());
    columns.addAll(hasBand() ? List.of(base, width) : List.of(values.up(), values.down()));
    columns.addAll(chart.expected() > 0 ? List.of(measured, expected) : List.of());
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
    boolean apart = !hasBand() && values.hasIntervals();
    if (chart.expected() > 0) {
      CTLineSer dashed = plot.line(lines, categories, expected);
      if (apart) {
        plot.intervals(dashed.addNewErrBars(), values);
      }
      ChartShapes.dashes(dashed.addNewSpPr(), Palette.BLUE, 2.25);
      mark(dashed.getMarker(), Palette.WHITE, Palette.BLUE);
      label(dashed, measured(), chart.categories().size(), STDLblPos.R);
    }
    CTLineSer line = plot.line(lines, categories, chart.expected() > 0 ? measured : values.value());
    ChartShapes.line(line.addNewSpPr(), Palette.BLUE, 2.25);
    mark(line.getMarker(), Palette.BLUE, Palette.WHITE);
    label(line, 0, measured(), chart.expected() > 0 ? STDLblPos.T : STDLblPos.R);
    if (apart) {
      plot.intervals(line.addNewErrBars(), values);
    }
    axes(plot.axes(), pair);
    int label = 0;
    for (Quantity quantity : chart.series().values()) {
      if (quantity.value().isPresent()) {
        String text = voice.words().value(quantity);
        label = Math.max(label, TextWidths.column(text, ChartAxes.POINTS, true));
      }
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

  private static void mark(CTMarker marker, String fill, String border) {
    marker.getSymbol().setVal(STMarkerStyle.CIRCLE);
    marker.addNewSize().setVal((short) 6);
    ChartShapes.fill(marker.addNewSpPr(), fill);
    ChartShapes.line(marker.getSpPr(), border, 0.75);
  }

  private boolean hasBand() {
    return chart.series().values().stream().allMatch(one -> one.interval().isPresent());
  }

  /** How many points were measured. */
  private int measured() {
    return chart.categories().size() - chart.expected();
  }

  /** Labels the last of some points that there is. */
  private void label(CTLineSer line, int from, int to, STDLblPos.Enum position) {
    List<Quantity> quantities = chart.series().values();
    List<String> labels = new ArrayList<>(Collections.nCopies(quantities.size(), ""));
    for (int i = to - 1; i >= from; i--) {
      if (quantities.get(i).value().isPresent()) {
        labels.set(i, voice.words().value(quantities.get(i)));
        break;
      }
    }
    PointLabels.write(
        line.addNewDLbls(),
        labels,
        Collections.nCopies(labels.size(), position),
        Palette.INK,
        voice.language().tag());
  }

  /** The values of some points alone. */
  private NumbersColumn part(String name, Phrase part, int from, int to) {
    List<Quantity> quantities = chart.series().values();
    List<Optional<Double>> numbers = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      boolean within = i >= from && i < to;
      numbers.add(within ? EstimateColumns.value(quantities.get(i)) : Optional.empty());
    }
    return NumbersColumn.numbers(
        EstimateColumns.drawn(name, part, voice.frame()), chart.unit(), numbers);
  }

  private NumbersColumn drawn(
      String name, Phrase part, Function<Quantity.Interval, Double> number) {
    List<Optional<Double>> numbers =
        chart.series().values().stream().map(one -> one.interval().map(number)).toList();
    return NumbersColumn.numbers(
        EstimateColumns.drawn(name, part, voice.frame()), chart.unit(), numbers);
  }
}
