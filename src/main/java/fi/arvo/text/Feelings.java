package fi.arvo.text;

import fi.arvo.text.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sums up what the words of one story tell. */
final class Feelings {
  /** A word with a meaning, where it stands, and what it tells there. */
  private record Found(int at, int clause, boolean negated, Meaning meaning) {
    boolean feels() {
      return meaning.feeling() != 0;
    }
  }

  private final Language language;
  private final List<Token> tokens;
  private final Signs signs;
  private final Map<Language, WordIndex> indexes;
  private final int[] clauses;
  private final Negation negation;
  private final List<Found> found = new ArrayList<>();
  private final boolean[] spokenOf;
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
    this.negation = new Negation(language, tokens, clauses, this::meaning);
    this.spokenOf = new boolean[elements];
    this.praised = new boolean[elements];
    this.blamed = new boolean[elements];
  }

  StoryReading reading() {
    cutClauses();
    find();
    int good = 0;
    int bad = 0;
    int emotions = 0;
    Found[] nearest = nearest();
    for (int i = 0; i < nearest.length; i++) {
      Found word = found.get(i);
      int feeling = feeling(word, nearest[i]);
      good += Math.max(feeling, 0);
      bad += Math.max(-feeling, 0);
      emotions |= word.meaning.emotions();
      int about = feeling != 0 || nearest[i] == null ? feeling : nearest[i].meaning.feeling();
      word.meaning.elements().stream().forEach(element -> speakOf(element, about));
    }
    Integer valence = good + bad == 0 ? null : Math.round(100f * (good - bad) / (good + bad));
    return new StoryReading(
        language == null ? StoryReading.OTHER : language.key(), valence, emotions, themes());
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
    found.add(new Found(at, clauses[at], false, signs.meaning(tokens.get(at).text())));
    return 1;
  }

  /** Finds what begins at a place, and returns its words. */
  private int word(int at) {
    String word = tokens.get(at).text();
    for (WordIndex.Phrase phrase : indexes.get(language).phrases(word)) {
      if (begins(phrase.words(), at)) {
        if (!phrase.meaning().isNone()) {
          add(at, phrase.meaning(), !negates(phrase));
        }
        return phrase.words().size();
      }
    }
    if (language.negates(word) || strengthens(at)) {
      return 1;
    }
    Meaning meaning = meaning(word);
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

  private Meaning borrowed(String word) {
    for (Language other : Language.values()) {
      Meaning meaning = other == language ? Meaning.NONE : indexes.get(other).borrowed(word);
      if (!meaning.isNone()) {
        return meaning;
      }
    }
    return Meaning.NONE;
  }

  /** Whether a word only says how much of the next one is felt, as in <i>hirveän hyvä</i>. */
  private boolean strengthens(int at) {
    return language.strengthens(tokens.get(at).text())
        && at + 1 < tokens.size()
        && clauses[at + 1] == clauses[at]
        && !tokens.get(at + 1).sign()
        && meaning(tokens.get(at + 1).text()).feeling() != 0;
  }

  /** Whether the words of an entry stand from a place on; its first word is known to. */
  private boolean begins(List<WordForm> words, int at) {
    if (at + words.size() > tokens.size()
        || tokens.get(at).clause() != tokens.get(at + words.size() - 1).clause()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!indexes.get(language).fits(words.get(i), tokens.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }

  /** Whether an entry of several words says its negation itself: <i>no reply</i>. */
  private boolean negates(WordIndex.Phrase phrase) {
    return phrase.words().stream().anyMatch(form -> language.negates(form.word()));
  }

  private void add(int at, Meaning meaning, boolean negatable) {
    boolean negated = negatable && negation.reaches(at);
    boolean wished = negatable && negation.wishes(at);
    boolean turned = meaning.feeling() > 0 ? negated != wished : negated && !wished;
    found.add(new Found(at, clauses[at], negated, turned ? meaning.opposite() : meaning));
  }

  /** A word's own feeling; that an element isn't there is bad: <i>no information</i>. */
  private static int feeling(Found word, Found nearest) {
    return !word.feels() && word.negated && nearest == null ? -1 : word.meaning.feeling();
  }

  /** For each word the nearest other word of feeling in its clause, of two the later; or null. */
  private Found[] nearest() {
    Found[] nearest = new Found[found.size()];
    Found before = null;
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = within(before, found.get(i));
      before = found.get(i).feels() ? found.get(i) : before;
    }
    Found after = null;
    for (int i = nearest.length - 1; i >= 0; i--) {
      Found word = found.get(i);
      Found next = within(after, word);
      if (next != null && (nearest[i] == null || next.at - word.at <= word.at - nearest[i].at)) {
        nearest[i] = next;
      }
      after = word.feels() ? word : after;
    }
    return nearest;
  }

  private static Found within(Found other, Found word) {
    return other != null && other.clause == word.clause ? other : null;
  }

  private void speakOf(int element, int feeling) {
    spokenOf[element] = true;
    praised[element] |= feeling > 0;
    blamed[element] |= feeling < 0;
  }

  private byte[] themes() {
    byte[] themes = new byte[spokenOf.length];
    for (int i = 0; i < themes.length; i++) {
      if (spokenOf[i]) {
        themes[i] =
            praised[i] == blamed[i]
                ? StoryReading.SPOKEN_OF
                : praised[i] ? StoryReading.PRAISED : StoryReading.BLAMED;
      }
    }
    return themes;
  }
}
