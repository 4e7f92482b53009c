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

  private final Map<Language, WordIndex> indexes;

  LanguageTeller(Map<Language, WordIndex> indexes) {
    this.indexes = indexes;
  }

  /** The language of a text; empty when none stands out. */
  Optional<Language> tell(List<Token> tokens) {
    int[] scores = new int[Language.values().length];
    int foreign = 0;
    for (Token token : tokens) {
      if (token.sign()) {
        continue;
      }
      String word = token.text();
      boolean small = false;
      for (Language language : Language.values()) {
        if (language.isFunctionWord(word)) {
          small = true;
          scores[language.ordinal()] += SMALL_WORD;
        } else if (indexes.get(language).has(word)) {
          scores[language.ordinal()] += LEXICON_WORD;
        }
      }
      if (FOREIGN.contains(word)) {
        foreign += small ? SMALL_WORD / 2 : SMALL_WORD;
      }
      letters(word, scores);
      foreign += strangeLetters(word);
    }
    return best(scores, foreign);
  }

  private static Optional<Language> best(int[] scores, int foreign) {
    Language best = null;
    int highest = foreign;
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

  private static void letters(String word, int[] scores) {
    if (word.indexOf('å') >= 0) {
      scores[Language.SV.ordinal()] += LETTERS;
    }
    if (FINNISH_ENDINGS.stream().anyMatch(word::endsWith)
        || FINNISH_LETTERS.stream().anyMatch(word::contains)) {
      scores[Language.FI.ordinal()] += LETTERS;
    }
    if (SWEDISH_ENDINGS.stream().anyMatch(word::endsWith)) {
      scores[Language.SV.ordinal()] += LETTERS;
    }
    if (ENGLISH_LETTERS.stream().anyMatch(word::contains)) {
      scores[Language.EN.ordinal()] += LETTERS;
    }
  }

  private static final List<String> FINNISH_ENDINGS =
      List.of(
          "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "sti", "nen", "isi", "vat",
          "vät", "aan", "ään", "een", "iin", "nut", "nyt", "tiin", "kaa", "kää", "kin", "mme",
          "tte");
  private static final List<String> FINNISH_LETTERS =
      List.of("ää", "uo", "yö", "ie", "tt", "kk", "uu", "yy");
  private static final List<String> SWEDISH_ENDINGS =
      List.of(
          "ning", "ningen", "het", "heten", "igt", "ade", "erna", "arna", "orna", "ligt", "ades");
  private static final List<String> ENGLISH_LETTERS =
      List.of("th", "wh", "tion", "ough", "ness", "ly", "'s", "w");

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
