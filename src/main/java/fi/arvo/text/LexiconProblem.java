package fi.arvo.text;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Something in a lexicon, or in labelled sentences, that keeps it from being used.
 *
 * @param file as it was named
 * @param line from 1; 0 when the whole file is meant
 * @param sentence what is wrong, with the value, and what to do
 */
public record LexiconProblem(String file, long line, String sentence) {

  static LexiconProblem unreadable(Path file, Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    String sentence =
        cause instanceof NoSuchFileException
            ? "does not exist. Correct its name."
            : cause instanceof CharacterCodingException
                ? "is not UTF-8 text. Save it as UTF-8."
                : "cannot be read: " + cause.getMessage() + ".";
    return new LexiconProblem(file.toString(), 0, sentence);
  }

  /** The problem as one line, beginning with the place to look at. */
  @Override
  public String toString() {
    return line == 0 ? file + " " + sentence : file + ":" + line + ": " + sentence;
  }
}
