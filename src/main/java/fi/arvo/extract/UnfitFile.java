package fi.arvo.extract;

/** Ends the pass over a file with the rest of a sentence that begins with its name. */
final class UnfitFile extends Exception {
  private static final long serialVersionUID = 1L;

  UnfitFile(String rest) {
    super(rest);
  }
}
