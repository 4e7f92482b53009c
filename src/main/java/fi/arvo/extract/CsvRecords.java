package fi.arvo.extract;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import fi.arvo.extract.SourceFile.Split;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;

/** Reads CSV records from a split. */
final class CsvRecords implements RecordReader {
  private final CloseableIterator<SourceRecord> records;

  /**
   * @param slotOf for each field of the file its slot in the record, or -1 when nobody asks for it
   */
  CsvRecords(
      Configuration hadoop,
      SourceFile file,
      Split split,
      char quote,
      int[] slotOf,
      SourceRecord record)
      throws IOException {
    records =
        CsvReader.builder()
            .fieldSeparator(file.separator())
            .quoteCharacter(quote)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .build(new Handler(slotOf, split.line(), record), SourceBytes.read(hadoop, file, split))
            .iterator();
  }

  @Override
  public SourceRecord next() {
    return records.hasNext() ? records.next() : null;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** Copies the fields that are asked for out of the parser's buffer. */
  private static final class Handler extends AbstractBaseCsvCallbackHandler<SourceRecord> {
    private final int[] slotOf;
    private final long firstLine;
    private final SourceRecord record;

    Handler(int[] slotOf, long firstLine, SourceRecord record) {
      this.slotOf = slotOf;
      this.firstLine = firstLine;
      this.record = record;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      record.clear(firstLine + startingLineNumber - 1);
    }

    @Override
    protected void handleField(int field, char[] chars, int offset, int length, boolean quoted) {
      if (field < slotOf.length && slotOf[field] >= 0) {
        record.put(slotOf[field], chars, offset, length);
      }
    }

    @Override
    protected SourceRecord buildRecord() {
      if (getFieldCount() != slotOf.length) {
        record.fault = getFieldCount() + " fields where the header has " + slotOf.length;
      }
      return record;
    }
  }
}
