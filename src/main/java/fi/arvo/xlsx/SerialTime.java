package fi.arvo.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** Writes Excel's days, counted from 1900 or 1904 with the time as a fraction, as people do. */
final class SerialTime {
  private static final long DAY = 86_400_000;

  /** 31 December 9999, the last day of Excel. */
  private static final int LAST = 2_958_465;

  private SerialTime() {}

  /**
   * A day, or a day and a time where there is one, in ISO 8601; to a thousandth of a second, which
   * is what the fraction can hold. Null for what is no day, as 29 February 1900, which Excel has
   * and the calendar doesn't.
   */
  static String moment(double serial, boolean from1904) {
    if (!(serial >= 0 && serial < LAST + 1)) {
      return null;
    }
    long day = (long) serial;
    long millis = Math.round((serial - day) * DAY);
    day += millis / DAY;
    millis %= DAY;
    LocalDate date;
    if (from1904) {
      date = LocalDate.of(1904, 1, 1).plusDays(day);
    } else if (day > 60) {
      date = LocalDate.of(1899, 12, 30).plusDays(day);
    } else if (day >= 1 && day < 60) {
      date = LocalDate.of(1899, 12, 31).plusDays(day);
    } else {
      return null;
    }
    return millis == 0
        ? date.toString()
        : LocalDateTime.of(date, LocalTime.ofNanoOfDay(millis * 1_000_000)).toString();
  }

  /** Hours, minutes and seconds; hours may be more than a day has. Null when below 0. */
  static String length(double serial) {
    if (!(serial >= 0 && serial <= LAST)) {
      return null;
    }
    long seconds = Math.round(serial * 86_400);
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
