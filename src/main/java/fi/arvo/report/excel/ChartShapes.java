package fi.arvo.report.excel;

import org.openxmlformats.schemas.drawingml.x2006.chart.CTLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPatternFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetPatternVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;

/** Fills, lines, places and texts of charts. */
final class ChartShapes {
  private static final int EMU_PER_POINT = 12_700;

  private ChartShapes() {}

  static void fill(CTShapeProperties shape, String rgb) {
    color(shape.addNewSolidFill(), rgb);
  }

  static void noFill(CTShapeProperties shape) {
    shape.addNewNoFill();
  }

  /** Hatching in a colour on white: what is open. */
  static void hatch(CTShapeProperties shape, String rgb) {
    CTPatternFillProperties pattern = shape.addNewPattFill();
    pattern.setPrst(STPresetPatternVal.WD_UP_DIAG);
    color(pattern.addNewFgClr(), rgb);
    color(pattern.addNewBgClr(), Palette.WHITE);
  }

  static void line(CTShapeProperties shape, String rgb, double points) {
    line(shape, rgb, points, STPresetLineDashVal.SOLID);
  }

  /** A dashed line: what isn't measured. */
  static void dashes(CTShapeProperties shape, String rgb, double points) {
    line(shape, rgb, points, STPresetLineDashVal.SYS_DASH);
  }

  private static void line(
      CTShapeProperties shape, String rgb, double points, STPresetLineDashVal.Enum dash) {
    CTLineProperties line = shape.addNewLn();
    line.setW((int) Math.round(points * EMU_PER_POINT));
    color(line.addNewSolidFill(), rgb);
    line.addNewPrstDash().setVal(dash);
    line.addNewRound();
  }

  static void noLine(CTShapeProperties shape) {
    shape.addNewLn().addNewNoFill();
  }

  /** Places something by shares of the chart's width and height. */
  static void place(CTLayout layout, double x, double y) {
    CTManualLayout manual = layout.addNewManualLayout();
    manual.addNewXMode().setVal(STLayoutMode.EDGE);
    manual.addNewYMode().setVal(STLayoutMode.EDGE);
    manual.addNewX().setVal(x);
    manual.addNewY().setVal(y);
  }

  /** Places the plot itself, axis texts outside, by shares of the chart's width and height. */
  static void placeInner(CTLayout layout, double x, double y, double width, double height) {
    place(layout, x, y);
    CTManualLayout manual = layout.getManualLayout();
    manual.addNewLayoutTarget().setVal(STLayoutTarget.INNER);
    manual.addNewW().setVal(width);
    manual.addNewH().setVal(height);
  }

  /** A text body that only states how text looks. */
  static void textLook(CTTextBody body, double points, boolean bold, String rgb) {
    frame(body);
    CTTextParagraph paragraph = body.addNewP();
    characters(paragraph.addNewPPr().addNewDefRPr(), points, bold, rgb);
    paragraph.addNewEndParaRPr().setLang("en-GB");
  }

  /** A text body ready for paragraphs, never rotated. */
  static void frame(CTTextBody body) {
    body.addNewBodyPr().setRot(0);
    body.getBodyPr()
        .setVert(org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType.HORZ);
    body.addNewLstStyle();
  }

  static void paragraph(
      CTTextBody body, String text, String language, double points, boolean bold, String rgb) {
    CTTextParagraph paragraph = body.addNewP();
    paragraph.addNewPPr().setAlgn(STTextAlignType.L);
    characters(paragraph.getPPr().addNewDefRPr(), points, bold, rgb);
    var run = paragraph.addNewR();
    CTTextCharacterProperties properties = run.addNewRPr();
    properties.setLang(language);
    characters(properties, points, bold, rgb);
    run.setT(text);
  }

  private static void characters(
      CTTextCharacterProperties properties, double points, boolean bold, String rgb) {
    properties.setSz((int) Math.round(points * 100));
    properties.setB(bold);
    color(properties.addNewSolidFill(), rgb);
    properties.addNewLatin().setTypeface(StyleBook.FONT);
  }

  private static void color(CTSolidColorFillProperties fill, String rgb) {
    fill.addNewSrgbClr().setVal(bytes(rgb));
  }

  private static void color(
      org.openxmlformats.schemas.drawingml.x2006.main.CTColor color, String rgb) {
    color.addNewSrgbClr().setVal(bytes(rgb));
  }

  private static byte[] bytes(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
  }
}
