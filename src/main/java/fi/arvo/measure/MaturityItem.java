package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A statement of the maturity survey. A text that stands in two areas, or under two lenses, is two
 * statements.
 *
 * @param lens customer understanding or leadership
 * @param area what it is about
 * @param statement as the extract has it
 */
public record MaturityItem(String lens, String area, String statement)
    implements Comparable<MaturityItem>, Serializable {
  private static final Comparator<MaturityItem> ORDER =
      Comparator.comparing(MaturityItem::lens)
          .thenComparing(MaturityItem::area)
          .thenComparing(MaturityItem::statement, NumberAwareOrder.INSTANCE);

  @Override
  public int compareTo(MaturityItem other) {
    return ORDER.compare(this, other);
  }
}
