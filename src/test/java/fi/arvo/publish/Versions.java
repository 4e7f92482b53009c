package fi.arvo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Makes small versions whose every file says the same word, so that a mixture would show. */
final class Versions {
  static final LocalDate DATE = LocalDate.of(2026, 9, 30);
  static final Instant NOW = Instant.parse("2026-10-01T03:00:00Z");

  private Versions() {}

  static OutputLock lock(Path out) throws IOException {
    return ((OutputLock.Attempt.Held) OutputLock.take(OutputDirectory.of(out), "test", NOW)).lock();
  }

  static Staging staged(OutputLock lock, String word) throws IOException {
    Staging staging = Staging.open(lock, word);
    Files.writeString(staging.resolve("tables/a/part.txt"), word);
    Files.writeString(staging.resolve("tables/b/part.txt"), word);
    Files.writeString(staging.resolve("restricted/c/part.txt"), word);
    Files.writeString(staging.resolve(Staging.MANIFEST), word);
    return staging;
  }

  /** Publishes a version, watched, as a run does: lock, recovery, staging, swap. */
  static void publish(
      Path out, LocalDate date, String word, boolean links, Consumer<PublishStep> observer)
      throws IOException {
    try (OutputLock lock = lock(out)) {
      Publisher publisher = new Publisher(lock.out(), links, observer);
      publisher.recover();
      Staging staging = staged(lock, word);
      publisher.publish(staging, date, staging.files());
    }
  }

  static void publish(Path out, String word, boolean links) throws IOException {
    publish(out, DATE, word, links, step -> {});
  }

  /** The one word that a published date says. */
  static String read(Path out, LocalDate date) throws IOException {
    Path directory = OutputDirectory.of(out).date(date);
    String word = Files.readString(directory.resolve(Staging.MANIFEST));
    for (String file :
        new String[] {"tables/a/part.txt", "tables/b/part.txt", "restricted/c/part.txt"}) {
      if (!Files.readString(directory.resolve(file)).equals(word)) {
        throw new AssertionError("a mixture: " + word + " and not so in " + file);
      }
    }
    return word;
  }
}
