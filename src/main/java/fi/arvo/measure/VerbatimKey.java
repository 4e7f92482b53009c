package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One voice at a touchpoint.
 *
 * @param touchpoint as in the extracts, {@link CustomerHistory#UNKNOWN} where nobody said, or
 *     {@link JourneyKey#ALL}
 * @param voice any but {@link Voice#ALL}
 */
public record VerbatimKey(String touchpoint, Voice voice)
    implements Serializable, Comparable<VerbatimKey> {
  private static final Comparator<VerbatimKey> ORDER =
      Comparator.comparing((VerbatimKey key) -> !key.touchpoint().equals(JourneyKey.ALL))
          .thenComparing(VerbatimKey::touchpoint)
          .thenComparing(VerbatimKey::voice);

  @Override
  public int compareTo(VerbatimKey other) {
    return ORDER.compare(this, other);
  }
}
