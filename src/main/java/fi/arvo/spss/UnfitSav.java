package fi.arvo.spss;

import java.io.IOException;

/**
 * A file can't be read as an SPSS file. The message ends a sentence that begins with the file's
 * name, says what to do, and holds nothing of a case.
 */
public final class UnfitSav extends IOException {
  private static final long serialVersionUID = 1L;

  UnfitSav(String rest) {
    super(rest);
  }

  static UnfitSav damaged(String what) {
    return new UnfitSav("is damaged: " + what + "; fetch it again, or save it again in SPSS.");
  }
}
