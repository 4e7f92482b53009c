package fi.arvo.report.excel;

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

  /** Height in points that the content takes. */
  double height() {
    if (content instanceof Content.Number) {
      return TextWidths.height(1, look.points());
    }
    return look.height(content.words(), right - left);
  }
}
