package fi.arvo.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads days and times: ISO 8601 with or without a time and an offset, {@code d.M.yyyy} with or
 * without {@code H.mm[.ss]} or {@code H:mm[:ss]}, or a stated pattern. What has no offset is local
 * time in the zone; a day without a time begins at its midnight. One at a time: not to be shared
 * between threads.
 */
final class Times {
  private static final BadValue NOT_A_DAY = new BadValue("not a date");
  private static final BadValue NO_SUCH_DAY = new BadValue("no such day");
  private static final BadValue NOT_A_MONTH =
      new BadValue("neither a month as 2026-09 nor a day of one");

  private final ZoneId zone;
  private final Optional<DateTimeFormatter> stated;

  private char[] chars;
  private int at;
  private int end;

  private long epochDay;
  private long microsOfDay;

  /** Seconds east of Greenwich, when the text tells. */
  private int offset;

  private boolean hasOffset;

  /**
   * @param pattern of texts, in the letters of {@link DateTimeFormatter}
   * @throws IllegalArgumentException when the pattern is none
   */
  Times(ZoneId zone, Optional<String> pattern) {
    this.zone = zone;
    this.stated = pattern.map(Times::formatter);
  }

  /** Why a text is no pattern; empty when it is one. */
  static Optional<String> faultOf(String pattern) {
    try {
      formatter(pattern);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("\"" + pattern + "\" is no pattern of dates (" + e.getMessage() + ")");
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    // Strictly, so that 31.2. is no day; a year of an era would then want the era said.
    String strict = pattern.indexOf('G') >= 0 ? pattern : pattern.replace('y', 'u');
    return DateTimeFormatter.ofPattern(strict, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** The day in the zone, in days since 1970-01-01. */
  int day(Cell cell) throws BadValue {
    scan(cell);
    return hasOffset ? dayOf(instant()) : (int) epochDay;
  }

  /**
   * The month of a day, or of a text like {@code 2026-09}, whatever pattern is stated: {@code
   * 12·year + (1…12) − 1}.
   */
  int month(Cell cell) throws BadValue {
    int year;
    int month;
    if (cell.length() == 7 && cell.chars[cell.from + 4] == '-') {
      chars = cell.chars;
      at = cell.from;
      end = cell.to;
      try {
        year = digits(4, 4);
        expect('-');
        month = digits(2, 2);
      } catch (BadValue e) {
        throw NOT_A_MONTH;
      }
      if (month < 1 || month > 12) {
        throw NOT_A_MONTH;
      }
    } else {
      LocalDate day;
      try {
        day = LocalDate.ofEpochDay(day(cell));
      } catch (BadValue e) {
        throw e == NO_SUCH_DAY ? e : NOT_A_MONTH;
      }
      year = day.getYear();
      month = day.getMonthValue();
    }
    return 12 * year + month - 1;
  }

  /** The first day of such a month, in days since 1970-01-01. */
  static int firstDay(int month) {
    return (int)
        LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1).toEpochDay();
  }

  /** The moment, in microseconds since 1970-01-01T00:00Z. */
  long micros(Cell cell) throws BadValue {
    scan(cell);
    return instant();
  }

  /** The day in the zone on which a moment is. */
  int dayOf(long micros) {
    Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    return (int) LocalDate.ofInstant(instant, zone).toEpochDay();
  }

  private long instant() {
    if (hasOffset) {
      return epochDay * 86_400_000_000L + microsOfDay - offset * 1_000_000L;
    }
    LocalDateTime local =
        LocalDateTime.ofEpochSecond(
            epochDay * 86_400L + microsOfDay / 1_000_000L,
            (int) (microsOfDay % 1_000_000L) * 1000,
            ZoneOffset.UTC);
    return ChronoUnit.MICROS.between(Instant.EPOCH, ZonedDateTime.of(local, zone).toInstant());
  }

  private void scan(Cell cell) throws BadValue {
    chars = cell.chars;
    at = cell.from;
    end = cell.to;
    microsOfDay = 0;
    hasOffset = false;
    try {
      if (stated.isPresent() && !cell.typed) {
        scanStated(cell.text(), stated.get());
      } else if (end - at > 4 && chars[at + 4] == '-') {
        scanIso();
      } else {
        scanPoints();
      }
    } catch (DateTimeException e) {
      throw NO_SUCH_DAY;
    }
    if (at != end) {
      throw NOT_A_DAY;
    }
  }

  private void scanIso() throws BadValue {
    int year = digits(4, 4);
    expect('-');
    int month = digits(2, 2);
    expect('-');
    day(year, month, digits(2, 2));
    if (at < end && (chars[at] == 'T' || chars[at] == ' ')) {
      at++;
      scanTime(':', 2);
      scanOffset();
    }
  }

  private void scanPoints() throws BadValue {
    int day = digits(1, 2);
    expect('.');
    int month = digits(1, 2);
    expect('.');
    day(digits(4, 4), month, day);
    if (at < end) {
      expect(' ');
      char mark = at + 2 < end && (chars[at + 1] == '.' || chars[at + 2] == '.') ? '.' : ':';
      scanTime(mark, 1);
    }
  }

  private void scanTime(char mark, int hourDigits) throws BadValue {
    int hour = digits(hourDigits, 2);
    expect(mark);
    int minute = digits(2, 2);
    int second = 0;
    int micros = 0;
    if (at < end && chars[at] == mark) {
      at++;
      second = digits(2, 2);
      if (at < end && (chars[at] == '.' || chars[at] == ',')) {
        at++;
        int from = at;
        int fraction = digits(1, 9);
        micros = (int) (fraction * Math.pow(10, 9 - (at - from))) / 1000;
      }
    }
    if (hour > 23 || minute > 59 || second > 59) {
      throw NOT_A_DAY;
    }
    microsOfDay = ((hour * 60L + minute) * 60L + second) * 1_000_000L + micros;
  }

  private void scanOffset() throws BadValue {
    if (at == end) {
      return;
    }
    hasOffset = true;
    char sign = chars[at++];
    if (sign == 'Z') {
      offset = 0;
      return;
    }
    if (sign != '+' && sign != '-') {
      throw NOT_A_DAY;
    }
    int hours = digits(2, 2);
    int minutes = 0;
    if (at < end) {
      if (chars[at] == ':') {
        at++;
      }
      minutes = digits(2, 2);
    }
    offset = (sign == '-' ? -1 : 1) * ZoneOffset.ofHoursMinutes(hours, minutes).getTotalSeconds();
  }

  private void scanStated(String text, DateTimeFormatter formatter) throws BadValue {
    TemporalAccessor read;
    try {
      read = formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      throw NOT_A_DAY;
    }
    LocalDateTime local;
    if (read instanceof OffsetDateTime there) {
      local = there.toLocalDateTime();
      hasOffset = true;
      offset = there.getOffset().getTotalSeconds();
    } else {
      local = read instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(read);
    }
    epochDay = local.toLocalDate().toEpochDay();
    microsOfDay = local.toLocalTime().toNanoOfDay() / 1000;
    at = end;
  }

  private void day(int year, int month, int day) {
    epochDay = LocalDate.of(year, month, day).toEpochDay();
  }

  private void expect(char c) throws BadValue {
    if (at == end || chars[at] != c) {
      throw NOT_A_DAY;
    }
    at++;
  }

  private int digits(int fewest, int most) throws BadValue {
    int value = 0;
    int count = 0;
    while (at < end && count < most && chars[at] >= '0' && chars[at] <= '9') {
      value = 10 * value + (chars[at] - '0');
      at++;
      count++;
    }
    if (count < fewest) {
      throw NOT_A_DAY;
    }
    return value;
  }
}
