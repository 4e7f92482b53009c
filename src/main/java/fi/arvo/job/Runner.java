package fi.arvo.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.arvo.config.Setting;
import fi.arvo.publish.OutputDirectory;
import fi.arvo.publish.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives a job what every run has: a directory of its own, a log, timings, and an end. */
public final class Runner {
  private final Clock clock;
  private final Progress progress;

  public Runner(Clock clock, Progress progress) {
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Runs a job to its end. Never throws: what a job throws comes back as {@link
   * JobFailure.Unexpected}, its whole story in the run's log.
   *
   * @param out where the run's directory goes
   * @param keepDays days that directories of earlier runs are kept
   */
  public <C> RunOutcome run(Job<C> job, C config, Path out, int keepDays, List<Setting> settings) {
    OutputDirectory output = OutputDirectory.of(out);
    Instant tooOld = clock.instant().minus(Duration.ofDays(keepDays));
    RunContext context;
    try {
      RunDirectory.removeOld(output, run -> RunContext.startedBefore(run, tooOld));
      RunDirectory.removeAbandonedWork(output);
      context = RunContext.start(clock, output, settings, progress);
    } catch (IOException e) {
      String sentence =
          "Cannot write to "
              + output.root()
              + ": "
              + FileTrouble.of(e)
              + ". Name another directory with --out, or see to its rights and room.";
      return new RunOutcome.Failed(new JobFailure.Configuration(List.of(sentence)));
    }
    try (RunLog log = RunLog.open(context.directory().log())) {
      RunOutcome outcome = outcome(job, config, context);
      if (outcome instanceof RunOutcome.Failed failed) {
        log.failure(failed.failure());
        return outcome;
      }
      RunOutcome.Done done = (RunOutcome.Done) outcome;
      return log.trouble()
          .map(why -> noted(done, "the run's log could not be written to its end (" + why + ")."))
          .orElse(done);
    }
  }

  private <C> RunOutcome outcome(Job<C> job, C config, RunContext context) {
    RunOutcome outcome;
    try {
      outcome = job.run(config, context);
    } catch (Throwable unexpected) {
      outcome =
          new RunOutcome.Failed(new JobFailure.Unexpected(unexpected, context.directory().log()));
    }
    progress.end();
    try {
      context.directory().removeWork();
      new ObjectMapper().writeValue(context.directory().timings().toFile(), progress.seconds());
    } catch (IOException e) {
      return outcome instanceof RunOutcome.Done done
          ? noted(done, "the run's own directory is not in order (" + FileTrouble.of(e) + ").")
          : outcome;
    }
    return outcome;
  }

  /** What was published stays published; what went wrong beside it is said. */
  private static RunOutcome.Done noted(RunOutcome.Done done, String trouble) {
    List<String> lines = new ArrayList<>(done.lines());
    lines.add("Note: " + trouble);
    return new RunOutcome.Done(lines);
  }
}
