package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.TableSheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes a table sheet: title, notes, the key to the marks that occur, and one real table with
 * nothing under it.
 */
final class TablePainter {
  private static final int NARROWEST = 64;
  private static final int WIDEST = 360;

  /**
   * Steps that numbers stand off the right edge, so that the filter button has room beside them.
   */
  private static final int INDENT = 2;

  private static final int FILTER_BUTTON = INDENT * TextWidths.INDENT;
  private static final int NOTE_WIDTH = 1000;

  /**
   * A painted table.
   *
   * @param header index of its header row
   * @param widths of its columns in pixels
   * @param keys number of leading columns that tell what a row is
   */
  record Painted(int header, int[] widths, int keys) {}

  private final XSSFSheet sheet;
  private final CellWriter cells;
  private final Voice voice;
  private final TableSheet page;

  TablePainter(XSSFSheet sheet, CellWriter cells, Voice voice, TableSheet page) {
    this.sheet = sheet;
    this.cells = cells;
    this.voice = voice;
    this.page = page;
  }

  /**
   * Writes the sheet.
   *
   * @param back name of the sheet that the link above the table leads to
   * @return where its parts lie
   */
  Painted paint(String back) {
    int next = 0;
    XSSFRow title = sheet.createRow(next++);
    cells.text(title, 0, page.title(), Look.TITLE);
    title.setHeightInPoints((float) TextWidths.height(1, Look.TITLE.points()));
    List<List<Cell>> shown = shown();
    for (String note : notes(shown)) {
      for (String line : TextWidths.lines(note, Look.NOTE.points(), false, NOTE_WIDTH)) {
        cells.text(sheet.createRow(next++), 0, line, Look.NOTE);
      }
    }
    cells.link(
        sheet.createRow(next++),
        0,
        voice.frame().say(Phrase.BACK_TO, back),
        back,
        Look.LINK.sized(10).unwrapped());
    int header = next + 1;
    int[] widths = widths(shown);
    head(sheet.createRow(header), widths);
    for (int r = 0; r < shown.size(); r++) {
      body(sheet.createRow(header + 1 + r), shown.get(r), widths);
    }
    RealTable.create(
        sheet,
        page.tableName(),
        new CellRangeAddress(header, header + shown.size(), 0, widths.length - 1));
    return new Painted(header, widths, keys());
  }

  /** Columns of words before the first number: what a row is. */
  private int keys() {
    int keys = 0;
    List<SheetColumn> columns = page.table().columns();
    while (keys < columns.size() && columns.get(keys).unit().isEmpty()) {
      keys++;
    }
    return keys;
  }

  /** The rows to show; a table without rows says so in one. */
  private List<List<Cell>> shown() {
    SheetTable table = page.table();
    if (!table.rows().isEmpty()) {
      return table.rows().subList(0, Math.min(TableSheet.MAX_ROWS, table.rows().size()));
    }
    List<Cell> none = new ArrayList<>();
    none.add(Cell.of(voice.frame().say(Phrase.NO_ROWS)));
    while (none.size() < table.columns().size()) {
      none.add(new Cell.Missing(Shorthand.NOT_APPLICABLE));
    }
    return List.of(none);
  }

  private List<String> notes(List<List<Cell>> shown) {
    List<String> notes = new ArrayList<>(page.notes());
    int all = page.table().rows().size();
    if (all > shown.size()) {
      notes.add(
          voice
              .frame()
              .say(
                  Phrase.REMAINDER,
                  voice.words().count(shown.size()),
                  voice.words().count(all),
                  voice.words().count(all - shown.size()),
                  page.tableName()));
    }
    Set<Shorthand> marks = marks(shown);
    if (!marks.isEmpty()) {
      notes.add(String.join("   \u00b7   ", marks.stream().map(voice.frame()::meaning).toList()));
    }
    return notes;
  }

  private static Set<Shorthand> marks(List<List<Cell>> rows) {
    Set<Shorthand> marks = EnumSet.noneOf(Shorthand.class);
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        if (cell instanceof Cell.Missing missing) {
          marks.add(missing.why());
        } else if (cell instanceof Cell.Number number && number.smallBase()) {
          marks.add(Shorthand.SMALL_BASE);
        }
      }
    }
    return marks;
  }

  private int[] widths(List<List<Cell>> rows) {
    List<SheetColumn> columns = page.table().columns();
    int[] widths = new int[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      int wanted = NARROWEST;
      for (String word : columns.get(c).header().split(" ", -1)) {
        wanted = Math.max(wanted, headWidth(word));
      }
      for (List<Cell> row : rows) {
        String shown = CellText.shown(row.get(c), columns.get(c), voice);
        wanted =
            Math.max(
                wanted, TextWidths.column(shown, Look.TABLE_CELL.points(), false) + FILTER_BUTTON);
      }
      widths[c] = Math.min(WIDEST, wanted);
      sheet.setColumnWidth(c, StoryPainter.columnWidth(widths[c]));
    }
    return widths;
  }

  private static int headWidth(String header) {
    return TextWidths.column(header, Look.TABLE_HEAD.points(), true)
        + TextWidths.INDENT
        + FILTER_BUTTON;
  }

  private void head(XSSFRow row, int[] widths) {
    double height = 0;
    for (int c = 0; c < widths.length; c++) {
      SheetColumn column = page.table().columns().get(c);
      String header = column.header();
      Look look = CellText.aligned(Look.TABLE_HEAD, column, INDENT);
      cells.text(row, c, header, look);
      int button = look.align() == HorizontalAlignment.LEFT ? FILTER_BUTTON : 0;
      height = Math.max(height, look.height(header, widths[c] - button));
    }
    row.setHeightInPoints((float) height);
  }

  private void body(XSSFRow row, List<Cell> line, int[] widths) {
    double height = 0;
    for (int c = 0; c < widths.length; c++) {
      SheetColumn column = page.table().columns().get(c);
      Cell cell = line.get(c);
      Look look = CellText.look(Look.TABLE_CELL, cell, column, INDENT, voice);
      if (cell instanceof Cell.Number number) {
        cells.number(row, c, number.value(), look);
      } else if (cell instanceof Cell.Day day) {
        cells.day(row, c, day.day(), look);
      } else {
        cells.text(row, c, CellText.words(cell), look);
        height = Math.max(height, look.height(CellText.words(cell), widths[c]));
      }
    }
    double shown = Math.min(PageRow.MAX_POINTS, height);
    row.setHeightInPoints((float) Math.max(shown, TextWidths.height(1, Look.BODY.points())));
  }
}
