package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Finds in a workbook what the library lets pass and Excel does not: each of these makes it offer a
 * repair, or shows a reader something else than was meant. Runs on every workbook before it is
 * written.
 */
final class WorkbookCheck {
  private static final int MAX_SHEET_NAME = 31;
  private static final int MAX_FORMAT_CODE = 255;
  private static final int MAX_FOOTER = 255;
  private static final String RESERVED_SHEET = "history";
  private static final double PIXELS_PER_CHARACTER = 7;

  private final XSSFWorkbook workbook;
  private final FormulaCheck formulas;
  private final List<String> faults = new ArrayList<>();
  private final Map<CellAddress, Integer> mergedTo = new HashMap<>();
  private final Map<Integer, Double> widths = new HashMap<>(); // by column of the sheet at hand
  private final Map<Shown, Integer> lines = new HashMap<>();
  private final Map<Short, Integer> formatLengths = new HashMap<>();

  /** A text as it is set; tables say the same many times. */
  private record Shown(String text, double points, boolean bold, double width) {
    int lines() {
      return TextWidths.lines(text, points, bold, width).size();
    }
  }

  private WorkbookCheck(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.formulas = new FormulaCheck(workbook);
  }

  /**
   * Lets a sound workbook pass.
   *
   * @throws UnsoundWorkbookException naming every fault
   */
  static void require(XSSFWorkbook workbook) {
    List<String> faults = faults(workbook);
    if (!faults.isEmpty()) {
      throw new UnsoundWorkbookException(faults);
    }
  }

  /** Every fault of a workbook, a sentence each; none for a sound one. */
  static List<String> faults(XSSFWorkbook workbook) {
    WorkbookCheck check = new WorkbookCheck(workbook);
    List<String> names = new ArrayList<>();
    workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    check.faults.addAll(sheetNames(names));
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      check.sheet(workbook.getSheetAt(i));
    }
    check.faults.addAll(NameCheck.faults(workbook));
    check.faults.addAll(TableCheck.faults(workbook));
    check.faults.addAll(ChartCheck.faults(workbook));
    return check.faults;
  }

  /** What is wrong with names of sheets; to be asked before the library cuts them. */
  static List<String> sheetNames(List<String> names) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank() || name.length() > MAX_SHEET_NAME) {
        faults.add("The sheet name '" + name + "' must have 1 to 31 characters.");
      }
      if (name.chars().anyMatch(c -> "\\/?*[]:".indexOf(c) >= 0 || c < ' ')
          || name.startsWith("'")
          || name.endsWith("'")) {
        faults.add("The sheet name '" + name + "' has a character that Excel does not take.");
      }
      if (name.toLowerCase(Locale.ROOT).equals(RESERVED_SHEET)) {
        faults.add("The sheet name '" + name + "' is reserved by Excel.");
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        faults.add("Two sheets are called '" + name + "'.");
      }
    }
    return faults;
  }

  private void sheet(XSSFSheet sheet) {
    merged(sheet);
    for (Row row : sheet) {
      row.forEach(cell -> cell((XSSFCell) cell));
    }
    for (XSSFHyperlink link : sheet.getHyperlinkList()) {
      link(sheet, link);
    }
    for (String part :
        List.of(
            sheet.getHeader().getLeft()
                + sheet.getHeader().getCenter()
                + sheet.getHeader().getRight(),
            sheet.getFooter().getLeft()
                + sheet.getFooter().getCenter()
                + sheet.getFooter().getRight())) {
      if (part.length() > MAX_FOOTER) {
        faults.add("The header or footer of " + sheet.getSheetName() + " is over 255 characters.");
      }
    }
  }

  private void cell(XSSFCell cell) {
    CellType type = cell.getCellType();
    if (type == CellType.ERROR) {
      fault(cell, "holds an error where a number or a reason should stand");
    } else if (type == CellType.FORMULA) {
      formulas.faults(cell).forEach(what -> fault(cell, what));
    } else if (type == CellType.STRING) {
      text(cell);
    }
    XSSFCellStyle style = cell.getCellStyle();
    int length =
        formatLengths.computeIfAbsent(
            style.getIndex(), index -> style.getDataFormatString().length());
    if (length > MAX_FORMAT_CODE) {
      fault(cell, "has a number format of over 255 characters");
    }
  }

  private void text(XSSFCell cell) {
    String text = cell.getStringCellValue();
    if (!SafeText.cleaned(text).equals(text)) {
      fault(cell, "holds characters that a workbook cannot hold");
    }
    if (SafeText.looksLikeFormula(text) && !cell.getCellStyle().getQuotePrefixed()) {
      fault(cell, "begins like a formula and is not marked as text");
    }
    XSSFCellStyle style = cell.getCellStyle();
    double given = cell.getRow().getHeightInPoints();
    if (style.getWrapText() && given < PageRow.MAX_POINTS) {
      double points = style.getFont().getFontHeight() / 20.0;
      double width = width(cell) - style.getIndention() * TextWidths.INDENT;
      Shown shown = new Shown(text, points, style.getFont().getBold(), width);
      int needed = lines.computeIfAbsent(shown, Shown::lines);
      if (TextWidths.height(needed, points) > given + 0.5) {
        fault(cell, "needs " + needed + " lines, more than its row of " + given + " points shows");
      }
    }
  }

  private double width(XSSFCell cell) {
    XSSFSheet sheet = cell.getSheet();
    int last = mergedTo.getOrDefault(cell.getAddress(), cell.getColumnIndex());
    double width = 0;
    for (int c = cell.getColumnIndex(); c <= last; c++) {
      width +=
          widths.computeIfAbsent(
              c, column -> sheet.getColumnWidth(column) / 256.0 * PIXELS_PER_CHARACTER);
    }
    return width;
  }

  /** Notes how far each merged cell reaches; two that share a cell make Excel repair the sheet. */
  private void merged(XSSFSheet sheet) {
    mergedTo.clear();
    widths.clear();
    Set<CellAddress> covered = new HashSet<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      mergedTo.put(
          new CellAddress(region.getFirstRow(), region.getFirstColumn()), region.getLastColumn());
      for (CellAddress address : region) {
        if (!covered.add(address)) {
          faults.add(
              "The merged cells "
                  + region.formatAsString()
                  + " of "
                  + sheet.getSheetName()
                  + " overlap others.");
          break;
        }
      }
    }
  }

  private void link(XSSFSheet sheet, XSSFHyperlink link) {
    String address = link.getLocation();
    boolean quoted = address != null && address.matches("'(?:[^']|'')+'![A-Z]+[0-9]+");
    if (!quoted) {
      faults.add(
          "The link in "
              + sheet.getSheetName()
              + "!"
              + link.getCellRef()
              + " to "
              + address
              + " is not a quoted sheet and a cell.");
      return;
    }
    String target = address.substring(1, address.lastIndexOf('!') - 1).replace("''", "'");
    if (workbook.getSheet(target) == null) {
      faults.add(
          "The link in "
              + sheet.getSheetName()
              + "!"
              + link.getCellRef()
              + " leads to '"
              + target
              + "', which is not there.");
    }
  }

  private void fault(XSSFCell cell, String what) {
    String where = cell.getSheet().getSheetName() + "!" + cell.getAddress();
    String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    String said =
        text.isEmpty() ? "" : " ('" + text.substring(0, Math.min(60, text.length())) + "')";
    faults.add("The cell " + where + said + " " + what + ".");
  }
}
