package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Encounters at a touchpoint, in a channel and a period.
 *
 * @param touchpoint as in the extracts, {@link CustomerHistory#UNKNOWN} where nobody said, or
 *     {@link #ALL}
 * @param channel likewise
 * @param period a quarter, a wave, or the reporting months
 */
public record JourneyKey(String touchpoint, String channel, String period)
    implements Serializable, Comparable<JourneyKey> {

  /** Every touchpoint, or every channel. */
  public static final String ALL = "all";

  private static final Comparator<JourneyKey> ORDER =
      Comparator.comparing((JourneyKey key) -> !key.touchpoint().equals(ALL))
          .thenComparing(JourneyKey::touchpoint)
          .thenComparing(key -> !key.channel().equals(ALL))
          .thenComparing(JourneyKey::channel)
          .thenComparing(JourneyKey::period);

  @Override
  public int compareTo(JourneyKey other) {
    return ORDER.compare(this, other);
  }

  /** The keys that an answer counts in: its own encounter and the margins over it. */
  static List<JourneyKey> of(Answer answer, String period, boolean channels) {
    String touchpoint = told(answer.touchpoint());
    if (!channels) {
      return List.of(new JourneyKey(touchpoint, ALL, period), new JourneyKey(ALL, ALL, period));
    }
    String channel = told(answer.channel());
    return List.of(
        new JourneyKey(touchpoint, channel, period),
        new JourneyKey(touchpoint, ALL, period),
        new JourneyKey(ALL, channel, period),
        new JourneyKey(ALL, ALL, period));
  }

  private static String told(String said) {
    return said == null ? CustomerHistory.UNKNOWN : said;
  }
}
