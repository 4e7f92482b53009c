package fi.arvo.job;

import java.nio.file.Path;
import java.util.List;

/** Why a run published nothing. Each kind has an exit code of its own. */
public sealed interface JobFailure {

  /** What a data engineer reads: whole sentences that name the place and say what to do. */
  List<String> sentences();

  /** The configuration or the command line is wrong. */
  record Configuration(List<String> sentences) implements JobFailure {}

  /** The extracts were read, and are not good enough to publish from. */
  record GateRefused(List<String> sentences) implements JobFailure {}

  /** Another run holds the same output. */
  record AnotherRunPublishes(List<String> sentences) implements JobFailure {}

  /** An extract is missing, or cannot be read as it is. */
  record InputUnreadable(List<String> sentences) implements JobFailure {}

  /**
   * Something that nobody foresaw.
   *
   * @param log has the whole story
   */
  record Unexpected(Throwable cause, Path log) implements JobFailure {
    @Override
    public List<String> sentences() {
      for (Throwable t = cause; t != null; t = t.getCause()) {
        if (t instanceof OutOfMemoryError) {
          return List.of("Out of memory. Give the run more, for example ARVO_HEAP=8g.");
        }
      }
      String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
      String firstLine = message.lines().findFirst().orElse("");
      return List.of(
          "Unexpected failure, " + cause.getClass().getSimpleName() + firstLine,
          "The whole story is in " + log + ".");
    }
  }
}
