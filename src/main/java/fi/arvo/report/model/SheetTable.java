package fi.arvo.report.model;

import java.util.List;

/**
 * A table that a person reads: at least one column, each row one cell a column.
 *
 * @param rows in the order they are shown; may be none
 */
public record SheetTable(List<SheetColumn> columns, List<List<Cell>> rows) {
  public SheetTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table needs a column");
    }
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + columns.size() + " columns: " + row);
      }
    }
  }
}
