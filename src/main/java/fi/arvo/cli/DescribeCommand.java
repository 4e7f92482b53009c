package fi.arvo.cli;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Loaded;
import fi.arvo.job.Describe;
import fi.arvo.job.DescribeExtract;
import fi.arvo.job.DescribeLexicon;
import fi.arvo.job.Plan;
import fi.arvo.job.RunOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the data dictionary, the settings in effect, the plan of a report job, how well stories
 * are read, or a job for files that nothing is known of.
 */
@Command(mixinStandardHelpOptions = true, versionProvider = ArvoVersion.class)
final class DescribeCommand implements Callable<Integer> {

  /** What can be described. */
  enum What {
    dictionary,
    config,
    plan,
    lexicon
  }

  private final SettingsSource<JobConfig> settings;
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description =
          "dictionary: tables and columns; config: settings and where each was said; plan: what"
              + " value-report would read and write; lexicon: how well stories are read.")
  private What what;

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description =
          "With lexicon: labelled sentences to read; if not said, those that come with Arvo. Can be"
              + " repeated.")
  private List<Path> sentences = new ArrayList<>();

  @Option(
      names = "--extract",
      paramLabel = "FILE",
      description =
          "Instead of WHAT: print what a survey's export holds, and a job's YAML that reads it. Can"
              + " be repeated for files with the same columns.")
  private List<String> extracts = new ArrayList<>();

  /**
   * @param settings of the report job that is described
   */
  DescribeCommand(SettingsSource<JobConfig> settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = new Console(spec.commandLine());
    if ((what == null) == extracts.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say either what to describe or --extract FILE.");
    }
    if (what == null) {
      return console.tell(DescribeExtract.of(extracts));
    }
    Loaded<JobConfig> loaded = settings.load(options, surroundings);
    if (loaded instanceof Loaded.Failed<JobConfig> failed) {
      return console.tell(failed);
    }
    Loaded.Ok<JobConfig> ok = (Loaded.Ok<JobConfig>) loaded;
    return console.tell(
        switch (what) {
          case config -> new RunOutcome.Done(Describe.settings(ok.settings()));
          case plan -> Plan.of(ok.config());
          case lexicon -> DescribeLexicon.of(ok.config(), sentences);
          case dictionary -> new RunOutcome.Done(Describe.dictionary(ok.config().elements()));
        });
  }
}
