package fi.arvo.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final int SHORTEST_FOREIGN = 4;
  private static final int SHORTEST_FOREIGN_BEGINNING = 5;

  /** A word that is cut by more is an inflected form, and stands for itself alone. */
  private static final int LONGEST_ENDING = 3;

  /** An entry of several words. */
  record Phrase(List<WordForm> words, Meaning meaning) {}

  /**
   * What was found of a word.
   *
   * @param whole whether it was the whole word, not the last part of a compound
   * @param phrases that may begin with it
   */
  private record Known(Meaning meaning, boolean whole, String stem, List<Phrase> phrases) {}

  private final Language language;
  private final Map<String, Meaning> words = new HashMap<>();
  private final Map<String, Meaning> beginnings = new HashMap<>();
  private final Map<String, Meaning> stems = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Remembered<Known> known = new Remembered<>(this::find);
  private final Remembered<Meaning> borrowed = new Remembered<>(this::lend);
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

  private void add(String entry, Meaning meaning) {
    // A text is cut at its hyphens, and so is the lexicon.
    String word = entry.replace('-', ' ').strip();
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
      if (stem.length() >= SHORTEST_STEM && word.length() - stem.length() <= LONGEST_ENDING) {
        stems.putIfAbsent(stem, meaning);
      }
    }
  }

  /** The entries of several words whose first word a word is. */
  List<Phrase> phrases(String word) {
    return known.of(word).phrases;
  }

  /** What a word means; {@link Meaning#NONE} when nothing. */
  Meaning meaning(String word) {
    return known.of(word).meaning;
  }

  /** Whether the lexicon has the whole word, be it to say that it means nothing. */
  boolean has(String word) {
    return known.of(word).whole;
  }

  /** Whether a word is one of an entry of several words. */
  boolean fits(WordForm form, String word) {
    return form.fits(word, known.of(word).stem);
  }

  /** What a word means in a text of another language: only what is unmistakable. */
  Meaning borrowed(String word) {
    return borrowed.of(word);
  }

  private Meaning lend(String word) {
    if (word.length() < SHORTEST_FOREIGN || word.length() > Remembered.LONGEST_WORD) {
      return Meaning.NONE;
    }
    Meaning whole = words.get(word);
    Meaning meaning = whole != null ? whole : beginning(word, SHORTEST_FOREIGN_BEGINNING);
    return meaning == null ? Meaning.NONE : meaning;
  }

  private Known find(String word) {
    if (word.length() > Remembered.LONGEST_WORD) {
      return new Known(Meaning.NONE, false, word, List.of());
    }
    String stem = Stems.stem(language, word);
    List<Phrase> begun =
        phrases.getOrDefault(start(word), List.of()).stream()
            .filter(phrase -> phrase.words().get(0).fits(word, stem))
            .toList();
    Meaning whole = whole(word);
    if (whole != null) {
      return new Known(whole, true, stem, begun);
    }
    Meaning last = lastPart(word);
    return new Known(last == null ? Meaning.NONE : last, false, stem, begun);
  }

  /** Of a word that begins with an entry or is one; null when the lexicon has none. */
  private Meaning whole(String word) {
    Meaning whole = simple(word, SHORTEST_STEM);
    if (whole == null) {
      String front = language.negatedPart(word);
      Meaning turned = front == null ? null : simple(front, SHORTEST_STEM);
      return turned == null ? null : turned.without();
    }
    boolean tellsNoFeeling = whole.feeling() == 0 && !whole.elements().isEmpty();
    Meaning last = tellsNoFeeling ? lastPart(word) : null;
    return last == null ? whole : last.after(whole);
  }

  /** Of the last part of a compound; null when the lexicon has none. */
  private Meaning lastPart(String word) {
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
    Meaning ofBeginning = beginning(word, ofStem == null ? 1 : stem.length());
    return ofBeginning != null ? ofBeginning : ofStem;
  }

  private Meaning beginning(String word, int shortest) {
    for (int to = Math.min(word.length(), longestBeginning); to >= shortest; to--) {
      Meaning meaning = beginnings.get(word.substring(0, to));
      if (meaning != null) {
        return language.saysWithout(word, to) ? meaning.without() : meaning;
      }
    }
    return null;
  }

  private static String start(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }
}
