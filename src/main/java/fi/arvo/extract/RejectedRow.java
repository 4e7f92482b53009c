package fi.arvo.extract;

/**
 * Why a row is turned away: the column to blame, its value as it may be shown, and the reason. Ends
 * the reading of one row; carries no stack, because bad rows come by the million.
 */
final class RejectedRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final String value;

  /**
   * @param column empty when the whole row is to blame
   * @param value as it may be shown, see {@link Shown}
   * @param reason holds nothing of the row
   */
  RejectedRow(String column, String value, String reason) {
    super(reason, null, false, false);
    this.column = column;
    this.value = value;
  }

  String column() {
    return column;
  }

  String value() {
    return value;
  }

  String reason() {
    return getMessage();
  }
}
