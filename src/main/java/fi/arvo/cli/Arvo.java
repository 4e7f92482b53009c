package fi.arvo.cli;

import fi.arvo.config.JobConfig;
import fi.arvo.config.WorldFile;
import fi.arvo.job.GenerateWorld;
import fi.arvo.job.Job;
import fi.arvo.job.Plan;
import fi.arvo.job.ReportSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line, put together from its jobs. */
@Command(
    name = "jobs/run",
    mixinStandardHelpOptions = true,
    versionProvider = ArvoVersion.class,
    synopsisSubcommandLabel = "JOB",
    description =
        "Which kinds of value do customers get, and does getting more of them show up in loyalty and revenue?",
    commandListHeading = "%nJobs:%n",
    exitCodeListHeading = "%nExit codes:%n",
    footer = {
      "",
      "Settings come from the job's YAML, then from the environment"
          + " (ARVO_GROWTH__MONTHS=6 is growth.months: 6), then from options."
          + " 'jobs/run JOB --help' tells a job's options."
    })
final class Arvo implements Callable<Integer> {
  private static final SettingsSource<JobConfig> REPORT_SETTINGS =
      new SettingsSource<>(
          Path.of("jobs", "value-report.yaml"),
          Map.of("--as-of", "as_of", "--out", "out", "--master", "spark.master"),
          ReportSettings::load);

  private static final int WORLD_KEEP_DAYS = 7;

  private final CommandLine commandLine = new CommandLine(this);
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  Arvo(Surroundings surroundings) {
    this.surroundings = surroundings;
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeList(
            Arrays.stream(ExitCode.values())
                .collect(
                    java.util.stream.Collectors.toMap(
                        code -> " " + code.code(),
                        ExitCode::meaning,
                        (a, b) -> a,
                        java.util.LinkedHashMap::new)));
  }

  /** Adds a job. */
  <C> Arvo with(JobDefinition<C> definition) {
    return with(
        definition.name(), definition.summary(), new JobCommand<>(definition, surroundings));
  }

  /** Adds {@code describe}. */
  Arvo withDescribe() {
    return with(
        "describe",
        "Print the data dictionary, the settings in effect, the plan of a report, how well stories are"
            + " read, or a job for an unknown export.",
        new DescribeCommand(REPORT_SETTINGS, surroundings));
  }

  private Arvo with(String name, String summary, Object command) {
    CommandLine subcommand = new CommandLine(command);
    subcommand.getCommandSpec().usageMessage().description(summary);
    commandLine.addSubcommand(name, subcommand);
    return this;
  }

  /** A job that reads the extracts of a report. */
  static JobDefinition<JobConfig> report(String name, String summary, Job<JobConfig> job) {
    return new JobDefinition<>(
        name,
        summary,
        REPORT_SETTINGS,
        Plan::of,
        JobConfig::out,
        config -> config.quality().quarantineKeepDays(),
        job);
  }

  /** The job that writes synthetic worlds. Its log stays out of the world that it writes. */
  static JobDefinition<WorldFile> world(Job<WorldFile> job) {
    Path logs =
        Path.of(System.getProperty("java.io.tmpdir"), "arvo-" + System.getProperty("user.name"));
    return new JobDefinition<>(
        "generate-extracts",
        "Write a synthetic world with planted effects, and what is true of it.",
        new SettingsSource<>(
            Path.of("jobs", "generate-extracts.yaml"),
            Map.of(
                "--as-of", "world.as_of", "--out", "world.files.out", "--master", "spark.master"),
            WorldFile::load),
        GenerateWorld::plan,
        file -> logs,
        file -> WORLD_KEEP_DAYS,
        job);
  }

  CommandLine commandLine() {
    return commandLine;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Name a job.");
  }
}
