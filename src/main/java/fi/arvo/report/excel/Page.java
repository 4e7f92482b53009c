package fi.arvo.report.excel;

import fi.arvo.report.model.Block.ChartBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A story sheet laid out: rows from top to bottom and the charts that float over them.
 *
 * @param whatIf where a what-if's parts lie; the sheet's columns are then its own
 */
record Page(List<PageRow> rows, List<PlacedChart> charts, Optional<WhatIfPlan> whatIf) {

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
