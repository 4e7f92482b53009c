package fi.arvo.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
final class Nearest {
  private static final int NAMED = 20;

  private Nearest() {}

  /** The candidate with fewest changed letters, unless half of them would change. */
  static Optional<String> to(String written, Collection<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt((String c) -> distance(written, c)).thenComparing(c -> c))
        .filter(c -> distance(written, c) <= Math.max(written.length(), c.length()) / 2);
  }

  /** A sentence's end that names the nearest candidate, or all when there are few. */
  static String hint(String written, Collection<String> candidates) {
    return to(written, candidates)
        .map(c -> "the nearest is \"" + c + "\"")
        .orElseGet(() -> all(candidates));
  }

  /** A sentence's end that names the candidates, the first {@value #NAMED} of them. */
  static String all(Collection<String> candidates) {
    int more = candidates.size() - NAMED;
    return "it has "
        + String.join(", ", candidates.stream().limit(NAMED).toList())
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
