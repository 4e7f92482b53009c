package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.List;

/** A stretch of the page from left to right, in pixels; the page is {@link #PAGE} wide. */
record Span(int left, int right) {
  /** Width of a column of the page. */
  static final int COLUMN = 50;

  static final Span PAGE = new Span(0, 24 * COLUMN);

  int width() {
    return right - left;
  }

  /**
   * Parts beside each other.
   *
   * @param gap between two parts
   */
  List<Span> split(int parts, int gap) {
    List<Span> spans = new ArrayList<>();
    double pitch = (width() + gap) / (double) parts;
    for (int i = 0; i < parts; i++) {
      int start = left + (int) Math.round(i * pitch);
      spans.add(new Span(start, left + (int) Math.round((i + 1) * pitch) - gap));
    }
    return spans;
  }

  /** Parts of given widths from the left, side by side. */
  List<Span> columns(int[] widths) {
    List<Span> spans = new ArrayList<>();
    int at = left;
    for (int width : widths) {
      spans.add(new Span(at, at + width));
      at += width;
    }
    return spans;
  }
}
