package fi.arvo.spss;

/** What the values of a variable are, by its print format. */
public enum Meaning {
  TEXT,
  NUMBER,
  /** A day, maybe with a time; as seconds since 14 October 1582. */
  MOMENT,
  /** A length of time or a time of day, in seconds. */
  LENGTH;

  /** The meaning of a number with a print format of this type. */
  static Meaning ofNumber(int format) {
    return switch (format) {
      // DATE, DATETIME, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE, YMDHMS
      case 20, 22, 23, 24, 28, 29, 30, 38, 39, 41 -> MOMENT;
      // TIME, DTIME, MTIME
      case 21, 25, 40 -> LENGTH;
      default -> NUMBER;
    };
  }
}
