package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * One CSV file of an extract: some customers in a row. Holds one customer at a time, so memory is
 * the same however many there are.
 */
public final class CsvPart {
  /** Good rows between two bad ones. */
  private static final int GOOD_ROWS_BETWEEN = 37;

  private final String file;
  private final CsvExtract extract;
  private final int badRowsWanted;
  private final StringBuilder pending = new StringBuilder();
  private final List<BadRow> badRows = new ArrayList<>();
  private long goodRows;
  private long linesWritten;

  private CsvPart(String file, CsvExtract extract, int badRowsWanted) {
    this.file = file;
    this.extract = extract;
    this.badRowsWanted = extract.faults().isEmpty() ? 0 : badRowsWanted;
  }

  /**
   * What a file holds.
   *
   * @param rows data rows, bad ones too
   */
  public record Written(long rows, List<BadRow> badRows) implements Serializable {}

  /**
   * Writes a file. The same settings and customers give the same bytes.
   *
   * @param file how bad rows name it
   * @param from first customer
   * @param to the customer after the last
   * @param badRows how many bad rows to mix in, one after every 37 good ones
   * @param out left open
   */
  public static Written write(
      String file,
      WorldConfig config,
      SyntheticExtract extract,
      long from,
      long to,
      int badRows,
      OutputStream out)
      throws IOException {
    CsvPart part = new CsvPart(file, extract.csv(config), badRows);
    Writer writer = new OutputStreamWriter(out, part.extract.layout().encoder());
    part.pending.append(part.extract.layout().mark());
    part.add(part.extract.header());
    CustomerGenerator generator = new CustomerGenerator(config);
    for (long index = from; index < to; index++) {
      part.extract.rows(extract.customer(generator, index), part::addGood);
      writer.append(part.pending);
      part.pending.setLength(0);
    }
    writer.append(part.pending);
    writer.flush();
    return new Written(part.goodRows + part.badRows.size(), List.copyOf(part.badRows));
  }

  private void addGood(String[] row) {
    add(row);
    goodRows++;
    if (goodRows % GOOD_ROWS_BETWEEN == 0 && badRows.size() < badRowsWanted) {
      List<CsvExtract.Fault> faults = extract.faults();
      CsvExtract.Fault fault = faults.get(badRows.size() % faults.size());
      badRows.add(new BadRow(file, linesWritten + 1, fault.why()));
      add(fault.spoil().apply(row));
    }
  }

  private void add(String[] row) {
    int start = pending.length();
    extract.layout().append(pending, row);
    for (int i = start; i < pending.length(); i++) {
      if (pending.charAt(i) == '\n') {
        linesWritten++;
      }
    }
  }
}
