package fi.arvo.extract;

import java.util.Arrays;

/**
 * One record of a source: the values of the columns that are asked for. Used again for each record.
 */
final class SourceRecord {
  private final int[] from;
  private final int[] to;
  private final boolean[] typed;
  private final boolean[] notApplicable;
  private char[] chars = new char[1024];
  private int length;

  /** Place of the file in the extract. */
  int file;

  /** Number of the line that the record begins on, from 1. */
  long line;

  /** Why the whole record can't be read; null when it can. */
  String fault;

  /** How the file writes numbers. */
  Numbers numbers;

  /** Which of the file's records are no answers. */
  LeftOut leftOut = LeftOut.NOTHING;

  /**
   * @param slots how many columns are asked for
   */
  SourceRecord(int slots) {
    from = new int[slots];
    to = new int[slots];
    typed = new boolean[slots];
    notApplicable = new boolean[slots];
  }

  void clear(long newLine) {
    line = newLine;
    fault = null;
    length = 0;
    Arrays.fill(from, 0);
    Arrays.fill(to, 0);
    Arrays.fill(typed, false);
    Arrays.fill(notApplicable, false);
  }

  void put(int slot, char[] source, int offset, int count) {
    room(count);
    System.arraycopy(source, offset, chars, length, count);
    end(slot, count, false);
  }

  void put(int slot, String text, boolean isTyped) {
    room(text.length());
    text.getChars(0, text.length(), chars, length);
    end(slot, text.length(), isTyped);
  }

  /**
   * There is no value, because the source says that the question doesn't concern its respondent.
   */
  void putNotApplicable(int slot) {
    notApplicable[slot] = true;
  }

  private void end(int slot, int count, boolean isTyped) {
    from[slot] = length;
    length += count;
    to[slot] = length;
    typed[slot] = isTyped;
  }

  private void room(int count) {
    if (length + count > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
    }
  }

  /** Lets the cell show a slot's value. */
  void show(int slot, Cell cell) {
    cell.set(chars, from[slot], to[slot], typed[slot]);
    cell.notApplicable = notApplicable[slot];
  }
}
