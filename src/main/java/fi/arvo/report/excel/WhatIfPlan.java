package fi.arvo.report.excel;

import java.util.List;

/**
 * Where the parts of a what-if lie, rows counted from the block's first.
 *
 * @param edges of the sheet's columns, in pixels
 * @param inputs row of the first input
 * @param count number of inputs
 * @param second first row of the second printed page, which the effects begin
 * @param header row of the effects' header
 * @param effects their number
 * @param columns of the table of effects
 */
record WhatIfPlan(
    List<Integer> edges, int inputs, int count, int second, int header, int effects, int columns) {
  WhatIfPlan {
    edges = List.copyOf(edges);
  }

  /** The same plan, rows counted from the sheet's first. */
  WhatIfPlan from(int first) {
    return new WhatIfPlan(
        edges, inputs + first, count, second + first, header + first, effects, columns);
  }
}
