package fi.arvo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
  @TempDir Path out;

  private Set<String> versions() throws IOException {
    try (Stream<Path> entries = Files.list(out.resolve(".versions"))) {
      return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void aDateIsALinkToItsVersion() throws IOException {
    Versions.publish(out, "one", true);
    assertThat(Files.readSymbolicLink(out.resolve("as_of=2026-09-30")))
        .isEqualTo(Path.of(".versions", "one"));
    assertThat(Versions.read(out, Versions.DATE)).isEqualTo("one");
    assertThat(versions()).containsExactly("one");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theVersionBeforeIsKeptAndThoseBeforeItAreNot(boolean links) throws IOException {
    for (String word : List.of("one", "two", "three")) {
      Versions.publish(out, word, links);
      assertThat(Versions.read(out, Versions.DATE)).isEqualTo(word);
    }
    assertThat(versions())
        .isEqualTo(
            links
                ? Set.of("two", "three", "previous.as_of=2026-09-30")
                : Set.of("previous.as_of=2026-09-30"));
    assertThat(Files.readString(out.resolve(".versions/previous.as_of=2026-09-30/manifest.json")))
        .isEqualTo("two");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyPublishedDateStays(boolean links) throws IOException {
    LocalDate earlier = LocalDate.of(2026, 8, 31);
    Versions.publish(out, earlier, "august", links, step -> {});
    Versions.publish(out, Versions.DATE, "september", links, step -> {});
    assertThat(Versions.read(out, earlier)).isEqualTo("august");
    assertThat(Versions.read(out, Versions.DATE)).isEqualTo("september");
    OutputDirectory directory = OutputDirectory.of(out);
    assertThat(directory.publishedDates()).containsExactly(earlier, Versions.DATE);
    assertThat(directory.before(Versions.DATE, 9)).containsExactly(earlier);
    assertThat(directory.before(earlier, 9)).isEmpty();
    assertThat(directory.before(LocalDate.of(2027, 1, 1), 9))
        .containsExactly(Versions.DATE, earlier);
    assertThat(directory.before(LocalDate.of(2027, 1, 1), 1)).containsExactly(Versions.DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "VERIFIED, true, old",
    "PREVIOUS_KEPT, true, old",
    "VERSION_NAMED, true, old",
    "LINK_MADE, true, old",
    "SWAPPED, true, new",
    "CLEANED, true, new",
    "VERIFIED, false, old",
    "PREVIOUS_KEPT, false, old",
    "VERSION_NAMED, false, old",
    "BETWEEN_RENAMES, false, old",
    "SWAPPED, false, new",
    "CLEANED, false, new"
  })
  void aKillAtAnyStepLeavesTheOldOrTheNewAndNeverAMixture(
      PublishStep step, boolean links, String expected) throws Exception {
    Versions.publish(out, "old", links);
    Process child = ChildProcess.start(KilledPublisher.class, out, "new", links, step);
    assertThat(child.waitFor()).as("the child was killed at %s", step).isEqualTo(137);

    if (step != PublishStep.BETWEEN_RENAMES) {
      assertThat(Versions.read(out, Versions.DATE)).as("before recovery").isEqualTo(expected);
    }
    try (OutputLock lock = Versions.lock(out)) {
      new Publisher(lock.out(), links, s -> {}).recover();
    }
    assertThat(Versions.read(out, Versions.DATE)).as("after recovery").isEqualTo(expected);
    assertThat(versions()).noneMatch(v -> v.endsWith(".staging") || v.endsWith(".link"));
    if (expected.equals("old")) {
      assertThat(versions()).doesNotContain("new");
    }

    Versions.publish(out, "newer", links);
    assertThat(Versions.read(out, Versions.DATE)).isEqualTo("newer");
  }

  @Test
  void aKillDuringTheFirstPublicationLeavesNothing() throws Exception {
    Process child =
        ChildProcess.start(KilledPublisher.class, out, "new", true, PublishStep.VERSION_NAMED);
    assertThat(child.waitFor()).isEqualTo(137);
    assertThat(OutputDirectory.of(out).publishedDates()).isEmpty();
    try (OutputLock lock = Versions.lock(out)) {
      new Publisher(lock).recover();
    }
    assertThat(versions()).isEmpty();
  }

  @Test
  void filesThatAreNotWhatTheManifestSaysAreNotPublished() throws IOException {
    Versions.publish(out, "old", true);
    try (OutputLock lock = Versions.lock(out)) {
      Staging staging = Versions.staged(lock, "new");
      List<StagedFile> manifest = staging.files();
      Files.writeString(staging.resolve("tables/a/part.txt"), "changed");
      Files.delete(staging.resolve("tables/b/part.txt"));
      Files.writeString(staging.resolve("tables/d/part.txt"), "unlisted");
      Files.delete(staging.resolve(Staging.MANIFEST));
      assertThat(new Publisher(lock).publish(staging, Versions.DATE, manifest))
          .isEqualTo(
              new Publisher.Publication.Broken(
                  List.of(
                      "tables/a/part.txt was changed after the manifest was made.",
                      "tables/b/part.txt is in the manifest only.",
                      "tables/d/part.txt is not in the manifest.",
                      "manifest.json was not written.")));
      staging.discard();
    }
    assertThat(Versions.read(out, Versions.DATE)).isEqualTo("old");
  }

  @Test
  void noPathLeadsOutOfTheVersion() throws IOException {
    try (OutputLock lock = Versions.lock(out)) {
      Staging staging = Staging.open(lock, "x");
      for (String path : List.of("../y", "tables/../../y", "/etc/passwd", ".", "")) {
        assertThatThrownBy(() -> staging.resolve(path))
            .as(path)
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void whatIsRestrictedIsForItsOwnerOnly() throws IOException {
    assumeThat(out.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Versions.publish(out, "one", true);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(out.resolve("as_of=2026-09-30/restricted"))))
        .isEqualTo("rwx------");
  }
}
