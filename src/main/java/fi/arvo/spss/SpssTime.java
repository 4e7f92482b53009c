package fi.arvo.spss;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** Writes the seconds of SPSS as people do. */
public final class SpssTime {
  private static final LocalDate FIRST = LocalDate.of(1582, 10, 14);
  private static final long DAY = 86_400_000;
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private SpssTime() {}

  /**
   * A day, or a day and a time where there is one, in ISO 8601; to a thousandth of a second. Null
   * for what lies before 1582 or after 9999.
   */
  public static String moment(double seconds) {
    if (!(seconds >= 0 && seconds < 1e12)) {
      return null;
    }
    long millis = Math.round(seconds * 1000);
    LocalDate date = FIRST.plusDays(millis / DAY);
    if (date.toEpochDay() > LAST_DAY) {
      return null;
    }
    long ofDay = millis % DAY;
    return ofDay == 0
        ? date.toString()
        : LocalDateTime.of(date, LocalTime.ofNanoOfDay(ofDay * 1_000_000)).toString();
  }

  /** Hours, minutes and seconds; hours may be more than a day has. Null when below 0. */
  public static String length(double seconds) {
    if (!(seconds >= 0 && seconds < 1e12)) {
      return null;
    }
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%02d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
