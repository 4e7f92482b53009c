package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Format;
import java.io.Serializable;
import java.util.List;

/**
 * A file of an extract and what one pass over its bytes told.
 *
 * @param name how reports call it: its path below the directory or pattern that was configured
 * @param path where it lies, as Hadoop reads it
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 * @param encoding of its text, {@code UTF-8}, {@code UTF-16LE}, {@code windows-1252} or as stated;
 *     empty for Parquet and workbooks
 * @param gzip whether the bytes are compressed
 * @param separator between fields; 0 unless CSV
 * @param header names and questions of the columns in order; for JSON lines the keys in order of
 *     appearance
 * @param records data records; of CSV, JSON lines and Parquet counted without the parser that reads
 *     them: by the bytes' own quotes and line breaks, or by Parquet's footer
 * @param splits where several tasks may begin, in order; one of them unless the file is big, and
 *     always one of a workbook or an SPSS file
 */
public record SourceFile(
    String name,
    String path,
    Format format,
    long bytes,
    String sha256,
    String encoding,
    boolean gzip,
    char separator,
    HeaderRows header,
    long records,
    List<Split> splits)
    implements Serializable {

  /** The columns' names, in order. */
  public List<String> columns() {
    return header.columns();
  }

  /**
   * A stretch of whole records.
   *
   * @param offset first byte, of the text within if compressed, and of its UTF-8 if UTF-16
   * @param length bytes; up to the end if compressed
   * @param line number of the line that the first byte is on, from 1; of a workbook, of the row
   *     after the header
   */
  public record Split(long offset, long length, long line) implements Serializable {}
}
