package fi.arvo.extract;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.util.AccumulatorV2;

/**
 * The different values of a text column, told by tasks to the driver. A task that runs twice tells
 * the same again, which changes nothing.
 */
final class DistinctTexts extends AccumulatorV2<String, Set<String>> {
  private static final long serialVersionUID = 1L;

  /** More than so many are no kinds of anything. */
  static final int MOST = 10_000;

  /** Spark looks into it from another thread while the task runs. */
  private final Set<String> texts = ConcurrentHashMap.newKeySet();

  @Override
  public boolean isZero() {
    return texts.isEmpty();
  }

  @Override
  public AccumulatorV2<String, Set<String>> copy() {
    DistinctTexts copy = new DistinctTexts();
    copy.texts.addAll(texts);
    return copy;
  }

  @Override
  public void reset() {
    texts.clear();
  }

  @Override
  public void add(String text) {
    if (texts.size() <= MOST) {
      texts.add(text);
    }
  }

  @Override
  public void merge(AccumulatorV2<String, Set<String>> other) {
    other.value().forEach(this::add);
  }

  @Override
  public Set<String> value() {
    return texts;
  }

  /** Whether there are more than {@link #MOST}. */
  boolean tooMany() {
    return texts.size() > MOST;
  }

  /** The values in order. */
  List<String> inOrder() {
    return texts.stream().sorted().toList();
  }
}
