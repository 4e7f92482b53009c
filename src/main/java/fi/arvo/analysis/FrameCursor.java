package fi.arvo.analysis;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Walks over one file of the customer frame, row by row in the order that it was written in, that
 * of the customers' blocks, through Spark's columnar reader and without its SQL engine.
 */
final class FrameCursor implements Closeable {
  private static final int ROWS_A_BATCH = 4096;

  private final VectorizedParquetRecordReader reader =
      new VectorizedParquetRecordReader(false, ROWS_A_BATCH);
  private final ColumnVector[] columns;
  private final ColumnarBatch batch;
  private int row = -1;
  private int rows;

  /**
   * @param names columns of {@link CustomerFrame} that are read
   */
  FrameCursor(String path, List<String> names) {
    try {
      reader.initialize(path, names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    batch = reader.resultBatch();
    columns = new ColumnVector[names.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = batch.column(i);
    }
  }

  /** Moves to the next row; false when there is none. */
  boolean next() {
    if (++row < rows) {
      return true;
    }
    try {
      if (!reader.nextBatch()) {
        return false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows = batch.numRows();
    row = 0;
    return true;
  }

  boolean isNull(int column) {
    return columns[column].isNullAt(row);
  }

  String text(int column) {
    return columns[column].getUTF8String(row).toString();
  }

  byte[] bytes(int column) {
    return columns[column].getBinary(row);
  }

  int whole(int column) {
    return columns[column].getInt(row);
  }

  long amount(int column) {
    return columns[column].getLong(row);
  }

  boolean flag(int column) {
    return columns[column].getBoolean(row);
  }

  /** The number; NaN when there is none. */
  double number(int column) {
    return isNull(column) ? Double.NaN : columns[column].getDouble(row);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
