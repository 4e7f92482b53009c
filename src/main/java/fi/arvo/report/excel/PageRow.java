package fi.arvo.report.excel;

import java.util.List;

/**
 * One row of a page: a row of the sheet.
 *
 * @param points its height, at most {@link #MAX_POINTS}
 */
record PageRow(double points, List<Box> boxes) {
  static final double MAX_POINTS = 409;

  PageRow {
    boxes = List.copyOf(boxes);
    if (points > MAX_POINTS) {
      throw new IllegalArgumentException(
          "a text needs a row "
              + points
              + " points high; a row holds "
              + MAX_POINTS
              + ": "
              + boxes);
    }
  }

  /** A row as high as its highest box. */
  static PageRow of(List<Box> boxes) {
    return new PageRow(boxes.stream().mapToDouble(Box::height).max().orElse(0), boxes);
  }

  static PageRow of(Box... boxes) {
    return of(List.of(boxes));
  }

  static PageRow gap(double points) {
    return new PageRow(points, List.of());
  }

  /** A row at least this high. */
  PageRow atLeast(double minimum) {
    return new PageRow(Math.max(points, minimum), boxes);
  }
}
