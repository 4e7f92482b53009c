package fi.arvo.extract;

import fi.arvo.extract.SourceFile.Split;
import java.util.ArrayList;
import java.util.List;

/** Counts the lines that hold something, and marks where tasks may begin. */
final class LineScan implements RecordScan {
  private final long splitBytes;
  private final List<Split> splits = new ArrayList<>();
  private long position;
  private long line = 1;
  private boolean something;
  private long records;
  private long splitStart;
  private long splitLine = 1;

  LineScan(long position, long splitBytes) {
    this.position = position;
    this.splitStart = position;
    this.splitBytes = splitBytes;
  }

  @Override
  public void feed(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      position++;
      if (bytes[at] == '\n') {
        endLine();
      } else if (bytes[at] > ' ' || bytes[at] < 0) {
        something = true;
      }
    }
  }

  private void endLine() {
    line++;
    records += something ? 1 : 0;
    something = false;
    if (position - splitStart >= splitBytes) {
      closeSplit();
    }
  }

  private void closeSplit() {
    if (position > splitStart) {
      splits.add(new Split(splitStart, position - splitStart, splitLine));
      splitStart = position;
      splitLine = line;
    }
  }

  @Override
  public void finish() {
    records += something ? 1 : 0;
    something = false;
    closeSplit();
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public long records() {
    return records;
  }

  @Override
  public List<Split> splits() {
    return splits;
  }
}
