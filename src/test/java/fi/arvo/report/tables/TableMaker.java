package fi.arvo.report.tables;

import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the rows of a table from the cells that matter to a test; the others are empty. */
public final class TableMaker {
  private final TableContract contract;
  private final List<Table.Row> rows = new ArrayList<>();

  public TableMaker(Class<? extends Record> type) {
    contract = TableContract.of(type);
  }

  /**
   * @param columns names, parted by spaces, of the cells that follow; whole numbers may be ints
   */
  public TableMaker row(String columns, Object... cells) {
    String[] names = columns.split(" ");
    if (names.length != cells.length) {
      throw new IllegalArgumentException(
          names.length + " columns, " + cells.length + " cells: " + Arrays.toString(cells));
    }
    Table.Row row = Table.Row.empty(contract);
    for (int i = 0; i < names.length; i++) {
      row =
          row.with(
              names[i], cells[i] instanceof Integer whole ? (Object) whole.longValue() : cells[i]);
    }
    rows.add(row);
    return this;
  }

  public Table table() {
    return new Table(contract, rows);
  }
}
