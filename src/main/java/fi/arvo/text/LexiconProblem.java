package fi.arvo.text;

/**
 * Something in a lexicon that keeps it from being used.
 *
 * @param file as it was named
 * @param line from 1; 0 when the whole file is meant
 * @param sentence what is wrong, with the value, and what to do
 */
public record LexiconProblem(String file, long line, String sentence) {

  /** The problem as one line, beginning with the place to look at. */
  @Override
  public String toString() {
    return line == 0 ? file + " " + sentence : file + ":" + line + ": " + sentence;
  }
}
