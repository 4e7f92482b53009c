package fi.arvo.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses and numbers by their form alone: a code whose check character is wrong is hidden
 * too, as a mistyped one still tells who it was.
 */
final class Secrets {
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++(?:@| ?[(\\[] ?(?:at|ät) ?[)\\]] ?)"
              + "[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){1,8}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Two letters and two digits; then groups that each have a digit, but for a bank's letters. */
  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![A-Z0-9])[A-Z]{2}\\d{2}[  ]?[A-Z0-9]{4}(?:[  ]?(?=[A-Z]{0,3}\\d)[A-Z0-9]{4}){1,6}"
              + "(?:[  ]?(?=[A-Z]{0,2}\\d)[A-Z0-9]{1,3})?(?![A-Z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** The signs of centuries: + for the 1800s, - and U to Y for the 1900s, A to F for the 2000s. */
  private static final Pattern PERSONAL_IDENTITY_CODE =
      Pattern.compile(
          "(?<!\\d)\\d{6} ?[-+\u2010-\u2015\u2212A-FU-Y] ?\\d{3}[0-9A-Z](?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final String GAP = "[ \u00a0./()\u2010-\u2015\u2212-]{0,3}";
  private static final String GROUPS = "(?:" + GAP + "\\d{1,4}){0,2}(?:" + GAP + "\\d{2,}){1,6}";

  /**
   * A number that begins with + and has seven digits, or with 0 and has six, or seven digits
   * without a gap. Dates with their year are found first, to be left as they are.
   */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<date>(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\2(?:19|20)?\\d\\d"
              + "(?![./-]?\\d)|(?<!\\d)(?:19|20)\\d\\d-[01]\\d-[0-3]\\d(?!\\d))"
              + "|(?<![\\d+,])(?:"
              + ("(?=[(+]+(?:" + GAP + "\\d){7})(?:\\(\\+\\d{1,3}\\)|\\+\\d{1,4})" + GROUPS)
              + ("|(?=\\(?0(?:" + GAP + "\\d){5})(?:\\(0\\d{0,4}\\)|0\\d{0,4})" + GROUPS)
              + "|\\d{7,})(?!\\d)");

  private static final List<Pattern> KINDS = List.of(EMAIL, IBAN, PERSONAL_IDENTITY_CODE);

  private Secrets() {}

  static String hide(String text) {
    String hidden = text;
    for (Pattern kind : KINDS) {
      hidden = kind.matcher(hidden).replaceAll(Masking.MASK);
    }
    return PHONE
        .matcher(hidden)
        .replaceAll(
            found ->
                found.group(1) == null ? Masking.MASK : Matcher.quoteReplacement(found.group(1)));
  }
}
