package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextWrappingType;

/**
 * Labels of single points with literal text: what any version and any viewer shows, unlike values
 * taken from cells.
 */
final class PointLabels {
  private static final double POINTS = 10;

  private PointLabels() {}

  /**
   * A label.
   *
   * @param text may have more than one line; an empty one leaves its point without a label
   * @param position such as the chart's kind knows; a wrong one makes Excel repair the file
   */
  record Label(String text, STDLblPos.Enum position, boolean bold, String ink) {}

  /**
   * Bold labels of one colour.
   *
   * @param texts one a point
   * @param positions one a point
   */
  static void write(
      CTDLbls labels,
      List<String> texts,
      List<STDLblPos.Enum> positions,
      String ink,
      String language) {
    List<Label> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(new Label(texts.get(i), positions.get(i), true, ink));
    }
    write(labels, all, language);
  }

  /** Labels, one a point. */
  static void write(CTDLbls labels, List<Label> all, String language) {
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).text().isEmpty()) {
        write(labels.addNewDLbl(), i, all.get(i), language);
      }
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(false);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static void write(CTDLbl label, int point, Label what, String language) {
    label.addNewIdx().setVal(point);
    var body = label.addNewTx().addNewRich();
    ChartShapes.frame(body);
    body.getBodyPr().setWrap(STTextWrappingType.NONE);
    for (String line : what.text().split("\n", -1)) {
      ChartShapes.paragraph(
          body, SafeText.cleaned(line), language, POINTS, what.bold(), what.ink());
    }
    label.addNewDLblPos().setVal(what.position());
    label.addNewShowLegendKey().setVal(false);
    label.addNewShowVal().setVal(true);
    label.addNewShowCatName().setVal(false);
    label.addNewShowSerName().setVal(false);
    label.addNewShowPercent().setVal(false);
    label.addNewShowBubbleSize().setVal(false);
  }
}
