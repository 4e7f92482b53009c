package fi.arvo.xlsx;

import java.util.Locale;

/** Tells from a number format whether a number stands for a day or a time. */
final class DateFormats {
  private DateFormats() {}

  /** A format that Excel has without its being written in the file, by its number. */
  static CellKind builtIn(int id) {
    boolean time = (id >= 18 && id <= 21) || id == 32 || id == 33 || (id >= 45 && id <= 47);
    boolean date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || inAsia(id);
    return time ? CellKind.TIME : date ? CellKind.DATE : CellKind.NUMBER;
  }

  private static boolean inAsia(int id) {
    return id >= 50 && id <= 58;
  }

  /**
   * A format as it is written. Years, days, and months without hours or seconds beside them make a
   * day; hours, minutes and seconds alone make a time.
   */
  static CellKind of(String code) {
    boolean day = false;
    boolean month = false;
    boolean clock = false;
    // The first section is for numbers above 0, as days are.
    for (int at = 0; at < code.length() && code.charAt(at) != ';'; at++) {
      char c = code.charAt(at);
      switch (c) {
        case '"' -> at = end(code, at, '"');
        case '\\', '_', '*' -> at++;
        case '[' -> {
          int end = end(code, at, ']');
          clock |= code.substring(at + 1, end).toLowerCase(Locale.ROOT).matches("h+|m+|s+");
          at = end;
        }
        case 'y', 'Y', 'd', 'D' -> day = true;
        case 'm', 'M' -> month = true;
        case 'h', 'H', 's', 'S' -> clock = true;
        // General, Standard and Estándar are words, not letters of a day.
        case 'G', 'g', 'E', 'e' -> {
          if (code.regionMatches(true, at, "General", 0, "General".length())) {
            return CellKind.NUMBER;
          }
        }
        default -> {
          // digits, marks and letters that say no day
        }
      }
      if (code.regionMatches(true, at, "Standard", 0, "Standard".length())) {
        return CellKind.NUMBER;
      }
    }
    if (day || (month && !clock)) {
      return CellKind.DATE;
    }
    return clock ? CellKind.TIME : CellKind.NUMBER;
  }

  private static int end(String code, int from, char mark) {
    int end = code.indexOf(mark, from + 1);
    return end < 0 ? code.length() - 1 : end;
  }
}
