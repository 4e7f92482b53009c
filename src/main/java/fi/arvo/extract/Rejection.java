package fi.arvo.extract;

/**
 * A row that was turned away.
 *
 * @param file place of the file in the extract
 * @param line the line the row begins on, from 1; for Parquet its number, for a workbook that on
 *     the sheet, for an SPSS file that of the case
 * @param column the source's name of the column to blame; empty when the whole row is
 * @param value as it may be shown: ids and texts are hidden
 * @param reason holds nothing of the row
 */
public record Rejection(int file, long line, String column, String value, String reason) {
  /** Why a row is left out that came twice. */
  public static final String DUPLICATE = "duplicate id";

  private static final char BETWEEN = '\u001f';

  /** Column, value and reason in one text. */
  static String packed(RejectedRow row) {
    return row.column() + BETWEEN + row.value().replace(BETWEEN, ' ') + BETWEEN + row.reason();
  }

  static Rejection of(long origin, String packed) {
    int first = packed.indexOf(BETWEEN);
    int second = packed.indexOf(BETWEEN, first + 1);
    return new Rejection(
        RowLanding.fileOf(origin),
        RowLanding.lineOf(origin),
        packed.substring(0, first),
        packed.substring(first + 1, second),
        packed.substring(second + 1));
  }
}
