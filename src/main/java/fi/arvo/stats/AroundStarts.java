package fi.arvo.stats;

import java.io.Serializable;

/**
 * The rows of one customer or of one cluster around each start of {@link TreatmentStarts}: their
 * number, summed weight and weighted sum in each part of its window.
 */
public final class AroundStarts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The parts of a start's window. */
  public enum Part {
    /** The first half of the months before. */
    EARLY,
    /** The second half of the months before. */
    LATE,
    /** The months from the start on. */
    AFTER
  }

  static final int PARTS = Part.values().length;

  /** Weighted sum, then weight, by start and part. */
  final double[] sums;

  /** Squared weights by start and part. */
  final double[] squares;

  /** Rows by start and part. */
  final long[] rows;

  /**
   * Without rows.
   *
   * @param starts how many starts there are
   */
  public AroundStarts(int starts) {
    sums = new double[2 * PARTS * starts];
    squares = new double[PARTS * starts];
    rows = new long[PARTS * starts];
  }

  /** Adds a row; one of weight 0 is left out. */
  public void add(int start, Part part, double value, double weight) {
    if (weight > 0) {
      int at = PARTS * start + part.ordinal();
      rows[at]++;
      sums[2 * at] += weight * value;
      sums[2 * at + 1] += weight;
      squares[at] += weight * weight;
    }
  }

  /** Whether nothing was added. */
  public boolean empty() {
    for (long count : rows) {
      if (count > 0) {
        return false;
      }
    }
    return true;
  }

  void add(AroundStarts other) {
    if (other.rows.length != rows.length) {
      throw new IllegalArgumentException("rows around different starts don't add up");
    }
    Tallies.addAll(sums, other.sums);
    Tallies.addAll(squares, other.squares);
    Tallies.addAll(rows, other.rows);
  }

  /** Whether there are rows before a start, or from it on. */
  boolean any(int start, boolean after) {
    int at = PARTS * start;
    return after
        ? rows[at + Part.AFTER.ordinal()] > 0
        : rows[at + Part.EARLY.ordinal()] + rows[at + Part.LATE.ordinal()] > 0;
  }

  int starts() {
    return rows.length / PARTS;
  }

  /** Whether there are rows in either side of a contrast around a start. */
  boolean any(int start, EffectContrast.Kind kind) {
    for (Part part : Part.values()) {
      if (kind.sign(part) != 0 && rows[PARTS * start + part.ordinal()] > 0) {
        return true;
      }
    }
    return false;
  }
}
