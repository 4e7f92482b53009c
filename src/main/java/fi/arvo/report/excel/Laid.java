package fi.arvo.report.excel;

import fi.arvo.report.model.Block.ChartBlock;
import java.util.List;
import java.util.Optional;

/**
 * A block laid out in its span.
 *
 * @param rows from top to bottom; none for a chart
 * @param chart for a chart block, with its height in pixels
 */
record Laid(List<PageRow> rows, Optional<Floating> chart) {

  /** A chart that floats over the rows of its block. */
  record Floating(ChartBlock block, Span span, int pixels) {}

  Laid {
    rows = List.copyOf(rows);
  }

  static Laid of(List<PageRow> rows) {
    return new Laid(rows, Optional.empty());
  }

  static Laid of(ChartBlock block, Span span, int pixels) {
    return new Laid(List.of(), Optional.of(new Floating(block, span, pixels)));
  }
}
