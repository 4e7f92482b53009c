package fi.arvo.text;

import fi.arvo.text.Tokens.Token;
import java.util.List;
import java.util.function.Function;

/** Tells which words of a story are negated, or only wished for. */
final class Negation {
  /** Words that a negation reaches over, besides small ones. */
  private static final int REACH = 3;

  /** Small words are not counted, but so many of them are no sentence. */
  private static final int FURTHEST = 12;

  private final Language language;
  private final List<Token> tokens;
  private final int[] clauses;
  private final Function<String, Meaning> meanings;

  /**
   * @param clauses of each token
   * @param meanings of words, as this story reads them
   */
  Negation(
      Language language, List<Token> tokens, int[] clauses, Function<String, Meaning> meanings) {
    this.language = language;
    this.tokens = tokens;
    this.clauses = clauses;
    this.meanings = meanings;
  }

  /** Whether a word is negated. */
  boolean reaches(int at) {
    boolean negated = false;
    for (int i = at - 1, words = 0; words < REACH && near(i, at); i--) {
      // Never had better service: it could not be better.
      if (language.saysEver(text(i)) && language.compares(text(at))) {
        return false;
      }
      negated |= isNegation(i);
      words += counts(i);
    }
    return negated || language.negatesBackwards() && follows(at);
  }

  /** Whether something is said to be wished for. */
  boolean wishes(int at) {
    for (int i = at - 1, words = 0; words < REACH && near(i, at); i--) {
      if (!tokens.get(i).sign() && language.wishes(text(i))) {
        return true;
      }
      words += counts(i);
    }
    return false;
  }

  /** Whether a negation follows that has nothing else to negate: <i>tyytyväinen en ole</i>. */
  private boolean follows(int at) {
    for (int i = at + 1; i <= at + REACH && near(i, at); i++) {
      if (isNegation(i)) {
        return negatesNothing(i);
      }
      if (!tokens.get(i).sign() && meanings.apply(text(i)).feeling() != 0) {
        return false;
      }
    }
    return false;
  }

  private boolean negatesNothing(int at) {
    for (int i = at + 1, words = 0; words < REACH && near(i, at); i++) {
      if (!tokens.get(i).sign() && !meanings.apply(text(i)).isNone()) {
        return false;
      }
      words += counts(i);
    }
    return true;
  }

  private boolean isNegation(int at) {
    return !tokens.get(at).sign()
        && language.negates(text(at))
        && !isMerely(at + 1, at)
        && !isMerely(at + 2, at);
  }

  private boolean isMerely(int i, int at) {
    return near(i, at) && language.merely(text(i));
  }

  private boolean near(int i, int at) {
    return i >= 0 && i < tokens.size() && Math.abs(i - at) <= FURTHEST && clauses[i] == clauses[at];
  }

  /** 1 for a word that the reach is counted in; small words as <i>ole, ollut</i> are not. */
  private int counts(int at) {
    return language.isFunctionWord(text(at)) ? 0 : 1;
  }

  private String text(int at) {
    return tokens.get(at).text();
  }
}
