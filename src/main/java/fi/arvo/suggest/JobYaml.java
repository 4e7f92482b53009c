package fi.arvo.suggest;

import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.FirstLook;
import fi.arvo.extract.LeftOut;
import fi.arvo.extract.SourceFile;
import fi.arvo.suggest.SurveySuggestion.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A job's YAML that reads files nobody has described: what was recognised as comments, then
 * settings that load as they are, each guess that is in doubt with the doubt beside it.
 */
public final class JobYaml {
  private static final int WIDEST_NAME = 52;
  private static final int KIND = 44;
  private static final int QUESTION = 70;
  private static final int MOST_SHOWN = 12;
  private static final int LONGEST_SHOWN = 24;

  private final FirstLook look;
  private final List<String> paths;
  private final SurveySuggestion survey;
  private final Optional<Map<String, ColumnProfile>> transactions;
  private final List<String> lines = new ArrayList<>();

  private JobYaml(FirstLook look, List<String> paths) {
    this.look = look;
    this.paths = paths;
    this.survey = new SurveySuggestion(look);
    this.transactions = survey.asksNothing() ? TransactionSuggestion.of(look) : Optional.empty();
  }

  /**
   * @param paths of the files as the job should name them
   */
  public static List<String> of(FirstLook look, List<String> paths) {
    JobYaml yaml = new JobYaml(look, paths);
    yaml.recognised();
    yaml.columns();
    yaml.lookAt();
    if (yaml.survey.asksNothing() && yaml.transactions.isEmpty()) {
      yaml.comment(
          "Nothing tells by its name whether this is a survey or transactions: no rating, no"
              + " question, no amount with its day. Map its columns by hand;"
              + " src/site/markdown/extracts.md tells what can be mapped.");
    } else {
      yaml.job();
    }
    return List.copyOf(yaml.lines);
  }

  private void comment(String text) {
    lines.add(text.isEmpty() ? "#" : "# " + text);
  }

  private void recognised() {
    for (SourceFile file : look.files()) {
      comment(Yaml.comment(file.name()) + ": " + format(file) + ", " + file.records() + " rows.");
    }
    SourceFile first = look.files().get(0);
    if (first.header().platform() != Platform.PLAIN) {
      comment(leftOut());
    }
    if (!look.whole()) {
      comment("Only the first " + look.rows() + " rows were looked at.");
    }
    comment("");
  }

  private static String format(SourceFile file) {
    List<String> told = new ArrayList<>();
    told.add(file.format().name() + (file.gzip() ? " packed by gzip" : ""));
    if (!file.encoding().isEmpty()) {
      told.add(file.encoding());
    }
    if (file.separator() != 0) {
      told.add("separator " + (file.separator() == '\t' ? "tab" : "\"" + file.separator() + "\""));
      told.add("decimal mark \"" + (file.separator() == ';' ? ',' : '.') + "\"");
    }
    int rows = file.header().rows();
    if (rows > 0) {
      told.add(rows + (rows == 1 ? " header row" : " header rows"));
    }
    Platform platform = file.header().platform();
    told.add(
        platform == Platform.PLAIN
            ? "no survey platform's signs"
            : "exported by " + name(platform) + ", told by its header");
    return String.join(", ", told);
  }

  private static String name(Platform platform) {
    return switch (platform) {
      case PLAIN -> "nobody known";
      case QUALTRICS -> "Qualtrics";
      case SURVEYMONKEY -> "SurveyMonkey";
      case LIMESURVEY -> "LimeSurvey";
      case WEBROPOL -> "Webropol";
    };
  }

  private String leftOut() {
    if (look.leftOutBy().isEmpty()) {
      return "Nothing in it tells previews and unfinished answers; every row counts.";
    }
    String counts =
        look.leftOut().entrySet().stream()
            .map(
                reason ->
                    Yaml.rows(reason.getValue())
                        + (reason.getKey().equals(LeftOut.PREVIEW)
                            ? " of somebody trying the survey"
                            : " never sent in"))
            .collect(Collectors.joining(", "));
    return "Left out, told by "
        + look.leftOutBy().stream().map(Yaml::comment).collect(Collectors.joining(", "))
        + ": "
        + (counts.isEmpty() ? "none" : counts)
        + ".";
  }

  private void columns() {
    int widest = look.columns().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    int width = Math.min(WIDEST_NAME, widest);
    String format = "%-" + width + "s  %-" + KIND + "s  %s";
    comment(String.format(Locale.ROOT, format, "column", "holds", "taken as"));
    for (ColumnProfile column : look.columns()) {
      String asked = column.question();
      // A column whose name is its question, made unique or not, is told once.
      String question = column.name().startsWith(asked) ? "" : "  \"" + cut(asked, QUESTION) + "\"";
      comment(
          String.format(
              Locale.ROOT,
              format,
              cut(column.name(), width),
              cut(holds(column), KIND),
              takenAs(column) + question));
    }
    comment("");
  }

  private String takenAs(ColumnProfile column) {
    return transactions
        .map(
            t ->
                t.entrySet().stream()
                    .filter(e -> e.getValue() == column)
                    .map(Map.Entry::getKey)
                    .findFirst())
        .orElseGet(() -> survey.takenAs(column))
        .orElse("-");
  }

  /** Cut in its middle: names of a block begin alike and differ at their ends. */
  private static String cut(String text, int most) {
    String line = Yaml.comment(text);
    int end = most / 2;
    return line.length() <= most
        ? line
        : line.substring(0, most - end - 1) + "…" + line.substring(line.length() - end);
  }

  private static String holds(ColumnProfile column) {
    Kind kind = Kind.of(column);
    String more =
        switch (kind) {
          case DATE -> column.firstDay().orElseThrow() + " to " + column.lastDay().orElseThrow();
          case SCALE ->
              Question.of(column)
                  .map(q -> range(q.scale()) + (q.rules().isEmpty() ? "" : ", in words"))
                  .orElse("");
          case CATEGORY, TICKS -> column.values().size() + " different" + shown(column);
          case NUMBER ->
              column.manyValues() ? "many different" : column.values().size() + " different";
          case EMPTY, TICK, ID, TEXT -> "";
        };
    String blank = column.blank() > 0 && kind != Kind.EMPTY ? ", " + column.blank() + " empty" : "";
    return kind.told() + (more.isEmpty() ? "" : ", " + more) + blank;
  }

  private static String range(ScaleGuess scale) {
    return scale.min()
        + " to "
        + scale.max()
        + (scale.notApplicable().isEmpty() ? "" : ", no answer " + scale.notApplicable());
  }

  /** Only what is short and few: words of people stay where they are. */
  private static String shown(ColumnProfile column) {
    boolean few =
        column.values().size() <= MOST_SHOWN
            && column.values().keySet().stream()
                .allMatch(v -> v.length() <= LONGEST_SHOWN && v.indexOf('@') < 0);
    return few ? ": " + String.join(", ", column.values().keySet()) : "";
  }

  private void lookAt() {
    List<String> found = new ArrayList<>(Suspicions.of(look));
    if (transactions.isEmpty()) {
      found.addAll(survey.remarks());
    }
    Block block = survey.block();
    if (!block.left().isEmpty()) {
      found.add(
          "Not read, being no element of the model or asked again: "
              + block.left().stream()
                  .map(q -> Yaml.comment(q.column().name()))
                  .collect(Collectors.joining(", "))
              + ".");
    }
    for (ColumnProfile column : look.columns()) {
      if (Kind.of(column) == Kind.TICKS) {
        found.add(
            Yaml.comment(column.name())
                + " holds several ticks in a cell. Map an element to a tick as {expr: \"int(array_contains(split(`"
                + Yaml.comment(column.name())
                + "`, ','), '1'))\"} under ratings.columns, with scale: [0, 1].");
      }
    }
    if (!found.isEmpty()) {
      comment("Look at these:");
      found.forEach(sentence -> comment("- " + sentence));
      comment("");
    }
  }

  private void job() {
    Block block = survey.block();
    lines.add("company: My company  # name it as readers know it");
    asOf();
    lines.add("out: out");
    if (!block.ratings().isEmpty()) {
      elements(block);
      ScaleGuess scale = block.scale();
      if (scale.min() != 0 || scale.max() != 10) {
        lines.add(
            "coverage: {threshold: "
                + scale.threshold()
                + "}  # an element counts as got from this rating up; check");
      }
    }
    lines.add("extracts:");
    lines.add("  " + (transactions.isPresent() ? "transactions" : "survey") + ":");
    lines.add(
        "    path: "
            + (paths.size() == 1
                ? Yaml.text(paths.get(0))
                : paths.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"))));
    String dates =
        transactions.map(t -> t.get("booked_at").datePatterns().get(0)).orElse(survey.dates());
    if (!dates.isEmpty()) {
      lines.add("    csv: {dates: " + Yaml.text(dates) + "}");
    }
    if (transactions.isPresent()) {
      lines.add("    columns:");
      transactions
          .get()
          .forEach((contract, c) -> lines.add("      " + contract + ": " + Yaml.text(c.name())));
    } else {
      surveyColumns();
      ratings(block);
    }
  }

  private void asOf() {
    if (!look.whole()) {
      lines.add("# Unsure: the rows that weren't looked at may be later.");
    }
    Optional<ColumnProfile> dated =
        transactions
            .map(t -> t.get("booked_at"))
            .or(() -> Optional.ofNullable(survey.columns().get("answered_at")).map(Line::column));
    lines.add(
        dated
            .flatMap(ColumnProfile::lastDay)
            .map(
                day ->
                    "as_of: " + day + "  # the last day in the file; what is later doesn't count")
            .orElse("# as_of: 2026-09-30  # the last day that counts; yesterday if not said"));
  }

  private void elements(Block block) {
    if (!block.model().isEmpty()) {
      lines.add("elements: " + block.model());
      return;
    }
    lines.add("elements:  # the survey's own list; sort it into tiers of value if you can");
    lines.add("  id: own");
    lines.add("  tiers: [{id: all, labels: What was rated}]");
    lines.add("  elements:");
    block
        .labels()
        .forEach(
            (id, label) ->
                lines.add("    - {id: " + id + ", tier: all, labels: " + Yaml.text(label) + "}"));
  }

  private void surveyColumns() {
    Map<String, Line> columns = survey.columns();
    boolean outcome =
        columns.containsKey("recommend")
            || columns.containsKey("satisfaction")
            || columns.containsKey("effort");
    if (!columns.isEmpty()) {
      lines.add("    columns:");
    }
    columns.forEach(
        (contract, line) -> {
          doubt("      ", line.doubt());
          lines.add("      " + contract + ": " + line.yaml());
        });
    if (!outcome) {
      lines.add(
          "      # Unsure: nothing tells a question on recommending, ease or satisfaction, and"
              + " without one the report shows only what customers get.");
      survey
          .possibleOutcome()
          .ifPresent(
              q ->
                  lines.add(
                      "      # If it is one, take the # away: satisfaction: "
                          + SurveySuggestion.asSatisfaction(q)));
    }
  }

  private void doubt(String indent, String doubt) {
    if (!doubt.isEmpty()) {
      lines.add(indent + "# Unsure: " + doubt + ".");
    }
  }

  private void ratings(Block block) {
    if (block.ratings().isEmpty()) {
      lines.add(
          "    # No column rates an element of value by its name; conf/elements-b2c.yaml has their"
              + " names, to map under ratings.columns.");
      return;
    }
    ScaleGuess scale = block.scale();
    lines.add("    ratings:");
    if (block.ticked()) {
      doubt(
          "      ", "what isn't ticked is taken as not got, also where the question was not seen");
      lines.add("      scale: [0, 1]");
    } else {
      doubt("      ", scale.doubt());
      lines.add("      scale: " + scale.yaml());
      if (!scale.notApplicable().isEmpty()) {
        lines.add("      not_applicable: " + scale.notApplicable());
      }
      String rules = SurveySuggestion.rules(block.rules());
      if (!rules.isEmpty()) {
        lines.add("      answers: " + rules);
      }
    }
    lines.add("      columns:");
    block
        .ratings()
        .forEach(
            (id, question) -> {
              String name = question.column().name();
              lines.add(
                  "        "
                      + id
                      + ": "
                      + (question.ticked()
                          ? "{expr: "
                              + Yaml.text("int(`" + name.replace("`", "``") + "` is not null)")
                              + "}"
                          : Yaml.text(name)));
            });
  }
}
