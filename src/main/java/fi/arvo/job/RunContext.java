package fi.arvo.job;

import fi.arvo.config.Setting;
import fi.arvo.publish.OutputDirectory;
import fi.arvo.publish.RunDirectory;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is true of one run and of no other. The only place that asks what time it is.
 *
 * @param runId sorts by time and is fit for a directory's name, e.g. {@code
 *     20261001T031502Z-7f3a9c}
 * @param clock tells when things happen; never part of what is published
 * @param settings every setting in effect with its origin, secrets hidden
 * @param progress shows what the run is at
 * @param directory where the run's log and quarantine are
 */
public record RunContext(
    String runId,
    Clock clock,
    Version version,
    List<Setting> settings,
    Progress progress,
    RunDirectory directory) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The machine's clock, for those who start runs. */
  public static Clock machineClock() {
    return Clock.systemUTC();
  }

  /**
   * A run that starts now, with a directory of its own under {@code out}.
   *
   * @throws IOException when that directory cannot be made
   */
  static RunContext start(
      Clock clock, OutputDirectory out, List<Setting> settings, Progress progress)
      throws IOException {
    String random =
        String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
    String runId = STAMP.format(clock.instant()) + "-" + random;
    return new RunContext(
        runId, clock, Version.current(), settings, progress, RunDirectory.create(out, runId));
  }

  /** Whether a run started before a moment; false for a name that is no run's id. */
  static boolean startedBefore(String runId, Instant moment) {
    return runId.matches("\\d{8}T\\d{6}Z-[0-9a-f]{6}")
        && STAMP.parse(runId.substring(0, runId.indexOf('-')), Instant::from).isBefore(moment);
  }

  /** The moment. */
  public Instant now() {
    return clock.instant();
  }
}
