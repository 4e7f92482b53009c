package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.FirstLook;
import fi.arvo.suggest.Lines.Line;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A job's YAML that reads files nobody has described: what was recognised as comments, then
 * settings that load as they are, each guess that is in doubt with the doubt beside it.
 */
public final class JobYaml {
  /** Of days and times when a job says nothing. */
  private static final String DEFAULT_ZONE = "Europe/Helsinki";

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
    yaml.lines.addAll(Recognised.of(look, yaml.survey, yaml.transactions));
    if (yaml.survey.asksNothing() && yaml.transactions.isEmpty()) {
      yaml.lines.add(
          "# Nothing tells by its name whether this is a survey or transactions: no rating, no"
              + " question, no amount with its day. Map its columns by hand;"
              + " src/site/markdown/extracts.md tells what can be mapped.");
      if (!yaml.survey.wordless().ratings().isEmpty()) {
        yaml.asComments(() -> yaml.job(yaml.survey.wordless()));
      }
    } else {
      yaml.job(yaml.survey.block());
    }
    return List.copyOf(yaml.lines);
  }

  /** Adds lines that count only when somebody has taken the sign away. */
  private void asComments(Runnable adding) {
    int before = lines.size();
    adding.run();
    for (int line = before; line < lines.size(); line++) {
      if (!lines.get(line).startsWith("# ")) {
        lines.set(line, "# " + lines.get(line));
      }
    }
  }

  private void job(Block block) {
    Block wordless = survey.wordless();
    lines.add("company: My company  # name it as readers know it");
    asOf();
    zone();
    lines.add("out: out");
    if (!block.ratings().isEmpty()) {
      elements(block);
    } else if (!wordless.ratings().isEmpty()) {
      lines.add(
          "# Unsure: these may be ratings, but the numbers of their answers are not known. If they"
              + " are, write each number under answers below, check it, and take the # away here"
              + " and there.");
      asComments(() -> elements(wordless));
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
      if (!block.ratings().isEmpty()) {
        ratings(block);
      } else if (!wordless.ratings().isEmpty()) {
        asComments(() -> ratings(wordless));
      } else {
        lines.add(
            "    # No column rates an element of value by its name; conf/elements-b2c.yaml has their"
                + " names, to map under ratings.columns.");
      }
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

  private void zone() {
    String zone = look.files().get(0).header().timeZone();
    if (!zone.isEmpty() && !zone.equals(DEFAULT_ZONE) && isKnown(zone)) {
      lines.add("time: {zone: " + zone + "}  # as the export says of its times");
    }
  }

  private static boolean isKnown(String zone) {
    try {
      return ZoneId.of(zone) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void elements(Block block) {
    if (!block.model().isEmpty()) {
      lines.add("elements: " + block.model());
    } else {
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
    ScaleGuess scale = block.scale();
    if (scale.min() != 0 || scale.max() != 10) {
      lines.add(
          "coverage: {threshold: "
              + scale.threshold()
              + "}  # an element counts as got from this rating up; check");
    }
  }

  private void surveyColumns() {
    Map<String, Line> columns = survey.columns();
    if (!columns.isEmpty()) {
      lines.add("    columns:");
    }
    columns.forEach(
        (contract, line) -> {
          doubt("      ", line.doubt());
          lines.add("      " + contract + ": " + line.yaml());
        });
    if (!survey.outcomes().found()) {
      lines.add(
          "      # Unsure: nothing tells a question on recommending, ease or satisfaction, and"
              + " without one the report shows only what customers get.");
      survey
          .outcomes()
          .possible()
          .ifPresent(
              q ->
                  lines.add(
                      "      # If it is one, take the # away: satisfaction: "
                          + Outcomes.asSatisfaction(q)));
    }
  }

  private void doubt(String indent, String doubt) {
    if (!doubt.isEmpty()) {
      lines.add(indent + "# Unsure: " + doubt + ".");
    }
  }

  private void ratings(Block block) {
    ScaleGuess scale = block.scale();
    lines.add("    ratings:");
    if (block.ticked()) {
      if (block.blankIsNo()) {
        doubt(
            "      ",
            "what isn't ticked is taken as not got, also where the question was not seen");
      }
      lines.add("      scale: [0, 1]");
    } else {
      doubt("      ", scale.doubt());
      lines.add("      scale: " + scale.yaml());
      if (!scale.notApplicable().isEmpty()) {
        lines.add("      not_applicable: " + scale.notApplicable());
      }
    }
    String rules = Outcomes.rules(block.answers());
    if (!rules.isEmpty()) {
      lines.add("      answers: " + rules);
    }
    lines.add("      columns:");
    block
        .ratings()
        .forEach((id, question) -> lines.add("        " + id + ": " + question.source()));
  }
}
