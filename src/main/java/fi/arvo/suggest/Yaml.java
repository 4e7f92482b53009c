package fi.arvo.suggest;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes texts so that YAML reads them back as they are. */
final class Yaml {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}_/.][\\p{L}\\p{N}_./ -]*[\\p{L}\\p{N}_/.]|\\p{L}");
  private static final List<String> WORDS =
      List.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private Yaml() {}

  static String text(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.contains(" -")
            && WORDS.stream().noneMatch(text::equalsIgnoreCase);
    return plain
        ? text
        : '"'
            + text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
            + '"';
  }

  static String map(Map<String, String> map) {
    return map.entrySet().stream()
        .map(
            e ->
                text(e.getKey())
                    + ": "
                    + (e.getValue().matches("-?\\d+") ? e.getValue() : text(e.getValue())))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** {@code 1 row}, {@code 2 rows}. */
  static String rows(long count) {
    return count + (count == 1 ? " row" : " rows");
  }

  /** In a comment there are no line breaks. */
  static String comment(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
