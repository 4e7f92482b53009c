package fi.arvo.report.excel;

import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A small table on a story sheet; columns share the width by what stands in them. */
final class SmallTableLayout {
  private static final int INDENT = 1;
  private static final int AIR = 4 + INDENT * TextWidths.INDENT;
  private static final double AIR_POINTS = 3;
  private static final int WHOLE_HEADER = 110;
  private static final int NARROWEST = 46;

  private SmallTableLayout() {}

  static Laid lay(TableBlock block, Span span, Voice voice) {
    SheetTable table = block.table();
    List<Span> columns = span.columns(widths(table, span.width(), voice));
    List<PageRow> rows = new ArrayList<>();
    TextLayout.heading(block.heading(), span, rows);
    rows.add(head(table, columns));
    for (List<Cell> cells : table.rows()) {
      PageRow row =
          PageRow.of(
              IntStream.range(0, cells.size())
                  .mapToObj(c -> box(cells.get(c), table.columns().get(c), columns.get(c), voice))
                  .toList());
      rows.add(row.atLeast(row.points() + AIR_POINTS));
    }
    return Laid.of(rows);
  }

  private static PageRow head(SheetTable table, List<Span> columns) {
    return PageRow.of(
        IntStream.range(0, columns.size())
            .mapToObj(
                c -> {
                  SheetColumn column = table.columns().get(c);
                  Look look = CellText.aligned(Look.TABLE_HEAD, column, INDENT);
                  return Box.text(columns.get(c), column.header(), look);
                })
            .toList());
  }

  private static Box box(Cell cell, SheetColumn column, Span span, Voice voice) {
    Look look = CellText.look(Look.TABLE_CELL, cell, column, INDENT, voice);
    return cell instanceof Cell.Number number
        ? Box.number(span, number.value(), look)
        : Box.text(span, CellText.shown(cell, column, voice), look);
  }

  /**
   * Column widths that fill the span: what each column would like, then columns of words give or
   * take what is over, down to their longest words where that is enough.
   */
  static int[] widths(SheetTable table, int width, Voice voice) {
    int count = table.columns().size();
    double[] liked = new double[count];
    double[] least = new double[count];
    double fixed = 0;
    double flexible = 0;
    double words = 0;
    for (int c = 0; c < count; c++) {
      liked[c] = liked(table, c, voice);
      if (table.columns().get(c).unit().isPresent()) {
        fixed += liked[c];
      } else {
        least[c] = Math.min(liked[c], least(table, c, voice));
        flexible += liked[c];
        words += least[c];
      }
    }
    double numbers = flexible == 0 ? width / fixed : Math.min(1, 0.75 * width / Math.max(1, fixed));
    double room = width - fixed * numbers;
    boolean tight = room < flexible && room > words;
    double texts =
        flexible == 0 ? 0 : tight ? (room - words) / (flexible - words) : room / flexible;
    int[] widths = new int[count];
    double end = 0;
    int placed = 0;
    for (int c = 0; c < count; c++) {
      end +=
          table.columns().get(c).unit().isPresent()
              ? liked[c] * numbers
              : tight ? least[c] + (liked[c] - least[c]) * texts : liked[c] * texts;
      widths[c] = Math.max(1, (int) Math.round(end) - placed);
      placed += widths[c];
    }
    return widths;
  }

  private static double liked(SheetTable table, int c, Voice voice) {
    SheetColumn column = table.columns().get(c);
    double widest = NARROWEST;
    for (List<Cell> row : table.rows()) {
      String shown = CellText.shown(row.get(c), column, voice);
      widest = Math.max(widest, TextWidths.column(shown, Look.TABLE_CELL.points(), false));
    }
    return Math.max(widest, header(column.header())) + AIR;
  }

  /** Room for the longest word of a column of words, so that none is broken where there is room. */
  private static double least(SheetTable table, int c, Voice voice) {
    SheetColumn column = table.columns().get(c);
    double widest = header(column.header());
    for (List<Cell> row : table.rows()) {
      for (String word : CellText.shown(row.get(c), column, voice).split("[ \n]", -1)) {
        widest = Math.max(widest, TextWidths.column(word, Look.TABLE_CELL.points(), false));
      }
    }
    return widest + AIR;
  }

  /** Room for a header: all of a short one, the longest word of a long one. */
  private static double header(String header) {
    double whole = TextWidths.column(header, Look.TABLE_HEAD.points(), true);
    double widest = 0;
    for (String word : header.split(" ", -1)) {
      widest = Math.max(widest, TextWidths.column(word, Look.TABLE_HEAD.points(), true));
    }
    return whole <= WHOLE_HEADER ? whole : widest;
  }
}
