package fi.arvo.report.excel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide Calibri sets a text and where it breaks, by the font's published advances; so a row's
 * height is known without a font on the machine that writes the workbook.
 */
final class TextWidths {
  /** Space that Excel keeps free inside a cell, left and right together. */
  static final int CELL_PADDING = 7;

  /** Width of one step of indentation. */
  static final int INDENT = 9;

  /** Excel on Windows rounds every glyph to whole pixels; texts get this much more room. */
  private static final double RESERVE = 1.15;

  private static final double BOLD = 1.025;
  private static final double PIXELS_PER_POINT = 96.0 / 72.0;
  private static final double LINE_HEIGHT = 1.22;
  private static final int CELL_MARGIN_POINTS = 3;

  /** Advances of U+0020 to U+007E in thousandths of an em, as Calibri and Carlito have them. */
  private static final int[] ASCII = {
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507,
    507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488,
    459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519,
    487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455,
    229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498
  };

  private TextWidths() {}

  /** Pixels that a text takes on one line at 96 dots an inch, without reserve. */
  static double pixels(String text, double points, boolean bold) {
    double thousandths =
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().map(TextWidths::advance).sum();
    return thousandths / 1000 * points * PIXELS_PER_POINT * (bold ? BOLD : 1);
  }

  /** Width of the column that holds a text on one line. */
  static int column(String text, double points, boolean bold) {
    return (int) Math.ceil(pixels(text, points, bold) * RESERVE) + CELL_PADDING;
  }

  /**
   * The lines of a text in a cell: broken at line breaks, at spaces, after hyphens, and inside a
   * word only when the word alone is wider than the cell.
   *
   * @param width of the cell in pixels, its padding included
   */
  static List<String> lines(String text, double points, boolean bold, double width) {
    double room = Math.max(1, (width - CELL_PADDING) / RESERVE);
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String piece : paragraph.split("(?<=[ -])", -1)) {
        if (!line.isEmpty() && pixels(line + piece.stripTrailing(), points, bold) > room) {
          lines.add(line.toString().stripTrailing());
          line.setLength(0);
        }
        line.append(piece);
        while (pixels(line.toString().stripTrailing(), points, bold) > room && line.length() > 1) {
          int fits = fitting(line.toString(), points, bold, room);
          lines.add(line.substring(0, fits));
          line.delete(0, fits);
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Height of a row in points that holds some lines. */
  static double height(int lines, double points) {
    return Math.ceil(lines * LINE_HEIGHT * points + CELL_MARGIN_POINTS);
  }

  private static int fitting(String word, double points, boolean bold, double room) {
    int length = 1;
    while (length < word.length() && pixels(word.substring(0, length + 1), points, bold) <= room) {
      length++;
    }
    return Character.isHighSurrogate(word.charAt(length - 1)) && length > 1 ? length - 1 : length;
  }

  private static int advance(int codePoint) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return ASCII[codePoint - ' '];
    }
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return switch (codePoint) {
      case '\u00a0', '\u202f' -> 226;
      case '\u2013', '\u2212', '\u00d7', '\u00b1', '\u2022' -> 498;
      case '\u2026' -> 690;
      case '\u20ac' -> 507;
      case '\u00b7' -> 252;
      case '\u0394' -> 564;
      case '\u2190', '\u2192', '\u2014' -> 905;
      default -> codePoint < 0x250 ? 527 : 1000;
    };
  }
}
