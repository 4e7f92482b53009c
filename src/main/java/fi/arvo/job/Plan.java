package fi.arvo.job;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.publish.OutputDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What a report job would read and write, and which parts its report would have. Looks at names and
 * sizes of files only; starts no Spark.
 */
public final class Plan {
  private final JobConfig config;
  private final List<String> missing = new ArrayList<>();

  private Plan(JobConfig config) {
    this.config = config;
  }

  /** The plan in lines, or the inputs that are not there. */
  public static RunOutcome of(JobConfig config) {
    Plan plan = new Plan(config);
    List<String> lines = new ArrayList<>();
    lines.add("As of " + config.asOf() + ", " + elements(config) + ".");
    lines.add("");
    lines.add("Reads");
    config.extracts().forEach((role, extract) -> lines.add(plan.reads(role, extract)));
    lines.add("");
    lines.add("Writes");
    lines.addAll(plan.writes());
    lines.add("");
    lines.add("The report has");
    lines.addAll(parts(config));
    return plan.missing.isEmpty()
        ? new RunOutcome.Done(List.copyOf(lines))
        : new RunOutcome.Failed(new JobFailure.InputUnreadable(List.copyOf(plan.missing)));
  }

  private static String elements(JobConfig config) {
    return config.elements().elements().size()
        + " elements in "
        + config.elements().tiers().size()
        + " tiers ("
        + config.elements().id()
        + "), covered from "
        + config.coverage().threshold();
  }

  private String reads(Role role, ExtractConfig extract) {
    long files = 0;
    long bytes = 0;
    for (String path : extract.paths()) {
      List<FileStatus> found = files(role, path);
      files += found.size();
      bytes += found.stream().mapToLong(FileStatus::getLen).sum();
    }
    return row(
        role.key(),
        String.format(
            Locale.ROOT,
            "%d file%s, %,d bytes: %s",
            files,
            files == 1 ? "" : "s",
            bytes,
            String.join(", ", extract.paths())));
  }

  private List<FileStatus> files(Role role, String path) {
    try {
      Path pattern = new Path(path);
      FileSystem system = pattern.getFileSystem(new Configuration());
      FileStatus[] matches = system.globStatus(pattern);
      List<FileStatus> files = new ArrayList<>();
      for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
        files.addAll(
            match.isDirectory()
                ? Arrays.asList(system.listStatus(match.getPath(), Plan::isData))
                : List.of(match));
      }
      if (files.isEmpty()) {
        missing.add(
            "extracts.%s.path: there is no file at %s, seen from %s."
                .formatted(role.key(), path, java.nio.file.Path.of("").toAbsolutePath()));
      }
      return files;
    } catch (IOException | IllegalArgumentException e) {
      missing.add(
          "extracts.%s.path: %s cannot be looked at (%s)."
              .formatted(role.key(), path, e.getMessage()));
      return List.of();
    }
  }

  private static boolean isData(Path path) {
    return !path.getName().startsWith("_") && !path.getName().startsWith(".");
  }

  private List<String> writes() {
    OutputDirectory out = OutputDirectory.of(config.out());
    java.nio.file.Path date = out.date(config.asOf());
    List<String> lines = new ArrayList<>();
    lines.add(
        row(
            "directory",
            date + (Files.exists(date) ? ", in place of what is published there" : "")));
    for (String language : config.languages()) {
      lines.add(row("workbook", "workbooks/value-report." + language + ".xlsx"));
    }
    lines.add(
        row("tables", "tables/*/*.parquet (jobs/run describe dictionary tells their columns)"));
    if (config.privacy().customerRows()) {
      lines.add(row("restricted", "restricted/*/*.parquet, when there is a key"));
    }
    return lines;
  }

  private static List<String> parts(JobConfig config) {
    Optional<ExtractConfig> survey = Optional.ofNullable(config.extracts().get(Role.SURVEY));
    boolean ratings =
        survey
            .map(
                s ->
                    s.shape() == ExtractConfig.Shape.LONG
                        || s.ratings().map(r -> !r.columns().isEmpty()).orElse(false))
            .orElse(false);
    boolean loyalty =
        survey.map(s -> contains(s, Set.of("recommend", "effort", "satisfaction"))).orElse(false);
    boolean money = config.extracts().containsKey(Role.TRANSACTIONS);
    boolean known =
        money && config.extracts().get(Role.TRANSACTIONS).columns().containsKey("customer_id");
    boolean linked = known && survey.map(s -> s.columns().containsKey("customer_id")).orElse(false);
    boolean touched = survey.map(s -> s.columns().containsKey("touchpoint")).orElse(false);
    boolean told = survey.map(s -> s.columns().containsKey("story")).orElse(false);
    return List.of(
        part("value pyramid", ratings, "the survey maps no element ratings"),
        part("loyalty", loyalty, "the survey maps no recommend, effort or satisfaction"),
        part(
            "coverage and loyalty",
            ratings && loyalty,
            "it needs element ratings and recommend, effort or satisfaction"),
        part("revenue bridge", known, "it needs transactions with customer_id"),
        part(
            "coverage and growth",
            ratings && linked,
            "it needs element ratings and transactions, both with customer_id"),
        part("journey", touched, "the survey maps no touchpoint"),
        part("stories", told, "the survey maps no story"),
        part(
            "empathy loop",
            survey.isPresent() && config.extracts().containsKey(Role.ACTIONS),
            "it needs a survey and an actions extract"),
        part(
            "automation",
            touched && config.extracts().containsKey(Role.OPERATIONS),
            "it needs a survey with touchpoint and an operations extract"),
        part(
            "employees",
            config.extracts().containsKey(Role.EMPLOYEES),
            "there is no employees extract"),
        part(
            "partners and owners",
            config.extracts().containsKey(Role.STAKEHOLDERS),
            "there is no stakeholders extract"),
        part(
            "promise",
            config.extracts().containsKey(Role.PROMISES) || guessed(config),
            "there is no promises extract and employees map no guesses"),
        part(
            "maturity",
            config.extracts().containsKey(Role.MATURITY),
            "there is no maturity extract"),
        part(
            "owners beside elements",
            config.extracts().containsKey(Role.OWNERS),
            "there is no owners extract"),
        part("customer tables", config.privacy().customerRows(), "privacy.customer_rows is false"));
  }

  private static boolean guessed(JobConfig config) {
    return Optional.ofNullable(config.extracts().get(Role.EMPLOYEES))
        .flatMap(ExtractConfig::ratings)
        .map(asked -> !asked.columns().isEmpty())
        .orElse(false);
  }

  private static boolean contains(ExtractConfig extract, Set<String> columns) {
    return extract.columns().keySet().stream().anyMatch(columns::contains);
  }

  private static String part(String name, boolean there, String whyNot) {
    return row(name, there ? "yes" : "no: " + whyNot);
  }

  private static String row(String name, String text) {
    return String.format(Locale.ROOT, "  %-22s  %s", name, text);
  }
}
