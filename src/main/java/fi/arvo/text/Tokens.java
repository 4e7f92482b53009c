package fi.arvo.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A story cut into words and signs, each with the clause it stands in. */
final class Tokens {
  /** A word in small letters, or an emoji or emoticon. */
  record Token(String text, boolean sign, int clause) {}

  /** Part of an address on the web, in which there is an emoticon. */
  private static final String ADDRESS = "://";

  private final String text;
  private final Signs signs;
  private final List<Token> tokens = new ArrayList<>();
  private int clause;

  private Tokens(String text, Signs signs) {
    this.text = text;
    this.signs = signs;
  }

  static List<Token> of(String story, Signs signs) {
    String composed = Normalizer.normalize(story, Normalizer.Form.NFC);
    Tokens tokens = new Tokens(composed.toLowerCase(Locale.ROOT).replace('\u2019', '\''), signs);
    tokens.cut();
    return tokens.tokens;
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        int end = endOfWord(at);
        tokens.add(new Token(plain(text.substring(at, end)), false, clause));
        at = end;
      } else if (text.startsWith(ADDRESS, at)) {
        at += ADDRESS.length();
      } else {
        String sign = signs.at(text, at);
        if (sign != null) {
          tokens.add(new Token(sign, true, clause));
          at += sign.length();
        } else {
          punctuation(c, at);
          at += Character.charCount(c);
        }
      }
    }
  }

  private int endOfWord(int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inside =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (c == '\'' || c == '.' && isDigit(at - 1))
                  && at + 1 < text.length()
                  && (c == '\'' ? Character.isLetter(text.charAt(at + 1)) : isDigit(at + 1));
      if (!inside) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private boolean isDigit(int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private void punctuation(int c, int at) {
    switch (c) {
      case '.', '!', '?', '\u2026', '\n', ',', ';', ':', '(', ')', '\u2013', '\u2014' -> clause++;
      case '-' -> {
        if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
          clause++;
        }
      }
      default -> {}
    }
  }

  /** Without the letters that are only held: hiiiidas, loooove. */
  private static String plain(String word) {
    int same = 1;
    StringBuilder plain = null;
    for (int i = 1; i <= word.length(); i++) {
      if (i < word.length() && word.charAt(i) == word.charAt(i - 1)) {
        same++;
        continue;
      }
      if (same > 2 && Character.isLetter(word.charAt(i - 1))) {
        if (plain == null) {
          plain = new StringBuilder(word.substring(0, i - same));
        }
        plain.append(word.charAt(i - 1));
      } else if (plain != null) {
        plain.append(word, i - same, i);
      }
      same = 1;
    }
    return plain == null ? word : plain.toString();
  }
}
