package fi.arvo.report.model;

import java.util.Optional;

/**
 * A column of a table that a person reads.
 *
 * @param header in the report's language, one line, unique in its table
 * @param unit of the numbers; empty for columns of words and days
 */
public record SheetColumn(String header, Optional<Unit> unit) {
  public SheetColumn {
    if (header.isBlank()) {
      throw new IllegalArgumentException("a column needs a header");
    }
  }

  /** A column of words, or of days. */
  public static SheetColumn text(String header) {
    return new SheetColumn(header, Optional.empty());
  }

  /** A column of numbers in one unit. */
  public static SheetColumn number(String header, Unit unit) {
    return new SheetColumn(header, Optional.of(unit));
  }
}
