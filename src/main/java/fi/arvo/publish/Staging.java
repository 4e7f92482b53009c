package fi.arvo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version being written, under a name that no reader looks at. A staging that is never published
 * is removed by the next run.
 */
public final class Staging {
  /** What every version has at its top, written last; its own hash cannot stand in it. */
  public static final String MANIFEST = "manifest.json";

  private static final String RESTRICTED = "restricted";
  static final String SUFFIX = ".staging";

  private final String runId;
  private final Path directory;

  private Staging(String runId, Path directory) {
    this.runId = runId;
    this.directory = directory;
  }

  /** Begins a version. The lock shows that no other run does so too. */
  public static Staging open(OutputLock lock, String runId) throws IOException {
    Path versions = lock.out().versions();
    Files.createDirectories(versions);
    return new Staging(runId, Files.createDirectory(versions.resolve(runId + SUFFIX)));
  }

  /** The version's own top directory. */
  public Path directory() {
    return directory;
  }

  /**
   * Where to write a file or directory, e.g. {@code tables/drivers}. Its parent is made; everything
   * under {@code restricted} can be looked into by its owner only.
   *
   * @throws IllegalArgumentException when the path leads out of the version
   */
  public Path resolve(String path) throws IOException {
    Path resolved = directory.resolve(path).normalize();
    if (!resolved.startsWith(directory) || resolved.equals(directory)) {
      throw new IllegalArgumentException(path + " leads out of the output directory");
    }
    Path restricted = directory.resolve(RESTRICTED);
    if (resolved.startsWith(restricted) && !Files.exists(restricted)) {
      OwnerOnly.create(restricted);
    }
    Files.createDirectories(resolved.getParent());
    return resolved;
  }

  /** Every file written so far but the manifest, by path, as it is on disk. */
  public List<StagedFile> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(directory.resolve(MANIFEST)))
          .map(file -> StagedFile.of(directory, file))
          .sorted(java.util.Comparator.comparing(StagedFile::path))
          .toList();
    }
  }

  /** Removes everything that was written. */
  public void discard() throws IOException {
    Trees.delete(directory);
  }

  String runId() {
    return runId;
  }
}
