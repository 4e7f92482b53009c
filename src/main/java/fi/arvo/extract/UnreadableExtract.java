package fi.arvo.extract;

import java.util.List;
import java.util.Optional;

/**
 * An extract is missing or cannot be read as it is, so nothing can be said from it. The message is
 * one sentence a problem, each naming the file and what to do; it holds no row's content.
 */
public final class UnreadableExtract extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public UnreadableExtract(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public UnreadableExtract(String problem) {
    this(List.of(problem));
  }

  /** Of a file that failed in the middle of being read. */
  UnreadableExtract(String problem, Exception cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  /** The one that a failure goes back to, as a task's failure does that ended a Spark job. */
  static Optional<UnreadableExtract> behind(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof UnreadableExtract unreadable) {
        return Optional.of(unreadable);
      }
    }
    return Optional.empty();
  }

  /** One sentence a problem, all that were found at once. */
  public List<String> problems() {
    return problems;
  }
}
