package fi.arvo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where things lie under {@code out}.
 *
 * @param root absolute
 */
public record OutputDirectory(Path root) {
  private static final String DATE = "as_of=";

  /** The layout under a directory, which need not exist yet. */
  public static OutputDirectory of(Path out) {
    return new OutputDirectory(out.toAbsolutePath().normalize());
  }

  /** What readers of a date read: {@code as_of=2026-09-30}. */
  public Path date(LocalDate asOf) {
    return root.resolve(DATE + asOf);
  }

  /** A date's manifest. */
  public Path manifest(LocalDate asOf) {
    return date(asOf).resolve("manifest.json");
  }

  Path versions() {
    return root.resolve(".versions");
  }

  /** The version before the one that is published of a date. */
  Path previousVersion(LocalDate asOf) {
    return versions().resolve("previous." + DATE + asOf);
  }

  Path runs() {
    return root.resolve(".runs");
  }

  Path lockFile() {
    return root.resolve(".lock");
  }

  /** Dates that are published, ascending. */
  public List<LocalDate> publishedDates() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> dateOf(entry.getFileName().toString()))
          .flatMap(Optional::stream)
          .sorted()
          .toList();
    }
  }

  /**
   * The last published dates before this one, the greatest first: what "previous" means in every
   * report, and those before it.
   *
   * @param most how many at most
   */
  public List<LocalDate> before(LocalDate asOf, int most) throws IOException {
    return publishedDates().stream()
        .filter(date -> date.isBefore(asOf))
        .sorted(Comparator.reverseOrder())
        .limit(most)
        .toList();
  }

  private static Optional<LocalDate> dateOf(String name) {
    try {
      return name.startsWith(DATE)
          ? Optional.of(LocalDate.parse(name.substring(DATE.length())))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
