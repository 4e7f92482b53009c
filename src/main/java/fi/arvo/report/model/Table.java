package fi.arvo.report.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A published table: a contract and its rows, in the order they are written. Immutable. */
public final class Table {
  private final TableContract contract;
  private final List<Row> rows;

  /**
   * @param rows one cell a column of the contract, in its order; numbers are finite or null
   */
  public Table(TableContract contract, List<Row> rows) {
    this.contract = contract;
    this.rows = List.copyOf(rows);
  }

  /** The table whose contract is {@code type} and whose rows are {@code rows}. */
  public static <R extends Record> Table of(Class<R> type, List<R> rows) {
    TableContract contract = TableContract.of(type);
    return new Table(contract, rows.stream().map(row -> row(contract, row)).toList());
  }

  private static Row row(TableContract contract, Record record) {
    List<Object> cells = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object cell = component.getAccessor().invoke(record);
        cells.add(cell instanceof Integer i ? (Object) i.longValue() : cell);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return new Row(contract, cells);
  }

  public TableContract contract() {
    return contract;
  }

  public List<Row> rows() {
    return rows;
  }

  /** The rows that meet a condition, in order. */
  public Stream<Row> where(Predicate<Row> condition) {
    return rows.stream().filter(condition);
  }

  /** One row; cells are read by column name. */
  public static final class Row {
    private final TableContract contract;
    private final List<Object> cells;

    public Row(TableContract contract, List<?> cells) {
      if (cells.size() != contract.columns().size()) {
        throw new IllegalArgumentException(
            contract.name() + " takes " + contract.columns().size() + " cells");
      }
      this.contract = contract;
      this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** A row all of whose cells are empty. */
    public static Row empty(TableContract contract) {
      return new Row(contract, Collections.nCopies(contract.columns().size(), null));
    }

    /** Whether the row has a column of that name. */
    public boolean has(String column) {
      return contract.has(column);
    }

    /** The cell of a column; null when it is empty. */
    public Object get(String column) {
      return cells.get(contract.indexOf(column));
    }

    public String text(String column) {
      return (String) get(column);
    }

    public Double number(String column) {
      Object cell = get(column);
      return cell == null ? null : ((Number) cell).doubleValue();
    }

    public Long whole(String column) {
      return (Long) get(column);
    }

    public boolean flag(String column) {
      return Boolean.TRUE.equals(get(column));
    }

    /** Whether the cell of a text column equals a value. */
    public boolean is(String column, String value) {
      return value.equals(get(column));
    }

    /** The same row with another cell in one column. */
    public Row with(String column, Object cell) {
      List<Object> changed = new ArrayList<>(cells);
      changed.set(contract.indexOf(column), cell);
      return new Row(contract, changed);
    }

    public List<Object> cells() {
      return cells;
    }
  }
}
