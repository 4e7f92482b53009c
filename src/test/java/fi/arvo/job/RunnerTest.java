package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.arvo.config.Origin;
import fi.arvo.config.Setting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
  private static final List<Setting> SETTINGS =
      List.of(new Setting("growth.months", "12", new Origin.Default()));

  @TempDir Path out;

  private RunOutcome run(String now, Job<String> job) {
    Progress progress = Progress.on(new PrintWriter(new StringWriter()), Progress.Style.QUIET);
    return new Runner(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), progress)
        .run(job, "settings", out, 30, SETTINGS);
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> runs = Files.list(out.resolve(".runs"))) {
      return runs.sorted().toList();
    }
  }

  @Test
  void aRunHasADirectoryNamedAfterItsMomentWithLogAndTimings() throws IOException {
    RunOutcome outcome =
        run(
            "2026-10-01T03:15:02Z",
            (config, context) -> {
              assertThat(config).isEqualTo("settings");
              assertThat(context.settings()).isEqualTo(SETTINGS);
              assertThat(context.runId()).matches("20261001T031502Z-[0-9a-f]{6}");
              assertThat(context.now()).isEqualTo(Instant.parse("2026-10-01T03:15:02Z"));
              context.progress().step("Thinking");
              LogManager.getLogger("org.apache.spark.Something").error("from afar");
              return new RunOutcome.Done(List.of("the answer"));
            });
    assertThat(outcome).isEqualTo(new RunOutcome.Done(List.of("the answer")));
    assertThat(runs()).hasSize(1);
    assertThat(runs().get(0).resolve("log")).content().contains("from afar");
    assertThat(runs().get(0).resolve("timings.json")).content().contains("\"Thinking\":0.0");
  }

  @Test
  void whatAJobThrowsIsAnUnexpectedFailureWithItsStoryInTheLog() throws IOException {
    RunOutcome outcome =
        run(
            "2026-10-01T03:15:02Z",
            (config, context) -> {
              throw new IllegalStateException("the roof fell in\nand more");
            });
    RunOutcome.Failed failed = (RunOutcome.Failed) outcome;
    assertThat(failed.failure().sentences().get(0))
        .isEqualTo("Unexpected failure, IllegalStateException: the roof fell in");
    assertThat(runs().get(0).resolve("log"))
        .content()
        .contains("the roof fell in")
        .contains("at fi.arvo.job.RunnerTest");
  }

  @Test
  void outOfMemorySaysWhatToDo() {
    assertThat(
            new JobFailure.Unexpected(new IllegalStateException(new OutOfMemoryError()), out)
                .sentences())
        .containsExactly("Out of memory. Give the run more, for example ARVO_HEAP=8g.");
  }

  @Test
  void aFullDiskAndAClusterThatIsGoneSayWhatToDo() {
    Path log = Path.of("log");
    IOException full = new IOException("No space left on device");
    assertThat(new JobFailure.Unexpected(new UncheckedIOException(full), log).sentences().get(0))
        .startsWith("A disk is full. Make room where out lies");
    assertThat(
            new JobFailure.Unexpected(
                    new IllegalStateException("SparkContext has been shutdown"), log)
                .sentences())
        .containsExactly(
            "Spark stopped under the run. Check that the cluster of spark.master (--master) is"
                + " there, and that it can start executors.",
            "The whole story is in log.");
  }

  @Test
  void aLogThatCannotBeWrittenIsToldOnceAndTheRunStands() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    try (RunLog log = RunLog.open(full)) {
      assertThat(log.trouble()).isEmpty();
      LogManager.getLogger("fi.arvo.Something").error("one");
      LogManager.getLogger("fi.arvo.Something").error("two");
      assertThat(log.trouble()).hasValueSatisfying(why -> assertThat(why).contains("space left"));
    }
  }

  @Test
  void whatATaskThrewIsToldWithoutSparksOwnWordsAroundIt() {
    Throwable failure =
        new SparkException("Job aborted: Task 0 in stage 1.0", new IllegalStateException("why"));
    assertThat(new JobFailure.Unexpected(failure, out).sentences().get(0))
        .isEqualTo("Unexpected failure, IllegalStateException: why");
  }

  @Test
  void runsOlderThanTheirDaysAreRemovedAndOtherFilesAreNot() throws IOException {
    Job<String> nothing = (config, context) -> new RunOutcome.Done(List.of());
    run("2026-08-31T03:00:00Z", nothing);
    run("2026-09-02T03:00:00Z", nothing);
    Files.writeString(out.resolve(".runs/notes.txt"), "mine");
    run("2026-10-01T04:00:00Z", nothing);
    assertThat(runs())
        .extracting(run -> run.getFileName().toString().substring(0, 8))
        .containsExactly("20260902", "20261001", "notes.tx");
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsAMatterOfConfiguration() throws IOException {
    Files.writeString(out.resolve("file"), "");
    out = out.resolve("file").resolve("below");
    RunOutcome outcome = run("2026-10-01T03:00:00Z", (config, context) -> null);
    JobFailure failure = ((RunOutcome.Failed) outcome).failure();
    assertThat(failure).isInstanceOf(JobFailure.Configuration.class);
    assertThat(failure.sentences().get(0))
        .startsWith("Cannot write to " + out + ": ")
        .endsWith(". Name another directory with --out, or see to its rights and room.");
  }

  @Test
  void whatAFileSystemSaysByItsClassIsSaidInWords() {
    assertThat(FileTrouble.of(new AccessDeniedException("/srv/out")))
        .isEqualTo("/srv/out may not be written to");
    assertThat(FileTrouble.of(new NoSuchFileException("/proc/out")))
        .isEqualTo("/proc/out cannot be made");
    assertThat(FileTrouble.of(new FileAlreadyExistsException("/srv/file")))
        .isEqualTo("/srv/file is a file, not a directory");
    assertThat(FileTrouble.of(new IOException("/srv: Read-only file system")))
        .isEqualTo("/srv: Read-only file system");
  }

  @Test
  void whatARunNeededOnlyWhileItRanIsGone() throws IOException {
    run(
        "2026-10-01T03:00:00Z",
        (config, context) -> {
          Path work = context.directory().work();
          try {
            Files.createDirectories(work);
            Files.writeString(work.resolve("landed"), "rows");
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return new RunOutcome.Done(List.of());
        });
    assertThat(runs().get(0).resolve("work")).doesNotExist();
  }
}
