package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.FirstLook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What each column of an unknown survey probably is, and the doubt about it. */
final class SurveySuggestion {
  /** A column that feeds one of the contract's. @param doubt empty when there is none */
  record Line(ColumnProfile column, String yaml, String doubt) {}

  /** The platforms' own columns that feed the contract's, the better ones first. */
  private static final Map<String, List<String>> OWN =
      Map.of(
          "response_id",
          List.of(
              "recordid",
              "responseid",
              "respondentid",
              "id",
              "vastaajanumero",
              "vastaajannumero",
              "respondentnumber",
              "respondentnummer",
              "svarandenummer"),
          "customer_id",
          List.of("externaldatareference", "externalreference", "customdata1", "token"),
          "answered_at",
          List.of(
              "recordeddate",
              "submitdate",
              "datesubmitted",
              "enddate",
              "datemodified",
              "lähetetty",
              "lähetysaika",
              "submitted",
              "submittedat",
              "skickat",
              "inskickat",
              "startdate"));

  private static final Pattern NEGATIVE =
      Pattern.compile("(?i)^(dis|un|not |neutral|no$|ei( |$)|inte |nej$|miss|tyytymät).*");

  /** As the gate lets ids be repeated when nothing is set. */
  private static final double MOST_REPEATED = 0.01;

  /** Platforms write this for when they don't know. */
  private static final int NO_YEAR = 1990;

  private final FirstLook look;
  private final LinkedHashMap<String, Line> columns = new LinkedHashMap<>();
  private final Set<ColumnProfile> used = new HashSet<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private Block block = Block.NONE;
  private String dates = "";

  SurveySuggestion(FirstLook look) {
    this.look = look;
    List<ColumnProfile> asked = look.columns().stream().filter(c -> c.ownWord().isEmpty()).toList();
    asked.forEach(column -> Question.of(column).ifPresent(questions::add));
    block = Block.of(questions, namedOtherwise());
    block.ratings().values().forEach(question -> used.add(question.column()));
    id("response_id");
    id("customer_id");
    answeredAt();
    for (String column : List.of("wave", "unit", "segment", "channel", "touchpoint")) {
      category(column);
    }
    recommend();
    effort();
    satisfaction();
    weight();
    story();
  }

  /** Contract columns in the contract's order of importance, with their YAML. */
  Map<String, Line> columns() {
    return columns;
  }

  Block block() {
    return block;
  }

  /** The pattern of dates to state; empty when none is needed. */
  String dates() {
    return dates;
  }

  /** What to know or to do, a sentence each. */
  List<String> remarks() {
    return remarks;
  }

  /** What a column is taken for; empty when for nothing. */
  Optional<String> takenAs(ColumnProfile column) {
    for (Map.Entry<String, Line> line : columns.entrySet()) {
      if (line.getValue().column() == column) {
        return Optional.of(line.getKey());
      }
    }
    for (Map.Entry<String, Question> rating : block.ratings().entrySet()) {
      if (rating.getValue().column() == column) {
        return Optional.of("ratings." + rating.getKey());
      }
    }
    return Optional.empty();
  }

  /** Whether nothing in the file is a question that a report could use. */
  boolean asksNothing() {
    return block.ratings().isEmpty()
        && !columns.containsKey("recommend")
        && !columns.containsKey("effort")
        && !columns.containsKey("satisfaction");
  }

  /** A question outside the block that could be an outcome, when none is told by its words. */
  Optional<Question> possibleOutcome() {
    return questions.stream()
        .filter(q -> !used.contains(q.column()) && !q.ticked() && q.scale().max() > 1)
        .findFirst();
  }

  /** Columns whose words speak of something else than a rating. */
  private Set<Question> namedOtherwise() {
    Set<Question> named = new LinkedHashSet<>();
    for (Question question : questions) {
      for (String column :
          List.of(
              "recommend",
              "effort",
              "satisfaction",
              "unit",
              "segment",
              "channel",
              "touchpoint",
              "wave",
              "weight")) {
        if (Vocabulary.speaksOf(question.column(), column)) {
          named.add(question);
        }
      }
    }
    return named;
  }

  private void put(String contract, ColumnProfile column, String yaml, String doubt) {
    columns.put(contract, new Line(column, yaml, doubt));
    used.add(column);
  }

  private void put(String contract, ColumnProfile column, String doubt) {
    put(contract, column, Yaml.text(column.name()), doubt);
  }

  private Optional<ColumnProfile> own(String contract) {
    for (String word : OWN.get(contract)) {
      for (ColumnProfile column : look.columns()) {
        if (column.ownWord().equals(word) && column.filled() > 0) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }

  /** Columns that the respondents or whoever sent the survey filled, and that speak of a thing. */
  private List<ColumnProfile> speakingOf(String contract, Kind... kinds) {
    return look.columns().stream()
        .filter(c -> c.ownWord().isEmpty() && !used.contains(c))
        .filter(c -> List.of(kinds).contains(Kind.of(c)))
        .filter(c -> Vocabulary.speaksOf(c, contract))
        .toList();
  }

  private static String others(List<ColumnProfile> columns) {
    return columns.size() < 2
        ? ""
        : "could be "
            + String.join(
                " or ", columns.stream().skip(1).limit(3).map(c -> Yaml.comment(c.name())).toList())
            + " too";
  }

  private void id(String contract) {
    List<ColumnProfile> named =
        speakingOf(contract, Kind.ID, Kind.NUMBER, Kind.TEXT, Kind.CATEGORY, Kind.SCALE);
    Optional<ColumnProfile> column = own(contract).or(() -> named.stream().findFirst());
    if (column.isEmpty()) {
      return;
    }
    ColumnProfile found = column.get();
    boolean repeated = contract.equals("response_id") && found.repeats() > 0;
    if (repeated && found.repeats() > MOST_REPEATED * found.filled()) {
      remarks.add(
          found.name()
              + " stands "
              + found.repeats()
              + " times on more than one row, so it is not taken as response_id; rows are told by"
              + " file and line instead.");
      return;
    }
    boolean unsure = Set.of("customdata1", "token").contains(found.ownWord());
    put(
        contract,
        found,
        repeated
            ? Yaml.rows(found.repeats()) + " with an id that an earlier one has, to be rejected"
            : unsure ? "only if it holds the customer's id in your transactions" : "");
  }

  private void answeredAt() {
    List<ColumnProfile> dated =
        look.columns().stream()
            .filter(c -> c.ownWord().isEmpty() && Kind.of(c) == Kind.DATE)
            .toList();
    List<ColumnProfile> named = speakingOf("answered_at", Kind.DATE);
    Optional<ColumnProfile> found =
        own("answered_at")
            .or(() -> named.stream().findFirst())
            .or(() -> dated.stream().findFirst());
    if (found.isEmpty()) {
      remarks.add(
          "No column holds dates of answers, so every answer belongs to its wave, or to the period"
              + " of as_of.");
      return;
    }
    ColumnProfile column = found.get();
    List<String> patterns = column.datePatterns();
    if (patterns.isEmpty()) {
      remarks.add(
          column.name()
              + " should tell when they answered, but its values are no dates that are known; state"
              + " csv.dates and map answered_at.");
      return;
    }
    if (column.lastDay().orElseThrow().getYear() < NO_YEAR) {
      remarks.add(
          column.name()
              + " is of "
              + column.lastDay().get()
              + " at the latest, so the survey kept no dates; answered_at is not mapped.");
      return;
    }
    dates = patterns.get(0);
    boolean twoWays =
        patterns.stream()
            .anyMatch(p -> !p.isEmpty() && p.startsWith("d/") != patterns.get(0).startsWith("d/"));
    put(
        "answered_at",
        column,
        twoWays && !dates.isEmpty() ? "month and day could stand the other way round" : "");
  }

  private void category(String contract) {
    List<ColumnProfile> named = speakingOf(contract, Kind.CATEGORY, Kind.SCALE);
    if (!named.isEmpty()) {
      put(contract, named.get(0), others(named));
    }
  }

  private List<Question> asking(String contract) {
    return questions.stream()
        .filter(q -> !used.contains(q.column()) && !q.ticked())
        .filter(q -> Vocabulary.speaksOf(q.column(), contract))
        .toList();
  }

  private static String others(List<Question> questions, String... doubts) {
    List<String> all = new ArrayList<>(List.of(doubts));
    all.add(others(questions.stream().map(Question::column).toList()));
    all.removeIf(String::isEmpty);
    return String.join("; ", all);
  }

  private void recommend() {
    List<Question> asking = asking("recommend");
    if (asking.isEmpty()) {
      inUnknownWords("recommend");
      return;
    }
    Question question = asking.get(0);
    ScaleGuess scale = question.scale();
    if (scale.max() == 10) {
      String yaml = flow(question, new ScaleGuess(0, 10, scale.notApplicable(), ""), "", false);
      put("recommend", question.column(), yaml, others(asking));
    } else {
      int middle = Math.round((scale.min() + scale.max()) / 2f);
      String cuts = ", promoter: " + scale.max() + ", detractor: " + middle;
      put(
          "recommend",
          question.column(),
          flow(question, scale, cuts, true),
          others(asking, scale.doubt(), "promoter and detractor are guesses on this scale"));
    }
  }

  private void effort() {
    List<Question> asking = asking("effort");
    if (asking.isEmpty()) {
      return;
    }
    Question question = asking.get(0);
    ScaleGuess scale = question.scale();
    String words = ElementNames.word(question.column().name() + question.column().question());
    boolean high = !words.contains("effort") && !words.contains("ansträng");
    int points = scale.max() - scale.min() + 1;
    int from = high ? scale.max() - 2 : scale.min() + 2;
    String easy =
        ", easy: "
            + (high ? "high" : "low")
            + (points == 5 || points == 7 ? "" : ", easy_from: " + from);
    put(
        "effort",
        question.column(),
        flow(question, scale, easy, true),
        others(asking, scale.doubt(), "check which end of the scale means ease"));
  }

  private void satisfaction() {
    List<Question> asking = asking("satisfaction");
    if (!asking.isEmpty()) {
      Question question = asking.get(0);
      ScaleGuess scale = question.scale();
      put(
          "satisfaction",
          question.column(),
          flow(question, scale, "", scale.min() != 1 || scale.max() != 5),
          others(asking, scale.doubt()));
      return;
    }
    for (ColumnProfile column : speakingOf("satisfaction", Kind.CATEGORY, Kind.TEXT)) {
      List<String> texts = List.copyOf(column.values().keySet());
      List<String> negative = texts.stream().filter(t -> NEGATIVE.matcher(t).matches()).toList();
      if (texts.size() == 2 && negative.size() == 1) {
        Map<String, String> rules = new TreeMap<>();
        texts.forEach(text -> rules.put(text, negative.contains(text) ? "0" : "1"));
        put(
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
    for (ColumnProfile column : speakingOf(contract, Kind.CATEGORY, Kind.TEXT)) {
      if (!column.manyValues() && column.values().size() <= 15) {
        remarks.add(
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

  private void weight() {
    speakingOf("weight", Kind.NUMBER).stream()
        .findFirst()
        .ifPresent(column -> put("weight", column, ""));
  }

  private void story() {
    List<ColumnProfile> texts =
        look.columns().stream()
            .filter(c -> c.ownWord().isEmpty() && !used.contains(c) && Kind.of(c) == Kind.TEXT)
            .toList();
    List<ColumnProfile> named = speakingOf("story", Kind.TEXT, Kind.CATEGORY);
    if (!named.isEmpty()) {
      put("story", named.get(0), others(named));
    } else if (!texts.isEmpty()) {
      ColumnProfile longest = texts.get(0);
      for (ColumnProfile column : texts) {
        longest = column.meanLength() > longest.meanLength() ? column : longest;
      }
      put("story", longest, "free text, but nothing tells what was asked");
    }
  }

  private static String flow(Question question, ScaleGuess scale, String more, boolean sayScale) {
    String answers = rules(question.rules());
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
  static String rules(Map<String, String> rules) {
    if (rules.isEmpty()) {
      return "";
    }
    return rules.size() == 1 && rules.containsKey("*") ? rules.get("*") : Yaml.map(rules);
  }

  /** The possible outcome as it would be mapped. */
  static String asSatisfaction(Question question) {
    return flow(question, question.scale(), "", true);
  }

  /** What stands in small letters. */
  static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
