package fi.arvo.report.excel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes contents into cells: the one way by which text gets into the workbook. */
final class CellWriter {
  private final StyleBook styles;
  private final SafeText safe;
  private final Map<String, String> places = new HashMap<>(); // among the workbook's shared texts

  CellWriter(StyleBook styles, SafeText safe) {
    this.styles = styles;
    this.safe = safe;
  }

  XSSFCell write(XSSFRow row, int column, Box.Content content, Look look) {
    if (content instanceof Box.Content.Number number) {
      return number(row, column, number.value(), look);
    }
    if (content instanceof Box.Content.Formula formula) {
      return formula(row, column, formula.template(), look);
    }
    if (content instanceof Box.Content.Link link) {
      return link(row, column, link.text(), link.sheet(), look);
    }
    return text(row, column, content.words(), look);
  }

  /** Text; an empty one leaves the cell blank. */
  XSSFCell text(XSSFRow row, int column, String text, Look look) {
    XSSFCell cell = row.createCell(column);
    String clean = safe.clean(text);
    cell.setCellStyle(styles.style(SafeText.looksLikeFormula(clean) ? look.quote() : look));
    if (!clean.isEmpty()) {
      share(cell, clean);
    }
    return cell;
  }

  /**
   * The library looks a text up by its XML, made anew for every cell; tables say few texts often.
   */
  private void share(XSSFCell cell, String clean) {
    String place = places.get(clean);
    if (place == null) {
      cell.setCellValue(SafeText.escaped(clean));
      places.put(clean, cell.getCTCell().getV());
    } else {
      cell.getCTCell().setT(STCellType.S);
      cell.getCTCell().setV(place);
    }
  }

  XSSFCell number(XSSFRow row, int column, double value, Look look) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.style(look));
    cell.setCellValue(value);
    return cell;
  }

  /** A formula, as yet without its value. */
  private XSSFCell formula(XSSFRow row, int column, String formula, Look look) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.style(look));
    cell.setCellFormula(formula);
    return cell;
  }

  XSSFCell day(XSSFRow row, int column, LocalDate day, Look look) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(styles.style(look));
    cell.setCellValue(day);
    return cell;
  }

  /** A link to the first cell of a sheet. */
  XSSFCell link(XSSFRow row, int column, String text, String sheet, Look look) {
    XSSFCell cell = text(row, column, text, look);
    XSSFHyperlink link =
        row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(target(sheet));
    link.setLabel(safe.clean(text));
    link.setTooltip(safe.clean(sheet));
    cell.setHyperlink(link);
    return cell;
  }

  private static String target(String sheet) {
    return "'" + sheet.replace("'", "''") + "'!A1";
  }
}
