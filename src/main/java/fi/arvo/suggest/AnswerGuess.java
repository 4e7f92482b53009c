package fi.arvo.suggest;

import fi.arvo.config.ExtractConfig.Answers;
import fi.arvo.extract.ColumnProfile;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the answers to a question mean, in digits or in words that many surveys use: words after a
 * number, the steps of an {@link AnswerScale}, yes and no, and ways to say nothing.
 *
 * @param numbers how many rows have each number
 * @param rules answers as they are written to what they mean in YAML; empty for answers in digits
 * @param steps of the scale that the words are of, from 1; 0 when the numbers tell the scale
 */
record AnswerGuess(TreeMap<Integer, Long> numbers, Map<String, String> rules, int steps) {
  static final String NOT_APPLICABLE = "not applicable";

  /** Stands where somebody has to write a number. */
  static final String UNKNOWN = "…";

  private static final Pattern LEADING =
      Pattern.compile("^([0-9]{1,2})(?![0-9\\p{L}]|\\s*[-–.,/]\\s*[0-9]|\\s*%)(.*)");
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,3}");

  /** An answer's code, as LimeSurvey numbers them: {@code A1}, {@code AO02}. */
  private static final Pattern CODE = Pattern.compile("(\\p{L}{1,2})0?([0-9]{1,2})");

  private static final int WIDEST = 100;

  /** A list of more answers is no scale. */
  static final int MOST = 13;

  private static final Set<String> NONE =
      Set.of(
          "en osaa sanoa",
          "en osaa sanoa / ei kokemusta",
          "eos",
          "ei koske minua",
          "ei kokemusta",
          "ei mielipidettä",
          "en tiedä",
          "en halua vastata",
          "don't know",
          "do not know",
          "don't know / not applicable",
          "not applicable",
          "does not apply",
          "n/a",
          "no opinion",
          "no experience",
          "prefer not to say",
          "prefer not to answer",
          "vet inte",
          "vet ej",
          "kan inte säga",
          "gäller inte mig",
          "berör inte mig",
          "ingen åsikt",
          "ingen uppfattning",
          "vill inte svara");

  private static final Set<String> YES =
      Set.of("yes", "y", "true", "checked", "selected", "kyllä", "valittu", "ja", "vald");

  private static final Set<String> NO =
      Set.of(
          "0",
          "no",
          "n",
          "false",
          "unchecked",
          "not checked",
          "not selected",
          "ei",
          "ei valittu",
          "nej",
          "inte vald",
          "ej vald");

  /** Whether whole numbers can be answers to a question. */
  static boolean onAScale(Map<Integer, Long> numbers) {
    return numbers.keySet().stream().allMatch(n -> n >= -WIDEST && n <= 999)
        && numbers.keySet().stream().filter(n -> n < 0 || n > 10).allMatch(ScaleGuess::isUsualCode)
        && numbers.keySet().stream().anyMatch(n -> n >= 0 && n <= 10);
  }

  /**
   * Whether a column's texts are answers whose meaning is known, one at least not a mere number.
   */
  static boolean inWords(ColumnProfile column) {
    return of(column.values()).filter(guess -> onAScale(guess.numbers())).isPresent();
  }

  /** Answers in digits. */
  static AnswerGuess digits(Map<Integer, Long> counts) {
    return new AnswerGuess(new TreeMap<>(counts), Map.of(), 0);
  }

  private static String key(String answer) {
    return Answers.key(answer).replace('\u2019', '\'');
  }

  /** Whether an answer says that something is not so. */
  static boolean isNo(String answer) {
    return NO.contains(key(answer));
  }

  /** The meaning of answers in words; empty when some are unknown. */
  static Optional<AnswerGuess> of(Map<String, Long> values) {
    Set<String> words =
        values.keySet().stream()
            .map(AnswerGuess::key)
            .filter(key -> !NONE.contains(key) && !DIGITS.matcher(key).matches())
            .collect(Collectors.toSet());
    Optional<AnswerScale> scale = AnswerScale.of(words);
    Map<String, Integer> steps = scale.map(s -> s.numbers(words)).orElse(Map.of());
    int length = scale.map(AnswerScale::length).orElse(0);
    TreeMap<Integer, Long> numbers = new TreeMap<>();
    Map<String, String> rules = new LinkedHashMap<>();
    for (Map.Entry<String, Long> value : values.entrySet()) {
      String key = key(value.getKey());
      Matcher leading = LEADING.matcher(key);
      int number;
      if (NONE.contains(key)) {
        rules.put(value.getKey(), NOT_APPLICABLE);
        continue;
      } else if (steps.containsKey(key)) {
        number = steps.get(key);
        rules.put(value.getKey(), Integer.toString(number));
      } else if (DIGITS.matcher(key).matches()) {
        number = Integer.parseInt(key);
      } else if (leading.matches() && length == 0) {
        number = Integer.parseInt(leading.group(1));
        rules.put("*", "leading number");
      } else {
        return Optional.empty();
      }
      if (length > 0 && (number < 1 || number > length)) {
        return Optional.empty();
      }
      numbers.merge(number, value.getValue(), Long::sum);
    }
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(new AnswerGuess(numbers, inOrder(rules), length));
  }

  /** From the lowest number up; what means nothing stands last. */
  private static Map<String, String> inOrder(Map<String, String> rules) {
    Map<String, String> ordered = new LinkedHashMap<>();
    rules.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.comparingInt(AnswerGuess::order)))
        .forEach(rule -> ordered.put(rule.getKey(), rule.getValue()));
    return ordered;
  }

  private static int order(String rule) {
    return DIGITS.matcher(rule).matches() ? Integer.parseInt(rule) : Integer.MAX_VALUE;
  }

  /** Yes and no, as 1 and 0. */
  static Optional<AnswerGuess> yesOrNo(Map<String, Long> values) {
    TreeMap<Integer, Long> numbers = new TreeMap<>();
    Map<String, String> rules = new LinkedHashMap<>();
    for (Map.Entry<String, Long> value : values.entrySet()) {
      String key = key(value.getKey());
      int number = YES.contains(key) ? 1 : 0;
      if (number == 0 && !NO.contains(key)) {
        return Optional.empty();
      }
      numbers.merge(number, value.getValue(), Long::sum);
      rules.put(value.getKey(), Integer.toString(number));
    }
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(new AnswerGuess(numbers, inOrder(rules), 0));
  }

  /**
   * Answers in words that are not known, each with a place for its number, or with the number of
   * its code to be confirmed; empty when they are too many.
   */
  static Optional<AnswerGuess> unknown(Map<String, Long> values) {
    if (values.size() > MOST) {
      return Optional.empty();
    }
    Set<String> letters =
        values.keySet().stream()
            .map(CODE::matcher)
            .map(code -> code.matches() ? code.group(1) : "")
            .collect(Collectors.toSet());
    boolean coded = letters.size() == 1 && !letters.contains("");
    Map<String, String> rules = new LinkedHashMap<>();
    int steps = 0;
    for (String value : values.keySet()) {
      Matcher code = CODE.matcher(value);
      if (NONE.contains(key(value))) {
        rules.put(value, NOT_APPLICABLE);
      } else if (coded && code.matches()) {
        int number = Integer.parseInt(code.group(2));
        rules.put(value, Integer.toString(number));
        steps = Math.max(steps, number);
      } else {
        rules.put(value, UNKNOWN);
        steps++;
      }
    }
    return Optional.of(new AnswerGuess(new TreeMap<>(), inOrder(rules), steps));
  }

  /** The same meaning of some of the answers, in words that are all among these. */
  AnswerGuess only(Map<String, Long> values) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    Map<String, String> told = new LinkedHashMap<>();
    values.forEach(
        (value, n) -> {
          String rule = rules.get(value);
          told.put(value, rule);
          if (rule != null && DIGITS.matcher(rule).matches()) {
            counts.merge(Integer.parseInt(rule), n, Long::sum);
          }
        });
    return told.containsValue(null)
        ? new AnswerGuess(new TreeMap<>(), Map.of(), 0)
        : new AnswerGuess(counts, told, steps);
  }

  /** The scale that they were given on. */
  ScaleGuess scale() {
    if (steps == 0) {
      return ScaleGuess.of(numbers);
    }
    boolean all = numbers.isEmpty() || numbers.size() == steps;
    return new ScaleGuess(
        1,
        steps,
        List.of(),
        all
            ? ""
            : "the words are taken for a scale of "
                + steps
                + ", of which only "
                + numbers.size()
                + " are met");
  }
}
