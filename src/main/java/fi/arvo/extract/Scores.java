package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Answers;
import fi.arvo.config.ExtractConfig.Scale;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answers to one question: a byte on its scale, missing, or not applicable. */
final class Scores implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Ends of what a landed score can hold, besides the marks for no answer. */
  static final int LOWEST = -100;

  static final int HIGHEST = 100;

  private static final BadValue NO_RULE = new BadValue("an answer without a rule under answers");

  private static final int MOST_KNOWN = 1_000;
  private static final Pattern DIGITS = Pattern.compile("[-+\u2212]?[0-9][0-9.,]*");

  /** Not one end of a stretch as "5-10", no decimals, no percentage, no part of a word. */
  private static final Pattern LEADING =
      Pattern.compile("^([-\u2212]?[0-9]{1,3})(?![0-9\\p{L}]|\\s*[-\u2013.,/]\\s*[0-9]|\\s*%)");

  private final int min;
  private final int max;
  private final Set<Integer> notApplicable;
  private final BadValue outside;
  private final Answers answers;

  /** Answers in words met so far, so that each is looked up once. */
  private final HashMap<String, Byte> known = new HashMap<>();

  Scores(Scale scale) {
    this.min = scale.min();
    this.max = scale.max();
    this.notApplicable = Set.copyOf(scale.notApplicable());
    this.outside = new BadValue("outside the scale " + scale.min() + " to " + scale.max());
    this.answers = scale.answers().equals(Answers.NUMBERS) ? null : scale.answers();
  }

  /** Whether the scale's answers can be kept. */
  static boolean supports(Scale scale) {
    return LOWEST <= scale.min() && scale.min() <= scale.max() && scale.max() <= HIGHEST;
  }

  /** A missing value is {@link Answer#MISSING}, unless the source says that none applies. */
  byte score(Cell cell, Numbers numbers) throws BadValue {
    if (cell.empty()) {
      return cell.notApplicable ? Answer.NOT_APPLICABLE : Answer.MISSING;
    }
    return answers == null || cell.typed ? score(numbers.whole(cell)) : inWords(cell, numbers);
  }

  private byte inWords(Cell cell, Numbers numbers) throws BadValue {
    String text = cell.text();
    Byte before = known.get(text);
    if (before == null) {
      before = inWords(text, cell, numbers);
      if (known.size() < MOST_KNOWN) {
        known.put(text, before);
      }
    }
    return before;
  }

  /** A rule of the very answer comes first, then digits, then the number that it begins with. */
  private byte inWords(String text, Cell cell, Numbers numbers) throws BadValue {
    String key = Answers.key(text);
    Integer told = answers.scores().get(key);
    if (told != null) {
      return told.byteValue();
    }
    if (answers.notApplicable().contains(key)) {
      return Answer.NOT_APPLICABLE;
    }
    if (DIGITS.matcher(key).matches()) {
      return score(numbers.whole(cell));
    }
    Matcher leading = LEADING.matcher(key);
    if (answers.leadingNumber() && leading.find()) {
      return score(Integer.parseInt(leading.group(1).replace('\u2212', '-')));
    }
    throw NO_RULE;
  }

  private byte score(int value) throws BadValue {
    // A code may lie on the scale, like 0 for "not applicable" on 0 to 5.
    if (notApplicable.contains(value)) {
      return Answer.NOT_APPLICABLE;
    }
    if (value < min || value > max) {
      throw outside;
    }
    return (byte) value;
  }
}
