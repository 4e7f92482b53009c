package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.Block.ChartBlock;
import java.util.ArrayList;
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
  private static final int NARROWEST = 96;
  private static final int WIDEST = 320;

  /**
   * Steps that numbers stand off the right edge, so that the filter button has room beside them.
   */
  private static final int INDENT = 2;

  private static final int FILTER_BUTTON = INDENT * TextWidths.INDENT;

  private final XSSFSheet sheet;
  private final CellWriter cells;
  private final Voice voice;
  private final Map<Integer, Integer> widths = new HashMap<>();
  private final List<Wrapped> wrapped = new ArrayList<>();
  private int next;

  /** A text that may take more than one line, once the columns have their widths. */
  private record Wrapped(int row, int column, String text, Look look) {}

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
      wrapped(head, c, columns.get(c).header(), aligned(Look.TABLE_HEAD, columns.get(c)));
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
    Map<String, String> ranges = new HashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      CellRangeAddress range = new CellRangeAddress(header + 1, header + rows, c, c);
      ranges.put(columns.get(c).header(), absolute(range));
    }
    return ranges;
  }

  /** Sets column widths and row heights, when all tables are there. */
  void finish() {
    widths.forEach((c, width) -> sheet.setColumnWidth(c, StoryPainter.columnWidth(width)));
    for (Wrapped cell : wrapped) {
      boolean button = cell.look().bold() && cell.look().align() == HorizontalAlignment.LEFT;
      int room = widths.get(cell.column()) - (button ? FILTER_BUTTON : 0);
      XSSFRow row = sheet.getRow(cell.row());
      double height = Math.max(row.getHeightInPoints(), cell.look().height(cell.text(), room));
      row.setHeightInPoints((float) Math.min(PageRow.MAX_POINTS, height));
    }
  }

  private void cell(XSSFRow row, int c, NumbersColumn column, int r) {
    if (column.unit().isEmpty()) {
      wrapped(row, c, column.texts().get(r), Look.TABLE_CELL);
      for (String line : column.texts().get(r).split("\n", -1)) {
        int wanted = TextWidths.column(line, Look.TABLE_CELL.points(), false) + TextWidths.INDENT;
        widths.merge(c, Math.min(WIDEST, wanted), Math::max);
      }
    } else if (column.numbers().get(r).isPresent()) {
      Look look =
          aligned(Look.TABLE_CELL, column)
              .unwrapped()
              .formatted(voice.formats().of(column.unit().get()));
      cells.number(row, c, column.numbers().get(r).get(), look);
    } else {
      cells.text(row, c, "", Look.TABLE_CELL);
    }
  }

  private static Look aligned(Look look, NumbersColumn column) {
    return column.unit().isPresent()
        ? look.aligned(HorizontalAlignment.RIGHT).indented(INDENT)
        : look;
  }

  private void wrapped(XSSFRow row, int c, String text, Look look) {
    cells.text(row, c, text, look);
    widths.merge(c, NARROWEST, Math::max);
    wrapped.add(new Wrapped(row.getRowNum(), c, text, look));
  }

  private void text(int at, String text, Look look) {
    XSSFRow row = sheet.createRow(at);
    cells.text(row, 0, text, look);
    row.setHeightInPoints((float) TextWidths.height(1, look.points()));
  }

  private String absolute(CellRangeAddress range) {
    return range.formatAsString(sheet.getSheetName(), true);
  }
}
