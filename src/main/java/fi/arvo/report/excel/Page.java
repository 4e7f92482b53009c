package fi.arvo.report.excel;

import fi.arvo.report.model.Block.ChartBlock;
import java.util.List;
import java.util.stream.IntStream;

/** A story sheet laid out: rows from top to bottom and the charts that float over them. */
record Page(List<PageRow> rows, List<PlacedChart> charts) {

  /**
   * A chart's place.
   *
   * @param row index of the row at whose top it begins
   * @param pixels its height
   */
  record PlacedChart(ChartBlock block, Span span, int row, int pixels) {}

  Page {
    rows = List.copyOf(rows);
    charts = List.copyOf(charts);
  }

  /** Every vertical line where some box begins or ends, and the columns of the page's grid. */
  int[] edges() {
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
