package fi.arvo.text;

import fi.arvo.text.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sums up what the words of one story tell. */
final class Feelings {
  /** Words that a negation reaches over. */
  private static final int REACH = 3;

  /** A word with a meaning, where it stands, and what it tells there. */
  private record Found(int at, int clause, int sentence, boolean negated, Meaning meaning) {}

  private final Language language;
  private final List<Token> tokens;
  private final Signs signs;
  private final Map<Language, WordIndex> indexes;
  private final int[] clauses;
  private final List<Found> found = new ArrayList<>();
  private final byte[] themes;
  private final boolean[] praised;
  private final boolean[] blamed;

  /**
   * @param language null when it can't be told: then only signs tell anything
   * @param elements how many there are
   */
  Feelings(
      Language language,
      List<Token> tokens,
      Signs signs,
      Map<Language, WordIndex> indexes,
      int elements) {
    this.language = language;
    this.tokens = tokens;
    this.signs = signs;
    this.indexes = indexes;
    this.clauses = new int[tokens.size()];
    this.themes = new byte[elements];
    this.praised = new boolean[elements];
    this.blamed = new boolean[elements];
  }

  StoryReading reading() {
    cutClauses();
    find();
    int good = 0;
    int bad = 0;
    int emotions = 0;
    for (Found word : found) {
      int feeling = word.meaning.feeling();
      good += Math.max(feeling, 0);
      bad += Math.max(-feeling, 0);
      emotions |= word.meaning.emotions();
      word.meaning.elements().stream().forEach(element -> speakOf(element, about(word)));
    }
    Integer valence = good + bad == 0 ? null : Math.round(100f * (good - bad) / (good + bad));
    return new StoryReading(
        language == null ? StoryReading.OTHER : language.key(), valence, emotions, themes);
  }

  private void cutClauses() {
    int begun = 0;
    for (int i = 0; i < clauses.length; i++) {
      Token token = tokens.get(i);
      if (language != null && !token.sign() && language.beginsClause(token.text())) {
        begun++;
      }
      clauses[i] = token.clause() + begun;
    }
  }

  private void find() {
    int at = 0;
    while (at < tokens.size()) {
      at += tokens.get(at).sign() ? sign(at) : language == null ? 1 : word(at);
    }
  }

  private int sign(int at) {
    add(at, signs.meaning(tokens.get(at).text()), false);
    return 1;
  }

  private int word(int at) {
    String word = tokens.get(at).text();
    for (WordIndex.Phrase phrase : indexes.get(language).phrases(word)) {
      if (begins(phrase.words(), at)) {
        add(at, phrase.meaning(), false);
        return phrase.words().size();
      }
    }
    if (language.negates(word)) {
      return 1;
    }
    Meaning meaning = indexes.get(language).meaning(word);
    if (meaning == Meaning.NONE
        && !language.isFunctionWord(word)
        && !indexes.get(language).has(word)) {
      meaning = borrowed(word);
    }
    if (meaning != Meaning.NONE) {
      add(at, meaning, true);
    }
    return 1;
  }

  private Meaning borrowed(String word) {
    for (Language other : Language.values()) {
      Meaning meaning = other == language ? Meaning.NONE : indexes.get(other).borrowed(word);
      if (meaning != Meaning.NONE) {
        return meaning;
      }
    }
    return Meaning.NONE;
  }

  private boolean begins(List<WordForm> words, int at) {
    if (at + words.size() > tokens.size() || clauses[at] != clauses[at + words.size() - 1]) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).fits(language, tokens.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }

  private void add(int at, Meaning meaning, boolean negatable) {
    boolean negated = negatable && negated(at);
    boolean wished = negatable && wished(at);
    boolean turned = meaning.feeling() > 0 ? negated != wished : negated && !wished;
    Meaning told = turned ? meaning.opposite() : meaning;
    found.add(new Found(at, clauses[at], tokens.get(at).sentence(), negated, told));
  }

  private boolean negated(int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH) && clauses[i] == clauses[at]; i--) {
      if (isNegation(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNegation(int at) {
    Token token = tokens.get(at);
    return !token.sign()
        && language.negates(token.text())
        && !(at + 1 < tokens.size() && language.merely(tokens.get(at + 1).text()));
  }

  private boolean wished(int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH) && clauses[i] == clauses[at]; i--) {
      if (!tokens.get(i).sign() && language.wishes(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a word says of its elements: its own feeling, else that of the nearest word of feeling.
   */
  private byte about(Found word) {
    int own = word.meaning.feeling();
    if (own != 0) {
      return own > 0 ? StoryReading.PRAISED : StoryReading.BLAMED;
    }
    Found nearest = null;
    for (Found other : found) {
      if (other.meaning.feeling() != 0
          && other.clause == word.clause
          && (nearest == null || Math.abs(other.at - word.at) <= Math.abs(nearest.at - word.at))) {
        nearest = other;
      }
    }
    if (nearest != null) {
      return nearest.meaning.feeling() > 0 ? StoryReading.PRAISED : StoryReading.BLAMED;
    }
    return word.negated ? StoryReading.BLAMED : StoryReading.SPOKEN_OF;
  }

  private void speakOf(int element, byte how) {
    praised[element] |= how == StoryReading.PRAISED;
    blamed[element] |= how == StoryReading.BLAMED;
    themes[element] =
        praised[element] == blamed[element]
            ? StoryReading.SPOKEN_OF
            : praised[element] ? StoryReading.PRAISED : StoryReading.BLAMED;
  }
}
