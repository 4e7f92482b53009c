package fi.arvo.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which statements of the maturity survey say what. Statements are named as the extract has them.
 *
 * @param promise says that the value proposition captures what matters to customers; if not set,
 *     none, and then promise and understanding aren't held together
 * @param understanding says that the organisation understands how, and from what, customer value is
 *     formed; if not set, none
 * @param sources statements of where insight comes from; if not set, none
 */
public record MaturityStatements(
    Optional<String> promise, Optional<String> understanding, List<Source> sources) {

  /** Nothing is known of any statement. */
  public static final MaturityStatements NONE =
      new MaturityStatements(Optional.empty(), Optional.empty(), List.of());

  /** A statement of where insight comes from, and the step of understanding that it belongs to. */
  public record Source(String statement, Step step) {}

  /** How understanding matures, from first to last. */
  public enum Step {
    /** Feedback is used. */
    FEEDBACK,
    /** Customers take part in development. */
    TAKING_PART,
    /** What comes is anticipated. */
    ANTICIPATING
  }

  /** Every statement that is named, in order. */
  public List<String> named() {
    return Stream.concat(
            Stream.of(promise, understanding).flatMap(Optional::stream),
            sources.stream().map(Source::statement))
        .toList();
  }
}
