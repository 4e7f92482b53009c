package fi.arvo.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Walks over one landed file, row by row, through Spark's columnar reader and without its SQL
 * engine. The rows are in the order of customers; rows that were turned away have none.
 */
final class LandedCursor implements Closeable {
  private static final int ROWS_A_BATCH = 4096;

  /** Places of the columns that every file has; those asked for come after. */
  private static final int BLOCK = 0;

  private static final int CUSTOMER = 1;
  private static final int ORIGIN = 2;
  private static final int OWN = 3;

  private final VectorizedParquetRecordReader reader;
  private final ColumnVector[] columns;
  private ColumnarBatch batch;
  private int row = -1;
  private int rows;
  private boolean ended;

  private UTF8String customer;
  private int block;
  private long place;

  /**
   * @param path of a group's file; when empty, there are no rows
   * @param own the role's columns that are asked for
   */
  LandedCursor(String path, List<String> own) {
    List<String> names = new ArrayList<>(List.of("block", "customer", "origin"));
    names.addAll(own);
    columns = new ColumnVector[names.size()];
    if (path.isEmpty()) {
      reader = null;
      ended = true;
      return;
    }
    reader = new VectorizedParquetRecordReader(false, ROWS_A_BATCH);
    try {
      reader.initialize(path, names);
      batch = reader.resultBatch();
      for (int i = 0; i < columns.length; i++) {
        columns[i] = batch.column(i);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    advance();
  }

  /** Whether there is a row. */
  boolean has() {
    return !ended;
  }

  /** Moves to the next row, if there is one. */
  void advance() {
    if (++row >= rows) {
      try {
        ended = !reader.nextBatch();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      rows = batch.numRows();
      row = 0;
    }
    if (ended) {
      return;
    }
    if (columns[CUSTOMER].isNullAt(row)) {
      return;
    }
    UTF8String next = columns[CUSTOMER].getUTF8String(row);
    int nextBlock = columns[BLOCK].getInt(row);
    if (nextBlock != block || !next.equals(customer)) {
      // The vector's bytes are overwritten by the next batch.
      customer = next.copy();
      block = nextBlock;
      place = CustomerHash.place(customer, block);
    }
  }

  /** Which of two cursors' customers comes first. */
  int compareTo(LandedCursor other) {
    int places = Long.compareUnsigned(place, other.place);
    return places != 0 ? places : customer.compareTo(other.customer);
  }

  /** Whether the row is of a customer. */
  boolean at(int otherBlock, UTF8String otherCustomer) {
    return !ended && block == otherBlock && customer.equals(otherCustomer);
  }

  UTF8String customer() {
    return customer;
  }

  int block() {
    return block;
  }

  long origin() {
    return columns[ORIGIN].getLong(row);
  }

  boolean isNull(int column) {
    return columns[OWN + column].isNullAt(row);
  }

  int getInt(int column) {
    return columns[OWN + column].getInt(row);
  }

  long getLong(int column) {
    return columns[OWN + column].getLong(row);
  }

  byte getByte(int column) {
    return columns[OWN + column].getByte(row);
  }

  double getDouble(int column) {
    return columns[OWN + column].getDouble(row);
  }

  boolean getBoolean(int column) {
    return columns[OWN + column].getBoolean(row);
  }

  byte[] getBytes(int column) {
    return columns[OWN + column].getBinary(row);
  }

  /** The text; valid until the cursor moves on; null when there is none. */
  UTF8String getText(int column) {
    return isNull(column) ? null : columns[OWN + column].getUTF8String(row);
  }

  @Override
  public void close() {
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
