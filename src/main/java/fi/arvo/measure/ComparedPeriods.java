package fi.arvo.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The two periods whose NPS are held against each other: whole, disjoint, one after the other.
 *
 * @param before as it stands in tables
 * @param after as it stands in tables
 */
public record ComparedPeriods(String before, String after) implements Serializable {

  /** The last two quarters that are over at the end of a day. */
  public static ComparedPeriods quarters(LocalDate asOf) {
    int last = Months.lastComplete(asOf);
    int quarterEnd = last - Math.floorMod(last - 2, 3);
    return new ComparedPeriods(Months.quarter(quarterEnd - 3), Months.quarter(quarterEnd));
  }

  /**
   * The last two waves of a survey without dates; null of fewer.
   *
   * @param waves all that occur, in order
   */
  public static ComparedPeriods waves(List<String> waves) {
    int size = waves.size();
    return size < 2 ? null : new ComparedPeriods(waves.get(size - 2), waves.get(size - 1));
  }
}
