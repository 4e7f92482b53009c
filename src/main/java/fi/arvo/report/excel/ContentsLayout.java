package fi.arvo.report.excel;

import fi.arvo.report.model.Block.Absent;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.Entry;
import java.util.ArrayList;
import java.util.List;

/** The list of sheets: link, question, answer; then the parts that are not there, and why. */
final class ContentsLayout {
  private static final int[] WIDTHS = {5 * Span.COLUMN, 7 * Span.COLUMN, 12 * Span.COLUMN};

  private ContentsLayout() {}

  static Laid lay(ContentsBlock block, Span span, Voice voice) {
    List<Span> columns = span.columns(WIDTHS);
    List<PageRow> rows = new ArrayList<>();
    rows.add(
        PageRow.of(
            Box.text(columns.get(0), block.sheetHeader(), Look.TABLE_HEAD),
            Box.text(columns.get(1), block.questionHeader(), Look.TABLE_HEAD),
            Box.text(columns.get(2), block.findingHeader(), Look.TABLE_HEAD)));
    Look cell = Look.TABLE_CELL.sized(Look.BODY.points());
    for (Entry entry : block.entries()) {
      String name = voice.sheetName(entry.sheetId());
      rows.add(
          PageRow.of(
                  Box.link(columns.get(0), name, name, cell.inked(Palette.BLUE_TEXT).underline()),
                  Box.text(columns.get(1), entry.question(), cell.inked(Palette.SECONDARY)),
                  Box.text(columns.get(2), entry.finding(), cell))
              .atLeast(20));
    }
    if (!block.absent().isEmpty()) {
      rows.add(PageRow.gap(10));
      TextLayout.heading(block.absentHeading(), span, rows);
      Span reasons = new Span(columns.get(1).left(), span.right());
      for (Absent absent : block.absent()) {
        rows.add(
            PageRow.of(
                Box.text(columns.get(0), absent.part(), cell.inked(Palette.SECONDARY)),
                Box.text(reasons, absent.why(), cell.inked(Palette.SECONDARY))));
      }
    }
    return Laid.of(rows);
  }
}
