package fi.arvo.cli;

import fi.arvo.config.Loaded;
import fi.arvo.job.JobFailure;
import fi.arvo.job.RunOutcome;
import picocli.CommandLine;

/** Tells what came of a command: the answer on standard output, trouble on standard error. */
final class Console {
  private final CommandLine commandLine;

  Console(CommandLine commandLine) {
    this.commandLine = commandLine;
  }

  /** Tells an outcome, and returns its exit code. */
  int tell(RunOutcome outcome) {
    if (outcome instanceof RunOutcome.Failed failed) {
      return tell(failed.failure());
    }
    ((RunOutcome.Done) outcome).lines().forEach(commandLine.getOut()::println);
    commandLine.getOut().flush();
    return ExitCode.DONE.code();
  }

  /** Tells every problem of a configuration, and returns its exit code. */
  int tell(Loaded.Failed<?> failed) {
    return tell(
        new JobFailure.Configuration(failed.problems().stream().map(Object::toString).toList()));
  }

  /**
   * Tells a failure, and returns its exit code. Says nothing once the process is being ended from
   * outside: what fails then fails because of that.
   */
  int tell(JobFailure failure) {
    if (Interruption.underway()) {
      return ExitCode.INTERRUPTED.code();
    }
    failure.sentences().forEach(commandLine.getErr()::println);
    commandLine.getErr().flush();
    return ExitCode.of(failure).code();
  }
}
