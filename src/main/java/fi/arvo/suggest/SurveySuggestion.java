package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.FirstLook;
import fi.arvo.suggest.Lines.Line;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What each column of an unknown survey probably is, and the doubt about it. */
final class SurveySuggestion {
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

  /** As the gate lets ids be repeated when nothing is set. */
  private static final double MOST_REPEATED = 0.01;

  /** Platforms write this for when they don't know. */
  private static final int NO_YEAR = 1990;

  private final FirstLook look;
  private final Lines lines;
  private final List<Choices> choices;
  private final Block block;
  private final Outcomes outcomes;
  private final Block wordless;
  private String dates = "";

  SurveySuggestion(FirstLook look) {
    this.look = look;
    this.lines = new Lines(look);
    List<ColumnProfile> asked = look.columns().stream().filter(c -> c.ownWord().isEmpty()).toList();
    List<Question> questions = Question.of(asked);
    choices = Choices.of(questions);
    List<Question> ticks = asked.stream().map(Question::ofTicksIn).flatMap(List::stream).toList();
    block =
        Block.of(
            Stream.concat(questions.stream(), ticks.stream()).toList(), namedOtherwise(questions));
    block.ratings().values().forEach(question -> lines.use(question.column()));
    id("response_id");
    id("customer_id");
    answeredAt();
    // Before the kinds of things: "How easy was it to visit our office?" names none.
    outcomes = Outcomes.find(lines, questions);
    for (String column : List.of("wave", "unit", "segment", "channel", "touchpoint")) {
      category(column);
    }
    weight();
    story();
    wordless =
        block.ratings().isEmpty()
            ? Block.inUnknownWords(Question.inUnknownWords(lines.free(Kind.CATEGORY)))
            : Block.NONE;
  }

  /** Contract columns in the contract's order, with their YAML. */
  Map<String, Line> columns() {
    return lines.ordered();
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** Ratings by their place and name whose answers are words that are not known; or none. */
  Block wordless() {
    return wordless;
  }

  /** Questions with a column a choice that rate no element. */
  List<Choices> choices() {
    return choices.stream()
        .filter(c -> c.columns().stream().noneMatch(block.ratings()::containsValue))
        .toList();
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
    return lines.remarks();
  }

  /** What a column is taken for; empty when for nothing. */
  Optional<String> takenAs(ColumnProfile column) {
    Optional<String> contract = lines.fedBy(column);
    if (contract.isPresent()) {
      return contract;
    }
    List<String> rated =
        block.ratings().entrySet().stream()
            .filter(rating -> rating.getValue().column() == column)
            .map(Map.Entry::getKey)
            .toList();
    return rated.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "ratings."
                + rated.get(0)
                + (rated.size() > 1 ? " and " + (rated.size() - 1) + " more" : ""));
  }

  /** Whether nothing in the file is a question that a report could use. */
  boolean asksNothing() {
    return block.ratings().isEmpty() && !outcomes.found();
  }

  /** Columns whose words speak of something else than a rating. */
  private static Set<Question> namedOtherwise(List<Question> questions) {
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

  private void id(String contract) {
    List<ColumnProfile> named =
        lines.speakingOf(contract, Kind.ID, Kind.NUMBER, Kind.TEXT, Kind.CATEGORY, Kind.SCALE);
    Optional<ColumnProfile> column = own(contract).or(() -> named.stream().findFirst());
    if (column.isEmpty()) {
      return;
    }
    ColumnProfile found = column.get();
    boolean repeated = contract.equals("response_id") && found.repeats() > 0;
    if (repeated && found.repeats() > MOST_REPEATED * found.filled()) {
      lines.remark(
          found.name()
              + " stands "
              + found.repeats()
              + " times on more than one row, so it is not taken as response_id; rows are told by"
              + " file and line instead.");
      return;
    }
    boolean unsure = Set.of("customdata1", "token").contains(found.ownWord());
    lines.put(
        contract,
        found,
        repeated
            ? Yaml.rows(found.repeats()) + " with an id that an earlier one has, to be rejected"
            : unsure ? "only if it holds the customer's id in your transactions" : "");
  }

  private void answeredAt() {
    List<ColumnProfile> dated = lines.free(Kind.DATE);
    List<ColumnProfile> named = lines.speakingOf("answered_at", Kind.DATE);
    Optional<ColumnProfile> found =
        own("answered_at")
            .or(() -> named.stream().findFirst())
            .or(() -> dated.stream().findFirst());
    if (found.isEmpty()) {
      lines.remark(
          "No column holds dates of answers, so every answer belongs to its wave, or to the period"
              + " of as_of.");
      return;
    }
    ColumnProfile column = found.get();
    List<String> patterns = column.datePatterns();
    if (patterns.isEmpty()) {
      lines.remark(
          column.name()
              + " should tell when they answered, but its values are no dates that are known; state"
              + " csv.dates and map answered_at.");
      return;
    }
    if (column.lastDay().orElseThrow().getYear() < NO_YEAR) {
      lines.remark(
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
    lines.put(
        "answered_at",
        column,
        twoWays && !dates.isEmpty() ? "month and day could stand the other way round" : "");
  }

  private void category(String contract) {
    List<ColumnProfile> named =
        noChoices(lines.speakingOf(contract, Kind.CATEGORY, Kind.SCALE)).stream()
            .filter(column -> Question.of(column).stream().noneMatch(Question::ofTwo))
            .toList();
    if (!named.isEmpty()) {
      ColumnProfile values = named.get(0);
      lines.use(values);
      // A report names its units by their labels.
      lines.put(contract, look.labelsOf(values).orElse(values), Lines.others(named));
    }
  }

  /** Without those that belong to a question of several choices, as what stands beside "other". */
  private List<ColumnProfile> noChoices(List<ColumnProfile> columns) {
    return columns.stream()
        .filter(column -> choices.stream().noneMatch(choice -> choice.has(column)))
        .toList();
  }

  private void weight() {
    lines.speakingOf("weight", Kind.NUMBER).stream()
        .findFirst()
        .ifPresent(column -> lines.put("weight", column, ""));
  }

  private void story() {
    List<ColumnProfile> texts = noChoices(lines.free(Kind.TEXT));
    List<ColumnProfile> named = noChoices(lines.speakingOf("story", Kind.TEXT, Kind.CATEGORY));
    if (!named.isEmpty()) {
      lines.put("story", named.get(0), Lines.others(named));
    } else if (!texts.isEmpty()) {
      ColumnProfile longest = texts.get(0);
      for (ColumnProfile column : texts) {
        longest = column.meanLength() > longest.meanLength() ? column : longest;
      }
      lines.put("story", longest, "free text, but nothing tells what was asked");
    }
  }
}
