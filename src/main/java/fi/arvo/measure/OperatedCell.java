package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A touchpoint in a channel in a month.
 *
 * @param channel {@code all} where channels aren't told apart
 * @param month see {@link Months}
 */
public record OperatedCell(String touchpoint, String channel, int month)
    implements Serializable, Comparable<OperatedCell> {
  private static final Comparator<OperatedCell> ORDER =
      Comparator.comparing(OperatedCell::touchpoint)
          .thenComparing(OperatedCell::channel)
          .thenComparingInt(OperatedCell::month);

  @Override
  public int compareTo(OperatedCell other) {
    return ORDER.compare(this, other);
  }
}
