package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.JoinedTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question of which several choices could be ticked, with a column a choice.
 *
 * @param stem what the columns share
 */
record Choices(String stem, List<Question> columns) {

  /** Two or more columns side by side in one block that tell only whether something is so. */
  static List<Choices> of(List<Question> questions) {
    Map<String, List<Question>> byStem = new LinkedHashMap<>();
    for (Question question : questions) {
      if (question.ofTwo() && !question.item().stem().isEmpty()) {
        byStem.computeIfAbsent(question.item().stem(), stem -> new ArrayList<>()).add(question);
      }
    }
    return byStem.entrySet().stream()
        .filter(block -> block.getValue().size() > 1)
        .map(block -> new Choices(block.getKey(), block.getValue()))
        .toList();
  }

  /** Whether a column is one of them, or what was written beside "other". */
  boolean has(ColumnProfile column) {
    return Item.of(column).stem().equals(stem);
  }

  /** What to know of it, as a sentence. */
  String told() {
    return "Several could be ticked of \""
        + Yaml.comment(stem)
        + "\", a column each: "
        + Suspicions.names(columns.stream().map(q -> q.item().text()).toList())
        + ". "
        + howToMap(columns.get(0).source());
  }

  /** What to know of a column that holds several ticks in a cell. */
  static String told(ColumnProfile column) {
    JoinedTexts list = column.joined().orElseThrow();
    return Yaml.comment(column.name())
        + " holds several ticks in a cell. "
        + howToMap(
            Question.ticked(column, list.separator(), list.texts().keySet().iterator().next()));
  }

  private static String howToMap(String source) {
    return "Ticks can rate elements only; map each as its id: "
        + source
        + " under ratings.columns, with scale: [0, 1].";
  }
}
