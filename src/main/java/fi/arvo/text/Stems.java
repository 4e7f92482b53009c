package fi.arvo.text;

import java.util.EnumMap;
import java.util.Map;
import org.tartarus.snowball.SnowballStemmer;

/** The one place where words are cut to stems. Each thread has stemmers of its own. */
final class Stems {
  private static final ThreadLocal<Map<Language, SnowballStemmer>> STEMMERS =
      ThreadLocal.withInitial(() -> new EnumMap<>(Language.class));

  private Stems() {}

  /**
   * @param word in small letters
   */
  static String stem(Language language, String word) {
    SnowballStemmer stemmer = STEMMERS.get().computeIfAbsent(language, Language::stemmer);
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
