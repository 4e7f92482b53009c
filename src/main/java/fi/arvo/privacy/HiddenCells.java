package fi.arvo.privacy;

import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a table is not published: its working columns, and the cells that are hidden. */
public final class HiddenCells {
  private final Table table;
  private final List<Set<String>> hidden = new ArrayList<>();

  /** Nothing of the table is hidden yet. */
  public HiddenCells(Table table) {
    this.table = table;
    for (int i = 0; i < table.rows().size(); i++) {
      hidden.add(new HashSet<>());
    }
  }

  /** Hides columns of a row, by its place in the table. */
  public void hide(int row, Collection<String> columns) {
    hidden.get(row).addAll(columns);
  }

  /** Whether a column of a row is hidden. */
  public boolean hides(int row, String column) {
    return hidden.get(row).contains(column);
  }

  /** The table with everything that is known of it. */
  public Table table() {
    return table;
  }

  /** The table as it may be published: hidden cells empty and marked, working columns gone. */
  public Table published() {
    TableContract contract = table.contract().published();
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < hidden.size(); i++) {
      rows.add(row(contract, table.rows().get(i), hidden.get(i)));
    }
    return new Table(contract, rows);
  }

  private static Table.Row row(TableContract contract, Table.Row row, Set<String> hidden) {
    List<Object> cells = new ArrayList<>();
    for (ColumnContract column : contract.columns()) {
      Object value = hidden.contains(column.name()) ? null : row.get(column.name());
      if (column.name().equals("suppressed")) {
        value = !hidden.isEmpty();
      } else if (column.name().equals("reason") && !hidden.isEmpty()) {
        value = "suppressed";
      }
      cells.add(value);
    }
    return new Table.Row(contract, cells);
  }
}
