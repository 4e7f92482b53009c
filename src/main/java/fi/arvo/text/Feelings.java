package fi.arvo.text;

import fi.arvo.text.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sums up what the words of one story tell. */
final class Feelings {
  /** Words that a negation reaches over, besides small ones. */
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
      int feeling = feeling(word);
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
        add(at, phrase.meaning(), !negates(phrase));
        return phrase.words().size();
      }
    }
    if (language.negates(word)) {
      return 1;
    }
    Meaning meaning = strengthens(at) ? Meaning.NONE : meaning(word);
    if (!meaning.isNone()) {
      add(at, meaning, true);
    }
    return 1;
  }

  private Meaning meaning(String word) {
    Meaning own = indexes.get(language).meaning(word);
    boolean unknown =
        own.isNone()
            && !language.isFunctionWord(word)
            && !language.looksOwn(word)
            && !indexes.get(language).has(word);
    return unknown ? borrowed(word) : own;
  }

  /** Whether a word only says how much of the next one is felt, as in <i>hirveän hyvä</i>. */
  private boolean strengthens(int at) {
    return language.strengthens(tokens.get(at).text())
        && at + 1 < tokens.size()
        && clauses[at + 1] == clauses[at]
        && !tokens.get(at + 1).sign()
        && meaning(tokens.get(at + 1).text()).feeling() != 0;
  }

  /** Whether an entry of several words says its negation itself: <i>no reply</i>. */
  private boolean negates(WordIndex.Phrase phrase) {
    return phrase.words().stream().anyMatch(form -> language.negates(form.word()));
  }

  private Meaning borrowed(String word) {
    for (Language other : Language.values()) {
      Meaning meaning = other == language ? Meaning.NONE : indexes.get(other).borrowed(word);
      if (!meaning.isNone()) {
        return meaning;
      }
    }
    return Meaning.NONE;
  }

  private boolean begins(List<WordForm> words, int at) {
    if (at + words.size() > tokens.size()
        || tokens.get(at).clause() != tokens.get(at + words.size() - 1).clause()) {
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
    boolean negated = false;
    for (int i = at - 1, words = 0; words < REACH && inClause(i, at); i--) {
      // Never had better service: it could not be better.
      if (language.saysEver(tokens.get(i).text()) && language.compares(tokens.get(at).text())) {
        return false;
      }
      negated |= isNegation(i);
      words += counts(i);
    }
    if (negated) {
      return true;
    }
    return language.negatesBackwards() && negatedAfter(at);
  }

  /** Whether a negation follows that has nothing else to negate: <i>tyytyväinen en ole</i>. */
  private boolean negatedAfter(int at) {
    for (int i = at + 1; i < tokens.size() && clauses[i] == clauses[at]; i++) {
      if (i <= at + REACH && isNegation(i)) {
        return feelingless(i + 1, clauses[at]);
      }
      if (!tokens.get(i).sign() && meaning(tokens.get(i).text()).feeling() != 0) {
        return false;
      }
    }
    return false;
  }

  private boolean feelingless(int from, int clause) {
    for (int i = from; i < tokens.size() && clauses[i] == clause; i++) {
      if (!tokens.get(i).sign() && !meaning(tokens.get(i).text()).isNone()) {
        return false;
      }
    }
    return true;
  }

  private boolean isNegation(int at) {
    Token token = tokens.get(at);
    return !token.sign()
        && language.negates(token.text())
        && !(at + 1 < tokens.size() && language.merely(tokens.get(at + 1).text()));
  }

  private boolean wished(int at) {
    for (int i = at - 1, words = 0; words < REACH && inClause(i, at); i--) {
      if (!tokens.get(i).sign() && language.wishes(tokens.get(i).text())) {
        return true;
      }
      words += counts(i);
    }
    return false;
  }

  private boolean inClause(int i, int at) {
    return i >= 0 && clauses[i] == clauses[at];
  }

  /**
   * 1 for a word that a negation's reach is counted in; small words as <i>ole, ollut</i> are not.
   */
  private int counts(int at) {
    return language.isFunctionWord(tokens.get(at).text()) ? 0 : 1;
  }

  /** A word's own feeling; that an element isn't there is bad: <i>no information</i>. */
  private int feeling(Found word) {
    return word.meaning.feeling() == 0 && word.negated && nearest(word) == null
        ? -1
        : word.meaning.feeling();
  }

  /**
   * What a word says of its elements: its own feeling, else that of the nearest word of feeling.
   */
  private byte about(Found word) {
    int own = feeling(word);
    Found nearest = nearest(word);
    int feeling = own != 0 || nearest == null ? own : nearest.meaning.feeling();
    return feeling == 0
        ? StoryReading.SPOKEN_OF
        : feeling > 0 ? StoryReading.PRAISED : StoryReading.BLAMED;
  }

  /** The nearest other word of feeling in the clause, of two the later; null when there is none. */
  private Found nearest(Found word) {
    Found nearest = null;
    for (Found other : found) {
      if (other != word
          && other.meaning.feeling() != 0
          && other.clause == word.clause
          && (nearest == null || Math.abs(other.at - word.at) <= Math.abs(nearest.at - word.at))) {
        nearest = other;
      }
    }
    return nearest;
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
