package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column as one of a block of questions, as {@code Q13_2} or {@code Please rate: Saves time}.
 *
 * @param stem what the block's columns share
 * @param text what this one asks for, as people read it
 * @param question the whole question
 * @param name the column's
 * @param code the last part of the name, as {@code saves_time} of {@code VAL[saves_time]}
 */
record Item(String stem, String text, String question, String name, String code) {
  private static final Pattern BRACKET = Pattern.compile("(?s)(.*?)\\s*\\[([^\\]]+)\\]\\s*");

  /** The last of them, since a question may have several sentences before its items. */
  private static final Pattern COLON =
      Pattern.compile("(?s)(.+)(?::\\s*-\\s*|[:?!]\\s+|\\s[-–]\\s+)(.+)");

  private static final Pattern NUMBERED =
      Pattern.compile("(.*?[\\p{L}0-9])[_.-]?(\\d+)( \\(\\d+\\))?");
  private static final Pattern PREFIXED = Pattern.compile("(\\p{L}{1,12}\\d{0,3})_(.+)");

  static Item of(ColumnProfile column) {
    String name = column.name();
    String question = column.question();
    Matcher bracket = BRACKET.matcher(question);
    Matcher colon = COLON.matcher(question);
    Matcher coded = BRACKET.matcher(name);
    Matcher numbered = NUMBERED.matcher(name);
    Matcher prefixed = PREFIXED.matcher(name);
    String code = coded.matches() ? coded.group(2) : prefixed.matches() ? prefixed.group(2) : name;
    if (bracket.matches()) {
      return new Item(bracket.group(1), bracket.group(2), question, name, code);
    }
    if (colon.matches()) {
      return new Item(colon.group(1), colon.group(2), question, name, code);
    }
    if (coded.matches()) {
      return new Item(coded.group(1), question, question, name, code);
    }
    return new Item(numbered.matches() ? numbered.group(1) : "", question, question, name, code);
  }
}
