package fi.arvo.extract;

import java.util.Locale;
import java.util.Set;

/** Reads yes and no in the languages of the extracts. */
final class Flags {
  private static final BadValue NEITHER = new BadValue("neither yes nor no");
  private static final Set<String> YES =
      Set.of("1", "true", "yes", "y", "kyllä", "kylla", "k", "joo", "ja", "j");
  private static final Set<String> NO = Set.of("0", "false", "no", "n", "ei", "e", "nej");

  private Flags() {}

  static boolean flag(Cell cell) throws BadValue {
    String word = cell.text().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    throw NEITHER;
  }
}
