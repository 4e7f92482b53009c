package fi.arvo.suggest;

import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.FirstLook;
import fi.arvo.extract.LeftOut;
import fi.arvo.extract.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was recognised in files, as comments: what they are, what each column holds, what is odd.
 */
final class Recognised {
  private static final int WIDEST_NAME = 52;
  private static final int KIND = 44;
  private static final int QUESTION = 70;
  private static final int MOST_SHOWN = 12;
  private static final int LONGEST_SHOWN = 24;

  private final FirstLook look;
  private final SurveySuggestion survey;
  private final Optional<Map<String, ColumnProfile>> transactions;
  private final List<String> lines = new ArrayList<>();

  private Recognised(
      FirstLook look, SurveySuggestion survey, Optional<Map<String, ColumnProfile>> transactions) {
    this.look = look;
    this.survey = survey;
    this.transactions = transactions;
  }

  /** Lines of comments. */
  static List<String> of(
      FirstLook look, SurveySuggestion survey, Optional<Map<String, ColumnProfile>> transactions) {
    Recognised recognised = new Recognised(look, survey, transactions);
    recognised.files();
    recognised.columns();
    recognised.lookAt();
    return recognised.lines;
  }

  private void comment(String text) {
    lines.add(text.isEmpty() ? "#" : "# " + text);
  }

  private void files() {
    for (SourceFile file : look.files()) {
      comment(Yaml.comment(file.name()) + ": " + format(file) + ", " + file.records() + " rows.");
    }
    SourceFile first = look.files().get(0);
    if (first.header().platform() != Platform.PLAIN) {
      comment(leftOut());
    }
    if (!first.header().timeZone().isEmpty()) {
      comment("Its times are of " + first.header().timeZone() + ", as its header says.");
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
    int width = Math.max("column".length(), Math.min(WIDEST_NAME, widest));
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
          case CATEGORY, YES_NO -> different(column.values());
          case TICKS -> different(column.joined().orElseThrow().texts());
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

  /** Shown when they are short and few: words of people stay where they are. */
  private static String different(Map<String, Long> values) {
    boolean few =
        values.size() <= MOST_SHOWN
            && values.keySet().stream()
                .allMatch(v -> v.length() <= LONGEST_SHOWN && v.indexOf('@') < 0);
    return values.size() + " different" + (few ? ": " + String.join(", ", values.keySet()) : "");
  }

  private void lookAt() {
    List<String> found = new ArrayList<>(Suspicions.of(look));
    if (transactions.isEmpty()) {
      found.addAll(survey.remarks());
    }
    survey.choices().forEach(choices -> found.add(choices.told()));
    look.columns().stream()
        .filter(column -> Kind.of(column) == Kind.TICKS && survey.takenAs(column).isEmpty())
        .forEach(column -> found.add(Choices.told(column)));
    Block block = survey.block();
    if (!block.left().isEmpty()) {
      found.add(
          "Not read, being no element of the model, asked again or answered on another scale: "
              + block.left().stream()
                  .map(q -> Yaml.comment(q.column().name()))
                  .collect(Collectors.joining(", "))
              + ".");
    }
    if (!found.isEmpty()) {
      comment("Look at these:");
      found.forEach(sentence -> comment("- " + sentence));
      comment("");
    }
  }
}
