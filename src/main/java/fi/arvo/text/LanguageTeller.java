package fi.arvo.text;

import fi.arvo.text.Tokens.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language of a short text: small words say most, then letters and endings, then words
 * that a lexicon knows. A story that begins in one language and borrows from another is of the
 * language that most of it is in.
 */
final class LanguageTeller {
  private static final int SMALL_WORD = 4;
  private static final int LETTERS = 2;

  /** Neighbours share many small words with ours; one that they don't share says the more. */
  private static final int FOREIGN_WORD = 6;

  private static final int LEXICON_WORD = 2;

  /** Small words of neighbours that look like Finnish, Swedish or English. */
  private static final Set<String> FOREIGN =
      Set.copyOf(
          Arrays.asList(
              // German, Dutch
              ("und der die das ist nicht ich sie wir mit ein eine sehr auch war es zu auf für ihr het een"
                      + " niet ik zeer van voor"
                      // Danish, Norwegian
                      + " ikke jeg og af meget hvad hvis til været ble bli veldig noe"
                      // Estonian
                      + " ma sa ta see mis kui ning aga väga oli mul teie olen kõik pole ka hea"
                      // Spanish, French, Italian, Portuguese
                      + " el los las muy que y es un una por con para le les très est pas je et de la il"
                      + " molto che sono não é muito"
                      // Polish, Somali, in Latin letters
                      + " nie jest bardzo się waa iyo")
                  .split(" ")));

  /** The place of another language among the votes. */
  private static final int OTHER = Language.values().length;

  private final Map<Language, WordIndex> indexes;
  private final Remembered<int[]> votes = new Remembered<>(this::vote);

  LanguageTeller(Map<Language, WordIndex> indexes) {
    this.indexes = indexes;
  }

  /** The language of a text; empty when none stands out. */
  Optional<Language> tell(List<Token> tokens) {
    int[] scores = new int[OTHER + 1];
    for (Token token : tokens) {
      if (!token.sign()) {
        int[] vote = votes.of(token.text());
        for (int i = 0; i < scores.length; i++) {
          scores[i] += vote[i];
        }
      }
    }
    return best(scores);
  }

  /** What a word says for each language, and for another one. */
  private int[] vote(String word) {
    int[] vote = new int[OTHER + 1];
    boolean small = false;
    for (Language language : Language.values()) {
      int said = language.looksOwn(word) ? LETTERS : 0;
      if (language.isFunctionWord(word)) {
        small = true;
        said += SMALL_WORD;
      } else if (indexes.get(language).has(word)) {
        said += LEXICON_WORD;
      }
      vote[language.ordinal()] = said;
    }
    int foreign = small ? SMALL_WORD / 2 : FOREIGN_WORD;
    vote[OTHER] = strangeLetters(word) + (FOREIGN.contains(word) ? foreign : 0);
    return vote;
  }

  private static Optional<Language> best(int[] scores) {
    Language best = null;
    int highest = scores[OTHER];
    for (Language language : Language.values()) {
      int score = scores[language.ordinal()];
      if (score > highest) {
        best = language;
        highest = score;
      } else if (score == highest) {
        best = null;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int strangeLetters(String word) {
    int strange = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 'z' && "åäöéšžüà".indexOf(c) < 0 && Character.isLetter(c)) {
        strange = SMALL_WORD;
      }
    }
    return strange;
  }
}
