package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a data engineer meets when something is wrong, with the built jar in processes of its own:
 * the exit code, a sentence to act on, and what was published before untouched.
 */
@DisabledOnOs(OS.WINDOWS)
class FaultsIT {
  @TempDir private static Path shared;

  private static Path out;
  private static SmallWorld good;

  @TempDir private Path directory;

  @BeforeAll
  static void publish() {
    out = shared.resolve("out");
    good = SmallWorld.in(shared.resolve("world"), out);
    try (ArvoProcess run = report(good)) {
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
  }

  private static ArvoProcess report(SmallWorld world, String... options) {
    List<String> arguments = new ArrayList<>(List.of("value-report", "--config", world.job() + ""));
    arguments.addAll(List.of(options));
    return ArvoProcess.start(arguments.toArray(String[]::new));
  }

  private static Path date() {
    return out.resolve("as_of=2026-09-30");
  }

  private static List<String> versions() {
    try (Stream<Path> entries = Files.list(out.resolve(".versions"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultHasItsExitCodeAndASentenceToActOnAndChangesNothing(Fault fault) {
    SmallWorld world = SmallWorld.in(directory.resolve("world"), out);
    List<String> options = fault.in(world);
    Map<String, String> before = PublishedTree.of(out);

    try (ArvoProcess run = report(world, options.toArray(String[]::new))) {
      assertThat(run.exitCode()).as(run.err()).isEqualTo(fault.exitCode());
      assertThat(run.err()).contains(fault.told()).doesNotContain("Exception", "\tat ");
      assertThat(run.out()).isEmpty();
    }

    assertThat(PublishedTree.of(out)).isEqualTo(before);
    assertThat(versions()).noneMatch(version -> version.endsWith(".staging"));
  }

  @Test
  void theQuarantineOfARefusedRunNamesFileLineColumnValueAndReason() throws IOException {
    SmallWorld world = SmallWorld.in(directory.resolve("world"), directory.resolve("out"));
    List<String> options = Fault.FORTY_PERCENT_BAD_ROWS.in(world);

    try (ArvoProcess run = report(world, options.toArray(String[]::new))) {
      assertThat(run.exitCode()).isEqualTo(3);
      String where = "The rejected rows are in ";
      String told = run.err().lines().filter(l -> l.startsWith(where)).findFirst().orElseThrow();
      Path quarantine = Path.of(told.substring(where.length(), told.length() - 1));
      assertThat(Files.readString(quarantine.resolve("transactions.jsonl"), StandardCharsets.UTF_8))
          .contains(
              "{\"role\":\"transactions\",\"file\":\"sales.csv\",\"line\":2,\"column\":\"amount\","
                  + "\"value\":\"n/a\",\"reason\":\"not a number\"}");
    }
  }

  @Test
  void ofTwoRunsAtOnceOnePublishesAndTheOtherSaysWhoDoes() {
    Path lock = out.resolve(".lock");
    try (ArvoProcess first = report(good)) {
      assertThat(first.until(() -> size(lock) > 0)).as(first.err()).isTrue();
      try (ArvoProcess second = report(good)) {
        assertThat(second.exitCode()).as(second.err()).isEqualTo(4);
        assertThat(second.err())
            .contains("Another run is publishing to " + out + " (run 20")
            .contains(", process ")
            .contains("Wait until it is done, or publish elsewhere with --out.");
      }
      assertThat(first.exitCode()).as(first.err()).isZero();
    }
    PublishedTree.assertWhole(date());
  }

  @Test
  void aRunKilledWhileItPublishesLeavesWhatWasThereAndTheNextRunPublishes() throws IOException {
    for (String moment : List.of("", "tables", "workbooks", "manifest.json")) {
      Path version = date().toRealPath();
      List<String> versions = versions();
      Map<String, String> before = PublishedTree.of(out);
      try (ArvoProcess run = report(good)) {
        assertThat(run.until(() -> staged(versions, moment)))
            .as(moment + "\n" + run.err())
            .isTrue();
        run.signal("KILL");
        assertThat(run.exitCode()).isEqualTo(137);
      }
      PublishedTree.assertWhole(date());
      // From the manifest to the swap is a moment only, in which the kill may come too late.
      if (date().toRealPath().equals(version)) {
        assertThat(PublishedTree.of(out)).as("killed at " + moment).isEqualTo(before);
        assertThat(versions()).anyMatch(name -> name.endsWith(".staging"));
      } else {
        assertThat(moment).isEqualTo("manifest.json");
      }
    }
    Path version = date().toRealPath();

    try (ArvoProcess next = report(good)) {
      assertThat(next.exitCode()).as(next.err()).isZero();
    }

    assertThat(date().toRealPath()).isNotEqualTo(version);
    PublishedTree.assertWhole(date());
    assertThat(versions()).hasSize(3).contains("previous.as_of=2026-09-30");
  }

  /** Whether a version is being written that was not before, and already has something in it. */
  private static boolean staged(List<String> before, String what) {
    return versions().stream()
        .filter(version -> version.endsWith(".staging") && !before.contains(version))
        .anyMatch(version -> Files.exists(out.resolve(".versions").resolve(version).resolve(what)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void anInterruptedRunExitsWith130AndChangesNothing(String signal) {
    Map<String, String> before = PublishedTree.of(out);
    try (ArvoProcess run = report(good)) {
      assertThat(run.until(() -> run.err().contains("land transactions"))).isTrue();
      run.signal(signal);
      assertThat(run.exitCode()).as(run.err()).isEqualTo(130);
      assertThat(run.err())
          .contains("Interrupted. What was published before is untouched.")
          .doesNotContain("Exception", "Unexpected");
    }
    assertThat(PublishedTree.of(out)).isEqualTo(before);
    assertThat(versions()).noneMatch(version -> version.endsWith(".staging"));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
