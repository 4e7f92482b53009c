package fi.arvo.report.excel;

import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
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
   * Column widths that fill the span. Where there is more room than all columns would like, those
   * of words take the rest. Where there is less, first these give, down to their longest words;
   * then those of numbers, down to the longest words of their headers; then words are broken, so
   * that no number is.
   */
  static int[] widths(SheetTable table, int width, Voice voice) {
    int count = table.columns().size();
    boolean[] number = new boolean[count];
    double[] liked = new double[count];
    double[] tight = new double[count];
    double[] least = new double[count];
    double[] must = new double[count];
    for (int c = 0; c < count; c++) {
      number[c] = table.columns().get(c).unit().isPresent();
      liked[c] = liked(table, c, voice);
      least[c] = Math.min(liked[c], least(table, c, voice));
      tight[c] = number[c] ? liked[c] : least[c];
      must[c] = Math.min(least[c], (number[c] ? widest(table, c, voice) : NARROWEST) + AIR);
    }
    double[][] levels = {liked, tight, least, must};
    if (sum(liked) <= width) {
      return whole(stretched(liked, number, width));
    }
    for (int level = 1; level < levels.length; level++) {
      if (sum(levels[level]) <= width) {
        return whole(between(levels[level], levels[level - 1], width));
      }
    }
    return whole(stretched(must, number, width));
  }

  /** Columns of words take what those of numbers leave; all alike where there are none of words. */
  private static double[] stretched(double[] widths, boolean[] number, double width) {
    double numbers = 0;
    double words = 0;
    for (int c = 0; c < widths.length; c++) {
      numbers += number[c] ? widths[c] : 0;
      words += number[c] ? 0 : widths[c];
    }
    double left = Math.max(width - numbers, words == 0 ? 0 : width / 4);
    double[] stretched = new double[widths.length];
    for (int c = 0; c < widths.length; c++) {
      stretched[c] =
          number[c]
              ? widths[c] * (width - (words == 0 ? 0 : left)) / numbers
              : widths[c] * left / words;
    }
    return stretched;
  }

  /** Widths between two levels whose sum is the width. */
  private static double[] between(double[] low, double[] high, double width) {
    double part = (width - sum(low)) / (sum(high) - sum(low));
    return IntStream.range(0, low.length)
        .mapToDouble(c -> low[c] + (high[c] - low[c]) * part)
        .toArray();
  }

  private static double sum(double[] widths) {
    return DoubleStream.of(widths).sum();
  }

  /** In whole pixels whose sum is that of the widths. */
  private static int[] whole(double[] widths) {
    int[] whole = new int[widths.length];
    double end = 0;
    int placed = 0;
    for (int c = 0; c < whole.length; c++) {
      end += widths[c];
      whole[c] = Math.max(1, (int) Math.round(end) - placed);
      placed += whole[c];
    }
    return whole;
  }

  private static double liked(SheetTable table, int c, Voice voice) {
    double widest = Math.max(NARROWEST, widest(table, c, voice));
    return Math.max(widest, header(table.columns().get(c).header())) + AIR;
  }

  /** Room for all that stands in a column's cells. */
  private static double widest(SheetTable table, int c, Voice voice) {
    double widest = 0;
    for (List<Cell> row : table.rows()) {
      String shown = CellText.shown(row.get(c), table.columns().get(c), voice);
      widest = Math.max(widest, TextWidths.column(shown, Look.TABLE_CELL.points(), false));
    }
    return widest;
  }

  /** Room for the longest word of a column, so that none is broken where there is room. */
  private static double least(SheetTable table, int c, Voice voice) {
    SheetColumn column = table.columns().get(c);
    double widest = longest(column.header(), Look.TABLE_HEAD.points(), true);
    if (column.unit().isPresent()) {
      return Math.max(widest, widest(table, c, voice)) + AIR;
    }
    for (List<Cell> row : table.rows()) {
      String shown = CellText.shown(row.get(c), column, voice);
      widest = Math.max(widest, longest(shown, Look.TABLE_CELL.points(), false));
    }
    return widest + AIR;
  }

  private static double longest(String text, double points, boolean bold) {
    double widest = 0;
    for (String word : text.split("[ \n]", -1)) {
      widest = Math.max(widest, TextWidths.column(word, points, bold));
    }
    return widest;
  }

  /** Room for a header: all of a short one, the longest word of a long one. */
  private static double header(String header) {
    double whole = TextWidths.column(header, Look.TABLE_HEAD.points(), true);
    return whole <= WHOLE_HEADER ? whole : longest(header, Look.TABLE_HEAD.points(), true);
  }
}
