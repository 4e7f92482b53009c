package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.ChartSpec.Step;
import fi.arvo.report.model.ChartSpec.Waterfall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/**
 * A waterfall of stacked columns: an unseen base, then rise, fall or total; once above and once
 * below zero, so that a step may cross it. Cells without a part stay blank, since a zero would
 * leave a hairline.
 */
final class WaterfallDrawing implements ChartDrawing {
  private static final int GAP_WIDTH = 35;
  private static final int SIDE_PIXELS = 8;
  private static final int TOP_PIXELS = 24;
  private static final int LINE_PIXELS = 17;

  private enum Part {
    BASE(Phrase.BASE),
    RISE(Phrase.RISE),
    FALL(Phrase.FALL),
    TOTAL(Phrase.TOTAL);

    private final Phrase phrase;

    Part(Phrase phrase) {
      this.phrase = phrase;
    }
  }

  /** A step's column from its lower to its upper end. */
  private record Reach(Part part, double low, double high) {}

  private record Layer(Part part, NumbersColumn column) {}

  private final Waterfall chart;
  private final Voice voice;
  private final NumbersColumn steps;
  private final NumbersColumn amounts;
  private final NumbersColumn labelAt;
  private final List<Layer> layers;

  WaterfallDrawing(Waterfall chart, Voice voice) {
    this.chart = chart;
    this.voice = voice;
    List<Reach> reaches = reaches(chart.steps());
    this.steps =
        NumbersColumn.texts(chart.stepName(), chart.steps().stream().map(Step::label).toList());
    this.amounts =
        NumbersColumn.numbers(
            chart.amountName(),
            chart.unit(),
            chart.steps().stream().map(step -> Optional.of(step.amount())).toList());
    this.labelAt =
        NumbersColumn.numbers(
            drawn(voice.frame().say(Phrase.LABEL_AT)),
            chart.unit(),
            reaches.stream().map(reach -> Optional.of(reach.high())).toList());
    this.layers = layers(reaches);
  }

  @Override
  public List<NumbersColumn> columns() {
    List<NumbersColumn> columns = new ArrayList<>(List.of(steps, amounts));
    layers.forEach(layer -> columns.add(layer.column()));
    columns.add(labelAt);
    return columns;
  }

  @Override
  public void draw(Plot plot) {
    CTBarChart bars = plot.bars(STBarDir.COL, STBarGrouping.STACKED, GAP_WIDTH, AxisPair.MAIN);
    for (Layer layer : layers) {
      CTBarSer bar = plot.bar(bars, steps, layer.column());
      switch (layer.part()) {
        case BASE -> ChartShapes.noFill(bar.addNewSpPr());
        case RISE -> ChartShapes.fill(bar.addNewSpPr(), Palette.BLUE);
        case FALL -> ChartShapes.fill(bar.addNewSpPr(), Palette.VERMILION);
        case TOTAL -> ChartShapes.fill(bar.addNewSpPr(), Palette.TOTAL);
      }
      ChartShapes.noLine(bar.getSpPr());
    }
    CTLineSer label = plot.line(plot.lines(AxisPair.MAIN), steps, labelAt);
    ChartShapes.noLine(label.addNewSpPr());
    PointLabels.write(
        label.addNewDLbls(),
        chart.steps().stream().map(this::label).toList(),
        Collections.nCopies(chart.steps().size(), STDLblPos.T),
        Palette.INK,
        voice.language().tag());
    ChartAxes axes = plot.axes();
    axes.categoriesBelow(AxisPair.MAIN, "");
    axes.valuesUnseen(AxisPair.MAIN, STAxPos.L, chart.axis(), STCrossBetween.BETWEEN);
    int slot = (plot.frame().width() - 2 * SIDE_PIXELS) / chart.steps().size();
    int lines = 1;
    for (String text : steps.texts()) {
      lines = Math.max(lines, TextWidths.lines(text, ChartAxes.POINTS, false, slot).size());
    }
    plot.inset(SIDE_PIXELS, plot.frame().top() + TOP_PIXELS, SIDE_PIXELS, lines * LINE_PIXELS + 10);
  }

  private String label(Step step) {
    return step.total()
        ? voice.words().number(chart.unit(), step.amount())
        : voice.words().change(chart.unit(), step.amount());
  }

  private static List<Reach> reaches(List<Step> steps) {
    List<Reach> reaches = new ArrayList<>();
    double level = 0;
    for (Step step : steps) {
      double from = step.total() ? 0 : level;
      level = step.total() ? step.amount() : level + step.amount();
      Part part = step.total() ? Part.TOTAL : step.amount() < 0 ? Part.FALL : Part.RISE;
      reaches.add(new Reach(part, Math.min(from, level), Math.max(from, level)));
    }
    return reaches;
  }

  /** The layers that have something in them, in the order they stack. */
  private List<Layer> layers(List<Reach> reaches) {
    List<Layer> all = new ArrayList<>();
    for (boolean above : new boolean[] {true, false}) {
      for (Part part : Part.values()) {
        String name = voice.frame().say(part.phrase);
        String header = drawn(above ? name : voice.frame().say(Phrase.BELOW_ZERO, name));
        NumbersColumn column =
            NumbersColumn.numbers(
                header,
                chart.unit(),
                reaches.stream().map(reach -> height(reach, part, above)).toList());
        if (!column.blank()) {
          all.add(new Layer(part, column));
        }
      }
    }
    return all;
  }

  private static Optional<Double> height(Reach reach, Part part, boolean above) {
    double low = above ? Math.max(0, reach.low()) : Math.min(0, reach.high());
    double high = above ? Math.max(0, reach.high()) : Math.min(0, reach.low());
    double height = part == Part.BASE ? low : part == reach.part() ? high - low : 0;
    return height == 0 ? Optional.empty() : Optional.of(height);
  }

  private String drawn(String what) {
    return voice.frame().say(Phrase.DRAWN, what);
  }
}
