package fi.arvo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import fi.arvo.job.Job;
import fi.arvo.job.JobFailure;
import fi.arvo.job.Progress;
import fi.arvo.job.RunOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<JobConfig> ran = new ArrayList<>();
  private Path config;

  @BeforeEach
  void aJob() throws IOException {
    Files.writeString(folder.resolve("kysely.csv"), "suosittelu\n10\n");
    config =
        Files.writeString(
            folder.resolve("job.yaml"),
            "out: %s\nextracts:\n  survey:\n    path: %s\n    columns: {recommend: suosittelu}\n"
                .replace("%s\nex", folder.resolve("out") + "\nex")
                .replace("%s", folder.resolve("kysely.csv").toString()));
  }

  private int run(Job<JobConfig> job, String... arguments) {
    Clock clock = Clock.fixed(Instant.parse("2026-10-01T03:00:00Z"), ZoneOffset.UTC);
    return new Arvo(new Surroundings(Map.of(), clock, Progress.Style.PLAIN))
        .with(Arvo.report("value-report", "Publish the report of one date.", job))
        .withDescribe()
        .commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private int report(Job<JobConfig> job, String... more) {
    List<String> arguments = new ArrayList<>(List.of("value-report", "--config", "" + config));
    arguments.addAll(Arrays.asList(more));
    return run(job, arguments.toArray(String[]::new));
  }

  private Job<JobConfig> remembering() {
    return (job, context) -> {
      ran.add(job);
      context.progress().step("Reading survey");
      return new RunOutcome.Done(List.of("Kyllä."));
    };
  }

  @Test
  void theAnswerGoesToStandardOutputAndProgressToStandardError() {
    assertThat(report(remembering(), "--as-of", "2026-06-30")).isZero();
    assertThat(ran)
        .singleElement()
        .extracting(JobConfig::asOf)
        .isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(out).hasToString("Kyllä." + System.lineSeparator());
    assertThat(err).hasToString("Reading survey" + System.lineSeparator());
  }

  @Test
  void quietShowsNoProgress() {
    assertThat(report(remembering(), "--quiet")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void optionsAreSettings() {
    Path elsewhere = folder.resolve("elsewhere");
    report(
        remembering(),
        "--out=" + elsewhere,
        "--master=local[1]",
        "--set=growth.months=6",
        "--set=reporting.months=3");
    JobConfig job = ran.get(0);
    assertThat(job.out()).isEqualTo(elsewhere);
    assertThat(job.spark().master()).contains("local[1]");
    assertThat(job.growth().months()).isEqualTo(6);
    assertThat(job.reporting().months()).isEqualTo(3);
  }

  @Test
  void whatIsWrongWithTheConfigurationIsToldBeforeAnythingRuns() {
    assertThat(report(remembering(), "--as-of=30.9.2026", "--set=growth.moths=6")).isEqualTo(2);
    assertThat(ran).isEmpty();
    assertThat(err.toString().lines())
        .containsExactly(
            "option --as-of: as_of is \"30.9.2026\", which is not a date; write it as 2026-09-30.",
            "option --set growth.moths: growth.moths is not a known key; the nearest known one is"
                + " growth.months.");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  static Stream<Arguments> failures() {
    List<String> why = List.of("Because.");
    return Stream.of(
        Arguments.of(new JobFailure.Configuration(why), 2),
        Arguments.of(new JobFailure.GateRefused(why), 3),
        Arguments.of(new JobFailure.AnotherRunPublishes(why), 4),
        Arguments.of(new JobFailure.InputUnreadable(why), 5));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureHasItsExitCodeAndItsSentence(JobFailure failure, int code) {
    assertThat(report((job, context) -> new RunOutcome.Failed(failure))).isEqualTo(code);
    assertThat(err.toString()).isEqualTo("Because." + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnexpectedFailureTellsNoStackTraceButWhereTheLogIs() {
    int code =
        report(
            (job, context) -> {
              throw new IllegalStateException("the roof fell in");
            });
    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .contains("Unexpected failure, IllegalStateException: the roof fell in")
        .contains(folder.resolve("out/.runs/20261001T030000Z-").toString())
        .doesNotContain("\tat ");
  }

  @Test
  void aDryRunTellsThePlanAndRunsNothing() {
    assertThat(report(remembering(), "--dry-run")).isZero();
    assertThat(ran).isEmpty();
    assertThat(out.toString())
        .contains("As of 2026-09-30, 30 elements in 4 tiers (b2c-30), covered from 8.")
        .contains("1 file, 14 bytes: " + folder.resolve("kysely.csv"))
        .contains("value-report.fi.xlsx")
        .containsPattern("loyalty +yes")
        .containsPattern("revenue bridge +no: it needs transactions with customer_id");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aDryRunTellsWhichInputsAreMissing() {
    String path = folder.resolve("none/*.csv").toString();
    assertThat(report(remembering(), "--dry-run", "--set=extracts.survey.path=" + path))
        .isEqualTo(5);
    assertThat(err.toString())
        .startsWith("extracts.survey.path: there is no file at " + path + ", seen from ");
  }

  @Test
  void wrongUsageIsToldWithTheNearestRightOne() {
    assertThat(run(remembering(), "value-repotr")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean: jobs/run value-report?");
    assertThat(run(remembering())).isEqualTo(2);
    assertThat(err.toString()).contains("Name a job.");
  }

  @Test
  void helpTellsJobsAndExitCodes() {
    assertThat(run(remembering(), "--help")).isZero();
    assertThat(out.toString())
        .contains("value-report  Publish the report of one date.")
        .containsPattern("130 +interrupted");
    assertThat(run(remembering(), "value-report", "--help")).isZero();
    assertThat(out.toString())
        .contains("--config", "--as-of", "--out", "--master", "--set", "--dry-run", "--quiet");
  }

  @Test
  void versionTellsNumberAndCommit() {
    assertThat(run(remembering(), "--version")).isZero();
    assertThat(out.toString().strip())
        .matches("Arvo \\d+\\.\\d+\\.\\d+ \\((unknown|[0-9a-f]{7,})\\)");
  }

  @Test
  void describeTellsSettingsWithTheirOrigin() {
    assertThat(run(remembering(), "describe", "config", "--config", "" + config)).isZero();
    assertThat(out.toString())
        .containsPattern("growth.months: 12 +# default")
        .containsPattern("extracts.survey.columns.recommend.column: suosittelu +# .*job.yaml:5");
  }

  @Test
  void describeTellsHowWellStoriesAreRead() {
    assertThat(run(remembering(), "describe", "lexicon", "--config", "" + config)).isZero();
    assertThat(out.toString()).contains("| development | fi |", "| held-out | en |");
  }

  @Test
  void describeTellsEveryTableAndColumn() {
    assertThat(run(remembering(), "describe", "dictionary", "--config", "" + config)).isZero();
    assertThat(out.toString())
        .contains("## element_coverage", "| **element** | text | ", "## customer_ratings");
  }

  @Test
  void anUnknownExportIsDescribedByAJobThatLoads() throws IOException {
    Path export = folder.resolve("vienti.csv");
    Files.writeString(export, "suosittelu;laatu\n10;8\n9;7\n0;3\n");
    assertThat(run(remembering(), "describe", "--extract", export.toString())).isZero();
    config = Files.writeString(folder.resolve("first.yaml"), out.toString());
    assertThat(report(remembering())).as(err.toString()).isZero();
    assertThat(ran.get(0).elements().id()).isEqualTo("b2c-30");
  }

  @Test
  void describeTakesEitherWhatOrAnExtract() {
    assertThat(run(remembering(), "describe")).isEqualTo(2);
    assertThat(run(remembering(), "describe", "plan", "--extract", "a.csv")).isEqualTo(2);
    assertThat(run(remembering(), "describe", "--extract", folder + "/nothing.csv")).isEqualTo(5);
    assertThat(err.toString()).contains("nothing is found at " + folder + "/nothing.csv");
  }
}
