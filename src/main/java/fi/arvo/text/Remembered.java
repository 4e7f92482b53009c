package fi.arvo.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out of a word: people use few words, and those come again and again. So many
 * words are remembered and no more, whatever the texts hold. Safe to share between threads.
 */
final class Remembered<V> {
  /** Longer than any word; what is longer is no word. */
  static final int LONGEST_WORD = 60;

  private static final int WORDS = 1 << 15;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> working;

  Remembered(Function<String, V> working) {
    this.working = working;
  }

  V of(String word) {
    V found = known.get(word);
    if (found == null) {
      found = working.apply(word);
      if (known.size() < WORDS && word.length() <= LONGEST_WORD) {
        known.put(word, found);
      }
    }
    return found;
  }
}
