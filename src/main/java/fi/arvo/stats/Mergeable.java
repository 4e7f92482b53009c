package fi.arvo.stats;

import java.io.Serializable;

/**
 * A state that many tasks fill apart and that is then put together. Merging states gives what one
 * state would hold had it been fed everything: exactly where the state counts in integers, up to
 * the order of floating additions elsewhere (see {@link BlockTree} for a fixed order).
 *
 * @param <S> the state's own type
 */
public interface Mergeable<S extends Mergeable<S>> extends Serializable {
  /**
   * Adds another state to this one, in place. The other state is left as it was.
   *
   * @throws IllegalArgumentException when the two have different shapes (categories, scores,
   *     weighted or not)
   */
  void merge(S other);
}
