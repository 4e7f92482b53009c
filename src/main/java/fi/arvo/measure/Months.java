package fi.arvo.measure;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Calendar months as whole numbers, so that windows are plain arithmetic: month {@code 12·year +
 * (1…12) − 1}. Days are epoch days.
 */
public final class Months {
  private Months() {}

  /** The month that an epoch day lies in. */
  public static int of(int epochDay) {
    return of(LocalDate.ofEpochDay(epochDay));
  }

  /** The month that a date lies in. */
  public static int of(LocalDate date) {
    return 12 * date.getYear() + date.getMonthValue() - 1;
  }

  /** First epoch day of a month. */
  public static int firstDay(int month) {
    return (int)
        LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1).toEpochDay();
  }

  /** The last month that is over at the end of a day. */
  public static int lastComplete(LocalDate day) {
    boolean over = day.getDayOfMonth() == day.lengthOfMonth();
    return over ? of(day) : of(day) - 1;
  }

  /** A month as it stands in tables, e.g. {@code 2026-09}. */
  public static String period(int month) {
    return String.format(
        Locale.ROOT, "%04d-%02d", Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
  }

  /** A month's quarter as it stands in tables, e.g. {@code 2026Q3}. */
  public static String quarter(int month) {
    return String.format(
        Locale.ROOT, "%04dQ%d", Math.floorDiv(month, 12), Math.floorMod(month, 12) / 3 + 1);
  }

  /** Whether a period in a table is a quarter. */
  public static boolean isQuarter(String period) {
    return period.matches("\\d{4}Q[1-4]");
  }

  /** The first month of a quarter as it stands in tables. */
  public static int firstOfQuarter(String quarter) {
    return 12 * Integer.parseInt(quarter.substring(0, 4)) + 3 * (quarter.charAt(5) - '1');
  }

  /** The first month of the first whole quarter that doesn't begin before a month. */
  public static int firstOfWholeQuarter(int month) {
    return 3 * Math.floorDiv(month + 2, 3);
  }

  /** The last month of the last whole quarter that ends with a month or before. */
  public static int lastOfWholeQuarter(int month) {
    return 3 * Math.floorDiv(month + 1, 3) - 1;
  }
}
