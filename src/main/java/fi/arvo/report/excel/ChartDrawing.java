package fi.arvo.report.excel;

import fi.arvo.report.model.ChartSpec;
import fi.arvo.report.model.ChartSpec.BandLine;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.QuadrantScatter;
import fi.arvo.report.model.ChartSpec.Waterfall;
import java.util.List;

/** How one kind of chart is drawn: the table behind it, then its series and axes. */
interface ChartDrawing {

  /** The table that the chart draws from; every column has as many rows as the chart categories. */
  List<NumbersColumn> columns();

  /** Draws series and axes; the title stands already. */
  void draw(Plot plot);

  /**
   * The drawing of a chart.
   *
   * @param frame the room it has
   */
  static ChartDrawing of(ChartSpec chart, Voice voice, Plot.Frame frame) {
    if (chart instanceof IntervalColumns columns) {
      return new ColumnsDrawing(columns, voice);
    }
    if (chart instanceof IntervalBars bars) {
      return new BarsDrawing(bars, voice);
    }
    if (chart instanceof BandLine line) {
      return new BandDrawing(line, voice);
    }
    if (chart instanceof Waterfall waterfall) {
      return new WaterfallDrawing(waterfall, voice);
    }
    if (chart instanceof QuadrantScatter quadrants) {
      return new QuadrantDrawing(quadrants, voice, frame);
    }
    throw new IllegalArgumentException("no drawing for a " + chart.getClass().getSimpleName());
  }
}
