package fi.arvo.suggest;

import fi.arvo.config.ExtractConfig.Answers;
import fi.arvo.extract.ColumnProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What answers in words mean, where they are ones that many surveys use: words after a number, the
 * usual five steps of agreement and satisfaction in three languages, and ways to say nothing.
 *
 * @param numbers how many rows have each number
 * @param rules answers as they are written to what they mean in YAML; empty for answers in digits
 */
record AnswerGuess(TreeMap<Integer, Long> numbers, Map<String, String> rules) {
  static final String NOT_APPLICABLE = "not applicable";

  private static final Pattern LEADING =
      Pattern.compile("^([0-9]{1,2})(?![0-9\\p{L}]|\\s*[-–.,/]\\s*[0-9]|\\s*%)(.*)");
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,3}");
  private static final int WIDEST = 100;

  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "strongly disagree",
              "disagree",
              "neither agree nor disagree",
              "agree",
              "strongly agree"),
          List.of(
              "strongly disagree",
              "somewhat disagree",
              "neutral",
              "somewhat agree",
              "strongly agree"),
          List.of("very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"),
          List.of(
              "täysin eri mieltä",
              "jokseenkin eri mieltä",
              "ei samaa eikä eri mieltä",
              "jokseenkin samaa mieltä",
              "täysin samaa mieltä"),
          List.of(
              "erittäin tyytymätön",
              "tyytymätön",
              "ei tyytyväinen eikä tyytymätön",
              "tyytyväinen",
              "erittäin tyytyväinen"),
          List.of(
              "helt av annan åsikt",
              "delvis av annan åsikt",
              "varken av samma eller annan åsikt",
              "delvis av samma åsikt",
              "helt av samma åsikt"),
          List.of(
              "mycket missnöjd", "missnöjd", "varken nöjd eller missnöjd", "nöjd", "mycket nöjd"));

  private static final Set<String> NONE =
      Set.of(
          "en osaa sanoa",
          "eos",
          "ei koske minua",
          "en tiedä",
          "don't know",
          "do not know",
          "not applicable",
          "n/a",
          "no opinion",
          "prefer not to say",
          "vet inte",
          "kan inte säga",
          "gäller inte mig",
          "berör inte mig");

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
    return of(column).filter(guess -> onAScale(guess.numbers())).isPresent();
  }

  /** The meaning of a column's answers; empty when some are unknown. */
  static Optional<AnswerGuess> of(ColumnProfile column) {
    return of(column.values());
  }

  static Optional<AnswerGuess> of(Map<String, Long> values) {
    for (List<String> steps : STEPS) {
      Optional<AnswerGuess> guess = of(values, steps);
      if (guess.isPresent()) {
        return guess;
      }
    }
    return of(values, List.of());
  }

  private static Optional<AnswerGuess> of(Map<String, Long> values, List<String> steps) {
    TreeMap<Integer, Long> numbers = new TreeMap<>();
    Map<String, String> rules = new LinkedHashMap<>();
    for (Map.Entry<String, Long> value : values.entrySet()) {
      String key = Answers.key(value.getKey());
      Matcher leading = LEADING.matcher(key);
      int number;
      if (NONE.contains(key)) {
        rules.put(value.getKey(), NOT_APPLICABLE);
        continue;
      } else if (steps.contains(key)) {
        number = steps.indexOf(key) + 1;
        rules.put(value.getKey(), Integer.toString(number));
      } else if (DIGITS.matcher(key).matches()) {
        number = Integer.parseInt(key);
      } else if (leading.matches() && steps.isEmpty()) {
        number = Integer.parseInt(leading.group(1));
        rules.put("*", "leading number");
      } else {
        return Optional.empty();
      }
      numbers.merge(number, value.getValue(), Long::sum);
    }
    return numbers.isEmpty() ? Optional.empty() : Optional.of(new AnswerGuess(numbers, rules));
  }
}
