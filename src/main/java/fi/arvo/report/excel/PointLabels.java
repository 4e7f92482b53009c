package fi.arvo.report.excel;

import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/**
 * Labels of single points with literal text: what any version and any viewer shows, unlike values
 * taken from cells.
 */
final class PointLabels {
  private static final double POINTS = 10;

  private PointLabels() {}

  /**
   * @param texts one a point; an empty one leaves its point without a label
   * @param positions one a point, such as the chart's kind knows; a wrong one makes Excel repair
   *     the file
   */
  static void write(
      CTDLbls labels,
      List<String> texts,
      List<STDLblPos.Enum> positions,
      String ink,
      String language) {
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(i);
        var body = label.addNewTx().addNewRich();
        ChartShapes.frame(body);
        ChartShapes.paragraph(body, texts.get(i), language, POINTS, true, ink);
        label.addNewDLblPos().setVal(positions.get(i));
        label.addNewShowLegendKey().setVal(false);
        label.addNewShowVal().setVal(true);
        label.addNewShowCatName().setVal(false);
        label.addNewShowSerName().setVal(false);
        label.addNewShowPercent().setVal(false);
        label.addNewShowBubbleSize().setVal(false);
      }
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(false);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }
}
