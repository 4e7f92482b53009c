package fi.arvo.report.excel;

import fi.arvo.report.model.AxisRange;
import fi.arvo.report.model.ChartSpec.Measure;
import fi.arvo.report.model.Unit;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScaling;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrosses;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLblAlgn;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;

/** Axes with every default said aloud and their range given, never automatic. */
final class ChartAxes {
  static final double POINTS = 10;

  private final CTPlotArea area;
  private final Voice voice;

  ChartAxes(CTPlotArea area, Voice voice) {
    this.area = area;
    this.voice = voice;
  }

  /** Categories from left to right, their texts under the plot. */
  void categoriesBelow(AxisPair pair, String title) {
    CTCatAx axis = categories(pair, STAxPos.B, STOrientation.MIN_MAX, false);
    if (!title.isBlank()) {
      title(axis.addNewTitle(), title);
    }
  }

  /** Categories from top to bottom, their texts left of the plot. */
  void categoriesLeft(AxisPair pair) {
    categories(pair, STAxPos.L, STOrientation.MAX_MIN, false);
  }

  /** Categories that only carry series. */
  void categoriesUnseen(AxisPair pair) {
    categories(pair, STAxPos.B, STOrientation.MIN_MAX, true);
  }

  /** Values on the left with faint gridlines. */
  void valuesLeft(AxisPair pair, AxisRange range, Unit unit, STCrossBetween.Enum between) {
    CTValAx axis = values(pair, STAxPos.L, range, false, between);
    ChartShapes.line(axis.addNewMajorGridlines().addNewSpPr(), Palette.GRID, 0.75);
    CTNumFmt format = axis.addNewNumFmt();
    format.setFormatCode(voice.formats().of(unit));
    format.setSourceLinked(false);
    axis.getTickLblPos().setVal(STTickLblPos.LOW);
  }

  /** Values that only carry series. */
  void valuesUnseen(
      AxisPair pair, STAxPos.Enum side, AxisRange range, STCrossBetween.Enum between) {
    values(pair, side, range, true, between);
  }

  /**
   * A measure from left to right, its numbers and its name under the plot.
   *
   * @param at value of the other measure where the axis lies
   */
  void measureBelow(AxisPair pair, Measure measure, Unit unit, double at) {
    CTValAx axis = measure(pair.category(), pair.value(), STAxPos.B, measure, unit, at);
    title(axis.addNewTitle(), measure.name());
  }

  /**
   * A measure from below to above, its numbers left of the plot and its name over them.
   *
   * @param at value of the other measure where the axis lies
   * @param nameAt share of the chart's height at which the name begins
   */
  void measureLeft(AxisPair pair, Measure measure, Unit unit, double at, double nameAt) {
    CTValAx axis = measure(pair.value(), pair.category(), STAxPos.L, measure, unit, at);
    CTTitle name = axis.addNewTitle();
    title(name, measure.name());
    ChartShapes.place(name.addNewLayout(), 0.008, nameAt);
  }

  private CTValAx measure(
      int id, int crossed, STAxPos.Enum side, Measure measure, Unit unit, double at) {
    AxisRange range = measure.axis();
    CTValAx axis = area.addNewValAx();
    axis.addNewAxId().setVal(id);
    CTScaling scaling = axis.addNewScaling();
    scaling.addNewOrientation().setVal(STOrientation.MIN_MAX);
    scaling.addNewMax().setVal(range.max());
    scaling.addNewMin().setVal(range.min());
    axis.addNewDelete().setVal(false);
    axis.addNewAxPos().setVal(side);
    CTNumFmt format = axis.addNewNumFmt();
    format.setFormatCode(voice.formats().of(unit));
    format.setSourceLinked(false);
    axis.addNewMajorTickMark().setVal(STTickMark.NONE);
    axis.addNewMinorTickMark().setVal(STTickMark.NONE);
    axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
    ChartShapes.line(axis.addNewSpPr(), Palette.AXIS, 1);
    ChartShapes.textLook(axis.addNewTxPr(), POINTS, false, Palette.SECONDARY);
    axis.addNewCrossAx().setVal(crossed);
    axis.addNewCrossesAt().setVal(at);
    axis.addNewCrossBetween().setVal(STCrossBetween.MID_CAT);
    axis.addNewMajorUnit().setVal(range.step());
    return axis;
  }

  private CTCatAx categories(
      AxisPair pair, STAxPos.Enum side, STOrientation.Enum orientation, boolean deleted) {
    CTCatAx axis = area.addNewCatAx();
    axis.addNewAxId().setVal(pair.category());
    axis.addNewScaling().addNewOrientation().setVal(orientation);
    axis.addNewDelete().setVal(deleted);
    axis.addNewAxPos().setVal(side);
    CTNumFmt format = axis.addNewNumFmt();
    format.setFormatCode(NumberFormats.GENERAL);
    format.setSourceLinked(false);
    axis.addNewMajorTickMark().setVal(STTickMark.NONE);
    axis.addNewMinorTickMark().setVal(STTickMark.NONE);
    axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
    ChartShapes.line(axis.addNewSpPr(), Palette.AXIS, 0.75);
    ChartShapes.textLook(axis.addNewTxPr(), POINTS, false, Palette.INK);
    axis.addNewCrossAx().setVal(pair.value());
    axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
    axis.addNewAuto().setVal(false);
    axis.addNewLblAlgn().setVal(STLblAlgn.CTR);
    axis.addNewLblOffset().setVal(50);
    axis.addNewTickLblSkip().setVal(1);
    axis.addNewNoMultiLvlLbl().setVal(true);
    return axis;
  }

  private CTValAx values(
      AxisPair pair,
      STAxPos.Enum side,
      AxisRange range,
      boolean deleted,
      STCrossBetween.Enum between) {
    CTValAx axis = area.addNewValAx();
    axis.addNewAxId().setVal(pair.value());
    CTScaling scaling = axis.addNewScaling();
    scaling.addNewOrientation().setVal(STOrientation.MIN_MAX);
    scaling.addNewMax().setVal(range.max());
    scaling.addNewMin().setVal(range.min());
    axis.addNewDelete().setVal(deleted);
    axis.addNewAxPos().setVal(side);
    axis.addNewMajorTickMark().setVal(STTickMark.NONE);
    axis.addNewMinorTickMark().setVal(STTickMark.NONE);
    axis.addNewTickLblPos().setVal(STTickLblPos.NONE);
    ChartShapes.noLine(axis.addNewSpPr());
    ChartShapes.textLook(axis.addNewTxPr(), POINTS, false, Palette.SECONDARY);
    axis.addNewCrossAx().setVal(pair.category());
    axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
    axis.addNewCrossBetween().setVal(between);
    axis.addNewMajorUnit().setVal(range.step());
    return axis;
  }

  private void title(CTTitle title, String text) {
    var body = title.addNewTx().addNewRich();
    ChartShapes.frame(body);
    ChartShapes.paragraph(body, text, voice.language().tag(), POINTS, false, Palette.SECONDARY);
    title.addNewOverlay().setVal(false);
  }
}
