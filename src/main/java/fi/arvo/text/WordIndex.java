package fi.arvo.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds what a word of a language means. A word is looked for as it is, by its beginning, by its
 * stem, and as the first or last part of a compound; of several finds the one that fits most
 * letters counts. Safe to share between threads.
 */
final class WordIndex {
  /** A shorter stem says too little. */
  static final int SHORTEST_STEM = 3;

  private static final int SHORTEST_FIRST_PART = 3;
  private static final int SHORTEST_FOREIGN = 5;

  /** People use few words; those that are looked up again and again are not cut again. */
  private static final int REMEMBERED = 1 << 15;

  /** An entry of several words. */
  record Phrase(List<WordForm> words, Meaning meaning) {}

  private final Language language;
  private final Map<String, Meaning> words = new HashMap<>();
  private final Map<String, Meaning> beginnings = new HashMap<>();
  private final Map<String, Meaning> stems = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Meaning> known = new ConcurrentHashMap<>();
  private int longestBeginning;

  /**
   * @param meaning of an entry, with the elements that the reader was asked for
   */
  WordIndex(Language language, Lexicon lexicon, Function<LexiconEntry, Meaning> meaning) {
    this.language = language;
    for (LexiconEntry entry : lexicon.entries()) {
      if (entry.language().equals(language.key())) {
        add(entry.word(), meaning.apply(entry));
      }
    }
  }

  private void add(String word, Meaning meaning) {
    if (word.indexOf(' ') > 0) {
      List<WordForm> forms = new ArrayList<>();
      for (String part : word.split(" +")) {
        forms.add(WordForm.of(language, part));
      }
      phrases
          .computeIfAbsent(start(forms.get(0).word()), start -> new ArrayList<>())
          .add(new Phrase(List.copyOf(forms), meaning));
    } else if (word.endsWith("*")) {
      String beginning = word.substring(0, word.length() - 1);
      beginnings.put(beginning, meaning);
      longestBeginning = Math.max(longestBeginning, beginning.length());
    } else {
      words.put(word, meaning);
      String stem = Stems.stem(language, word);
      if (stem.length() >= SHORTEST_STEM) {
        stems.putIfAbsent(stem, meaning);
      }
    }
  }

  /** The entries of several words that may begin with a word. */
  List<Phrase> phrases(String word) {
    return phrases.getOrDefault(start(word), List.of());
  }

  /** What a word means; {@link Meaning#NONE} when nothing. */
  Meaning meaning(String word) {
    Meaning meaning = known.get(word);
    if (meaning == null) {
      Meaning found = find(word);
      meaning = found == null ? Meaning.NONE : found;
      if (known.size() < REMEMBERED) {
        known.put(word, meaning);
      }
    }
    return meaning;
  }

  /** Whether the lexicon has the word, be it to say that it means nothing. */
  boolean has(String word) {
    return simple(word, SHORTEST_STEM) != null;
  }

  /** What a word means in a text of another language: only what is unmistakable. */
  Meaning borrowed(String word) {
    if (word.length() < SHORTEST_FOREIGN) {
      return Meaning.NONE;
    }
    Meaning whole = words.get(word);
    Meaning meaning = whole != null ? whole : beginning(word, SHORTEST_FOREIGN);
    return meaning == null ? Meaning.NONE : meaning;
  }

  private Meaning find(String word) {
    Meaning simple = simple(word, SHORTEST_STEM);
    if (simple != null) {
      return simple;
    }
    int part = language.compoundPart();
    for (int from = SHORTEST_FIRST_PART; from <= word.length() - part; from++) {
      Meaning last = simple(word.substring(from), part);
      if (last != null) {
        return last;
      }
    }
    return null;
  }

  /** By the whole word, its stem or its beginning; null when the lexicon has none of them. */
  private Meaning simple(String word, int shortest) {
    Meaning whole = words.get(word);
    if (whole != null) {
      return whole;
    }
    String stem = Stems.stem(language, word);
    Meaning ofStem = stem.length() >= shortest ? stems.get(stem) : null;
    Meaning ofBeginning = beginning(word, ofStem == null ? 1 : stem.length() + 1);
    return ofBeginning != null ? ofBeginning : ofStem;
  }

  private Meaning beginning(String word, int shortest) {
    for (int to = Math.min(word.length(), longestBeginning); to >= shortest; to--) {
      Meaning meaning = beginnings.get(word.substring(0, to));
      if (meaning != null) {
        return meaning;
      }
    }
    return null;
  }

  private static String start(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }
}
