package fi.arvo.xlsx;

import java.io.IOException;

/**
 * A file can't be read as a workbook. The message ends a sentence that begins with the file's name,
 * says what to do, and holds no cell's content.
 */
public final class UnfitWorkbook extends IOException {
  private static final long serialVersionUID = 1L;

  UnfitWorkbook(String rest) {
    super(rest);
  }

  UnfitWorkbook(String rest, Exception cause) {
    super(rest, cause);
  }

  static UnfitWorkbook damaged(String part, Exception cause) {
    return new UnfitWorkbook(
        "is damaged inside (" + part + "); fetch it again, or save it again in Excel.", cause);
  }

  static UnfitWorkbook damaged(String part) {
    return damaged(part, null);
  }
}
