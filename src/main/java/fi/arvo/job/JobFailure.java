package fi.arvo.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.spark.SparkException;

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
    private static final Pattern SPARK_STOPPED =
        Pattern.compile("SparkContext (has been|was) shut ?down|stopped SparkContext");

    @Override
    public List<String> sentences() {
      String story = "The whole story is in " + log + ".";
      for (Throwable t = cause; t != null; t = t.getCause()) {
        String message = Objects.requireNonNullElse(t.getMessage(), "");
        if (t instanceof OutOfMemoryError) {
          return List.of("Out of memory. Give the run more, for example ARVO_HEAP=8g.");
        } else if (message.contains("No space left on device")) {
          return List.of(
              "A disk is full. Make room where out lies, and where Spark keeps what it shuffles"
                  + " (spark.local.dir; /tmp if not set).",
              story);
        } else if (SPARK_STOPPED.matcher(message).find()) {
          return List.of(
              "Spark stopped under the run. Check that the cluster of spark.master (--master) is"
                  + " there, and that it can start executors.",
              story);
        }
      }
      Throwable told = cause;
      while (told instanceof SparkException && told.getCause() != null) {
        // Around what a task threw, Spark tells the task's number and its own stack.
        told = told.getCause();
      }
      String message = told.getMessage() == null ? "" : ": " + told.getMessage();
      String firstLine = message.lines().findFirst().orElse("");
      return List.of("Unexpected failure, " + told.getClass().getSimpleName() + firstLine, story);
    }
  }
}
