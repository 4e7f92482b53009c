package fi.arvo.report.excel;

import fi.arvo.report.model.Block.ChartBlock;
import java.util.List;
import java.util.Optional;

/**
 * A block laid out in its span.
 *
 * @param rows from top to bottom; of a chart only its heading
 * @param whatIf for a what-if, where its parts lie
 * @param chart for a chart block, with its height in pixels; floats under the rows
 */
record Laid(List<PageRow> rows, Optional<Floating> chart, Optional<WhatIfPlan> whatIf) {

  /** A chart that floats under the rows of its block. */
  record Floating(ChartBlock block, Span span, int pixels) {}

  Laid {
    rows = List.copyOf(rows);
  }

  static Laid of(List<PageRow> rows) {
    return new Laid(rows, Optional.empty(), Optional.empty());
  }
}
