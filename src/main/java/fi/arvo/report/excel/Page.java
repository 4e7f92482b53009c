package fi.arvo.report.excel;

import fi.arvo.report.model.Block.ChartBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A story sheet laid out: rows from top to bottom and the charts that float over them.
 *
 * @param blocks rows at which blocks begin, from top to bottom
 * @param whatIf where a what-if's parts lie; the sheet's columns are then its own
 */
record Page(
    List<PageRow> rows,
    List<PlacedChart> charts,
    List<Integer> blocks,
    Optional<WhatIfPlan> whatIf) {

  /**
   * A chart's place.
   *
   * @param row index of the row at whose top it begins
   * @param pixels its height
   */
  record PlacedChart(ChartBlock block, Span span, int row, int pixels) {}

  Page {
    if (whatIf.isPresent()) {
      List<Integer> lines = whatIf.get().edges();
      rows =
          rows.stream()
              .map(
                  row ->
                      new PageRow(
                          row.points(),
                          row.boxes().stream().map(box -> box.widened(lines)).toList()))
              .toList();
    }
    rows = List.copyOf(rows);
    charts = List.copyOf(charts);
    blocks = List.copyOf(blocks);
  }

  /** Height of rows in points. */
  double points(int from, int to) {
    return rows.subList(from, to).stream().mapToDouble(PageRow::points).sum();
  }

  /**
   * Blocks before which a page ends, so that none is parted that fits on one.
   *
   * @param most points on a page
   */
  List<Integer> breaks(double most) {
    List<Integer> breaks = new ArrayList<>();
    int start = 0;
    for (int b = 0; b < blocks.size(); b++) {
      int end = b + 1 < blocks.size() ? blocks.get(b + 1) : rows.size();
      if (b > 0 && points(start, end) > most) {
        start = blocks.get(b);
        breaks.add(start);
      }
    }
    return breaks;
  }

  /** Every vertical line where some box begins or ends, and the columns of the page's grid. */
  int[] edges() {
    if (whatIf.isPresent()) {
      return whatIf.get().edges().stream().mapToInt(Integer::intValue).toArray();
    }
    return IntStream.concat(
            IntStream.rangeClosed(0, Span.PAGE.width() / Span.COLUMN).map(c -> c * Span.COLUMN),
            rows.stream()
                .flatMap(row -> row.boxes().stream())
                .flatMapToInt(box -> IntStream.of(box.left(), box.right())))
        .distinct()
        .sorted()
        .toArray();
  }
}
