package fi.arvo.extract;

import fi.arvo.xlsx.SheetRows;
import fi.arvo.xlsx.Workbook;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Reads the rows of a workbook's sheet below its header. */
final class XlsxRecords implements RecordReader {
  private final Workbook workbook;
  private final SheetRows rows;
  private final long firstRow;
  private final List<String> columns;
  private final int[] slotOf;
  private final Mapping mapping;
  private final SourceRecord record;

  /**
   * @param file its one split begins on the row after the header
   * @param slotOf for each column of the sheet its slot in the record, or -1 when nobody asks for
   *     it
   */
  XlsxRecords(
      Configuration hadoop,
      SourceFile file,
      Optional<String> sheet,
      int[] slotOf,
      Mapping mapping,
      SourceRecord record)
      throws IOException {
    this.columns = file.columns();
    this.firstRow = file.splits().get(0).line();
    this.mapping = mapping;
    this.slotOf = slotOf;
    this.record = record;
    try (LocalFile local = LocalFile.of(hadoop, file.path())) {
      workbook = Workbook.open(local.path());
    }
    rows = workbook.rows(sheet);
  }

  @Override
  public SourceRecord next() throws IOException {
    while (rows.next()) {
      if (rows.number() >= firstRow && rows.somethingWithin(columns.size())) {
        record.clear(rows.number());
        for (int column = 0; column < slotOf.length; column++) {
          if (slotOf[column] >= 0) {
            take(column, slotOf[column]);
          }
        }
        return record;
      }
    }
    return null;
  }

  private void take(int column, int slot) {
    String value = rows.value(column);
    switch (rows.kind(column)) {
      case BLANK -> {
        // no value
      }
      case TEXT -> record.put(slot, value, false);
      case NUMBER -> record.put(slot, PlainNumber.of(value), true);
      case DATE, TIME, BOOLEAN -> record.put(slot, value, true);
      case ERROR -> {
        // Excel's own #N/A means no value only where the job says so.
        if (!mapping.meansNothing(value)) {
          record.fault = "an error of Excel in the column " + columns.get(column) + ": " + value;
        }
      }
      case UNCALCULATED ->
          record.fault =
              "a formula without its value in the column "
                  + columns.get(column)
                  + "; open the file in Excel and save it";
    }
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      rows.close();
    }
  }
}
