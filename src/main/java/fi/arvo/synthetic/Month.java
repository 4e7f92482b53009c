package fi.arvo.synthetic;

import java.time.LocalDate;

/** Calendar months as whole numbers: {@code 12·year + month − 1}. */
final class Month {
  private Month() {}

  static int of(LocalDate day) {
    return 12 * day.getYear() + day.getMonthValue() - 1;
  }

  /** First day of a month. */
  static LocalDate firstDay(int month) {
    return LocalDate.of(Math.floorDiv(month, 12), ofYear(month) + 1, 1);
  }

  /** Place within the year, 0 to 11. */
  static int ofYear(int month) {
    return Math.floorMod(month, 12);
  }

  /** The day at a fraction of a month, 0 to below 1. */
  static LocalDate dayAt(int month, double fraction) {
    LocalDate first = firstDay(month);
    return first.plusDays((long) (fraction * first.lengthOfMonth()));
  }

  /** As tables write a quarter, e.g. {@code 2026Q3}. */
  static String quarter(int month) {
    return Math.floorDiv(month, 12) + "Q" + (ofYear(month) / 3 + 1);
  }
}
