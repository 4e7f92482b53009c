package fi.arvo.report.excel;

import fi.arvo.report.model.AxisRange;
import fi.arvo.report.model.Unit;

/** Room for the numbers of a value axis, left of the plot. */
final class AxisRoom {
  private static final int AIR = 10;

  private AxisRoom() {}

  static int pixels(AxisRange range, Unit unit, Voice voice) {
    return AIR
        + Math.max(
            TextWidths.column(voice.words().number(unit, range.min()), ChartAxes.POINTS, false),
            TextWidths.column(voice.words().number(unit, range.max()), ChartAxes.POINTS, false));
  }
}
