package fi.arvo.report.excel;

import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs and bullets, one row each; a very long one goes on in the next row. */
final class TextLayout {
  private static final int BULLET_WIDTH = 16;
  private static final double AIR_POINTS = 3;

  /** Longer lines are hard to read. */
  private static final int WIDEST = 900;

  private static final int MOST_LINES = 20;

  private TextLayout() {}

  static Laid lay(TextBlock block, Span span) {
    List<PageRow> rows = new ArrayList<>();
    heading(block.heading(), span, rows);
    for (Line line : block.lines()) {
      rows.addAll(paragraph(line, span));
    }
    return Laid.of(rows);
  }

  /** The same where columns are not the page's own: bullets stand in their line. */
  static Laid flush(TextBlock block, Span span) {
    List<Line> lines =
        block.lines().stream()
            .map(
                line ->
                    line.role() == Line.Role.BULLET
                        ? Line.paragraph("\u2022\u00a0\u00a0" + line.text())
                        : line)
            .toList();
    return lay(new TextBlock(block.heading(), lines), span);
  }

  /** The heading of a block, if it has one. */
  static void heading(String heading, Span span, List<PageRow> rows) {
    if (!heading.isBlank()) {
      rows.add(PageRow.of(Box.text(span, heading, Look.HEADING)).atLeast(20));
      rows.add(PageRow.gap(4));
    }
  }

  private static List<PageRow> paragraph(Line line, Span span) {
    Look look = look(line.role());
    Span column = new Span(span.left(), Math.min(span.right(), span.left() + WIDEST));
    boolean bullet = line.role() == Line.Role.BULLET;
    Span words = bullet ? new Span(span.left() + BULLET_WIDTH, column.right()) : column;
    List<String> lines = TextWidths.lines(line.text(), look.points(), look.bold(), words.width());
    List<PageRow> rows = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += MOST_LINES) {
      boolean whole = lines.size() <= MOST_LINES;
      String part =
          whole
              ? line.text()
              : String.join(" ", lines.subList(from, Math.min(from + MOST_LINES, lines.size())));
      List<Box> boxes = new ArrayList<>();
      if (bullet && from == 0) {
        boxes.add(Box.text(new Span(span.left(), words.left()), "\u2022", look));
      }
      boxes.add(Box.text(words, part, look));
      PageRow row = PageRow.of(boxes);
      rows.add(row.atLeast(row.points() + AIR_POINTS));
    }
    return rows;
  }

  private static Look look(Line.Role role) {
    return switch (role) {
      case PARAGRAPH, BULLET -> Look.BODY;
      case STRONG -> Look.STRONG;
      case WARNING -> Look.WARNING;
      case ASIDE -> Look.ASIDE;
    };
  }
}
