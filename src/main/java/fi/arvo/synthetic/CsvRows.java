package fi.arvo.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes a whole CSV file row by row, holding one row at a time. */
final class CsvRows {
  private CsvRows() {}

  /**
   * Writes a header and rows.
   *
   * @param out left open
   * @return data rows
   */
  static long write(CsvLayout layout, String[] header, Stream<String[]> rows, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, layout.encoder());
    StringBuilder pending = new StringBuilder(layout.mark());
    layout.append(pending, header);
    long written = 0;
    for (Iterator<String[]> each = rows.iterator(); each.hasNext(); written++) {
      layout.append(pending, each.next());
      writer.append(pending);
      pending.setLength(0);
    }
    writer.append(pending);
    writer.flush();
    return written;
  }
}
