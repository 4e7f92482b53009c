package fi.arvo.report.excel;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A rectangle of one layout row: what stands in it and how it looks.
 *
 * @param left edge in pixels from the page's left
 * @param right edge in pixels, exclusive
 */
record Box(int left, int right, Content content, Look look) {

  /** What a cell holds. */
  sealed interface Content {
    /** The words of the cell; none for a number. */
    String words();

    /** Words. */
    record Text(String text) implements Content {
      @Override
      public String words() {
        return text;
      }
    }

    /** A number; how it is written is the look's format. */
    record Number(double value) implements Content {
      @Override
      public String words() {
        return "";
      }
    }

    /**
     * A formula.
     *
     * @param template its text, rows in braces as counted from its block's first: {@code $A{4}}
     */
    record Formula(String template) implements Content {
      private static final Pattern ROW = Pattern.compile("\\{(\\d+)}");

      @Override
      public String words() {
        return "";
      }

      /** The formula in a block whose first row is the sheet's row of this index. */
      Formula from(int first) {
        return new Formula(
            ROW.matcher(template)
                .replaceAll(row -> Integer.toString(first + Integer.parseInt(row.group(1)) + 1)));
      }
    }

    /**
     * Words that lead to a sheet.
     *
     * @param sheet name of the sheet
     */
    record Link(String text, String sheet) implements Content {
      @Override
      public String words() {
        return text;
      }
    }
  }

  Box {
    if (left >= right) {
      throw new IllegalArgumentException("a box from " + left + " to " + right);
    }
  }

  static Box text(Span span, String text, Look look) {
    return new Box(span.left(), span.right(), new Content.Text(text), look);
  }

  static Box number(Span span, double value, Look look) {
    return new Box(span.left(), span.right(), new Content.Number(value), look);
  }

  static Box link(Span span, String text, String sheet, Look look) {
    return new Box(span.left(), span.right(), new Content.Link(text, sheet), look);
  }

  /** The same box in a block whose first row is the sheet's row of this index. */
  Box from(int first) {
    return content instanceof Content.Formula formula
        ? new Box(left, right, formula.from(first), look)
        : this;
  }

  /** The same box with its edges moved outward to the nearest of some lines. */
  Box widened(List<Integer> lines) {
    int from = left;
    int to = right;
    for (int line : lines) {
      from = line <= left ? line : from;
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      to = lines.get(i) >= right ? lines.get(i) : to;
    }
    return new Box(from, to, content, look);
  }

  /** Height in points that the content takes. */
  double height() {
    if (content instanceof Content.Number || content instanceof Content.Formula) {
      return TextWidths.height(1, look.points());
    }
    return look.height(content.words(), right - left);
  }
}
