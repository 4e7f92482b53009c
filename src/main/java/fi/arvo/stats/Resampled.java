package fi.arvo.stats;

/**
 * A state that bootstrap replicates are put together from.
 *
 * @param <S> the state's own type
 */
public interface Resampled<S extends Resampled<S>> extends Mergeable<S> {
  /**
   * Adds another state {@code times} over.
   *
   * @param times 0 or more
   */
  void add(S other, int times);

  /** A state of the same shape without rows. */
  S empty();
}
