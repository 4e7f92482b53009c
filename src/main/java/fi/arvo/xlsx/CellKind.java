package fi.arvo.xlsx;

/** What a cell holds. */
public enum CellKind {
  /** Nothing. */
  BLANK,
  TEXT,
  /** A number as it is stored: digits, maybe with a point and an exponent. */
  NUMBER,
  /** A day, or a day and a time, written as ISO 8601 without an offset. */
  DATE,
  /** A time of day or a length of time, written as {@code h:mm:ss}. */
  TIME,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** An error such as {@code #N/A}. */
  ERROR,
  /** A formula whose value the program that wrote the file left out. */
  UNCALCULATED
}
