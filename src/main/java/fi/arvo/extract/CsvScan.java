package fi.arvo.extract;

import fi.arvo.extract.SourceFile.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts CSV records from bytes alone, by quotes and line breaks, and marks where tasks may begin.
 * It shares no code with the parser, so that the two counts check each other. Fed in pieces, in
 * order. Works on any encoding that keeps ASCII as it is.
 */
final class CsvScan implements RecordScan {
  /** Longer ones are taken for a quote that was opened and never closed. */
  private static final long LONGEST_RECORD = 8L << 20;

  private enum Place {
    FIELD_START,
    DATA,
    QUOTED,
    AFTER_QUOTE
  }

  private final byte separator;
  private final byte quote;
  private final int headerRows;
  private final long splitBytes;
  private final List<Split> splits = new ArrayList<>();

  private Place place = Place.FIELD_START;
  private boolean recordBegun;
  private boolean lastWasReturn;
  private long position;
  private long line;
  private long recordStart;
  private long recordLine;
  private long quoteLine;
  private long records;

  private boolean splitWanted;
  private long splitStart = -1;
  private long splitLine;

  /**
   * @param position of the first byte that is fed
   * @param line number of its line
   * @param headerRows how many records are header, at least one
   * @param splitBytes how long a split is at least
   */
  CsvScan(char separator, char quote, long position, long line, int headerRows, long splitBytes) {
    this.separator = (byte) separator;
    this.quote = (byte) quote;
    this.position = position;
    this.line = line;
    this.headerRows = headerRows;
    this.splitBytes = splitBytes;
    this.recordStart = position;
    this.recordLine = line;
  }

  @Override
  public void feed(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      byte b = bytes[at];
      if (lastWasReturn) {
        lastWasReturn = false;
        if (b == '\n') {
          at++;
          position++;
          continue;
        }
      }
      if (!recordBegun && b != '\r' && b != '\n') {
        begin();
      }
      if (place == Place.QUOTED) {
        if (b == quote) {
          place = Place.AFTER_QUOTE;
        }
      } else if (b == separator) {
        place = Place.FIELD_START;
      } else if (b == '\n' || b == '\r') {
        end();
      } else if (b == quote && place != Place.DATA) {
        place = Place.QUOTED;
        quoteLine = line;
      } else if (place == Place.FIELD_START) {
        place = Place.DATA;
      }
      if (b == '\n' || b == '\r') {
        line++;
        lastWasReturn = b == '\r';
      }
      at++;
      position++;
      if ((place == Place.DATA || place == Place.QUOTED) && !lastWasReturn) {
        int plain = at;
        byte stop = place == Place.QUOTED ? quote : separator;
        while (at < to && bytes[at] != stop && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
        position += at - plain;
      }
    }
  }

  private void begin() {
    recordBegun = true;
    recordStart = position;
    recordLine = line;
    if (splitWanted) {
      splitWanted = false;
      closeSplit(position);
      splitStart = position;
      splitLine = line;
    }
  }

  private void end() {
    if (recordBegun) {
      checkLength();
      records++;
      // The first records are the header: data begins after it.
      splitWanted =
          records == headerRows || (splitStart >= 0 && position - splitStart >= splitBytes);
    }
    recordBegun = false;
    place = Place.FIELD_START;
  }

  private void closeSplit(long end) {
    if (splitStart >= 0) {
      splits.add(new Split(splitStart, end - splitStart, splitLine));
    }
  }

  private void checkLength() {
    if (position - recordStart > LONGEST_RECORD) {
      throw new RecordScan.ScanFailure(
          "the record that begins on line "
              + recordLine
              + " is longer than 8 MB; is a quote opened on line "
              + quoteLine
              + " and never closed?");
    }
  }

  @Override
  public void finish() {
    if (place == Place.QUOTED) {
      throw new RecordScan.ScanFailure(
          "a quote opened on line "
              + quoteLine
              + " is never closed; close it, or double it if it is part of the text.");
    }
    if (recordBegun) {
      end();
    }
    closeSplit(position);
  }

  @Override
  public long line() {
    return line;
  }

  /** Data records, the header left out. */
  @Override
  public long records() {
    return Math.max(records - headerRows, 0);
  }

  @Override
  public List<Split> splits() {
    return splits;
  }
}
