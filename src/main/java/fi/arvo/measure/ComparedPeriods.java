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
    return endingWith(lastQuarterEnd(Months.lastComplete(asOf)));
  }

  /**
   * The last two quarters that are over at the end of a day and that answers reach over; null when
   * there are no two such quarters.
   */
  public static ComparedPeriods quarters(LocalDate asOf, AnsweredMonths answered) {
    int end = lastQuarterEnd(Math.min(Months.lastComplete(asOf), answered.last()));
    return answered.reachOver(end - 5, end) ? endingWith(end) : null;
  }

  private static int lastQuarterEnd(int month) {
    return month - Math.floorMod(month - 2, 3);
  }

  private static ComparedPeriods endingWith(int quarterEnd) {
    return new ComparedPeriods(Months.quarter(quarterEnd - 3), Months.quarter(quarterEnd));
  }

  /**
   * The last two waves of a survey without dates, in the order of their names with runs of digits
   * by value: Wave 9 is before Wave 10. Null of fewer.
   *
   * @param waves all that occur
   */
  public static ComparedPeriods waves(List<String> waves) {
    List<String> ordered = waves.stream().sorted(NumberAwareOrder.INSTANCE).toList();
    int size = ordered.size();
    return size < 2 ? null : new ComparedPeriods(ordered.get(size - 2), ordered.get(size - 1));
  }
}
