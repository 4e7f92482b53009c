package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.extract.SourceFile.Split;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Opens the records of a file in whatever format it is, but Parquet, which Spark reads. */
final class FileRecords {
  private FileRecords() {}

  /**
   * @param split which part of the file
   * @param quote of CSV files
   * @param sheet of workbooks; empty for the first one with anything on it
   * @param record that is filled with each record anew
   */
  static RecordReader open(
      Configuration hadoop,
      SourceFile file,
      Split split,
      char quote,
      String sheet,
      Mapping mapping,
      SourceRecord record)
      throws IOException {
    if (file.format() == Format.JSONL) {
      record.leftOut = LeftOut.NOTHING;
      return new JsonRecords(hadoop, file, split, mapping.slots(), record);
    }
    int[] slotOf = file.header().slots(mapping.slots());
    record.leftOut = LeftOut.of(file.header(), slotOf, mapping.slots().size());
    return switch (file.format()) {
      case CSV -> new CsvRecords(hadoop, file, split, quote, slotOf, record);
      case XLSX ->
          new XlsxRecords(
              hadoop,
              file,
              sheet.isEmpty() ? Optional.empty() : Optional.of(sheet),
              slotOf,
              mapping,
              record);
      case SAV -> new SavRecords(hadoop, file, slotOf, record);
      case JSONL, PARQUET -> throw new IllegalStateException(file.name() + " is read otherwise");
    };
  }
}
