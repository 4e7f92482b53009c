package fi.arvo.report.excel;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** Makes an Excel table of cells that are already written: name, filter, striped rows. */
final class RealTable {
  private static final String STYLE = "TableStyleLight1";

  private RealTable() {}

  /**
   * @param area header row and at least one row below it
   */
  static void create(XSSFSheet sheet, String name, CellRangeAddress area) {
    plain(sheet, name, area).getCTTable().addNewAutoFilter().setRef(area.formatAsString());
  }

  /** A table without filter. */
  static XSSFTable plain(XSSFSheet sheet, String name, CellRangeAddress area) {
    AreaReference reference =
        new AreaReference(
            new CellReference(area.getFirstRow(), area.getFirstColumn()),
            new CellReference(area.getLastRow(), area.getLastColumn()),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(reference);
    table.setName(name);
    table.setDisplayName(name);
    CTTableStyleInfo style = table.getCTTable().addNewTableStyleInfo();
    style.setName(STYLE);
    style.setShowRowStripes(true);
    style.setShowColumnStripes(false);
    style.setShowFirstColumn(false);
    style.setShowLastColumn(false);
    return table;
  }
}
