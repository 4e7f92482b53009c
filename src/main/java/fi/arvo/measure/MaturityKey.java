package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What a group of the maturity survey said together.
 *
 * @param group organisation or unit; {@link MaturityRules#EVERYBODY} for all
 * @param wave of the survey; {@link MaturityRules#ALL} where it tells none
 * @param lens or {@link MaturityRules#ALL}
 * @param area or {@link MaturityRules#ALL}
 */
public record MaturityKey(String group, String wave, String lens, String area)
    implements Comparable<MaturityKey>, Serializable {
  private static final Comparator<MaturityKey> ORDER =
      Comparator.comparing(MaturityKey::group, NumberAwareOrder.INSTANCE)
          .thenComparing(MaturityKey::wave, NumberAwareOrder.INSTANCE)
          .thenComparing(MaturityKey::lens)
          .thenComparing(MaturityKey::area);

  @Override
  public int compareTo(MaturityKey other) {
    return ORDER.compare(this, other);
  }
}
