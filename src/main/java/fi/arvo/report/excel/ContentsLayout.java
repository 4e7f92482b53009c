package fi.arvo.report.excel;

import fi.arvo.report.model.Block.Absent;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.Entry;
import java.util.ArrayList;
import java.util.List;

/** The list of sheets: link, question, answer; then the parts that are not there, and why. */
final class ContentsLayout {
  private static final Look CELL = Look.TABLE_CELL.sized(Look.BODY.points());
  private static final int[] WIDTHS = {5 * Span.COLUMN, 7 * Span.COLUMN, 12 * Span.COLUMN};

  /** Tables stand two beside each other: their names are short. */
  private static final int[] PAIR = {
    4 * Span.COLUMN, 8 * Span.COLUMN, 4 * Span.COLUMN, 8 * Span.COLUMN
  };

  private ContentsLayout() {}

  static Laid lay(ContentsBlock block, Span span, Voice voice) {
    List<Span> columns = span.columns(WIDTHS);
    List<PageRow> rows = new ArrayList<>();
    rows.add(
        PageRow.of(
            Box.text(columns.get(0), block.sheetHeader(), Look.TABLE_HEAD),
            Box.text(columns.get(1), block.questionHeader(), Look.TABLE_HEAD),
            Box.text(columns.get(2), block.findingHeader(), Look.TABLE_HEAD)));
    for (Entry entry : block.entries()) {
      rows.add(
          PageRow.of(
                  link(entry, columns.get(0), voice),
                  Box.text(columns.get(1), entry.question(), CELL.inked(Palette.SECONDARY)),
                  Box.text(columns.get(2), entry.finding(), CELL))
              .atLeast(20));
    }
    if (!block.tables().isEmpty()) {
      rows.add(PageRow.gap(10));
      TextLayout.heading(block.tablesHeading(), span, rows);
      tables(block.tables(), span.columns(PAIR), voice, rows);
    }
    if (!block.absent().isEmpty()) {
      rows.add(PageRow.gap(10));
      TextLayout.heading(block.absentHeading(), span, rows);
      Span reasons = new Span(columns.get(1).left(), span.right());
      for (Absent absent : block.absent()) {
        rows.add(
            PageRow.of(
                Box.text(columns.get(0), absent.part(), CELL.inked(Palette.SECONDARY)),
                Box.text(reasons, absent.why(), CELL.inked(Palette.SECONDARY))));
      }
    }
    return Laid.of(rows);
  }

  /** Down the left half, then down the right one. */
  private static void tables(
      List<Entry> tables, List<Span> columns, Voice voice, List<PageRow> rows) {
    int half = (tables.size() + 1) / 2;
    for (int i = 0; i < half; i++) {
      List<Box> boxes = new ArrayList<>();
      for (int side = 0; side < 2 && i + side * half < tables.size(); side++) {
        Entry entry = tables.get(i + side * half);
        boxes.add(link(entry, columns.get(2 * side), voice));
        boxes.add(Box.text(columns.get(2 * side + 1), entry.finding(), CELL));
      }
      rows.add(PageRow.of(boxes));
    }
  }

  private static Box link(Entry entry, Span span, Voice voice) {
    String name = voice.sheetName(entry.sheetId());
    return Box.link(span, name, name, CELL.inked(Palette.BLUE_TEXT).underline());
  }
}
