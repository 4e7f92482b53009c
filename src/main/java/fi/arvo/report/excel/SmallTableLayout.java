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
   * of words take the rest; where there is less, first these give, down to their longest words,
   * then those of numbers.
   */
  static int[] widths(SheetTable table, int width, Voice voice) {
    int count = table.columns().size();
    double[] words = new double[count];
    double[] numbers = new double[count];
    double[] leastWords = new double[count];
    double[] leastNumbers = new double[count];
    for (int c = 0; c < count; c++) {
      boolean number = table.columns().get(c).unit().isPresent();
      double liked = liked(table, c, voice);
      (number ? numbers : words)[c] = liked;
      (number ? leastNumbers : leastWords)[c] = Math.min(liked, least(table, c, voice));
    }
    double room = width - sum(numbers);
    if (sum(words) == 0) {
      return whole(fitted(numbers, leastNumbers, width));
    }
    double[] of = fitted(words, leastWords, Math.max(room, Math.min(sum(leastWords), width / 2.0)));
    double[] rest = fitted(numbers, leastNumbers, Math.min(sum(numbers), width - sum(of)));
    return whole(IntStream.range(0, count).mapToDouble(c -> of[c] + rest[c]).toArray());
  }

  /** Columns that fill a width: stretched, or between what they like and the least, or squeezed. */
  private static double[] fitted(double[] liked, double[] least, double width) {
    double most = sum(liked);
    double fewest = sum(least);
    if (most <= width || fewest >= width) {
      double[] by = most <= width ? liked : least;
      double stretch = sum(by) == 0 ? 0 : width / sum(by);
      return DoubleStream.of(by).map(one -> one * stretch).toArray();
    }
    double part = (width - fewest) / (most - fewest);
    return IntStream.range(0, liked.length)
        .mapToDouble(c -> least[c] + (liked[c] - least[c]) * part)
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
    SheetColumn column = table.columns().get(c);
    double widest = NARROWEST;
    for (List<Cell> row : table.rows()) {
      String shown = CellText.shown(row.get(c), column, voice);
      widest = Math.max(widest, TextWidths.column(shown, Look.TABLE_CELL.points(), false));
    }
    return Math.max(widest, header(column.header())) + AIR;
  }

  /** Room for the longest word of a column, so that none is broken where there is room. */
  private static double least(SheetTable table, int c, Voice voice) {
    SheetColumn column = table.columns().get(c);
    double widest = longest(column.header(), Look.TABLE_HEAD.points(), true);
    boolean number = column.unit().isPresent();
    for (List<Cell> row : table.rows()) {
      String shown = CellText.shown(row.get(c), column, voice);
      double points = Look.TABLE_CELL.points();
      widest =
          Math.max(
              widest,
              number ? TextWidths.column(shown, points, false) : longest(shown, points, false));
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
