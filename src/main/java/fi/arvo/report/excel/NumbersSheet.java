package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.Block.ChartBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The sheet of numbers behind the charts: one table a chart, under the chart's own title. The
 * charts draw from here, so picture and table agree by construction.
 */
final class NumbersSheet {
  private static final int NARROWEST = 70;
  private static final int WIDEST = 320;
  private static final int FILTER_BUTTON = 20;

  private final XSSFSheet sheet;
  private final CellWriter cells;
  private final Voice voice;
  private final Map<Integer, Integer> widths = new HashMap<>();
  private int next;

  NumbersSheet(XSSFSheet sheet, CellWriter cells, Voice voice) {
    this.sheet = sheet;
    this.cells = cells;
    this.voice = voice;
    text(next++, voice.frame().say(Phrase.NUMBERS_SHEET), Look.TITLE);
    text(next++, voice.frame().say(Phrase.NUMBERS_NOTE), Look.NOTE);
    next++;
  }

  /**
   * Writes the table of a chart.
   *
   * @return where each column's numbers stand, by header
   */
  Map<String, String> add(ChartBlock block, List<NumbersColumn> columns) {
    text(next++, block.title(), Look.STRONG.unwrapped());
    text(next++, block.subtitle(), Look.NOTE);
    int header = next++;
    int rows = columns.get(0).size();
    XSSFRow head = sheet.createRow(header);
    for (int c = 0; c < columns.size(); c++) {
      cells.text(head, c, columns.get(c).header(), Look.TABLE_HEAD);
    }
    for (int r = 0; r < rows; r++) {
      XSSFRow row = sheet.createRow(next++);
      for (int c = 0; c < columns.size(); c++) {
        cell(row, c, columns.get(c), r);
      }
    }
    RealTable.create(
        sheet,
        "chart_" + block.id(),
        new CellRangeAddress(header, next - 1, 0, columns.size() - 1));
    next++;
    widen(columns, head);
    Map<String, String> ranges = new HashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      CellRangeAddress range = new CellRangeAddress(header + 1, header + rows, c, c);
      ranges.put(columns.get(c).header(), absolute(range));
    }
    return ranges;
  }

  /** Sets the column widths, when all tables are there. */
  void finish() {
    widths.forEach((c, width) -> sheet.setColumnWidth(c, StoryPainter.columnWidth(width)));
  }

  private void cell(XSSFRow row, int c, NumbersColumn column, int r) {
    if (column.unit().isEmpty()) {
      cells.text(row, c, column.texts().get(r), Look.TABLE_CELL);
    } else if (column.numbers().get(r).isPresent()) {
      Look look =
          Look.TABLE_CELL
              .aligned(HorizontalAlignment.RIGHT)
              .formatted(voice.formats().of(column.unit().get()));
      cells.number(row, c, column.numbers().get(r).get(), look);
    } else {
      cells.text(row, c, "", Look.TABLE_CELL);
    }
  }

  private void widen(List<NumbersColumn> columns, XSSFRow head) {
    for (int c = 0; c < columns.size(); c++) {
      int wanted = NARROWEST;
      for (String text : columns.get(c).texts()) {
        for (String line : text.split("\n", -1)) {
          wanted = Math.max(wanted, TextWidths.column(line, 10, false));
        }
      }
      widths.merge(c, Math.min(WIDEST, wanted), Math::max);
    }
    double height = 0;
    for (int c = 0; c < columns.size(); c++) {
      int room = widths.get(c) - FILTER_BUTTON;
      height = Math.max(height, Look.TABLE_HEAD.height(columns.get(c).header(), room));
    }
    head.setHeightInPoints((float) height);
    for (int r = 0; r < columns.get(0).size(); r++) {
      double needed = 0;
      for (int c = 0; c < columns.size(); c++) {
        String text = columns.get(c).texts().isEmpty() ? "" : columns.get(c).texts().get(r);
        needed = Math.max(needed, Look.TABLE_CELL.height(text, widths.get(c)));
      }
      sheet.getRow(head.getRowNum() + 1 + r).setHeightInPoints((float) needed);
    }
  }

  private void text(int row, String text, Look look) {
    cells.text(sheet.createRow(row), 0, text, look);
  }

  private String absolute(CellRangeAddress range) {
    return range.formatAsString(sheet.getSheetName(), true);
  }
}
