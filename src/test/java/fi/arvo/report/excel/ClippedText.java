package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Looks in a workbook that was read back for what a reader would not see whole: lines that its row
 * has no height for, a single line that is wider than its cell and has words beside it, a number
 * that its column turns into a row of hashes.
 */
public final class ClippedText {
  private static final double PIXELS_PER_CHARACTER = 7;
  private static final double HALF_POINT = 0.5;
  private static final int GENERAL = 0;

  private final XSSFSheet sheet;
  private final DataFormatter formatter = new DataFormatter(Locale.UK);
  private final Map<String, CellRangeAddress> merged = new HashMap<>();
  private final List<String> clipped = new ArrayList<>();

  private ClippedText(XSSFSheet sheet) {
    this.sheet = sheet;
    sheet
        .getMergedRegions()
        .forEach(region -> merged.put(at(region.getFirstRow(), region.getFirstColumn()), region));
  }

  /** The places of what is cut; empty when everything can be read. */
  public static List<String> of(XSSFWorkbook workbook) {
    List<String> clipped = new ArrayList<>();
    workbook
        .sheetIterator()
        .forEachRemaining(
            sheet -> {
              ClippedText one = new ClippedText((XSSFSheet) sheet);
              sheet.forEach(row -> row.forEach(one::look));
              clipped.addAll(one.clipped);
            });
    return clipped;
  }

  private void look(Cell each) {
    XSSFCell cell = (XSSFCell) each;
    if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
      text(cell);
    } else if (cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)) {
      number(cell);
    }
  }

  private void text(XSSFCell cell) {
    XSSFFont font = cell.getCellStyle().getFont();
    double points = font.getFontHeightInPoints();
    double width = width(cell) - TextWidths.INDENT * cell.getCellStyle().getIndention();
    String text = cell.getStringCellValue();
    if (cell.getCellStyle().getWrapText()) {
      int lines = TextWidths.lines(text, points, font.getBold(), width).size();
      double needed = TextWidths.height(lines, points);
      if (needed > height(cell) + HALF_POINT) {
        miss(cell, lines + " lines need " + needed + " points, not " + height(cell));
      }
    } else if (TextWidths.pixels(text, points, font.getBold()) > width && besideIsTaken(cell)) {
      miss(cell, "wider than " + width + " pixels");
    }
  }

  private void number(XSSFCell cell) {
    XSSFFont font = cell.getCellStyle().getFont();
    String shown = shown(cell);
    double room =
        width(cell)
            - TextWidths.INDENT * cell.getCellStyle().getIndention()
            - TextWidths.CELL_PADDING;
    if (TextWidths.pixels(shown, font.getFontHeightInPoints(), font.getBold()) > room) {
      miss(cell, shown + " is wider than " + room + " pixels");
    }
  }

  /** As Excel shows it; POI doesn't know the commas that scale by thousands. */
  private String shown(XSSFCell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    Matcher scaled = Pattern.compile("0(,+)(?=\"|$)").matcher(format);
    double number = cell.getNumericCellValue();
    if (scaled.find()) {
      number /= Math.pow(1000, scaled.group(1).length());
      format = scaled.replaceAll("0");
    }
    return formatter.formatRawCellContents(number, GENERAL + 1, format);
  }

  private boolean besideIsTaken(XSSFCell cell) {
    if (merged.containsKey(at(cell.getRowIndex(), cell.getColumnIndex()))) {
      return true;
    }
    XSSFCell beside = cell.getRow().getCell(cell.getColumnIndex() + 1);
    return beside != null && beside.getCellType() != CellType.BLANK;
  }

  private double width(XSSFCell cell) {
    CellRangeAddress region = merged.get(at(cell.getRowIndex(), cell.getColumnIndex()));
    int last = region == null ? cell.getColumnIndex() : region.getLastColumn();
    double width = 0;
    for (int c = cell.getColumnIndex(); c <= last; c++) {
      width += sheet.getColumnWidth(c) / 256.0 * PIXELS_PER_CHARACTER;
    }
    return Math.round(width);
  }

  private double height(XSSFCell cell) {
    CellRangeAddress region = merged.get(at(cell.getRowIndex(), cell.getColumnIndex()));
    int last = region == null ? cell.getRowIndex() : region.getLastRow();
    double height = 0;
    for (int r = cell.getRowIndex(); r <= last; r++) {
      XSSFRow row = sheet.getRow(r);
      height += row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
    }
    return height;
  }

  private void miss(XSSFCell cell, String why) {
    String text = formatter.formatCellValue(cell);
    clipped.add(sheet.getSheetName() + "!" + cell.getAddress() + ": " + why + ": " + text);
  }

  private static String at(int row, int column) {
    return row + "," + column;
  }
}
