package fi.arvo.report.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The only maker of styles and fonts: one style a look, however many cells wear it. */
final class StyleBook {
  static final String FONT = "Calibri";

  private record FontKey(double points, boolean bold, boolean underlined, String ink) {}

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<FontKey, XSSFFont> fonts = new HashMap<>();

  StyleBook(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::create);
  }

  /** A colour with the alpha byte that the schema demands. */
  static XSSFColor color(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new XSSFColor(
        new byte[] {(byte) 0xff, (byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }

  private XSSFCellStyle create(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(
        fonts.computeIfAbsent(
            new FontKey(look.points(), look.bold(), look.underlined(), look.ink()), this::font));
    if (!look.fill().isEmpty()) {
      style.setFillForegroundColor(color(look.fill()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    style.setAlignment(look.align());
    style.setVerticalAlignment(
        switch (look.anchor()) {
          case TOP -> VerticalAlignment.TOP;
          case MIDDLE -> VerticalAlignment.CENTER;
          case BOTTOM -> VerticalAlignment.BOTTOM;
        });
    style.setWrapText(look.wrap());
    style.setIndention((short) look.indent());
    edge(style, BorderSide.TOP, look.edges().top());
    edge(style, BorderSide.RIGHT, look.edges().right());
    edge(style, BorderSide.BOTTOM, look.edges().bottom());
    edge(style, BorderSide.LEFT, look.edges().left());
    if (!look.format().equals(NumberFormats.GENERAL)) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    }
    if (look.unlocked()) {
      style.setLocked(false);
    }
    if (look.quoted()) {
      style.setQuotePrefixed(true);
    }
    return style;
  }

  private static void edge(XSSFCellStyle style, BorderSide side, Look.Edge edge) {
    if (edge.style() == BorderStyle.NONE) {
      return;
    }
    switch (side) {
      case TOP -> style.setBorderTop(edge.style());
      case RIGHT -> style.setBorderRight(edge.style());
      case BOTTOM -> style.setBorderBottom(edge.style());
      case LEFT -> style.setBorderLeft(edge.style());
      default -> throw new IllegalArgumentException("no such side of a cell: " + side);
    }
    style.setBorderColor(side, color(edge.color()));
  }

  private XSSFFont font(FontKey key) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeight(key.points());
    font.setBold(key.bold());
    if (key.underlined()) {
      font.setUnderline(FontUnderline.SINGLE);
    }
    font.setColor(color(key.ink()));
    return font;
  }
}
