package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A step of the journey.
 *
 * @param from touchpoint of the earlier answer, {@link CustomerHistory#UNKNOWN} where nobody said,
 *     or {@link JourneyKey#ALL}
 * @param to touchpoint of the later answer, another one
 */
public record StepKey(String from, String to) implements Serializable, Comparable<StepKey> {
  private static final Comparator<StepKey> ORDER =
      Comparator.comparing(StepKey::to)
          .thenComparing(key -> !key.from().equals(JourneyKey.ALL))
          .thenComparing(StepKey::from);

  @Override
  public int compareTo(StepKey other) {
    return ORDER.compare(this, other);
  }
}
