package fi.arvo.extract;

import fi.arvo.config.Role;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads what is known of one customer after another; the first row of a customer counts. */
final class FactsReader {
  private static final int SEGMENT = 0;
  private static final int REGION = 1;
  private static final int UNIT = 2;
  private static final int SINCE = 3;
  private static final int INVITED = 4;

  private final LandedCursor cursor;
  private final RowObserver observer;
  private final TextCodes segments;
  private final TextCodes regions;
  private final TextCodes units;

  FactsReader(Landed landed, String path, RowObserver observer) {
    this.cursor = new LandedCursor(path, List.of("segment", "region", "unit", "since", "invited"));
    this.observer = observer;
    this.segments = new TextCodes(landed.values(Role.CUSTOMERS, "segment"));
    this.regions = new TextCodes(landed.values(Role.CUSTOMERS, "region"));
    this.units = new TextCodes(landed.values(Role.CUSTOMERS, "unit"));
  }

  LandedCursor cursor() {
    return cursor;
  }

  void read(int block, UTF8String customer, CustomerRows rows) {
    // The rows of a customer are landed in the order of file and line.
    for (boolean first = true; cursor.at(block, customer); first = false) {
      int file = RowLanding.fileOf(cursor.origin());
      if (first) {
        rows.facts = facts();
        observer.accepted(Role.CUSTOMERS, file, true);
      } else {
        observer.duplicate(Role.CUSTOMERS, file, RowLanding.lineOf(cursor.origin()));
      }
      cursor.advance();
    }
  }

  private CustomerFacts facts() {
    return new CustomerFacts(
        segments.text(cursor.getText(SEGMENT)),
        regions.text(cursor.getText(REGION)),
        units.text(cursor.getText(UNIT)),
        cursor.isNull(SINCE) ? null : (Integer) cursor.getInt(SINCE),
        cursor.isNull(INVITED) ? null : (Boolean) cursor.getBoolean(INVITED));
  }
}
