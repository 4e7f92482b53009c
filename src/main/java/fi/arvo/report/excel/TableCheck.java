package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What Excel demands of tables and the library does not look at. */
final class TableCheck {
  private final List<String> faults = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private TableCheck() {}

  static List<String> faults(XSSFWorkbook workbook) {
    TableCheck check = new TableCheck();
    for (Name name : workbook.getAllNames()) {
      check.names.add(name.getNameName().toLowerCase(Locale.ROOT));
    }
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      for (XSSFTable table : sheet.getTables()) {
        check.name(table.getName());
        check.place(sheet, table);
        check.headers(sheet, table);
      }
    }
    return check.faults;
  }

  private void name(String name) {
    if (!NameCheck.legal(name)) {
      faults.add(
          "The table name '"
              + name
              + "' may hold letters, digits and underscores only, and begins"
              + " with no digit.");
    }
    if (NameCheck.likeCell(name)) {
      faults.add("The table name '" + name + "' reads like a cell.");
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      faults.add("The table name '" + name + "' is taken, without regard to case.");
    }
  }

  private void place(XSSFSheet sheet, XSSFTable table) {
    CellRangeAddress area = area(table);
    if (area.getLastRow() == area.getFirstRow()) {
      faults.add("The table " + table.getName() + " has no row under its header.");
    }
    int columns = area.getLastColumn() - area.getFirstColumn() + 1;
    if (table.getCTTable().getTableColumns().sizeOfTableColumnArray() != columns) {
      faults.add("The table " + table.getName() + " does not span its columns.");
    }
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (area.intersects(merged)) {
        faults.add(
            "The table " + table.getName() + " has merged cells " + merged.formatAsString() + ".");
      }
    }
    for (XSSFTable other : sheet.getTables()) {
      if (other != table && area.intersects(area(other))) {
        faults.add("The tables " + table.getName() + " and " + other.getName() + " overlap.");
      }
    }
  }

  private void headers(XSSFSheet sheet, XSSFTable table) {
    Set<String> seen = new HashSet<>();
    CellRangeAddress area = area(table);
    XSSFRow row = sheet.getRow(area.getFirstRow());
    for (int c = area.getFirstColumn(); c <= area.getLastColumn(); c++) {
      XSSFCell cell = row == null ? null : row.getCell(c);
      if (cell == null
          || cell.getCellType() != CellType.STRING
          || cell.getStringCellValue().isBlank()) {
        faults.add(
            "The table "
                + table.getName()
                + " has no header in column "
                + (c + 1)
                + ", or one that"
                + " is not text.");
        continue;
      }
      String header = cell.getStringCellValue();
      if (!seen.add(header.strip().toLowerCase(Locale.ROOT))) {
        faults.add("The table " + table.getName() + " has two columns '" + header + "'.");
      }
      if (!SafeText.escaped(header).equals(header)) {
        faults.add(
            "The header '" + header + "' of " + table.getName() + " reads like a character code.");
      }
      if (header.indexOf('\n') >= 0) {
        faults.add("The header '" + header + "' of " + table.getName() + " breaks its line.");
      }
    }
  }

  private static CellRangeAddress area(XSSFTable table) {
    return CellRangeAddress.valueOf(table.getCTTable().getRef());
  }
}
