package fi.arvo.report.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes any text safe to stand in a cell: nothing that Excel would run as a formula, nothing that
 * XML cannot hold, nothing that a reader decodes into something else, nothing too long.
 */
final class SafeText {
  /** Characters that a cell holds. */
  static final int MAX_LENGTH = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Characters that one becomes at most where a text is escaped. */
  private static final int ESCAPED_LENGTH = "_x005F_".length();

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private long removed;

  /** The text as it may be written, as {@link #cleaned}; characters left out are counted. */
  String clean(String text) {
    if (isPlain(text)) {
      return text;
    }
    removed += text.codePoints().filter(codePoint -> kept(codePoint).isEmpty()).count();
    return cleaned(text);
  }

  /**
   * The text without characters that XML cannot hold, tabs as spaces; one over {@link #MAX_LENGTH}
   * ends in an ellipsis.
   */
  static String cleaned(String text) {
    if (isPlain(text)) {
      return text;
    }
    String whole = text.codePoints().mapToObj(SafeText::kept).collect(Collectors.joining());
    if (escaped(whole).length() <= MAX_LENGTH) {
      return whole;
    }
    int most = Math.min(whole.length(), MAX_LENGTH - 1);
    int over = escaped(whole.substring(0, most)).length() - (MAX_LENGTH - 1);
    int room = most - Math.max(0, over);
    int end = Character.isHighSurrogate(whole.charAt(room - 1)) ? room - 1 : room;
    return whole.substring(0, end) + "\u2026";
  }

  /** Whether a text can stand as it is at first sight, as nearly all do. */
  private static boolean isPlain(String text) {
    return text.length() <= MAX_LENGTH / ESCAPED_LENGTH
        && text.chars().allMatch(c -> c >= 0x20 && (c < 0x7f || (c > 0x9f && c < 0xd800)));
  }

  /** A clean text as a cell's string, where {@code _x0041_} would be read as a character code. */
  static String escaped(String clean) {
    return ESCAPE.matcher(clean).replaceAll(Matcher.quoteReplacement("_x005F_"));
  }

  /** Whether a spreadsheet could take the text for a formula when it is edited or saved as CSV. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty()
        && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            || (!text.isBlank() && FORMULA_STARTS.indexOf(text.strip().charAt(0)) >= 0));
  }

  /** Characters left out so far. */
  long removed() {
    return removed;
  }

  private static String kept(int codePoint) {
    if (codePoint == '\r' || codePoint == '\t') {
      return " ";
    }
    return allowed(codePoint) ? Character.toString(codePoint) : "";
  }

  private static boolean allowed(int codePoint) {
    return codePoint == '\n'
        || (codePoint >= 0x20
            && !(codePoint >= 0x7f && codePoint <= 0x9f)
            && !(codePoint >= 0xd800 && codePoint <= 0xdfff)
            && (codePoint & 0xfffe) != 0xfffe);
  }
}
