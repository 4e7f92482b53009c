package fi.arvo.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.util.AccumulatorV2;

/**
 * The different values of a text column, told by tasks to the driver. A task that runs twice tells
 * the same again, which changes nothing.
 */
final class DistinctTexts extends AccumulatorV2<String, Set<String>> {
  private static final long serialVersionUID = 1L;

  /** More than so many are no kinds of anything. */
  static final int MOST = 10_000;

  /**
   * Null when empty: Spark's heartbeat asks from another thread, even before a task's copy has been
   * read in whole.
   */
  private Set<String> texts;

  @Override
  public synchronized boolean isZero() {
    return texts == null || texts.isEmpty();
  }

  @Override
  public synchronized DistinctTexts copy() {
    DistinctTexts copy = new DistinctTexts();
    copy.texts = texts == null ? null : new HashSet<>(texts);
    return copy;
  }

  @Override
  public synchronized void reset() {
    texts = null;
  }

  @Override
  public synchronized void add(String text) {
    if (texts == null) {
      texts = new HashSet<>();
    }
    if (texts.size() <= MOST) {
      texts.add(text);
    }
  }

  @Override
  public void merge(AccumulatorV2<String, Set<String>> other) {
    other.value().forEach(this::add);
  }

  @Override
  public synchronized Set<String> value() {
    return texts == null ? Set.of() : Set.copyOf(texts);
  }

  /** Whether there are more than {@link #MOST}. */
  boolean tooMany() {
    return value().size() > MOST;
  }

  /** The values in order. */
  List<String> inOrder() {
    return value().stream().sorted().toList();
  }
}
