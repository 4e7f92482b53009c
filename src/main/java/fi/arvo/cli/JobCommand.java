package fi.arvo.cli;

import fi.arvo.config.Loaded;
import fi.arvo.job.Progress;
import fi.arvo.job.RunOutcome;
import fi.arvo.job.Runner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs one job: loads its settings, and tells all that is wrong with them; or tells what it would
 * do; or does it.
 */
@Command(mixinStandardHelpOptions = true, versionProvider = ArvoVersion.class)
final class JobCommand<C> implements Callable<Integer> {
  private final JobDefinition<C> definition;
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Option(
      names = "--dry-run",
      description = "Tell what would be read and written, and which parts the report would have.")
  private boolean dryRun;

  JobCommand(JobDefinition<C> definition, Surroundings surroundings) {
    this.definition = definition;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = new Console(spec.commandLine());
    Loaded<C> loaded = definition.settings().load(options, surroundings);
    if (loaded instanceof Loaded.Failed<C> failed) {
      return console.tell(failed);
    }
    Loaded.Ok<C> ok = (Loaded.Ok<C>) loaded;
    return console.tell(dryRun ? definition.plan().apply(ok.config()) : run(ok));
  }

  private RunOutcome run(Loaded.Ok<C> loaded) {
    C config = loaded.config();
    Progress.Style style = options.quiet ? Progress.Style.QUIET : surroundings.progress();
    Progress progress = Progress.on(spec.commandLine().getErr(), style);
    return new Runner(surroundings.clock(), progress)
        .run(
            definition.job(),
            config,
            definition.out().apply(config),
            definition.keepDays().apply(config),
            loaded.settings());
  }
}
