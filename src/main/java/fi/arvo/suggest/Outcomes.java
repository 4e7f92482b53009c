package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which questions ask for recommending, ease and satisfaction, and how each is read. */
final class Outcomes {
  private static final Pattern NEGATIVE =
      Pattern.compile("(?i)^(dis|un|not |neutral|no$|ei( |$)|inte |nej$|miss|tyytymät).*");

  private static final Pattern TO_TEN =
      Pattern.compile("(?i)\\b0\\s*(-|–|—|…|\\.{2,3}|to|till|through)\\s*10\\b");

  private static final Pattern EASE = Pattern.compile("(?i)eas[yi]|helppo|lätt|enkel");

  private final Lines lines;
  private final List<Question> questions;

  private Outcomes(Lines lines, List<Question> questions) {
    this.lines = lines;
    this.questions = questions;
  }

  /** Adds those that are found to the lines, or a remark where their answers aren't known. */
  static Outcomes find(Lines lines, List<Question> questions) {
    Outcomes outcomes = new Outcomes(lines, questions);
    outcomes.recommend();
    outcomes.effort();
    outcomes.satisfaction();
    return outcomes;
  }

  boolean found() {
    return lines.has("recommend") || lines.has("effort") || lines.has("satisfaction");
  }

  /** A question outside the block that could be an outcome, when none is told by its words. */
  Optional<Question> possible() {
    return questions.stream().filter(q -> !lines.used(q.column()) && !q.ofTwo()).findFirst();
  }

  private List<Question> asking(String contract) {
    return questions.stream()
        .filter(q -> !lines.used(q.column()) && !q.ofTwo())
        .filter(q -> Vocabulary.speaksOf(q.column(), contract))
        .toList();
  }

  private static String others(List<Question> questions, String... doubts) {
    List<String> all = new ArrayList<>(List.of(doubts));
    all.add(Lines.others(questions.stream().map(Question::column).toList()));
    all.removeIf(String::isEmpty);
    return String.join("; ", all);
  }

  private void recommend() {
    List<Question> asking = new ArrayList<>(asking("recommend"));
    asking.sort(Comparator.comparing(question -> !toTen(question)));
    if (asking.isEmpty()) {
      inUnknownWords("recommend");
      return;
    }
    Question question = asking.get(0);
    ScaleGuess scale = question.scale();
    if (toTen(question)) {
      String yaml = flow(question, new ScaleGuess(0, 10, scale.notApplicable(), ""), "", false);
      lines.put("recommend", question.column(), yaml, others(asking));
    } else {
      int middle = Math.round((scale.min() + scale.max()) / 2f);
      String cuts = ", promoter: " + scale.max() + ", detractor: " + middle;
      lines.put(
          "recommend",
          question.column(),
          flow(question, scale, cuts, true),
          others(asking, scale.doubt(), "promoter and detractor are guesses on this scale"));
    }
  }

  /** Whether it was asked on 0 to 10, as its answers tell or its words. */
  private static boolean toTen(Question question) {
    boolean said = TO_TEN.matcher(question.column().question()).find();
    return question.scale().max() == 10 || (said && question.answers().steps() == 0);
  }

  private void effort() {
    List<Question> asking = asking("effort");
    if (asking.isEmpty()) {
      inUnknownWords("effort");
      return;
    }
    Question question = asking.get(0);
    ScaleGuess scale = question.scale();
    String words = ElementNames.word(question.column().name() + question.column().question());
    boolean high =
        (!words.contains("effort") && !words.contains("ansträng")) || inWordsOfEase(question);
    int points = scale.max() - scale.min() + 1;
    int from = high ? scale.max() - 2 : scale.min() + 2;
    String easy =
        ", easy: "
            + (high ? "high" : "low")
            + (points == 5 || points == 7 ? "" : ", easy_from: " + from);
    lines.put(
        "effort",
        question.column(),
        flow(question, scale, easy, true),
        others(
            asking,
            scale.doubt(),
            inWordsOfEase(question) ? "" : "check which end of the scale means ease"));
  }

  /** Steps from difficult to easy, whatever the question asks for. */
  private static boolean inWordsOfEase(Question question) {
    return question.rules().keySet().stream().anyMatch(answer -> EASE.matcher(answer).find());
  }

  private void satisfaction() {
    List<Question> asking = asking("satisfaction");
    if (!asking.isEmpty()) {
      Question question = asking.get(0);
      ScaleGuess scale = question.scale();
      lines.put(
          "satisfaction",
          question.column(),
          flow(question, scale, "", scale.min() != 1 || scale.max() != 5),
          others(asking, scale.doubt()));
      return;
    }
    for (ColumnProfile column :
        lines.speakingOf("satisfaction", Kind.CATEGORY, Kind.YES_NO, Kind.TEXT)) {
      List<String> texts = List.copyOf(column.values().keySet());
      List<String> negative = texts.stream().filter(t -> NEGATIVE.matcher(t).matches()).toList();
      if (texts.size() == 2 && negative.size() == 1) {
        Map<String, String> rules = new TreeMap<>();
        texts.forEach(text -> rules.put(text, negative.contains(text) ? "0" : "1"));
        lines.put(
            "satisfaction",
            column,
            "{column: "
                + Yaml.text(column.name())
                + ", scale: [0, 1], answers: "
                + Yaml.map(rules)
                + "}",
            "check which answer is the satisfied one");
        return;
      }
    }
    inUnknownWords("satisfaction");
  }

  private void inUnknownWords(String contract) {
    for (ColumnProfile column : lines.speakingOf(contract, Kind.CATEGORY, Kind.TEXT)) {
      if (!column.manyValues() && column.values().size() <= AnswerGuess.MOST) {
        lines.use(column);
        lines.remark(
            column.name()
                + " could be "
                + contract
                + ", but its answers are words whose numbers are not known. Map it with a rule for"
                + " each: "
                + contract
                + ": {column: "
                + Yaml.text(column.name())
                + ", answers: {"
                + String.join(
                    ", ", column.values().keySet().stream().map(v -> Yaml.text(v) + ": …").toList())
                + "}}");
        return;
      }
    }
  }

  private static String flow(Question question, ScaleGuess scale, String more, boolean sayScale) {
    String answers = rules(question.answers());
    if (!sayScale && more.isEmpty() && answers.isEmpty() && scale.notApplicable().isEmpty()) {
      return Yaml.text(question.column().name());
    }
    return "{column: "
        + Yaml.text(question.column().name())
        + (sayScale ? ", scale: " + scale.yaml() : "")
        + (scale.notApplicable().isEmpty() ? "" : ", not_applicable: " + scale.notApplicable())
        + (answers.isEmpty() ? "" : ", answers: " + answers)
        + more
        + "}";
  }

  /** Rules as YAML; empty when there are none. */
  static String rules(AnswerGuess answers) {
    Map<String, String> rules = answers.rules();
    if (rules.isEmpty()) {
      return "";
    }
    return rules.size() == 1 && rules.containsKey("*") ? rules.get("*") : Yaml.map(rules);
  }

  /** The possible outcome as it would be mapped. */
  static String asSatisfaction(Question question) {
    return flow(question, question.scale(), "", true);
  }
}
