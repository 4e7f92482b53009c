package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.FirstLook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What in a file looks like a fault of its export. */
final class Suspicions {
  private static final int MOST = 5;
  private static final int NAMED = 10;
  private static final double NEARLY_ALL = 0.9;

  private Suspicions() {}

  /** A sentence each. */
  static List<String> of(FirstLook look) {
    List<String> found = new ArrayList<>();
    if (look.misfits() > 0) {
      found.add(
          look.misfits()
              + " of "
              + look.rows()
              + " rows have another number of fields than the header, as when values are shifted;"
              + " they will be rejected.");
    }
    repeatedQuestions(look, found);
    sameColumns(look, found);
    List<ColumnProfile> asked =
        look.columns().stream().filter(column -> column.ownWord().isEmpty()).toList();
    for (ColumnProfile column : asked) {
      long other = column.filled() - column.wholes() - column.decimals();
      boolean mixed =
          other > 0 && column.wholes() + column.decimals() > NEARLY_ALL * column.filled();
      boolean inWords = Question.of(column).map(q -> !q.rules().isEmpty()).orElse(false);
      if (mixed && !inWords && Kind.of(column) != Kind.DATE) {
        found.add(
            Yaml.comment(column.name())
                + " holds numbers but for "
                + other
                + " of "
                + column.filled()
                + " values; are they of another column?");
      }
      strays(column, found);
    }
    empty(look, found);
    return found;
  }

  /** Numbers on few rows that the scale of the others hasn't. */
  private static void strays(ColumnProfile column, List<String> found) {
    if (Kind.of(column) != Kind.SCALE) {
      return;
    }
    Map<Integer, Long> strays = new TreeMap<>(column.numbers());
    strays.keySet().removeAll(Question.withoutStrays(column).keySet());
    if (!strays.isEmpty() && column.wholes() > 0) {
      found.add(
          Yaml.comment(column.name())
              + " holds "
              + strays.keySet().stream()
                  .limit(MOST)
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "))
              + " on "
              + Yaml.rows(strays.values().stream().mapToLong(Long::longValue).sum())
              + ", outside the scale of the others; such rows will be rejected.");
    }
  }

  private static void repeatedQuestions(FirstLook look, List<String> found) {
    Map<String, List<String>> byQuestion = new LinkedHashMap<>();
    look.columns().stream()
        .filter(column -> !column.question().isEmpty())
        .forEach(
            column ->
                byQuestion
                    .computeIfAbsent(column.question(), q -> new ArrayList<>())
                    .add(column.name()));
    byQuestion.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .limit(MOST)
        .forEach(
            entry ->
                found.add(
                    "\""
                        + Yaml.comment(entry.getKey())
                        + "\" is asked "
                        + entry.getValue().size()
                        + " times: "
                        + names(entry.getValue())
                        + "."));
  }

  private static void sameColumns(FirstLook look, List<String> found) {
    List<ColumnProfile> columns =
        look.columns().stream().filter(c -> c.ownWord().isEmpty()).toList();
    int told = 0;
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size() && told < MOST; j++) {
        if (columns.get(i).same(columns.get(j))) {
          found.add(
              Yaml.comment(columns.get(i).name())
                  + " and "
                  + Yaml.comment(columns.get(j).name())
                  + " hold the same on every row; was a block exported twice?");
          told++;
        }
      }
    }
  }

  private static void empty(FirstLook look, List<String> found) {
    List<String> empty =
        look.columns().stream()
            .filter(c -> c.filled() == 0 && c.ownWord().isEmpty())
            .map(ColumnProfile::name)
            .toList();
    if (!empty.isEmpty()) {
      found.add("Nothing stands in " + names(empty) + ".");
    }
  }

  /** The first few of many names. */
  static String names(List<String> names) {
    int more = names.size() - NAMED;
    return names.stream().limit(NAMED).map(Yaml::comment).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
