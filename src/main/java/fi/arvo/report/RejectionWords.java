package fi.arvo.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why rows were turned away, in the report's language. The reasons are those of {@code
 * data_quality}: one text, with the source's column before a colon when one is to blame. A reason
 * that is not known here stays as it is.
 */
final class RejectionWords {
  private static final String BETWEEN = ": ";
  private static final Map<Pattern, String> REASONS = new LinkedHashMap<>();

  static {
    reason("all", "all");
    reason("duplicate id", "duplicate");
    reason("preview", "preview");
    reason("unfinished", "unfinished");
    reason("an answer without a rule under answers", "no_rule");
    reason("missing", "missing");
    reason("not a number", "not_a_number");
    reason("not a whole number", "not_whole");
    reason("too big a number", "too_big");
    reason("too big a number to compute with", "too_big_to_compute");
    reason("more than (\\d+) decimals", "decimals");
    reason("more than (\\d+) decimals to compute with", "decimals_to_compute");
    reason("outside the scale (-?\\d+) to (-?\\d+)", "outside_scale");
    reason("not above 0", "not_above_zero");
    reason("below 0", "below_zero");
    reason("not between 0 and 1; write 45 % as 0.45", "not_a_share");
    reason("not a date", "not_a_date");
    reason("no such day", "no_such_day");
    reason("neither yes nor no", "neither");
    reason("neither a month as 2026-09 nor a day of one", "not_a_month");
    reason("neither (.+)", "none_of");
    reason("not a currency of three letters", "not_a_currency");
    reason("no element of the model", "no_element");
    reason("no element of the model, the nearest is (.+)", "no_element_near");
    reason("beside another of units, segments and customers", "two_scopes");
    reason("not one JSON object", "not_json");
    reason("the key (.+) twice", "key_twice");
    reason("a list or an object under the key (.+)", "nested");
    reason("(\\d+) fields where the header has (\\d+)", "fields");
    reason("a text that is not (\\S+) in the column (.+)", "not_of_charset");
    reason("an error of Excel in the column (.+?): (.+)", "excel_error");
    reason(
        "a formula without its value in the column (.+); open the file in Excel and save it",
        "uncalculated");
    reason("the expression fails: (.+)", "expression");
  }

  private final Narrator narrator;

  RejectionWords(Narrator narrator) {
    this.narrator = narrator;
  }

  private static void reason(String pattern, String key) {
    REASONS.put(Pattern.compile(pattern), "rejection." + key);
  }

  /** The reason in words, the blamed column as it is before it. */
  String of(String reason) {
    Optional<String> whole = known(reason);
    for (int at = reason.indexOf(BETWEEN);
        whole.isEmpty() && at > 0;
        at = reason.indexOf(BETWEEN, at + 1)) {
      String column = reason.substring(0, at + BETWEEN.length());
      whole = known(reason.substring(at + BETWEEN.length())).map(words -> column + words);
    }
    return whole.orElse(reason);
  }

  private Optional<String> known(String reason) {
    for (Map.Entry<Pattern, String> entry : REASONS.entrySet()) {
      Matcher matcher = entry.getKey().matcher(reason);
      if (matcher.matches()) {
        Object[] blanks = new Object[matcher.groupCount()];
        for (int i = 0; i < blanks.length; i++) {
          blanks[i] = matcher.group(i + 1).replace(" nor ", ", ");
        }
        return Optional.of(narrator.say(entry.getValue(), blanks));
      }
    }
    return Optional.empty();
  }
}
