package fi.arvo.job;

/**
 * What a command runs.
 *
 * @param <C> its settings
 */
@FunctionalInterface
public interface Job<C> {

  /**
   * Runs to the end. What can go wrong in the world outside comes back as a {@link JobFailure};
   * whatever is thrown is taken as {@link JobFailure.Unexpected}.
   */
  RunOutcome run(C config, RunContext context);
}
