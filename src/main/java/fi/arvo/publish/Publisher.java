package fi.arvo.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes a staged version the one that readers of a date see, in one atomic rename of a symbolic
 * link. Where links don't exist it takes two renames of directories; a kill between them is mended
 * by {@link #recover()} at the next run.
 */
public final class Publisher {
  private static final String PREVIOUS = "previous.";
  private static final String NEW_LINK = ".link";

  private final OutputDirectory out;
  private final boolean links;
  private final Consumer<PublishStep> observer;

  /** A publisher for whoever holds the output. */
  public Publisher(OutputLock lock) throws IOException {
    this(lock.out(), linksWork(lock.out()), step -> {});
  }

  Publisher(OutputDirectory out, boolean links, Consumer<PublishStep> observer) {
    this.out = out;
    this.links = links;
    this.observer = observer;
  }

  /** What came of publishing. */
  public sealed interface Publication {
    /**
     * @param directory what readers of the date read now
     */
    record Published(Path directory) implements Publication {}

    /**
     * The staged files aren't what the manifest says; nothing was changed.
     *
     * @param faults one sentence a file
     */
    record Broken(List<String> faults) implements Publication {}
  }

  /**
   * Brings what a killed run left to a state that any run may begin from: a date whose old version
   * was moved away and not yet replaced gets it back, and what no link points at is removed.
   */
  public void recover() throws IOException {
    if (!Files.isDirectory(out.versions())) {
      return;
    }
    for (Path entry : entries(out.versions())) {
      String name = entry.getFileName().toString();
      if (name.startsWith(PREVIOUS) && isRealDirectory(entry)) {
        Path date = out.root().resolve(name.substring(PREVIOUS.length()));
        if (!Files.exists(date, LinkOption.NOFOLLOW_LINKS)) {
          Files.move(entry, date, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    removeRubbish();
  }

  /**
   * Publishes a date, in place of what was published of it before.
   *
   * @param manifest the files that the version's manifest lists
   */
  public Publication publish(Staging staging, LocalDate asOf, List<StagedFile> manifest)
      throws IOException {
    List<String> faults = faults(staging, manifest);
    if (!faults.isEmpty()) {
      return new Publication.Broken(faults);
    }
    observer.accept(PublishStep.VERIFIED);
    Path date = out.date(asOf);
    Path version = out.versions().resolve(staging.runId());
    if (links && !isRealDirectory(date)) {
      swapLink(staging, date, version, out.previousVersion(asOf));
    } else {
      swapDirectories(staging, date, version, out.previousVersion(asOf));
    }
    observer.accept(PublishStep.SWAPPED);
    removeRubbish();
    observer.accept(PublishStep.CLEANED);
    return new Publication.Published(date);
  }

  private void swapLink(Staging staging, Path date, Path version, Path previous)
      throws IOException {
    if (Files.isSymbolicLink(date)) {
      link(previous, Files.readSymbolicLink(date).getFileName());
    }
    observer.accept(PublishStep.PREVIOUS_KEPT);
    Files.move(staging.directory(), version, StandardCopyOption.ATOMIC_MOVE);
    observer.accept(PublishStep.VERSION_NAMED);
    Path link = newLink(date, out.root().relativize(version));
    observer.accept(PublishStep.LINK_MADE);
    Files.move(link, date, StandardCopyOption.ATOMIC_MOVE);
  }

  private void swapDirectories(Staging staging, Path date, Path version, Path previous)
      throws IOException {
    if (isRealDirectory(date)) {
      Trees.delete(previous);
    }
    observer.accept(PublishStep.PREVIOUS_KEPT);
    Files.move(staging.directory(), version, StandardCopyOption.ATOMIC_MOVE);
    observer.accept(PublishStep.VERSION_NAMED);
    if (Files.exists(date, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(date, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    observer.accept(PublishStep.BETWEEN_RENAMES);
    Files.move(version, date, StandardCopyOption.ATOMIC_MOVE);
  }

  private void link(Path at, Path target) throws IOException {
    Files.move(newLink(at, target), at, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A link under a name of no meaning, to be renamed to where it belongs. */
  private Path newLink(Path for_, Path target) throws IOException {
    Path link = out.versions().resolve(for_.getFileName() + NEW_LINK);
    Files.deleteIfExists(link);
    return Files.createSymbolicLink(link, target);
  }

  /** Removes every version that neither a date nor a "previous" stands for. */
  private void removeRubbish() throws IOException {
    Set<Path> used = new HashSet<>();
    for (Path entry : entries(out.root())) {
      if (Files.isSymbolicLink(entry)) {
        used.add(out.root().resolve(Files.readSymbolicLink(entry)).normalize());
      }
    }
    List<Path> versions = entries(out.versions());
    for (Path entry : versions) {
      if (entry.getFileName().toString().startsWith(PREVIOUS)
          && !entry.getFileName().toString().endsWith(NEW_LINK)) {
        used.add(entry);
        if (Files.isSymbolicLink(entry)) {
          used.add(out.versions().resolve(Files.readSymbolicLink(entry)).normalize());
        }
      }
    }
    for (Path entry : versions) {
      if (!used.contains(entry)) {
        Trees.delete(entry);
      }
    }
  }

  private static List<String> faults(Staging staging, List<StagedFile> manifest)
      throws IOException {
    List<String> faults = new ArrayList<>();
    List<StagedFile> found = staging.files();
    for (StagedFile file : manifest) {
      if (!found.contains(file)) {
        boolean there = found.stream().anyMatch(f -> f.path().equals(file.path()));
        faults.add(
            file.path()
                + (there
                    ? " was changed after the manifest was made."
                    : " is in the manifest only."));
      }
    }
    Set<String> listed = new HashSet<>(manifest.stream().map(StagedFile::path).toList());
    found.stream()
        .map(StagedFile::path)
        .filter(path -> !listed.contains(path))
        .forEach(path -> faults.add(path + " is not in the manifest."));
    if (!Files.isRegularFile(staging.directory().resolve(Staging.MANIFEST))) {
      faults.add(Staging.MANIFEST + " was not written.");
    }
    return faults;
  }

  private static boolean linksWork(OutputDirectory out) throws IOException {
    Files.createDirectories(out.versions());
    Path trial = out.versions().resolve("trial" + NEW_LINK);
    try {
      Files.deleteIfExists(trial);
      Files.createSymbolicLink(trial, Path.of("nothing"));
      Files.delete(trial);
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
  }

  private static boolean isRealDirectory(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> entries(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    }
  }
}
