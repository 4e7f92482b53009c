package fi.arvo.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Emoji and emoticons, which mean the same in every language. */
final class Signs {
  private final Map<String, Meaning> meanings = new HashMap<>();
  private int longest;

  Signs(Lexicon lexicon, Function<LexiconEntry, Meaning> meaning) {
    for (LexiconEntry entry : lexicon.entries()) {
      if (entry.language().equals("any")) {
        meanings.put(entry.word(), meaning.apply(entry));
        longest = Math.max(longest, entry.word().length());
      }
    }
  }

  /** The longest sign that begins at a place of a text; null when none does. */
  String at(String text, int from) {
    for (int to = Math.min(text.length(), from + longest); to > from; to--) {
      String sign = text.substring(from, to);
      if (meanings.containsKey(sign)) {
        return sign;
      }
    }
    return null;
  }

  Meaning meaning(String sign) {
    return meanings.getOrDefault(sign, Meaning.NONE);
  }
}
