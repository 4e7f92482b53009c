package fi.arvo.extract;

import fi.arvo.config.Role;
import fi.arvo.extract.SourceFile.Split;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Turns the records of one extract into landed rows: what a task needs to know, and its work.
 *
 * @param quote of CSV files
 * @param sheet of workbooks; empty for the first one
 * @param decimal marks of each file's texts
 * @param pattern of days and times; empty when none is stated
 * @param keys for each group, and last for rows turned away, what sends a row there
 */
record LandingTask(
    Role role,
    List<SourceFile> files,
    Mapping mapping,
    RowLanding landing,
    SerializableConfiguration hadoop,
    ZoneId zone,
    char quote,
    String sheet,
    char[] decimal,
    String pattern,
    int[] keys)
    implements Serializable {

  /** A split of a file. */
  record Piece(int file, Split split) implements Serializable {}

  /** Lands pieces of CSV and JSON files, and whole workbooks and SPSS files. */
  Iterator<InternalRow> land(List<Piece> pieces) {
    Rows rows = new Rows(new PieceSource(pieces));
    TaskContext context = TaskContext.get();
    if (context != null) {
      context.addTaskCompletionListener((TaskCompletionListener) done -> rows.close());
    }
    return rows;
  }

  /**
   * Lands rows of Parquet files.
   *
   * @param types of the mapping's source columns, which the rows hold in order, before the file's
   *     path and the row's number from 0
   * @param fileOf place of each file by its path
   */
  Iterator<InternalRow> land(
      Iterator<InternalRow> source, DataType[] types, Map<String, Integer> fileOf) {
    return new Rows(new ParquetSource(source, types, fileOf));
  }

  private Numbers[] numbers() {
    Numbers[] numbers = new Numbers[files.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = new Numbers(decimal[i]);
    }
    return numbers;
  }

  /** Gives the next record, or null. */
  private interface Source {
    SourceRecord next() throws IOException;

    /** Place of the file that is being read. */
    int file();

    void close() throws IOException;
  }

  private final class PieceSource implements Source {
    private final Iterator<Piece> pieces;
    private final SourceRecord record = new SourceRecord(mapping.slots().size() + LeftOut.COLUMNS);
    private final Numbers[] numbers = numbers();
    private RecordReader reader;

    PieceSource(List<Piece> pieces) {
      this.pieces = pieces.iterator();
    }

    @Override
    public SourceRecord next() throws IOException {
      while (true) {
        SourceRecord next = reader == null ? null : reader.next();
        if (next != null) {
          return next;
        }
        close();
        if (!pieces.hasNext()) {
          return null;
        }
        open(pieces.next());
      }
    }

    private void open(Piece piece) throws IOException {
      SourceFile file = files.get(piece.file());
      record.file = piece.file();
      record.numbers = numbers[piece.file()];
      reader = FileRecords.open(hadoop.value(), file, piece.split(), quote, sheet, mapping, record);
    }

    @Override
    public int file() {
      return record.file;
    }

    @Override
    public void close() throws IOException {
      if (reader != null) {
        reader.close();
        reader = null;
      }
    }
  }

  private final class ParquetSource implements Source {
    private final Iterator<InternalRow> rows;
    private final DataType[] types;
    private final Map<String, Integer> fileOf;
    private final SourceRecord record;
    private final Numbers[] numbers = numbers();

    ParquetSource(Iterator<InternalRow> rows, DataType[] types, Map<String, Integer> fileOf) {
      this.rows = rows;
      this.types = types;
      this.fileOf = fileOf;
      this.record = new SourceRecord(types.length);
    }

    @Override
    public SourceRecord next() {
      InternalRow row = read();
      if (row == null) {
        return null;
      }
      record.clear(row.getLong(types.length + 1) + 1);
      record.file = fileOf.get(row.getUTF8String(types.length).toString());
      record.numbers = numbers[record.file];
      for (int slot = 0; slot < types.length; slot++) {
        record.put(slot, TypedText.of(row, slot, types[slot]), TypedText.typed(types[slot]));
      }
      return record;
    }

    @Override
    public int file() {
      return record.file;
    }

    /** The file that Spark is at; it writes the same path with more slashes here than in a row. */
    private Optional<Integer> current() {
      String at = InputFileBlockHolder.getInputFilePath().toString();
      return fileOf.values().stream()
          .filter(
              file ->
                  URI.create(at)
                      .getPath()
                      .equals(new Path(files.get(file).path()).toUri().getPath()))
          .findFirst();
    }

    private InternalRow read() {
      try {
        return rows.hasNext() ? rows.next() : null;
      } catch (Exception e) {
        // Spark's reader throws checked exceptions without saying so.
        throw current()
            .<RuntimeException>map(file -> unreadable(file, e))
            .orElseGet(() -> new IllegalStateException("Parquet of extract " + role.key(), e));
      }
    }

    @Override
    public void close() {}
  }

  /** A file that could be passed over once, and now cannot be read. */
  private UnreadableExtract unreadable(int file, Exception cause) {
    return new UnreadableExtract(
        "extract "
            + role.key()
            + ": "
            + files.get(file).name()
            + " cannot be read to its end; it is damaged, or was changed while it was read. Fetch"
            + " it again, and start the run when it is complete.",
        cause);
  }

  /** Landed rows, accepted and turned away, of a source's records. The same object each time. */
  private final class Rows implements Iterator<InternalRow> {
    private final Source source;
    private final Values values = new Values(Contract.of(role), mapping, zone, pattern);
    private final RowLanding.Rows landed = landing.rows(values, files);
    private final SpecificInternalRow row = new SpecificInternalRow(landing.schema());
    private final int columns = landing.schema().length();
    private final int groups = keys.length - 1;
    private boolean ready;
    private boolean ended;

    Rows(Source source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      if (!ready && !ended) {
        try {
          SourceRecord record = source.next();
          ended = record == null;
          ready = !ended;
          if (ready) {
            land(record);
          }
        } catch (IOException e) {
          throw unreadable(source.file(), e);
        }
      }
      return ready;
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return row;
    }

    private void land(SourceRecord record) {
      clear();
      try {
        if (record.fault != null) {
          throw new RejectedRow("", "", record.fault);
        }
        String leftOut = record.leftOut.reason(record);
        if (leftOut != null) {
          throw new RejectedRow("", "", leftOut);
        }
        values.of(record);
        landed.land(record, row);
        int block = row.getInt(RowLanding.BLOCK);
        row.setInt(RowLanding.KEY, keys[block * groups / Landed.BLOCKS]);
        // Spark orders signed numbers; the places are unsigned.
        long place = CustomerHash.place(row.getUTF8String(RowLanding.CUSTOMER), block);
        row.setLong(RowLanding.PLACE, place ^ Long.MIN_VALUE);
      } catch (RejectedRow e) {
        clear();
        row.setInt(RowLanding.KEY, keys[groups]);
        row.update(RowLanding.REJECT, UTF8String.fromString(Rejection.packed(e)));
      }
      row.setLong(RowLanding.ORIGIN, ((long) record.file << RowLanding.LINE_BITS) | record.line);
    }

    private void clear() {
      for (int column = 0; column < columns; column++) {
        row.setNullAt(column);
      }
    }

    void close() {
      try {
        source.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
