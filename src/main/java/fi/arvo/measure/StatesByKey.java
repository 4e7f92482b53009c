package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A state for each of several keys, made when the key is first met. In a merge the states of keys
 * that only the other has become this one's own, so the other mustn't be used further.
 */
public final class StatesByKey<K extends Comparable<K>, S extends Mergeable<S>>
    implements Mergeable<StatesByKey<K, S>> {
  private static final long serialVersionUID = 1L;

  private final TreeMap<K, S> states = new TreeMap<>();

  /** The state of a key, made by {@code fresh} the first time. */
  public S at(K key, Supplier<S> fresh) {
    S state = states.get(key);
    if (state == null) {
      state = fresh.get();
      states.put(key, state);
    }
    return state;
  }

  @Override
  public void merge(StatesByKey<K, S> other) {
    other.states.forEach(
        (key, state) -> {
          S mine = states.get(key);
          if (mine == null) {
            states.put(key, state);
          } else {
            mine.merge(state);
          }
        });
  }

  /** The states in the order of their keys. */
  public SortedMap<K, S> all() {
    return Collections.unmodifiableSortedMap(states);
  }
}
