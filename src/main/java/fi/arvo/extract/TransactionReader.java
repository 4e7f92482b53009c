package fi.arvo.extract;

import fi.arvo.config.Role;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads one customer's transactions after another, without those that came twice. */
final class TransactionReader {
  private static final int DAY = 0;
  private static final int UNITS = 1;
  private static final int ID = 2;
  private static final int CURRENCY = 3;
  private static final int STREAM = 4;
  private static final int CHANNEL = 5;

  private final LandedCursor cursor;
  private final RowObserver observer;
  private final TextCodes currencies;
  private final TextCodes streams;
  private final TextCodes channels;

  private long[] ids = new long[64];
  private boolean[] named = new boolean[64];
  private long[] origins = new long[64];
  private boolean[] repeated = new boolean[64];
  private int[] table = new int[128];

  TransactionReader(Landed landed, String path, RowObserver observer) {
    this.cursor =
        new LandedCursor(path, List.of("day", "units", "id", "currency", "stream", "channel"));
    this.observer = observer;
    this.currencies = new TextCodes(landed.currencies());
    this.streams = new TextCodes(landed.streams());
    this.channels = new TextCodes(landed.channels());
  }

  LandedCursor cursor() {
    return cursor;
  }

  void read(int block, UTF8String customer, CustomerRows rows) {
    boolean anyId = false;
    for (int i = 0; cursor.at(block, customer); i++) {
      if (i == ids.length) {
        ids = Arrays.copyOf(ids, 2 * i);
        named = Arrays.copyOf(named, 2 * i);
        origins = Arrays.copyOf(origins, 2 * i);
        repeated = Arrays.copyOf(repeated, 2 * i);
      }
      named[i] = !cursor.isNull(ID);
      ids[i] = named[i] ? cursor.getLong(ID) : 0;
      origins[i] = cursor.origin();
      repeated[i] = false;
      anyId |= named[i];
      rows.addTransaction(
          cursor.getInt(DAY),
          cursor.getLong(UNITS),
          streams.code(cursor.getText(STREAM)),
          channels.code(cursor.getText(CHANNEL)),
          currencies.code(cursor.getText(CURRENCY)));
      cursor.advance();
    }
    int count = rows.transactions();
    if (anyId) {
      findRepeated(count);
    }
    observe(count, customer.numBytes() > 0, rows);
    rows.keep(repeated, count);
  }

  /** Of rows with the same id only the first by file and line stays. */
  private void findRepeated(int count) {
    int places = Integer.highestOneBit(Math.max(count, 8)) * 4;
    if (table.length < places) {
      table = new int[places];
    }
    Arrays.fill(table, 0, places, -1);
    for (int i = 0; i < count; i++) {
      if (!named[i]) {
        continue;
      }
      int place = (int) ids[i] & (places - 1);
      while (table[place] >= 0 && ids[table[place]] != ids[i]) {
        place = (place + 1) & (places - 1);
      }
      int other = table[place];
      if (other < 0) {
        table[place] = i;
        observer.id(Role.TRANSACTIONS, ids[i]);
      } else if (origins[i] < origins[other]) {
        repeated[other] = true;
        table[place] = i;
      } else {
        repeated[i] = true;
      }
    }
  }

  private void observe(int count, boolean identified, CustomerRows rows) {
    for (int i = 0; i < count; i++) {
      int file = RowLanding.fileOf(origins[i]);
      if (repeated[i]) {
        observer.duplicate(Role.TRANSACTIONS, file, RowLanding.lineOf(origins[i]));
      } else {
        observer.accepted(Role.TRANSACTIONS, file, identified);
        observer.dated(Role.TRANSACTIONS, rows.days()[i]);
      }
    }
  }
}
