package fi.arvo.cli;

import fi.arvo.job.Progress;
import fi.arvo.job.RunContext;
import fi.arvo.job.RunOutcome;
import java.util.List;
import java.util.Map;

/** A process whose job sleeps, and fails when it is disturbed, as Spark does. */
public final class SleepingJob {
  private SleepingJob() {}

  public static void main(String[] args) {
    Arvo arvo =
        new Arvo(new Surroundings(Map.of(), RunContext.machineClock(), Progress.Style.PLAIN))
            .with(
                Arvo.report(
                    "value-report",
                    "Sleep.",
                    (job, context) -> {
                      Thread sleeper = Thread.currentThread();
                      Runtime.getRuntime().addShutdownHook(new Thread(sleeper::interrupt));
                      context.progress().step("Sleeping");
                      try {
                        Thread.sleep(60_000);
                      } catch (InterruptedException e) {
                        throw new IllegalStateException("disturbed", e);
                      }
                      return new RunOutcome.Done(List.of());
                    }));
    System.exit(Main.run(arvo, args));
  }
}
