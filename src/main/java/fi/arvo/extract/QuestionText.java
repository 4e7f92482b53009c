package fi.arvo.extract;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question as people read it, out of a heading that survey platforms write in HTML. */
final class QuestionText {
  /** Style and script are no text; their insides go with them. */
  private static final Pattern UNREAD =
      Pattern.compile("(?is)<(style|script)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->");

  /** A tag begins with a letter, so that "under < 10" stays. */
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

  /** Tags within a word; every other one stands between two. */
  private static final Pattern WITHIN =
      Pattern.compile("(?i)</?(b|i|u|em|strong|span|font|a|small|big|sup|sub)\\b[^<>]*>");

  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|\\w+);");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("aring", "å"),
          Map.entry("Auml", "Ä"),
          Map.entry("Ouml", "Ö"),
          Map.entry("Aring", "Å"));

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

  private QuestionText() {}

  /** Without tags, with entities as the letters they stand for, and single blanks between words. */
  static String of(String heading) {
    String text = UNREAD.matcher(heading).replaceAll(" ");
    text = WITHIN.matcher(text).replaceAll("");
    text = TAG.matcher(text).replaceAll(" ");
    text = ENTITY.matcher(text).replaceAll(QuestionText::letter);
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private static String letter(MatchResult entity) {
    String name = entity.group(1);
    String letter = entity.group();
    if (name.startsWith("#")) {
      boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      if (Character.isDefined(code) && code >= ' ') {
        letter = Character.toString(code);
      }
    } else {
      letter = NAMED.getOrDefault(name, letter);
    }
    return Matcher.quoteReplacement(letter);
  }
}
