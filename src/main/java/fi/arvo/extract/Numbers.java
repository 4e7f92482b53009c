package fi.arvo.extract;

import java.math.BigDecimal;

/**
 * Reads exact numbers as people and programs write them: a decimal mark, thousands in threes set
 * apart by a space (also no-break), an apostrophe or the other mark, a minus before (hyphen or
 * U+2212) or after, a plus before, an exponent. Anything else is no number. One at a time: not to
 * be shared between threads.
 */
final class Numbers {
  private static final BadValue NOT_A_NUMBER = new BadValue("not a number");
  private static final BadValue TOO_BIG = new BadValue("too big a number");
  private static final BadValue TOO_FINE = new BadValue("more than 18 decimals");
  private static final BadValue NOT_WHOLE = new BadValue("not a whole number");
  private static final int MOST_DIGITS = 18;
  private static final long[] TEN = new long[MOST_DIGITS + 1];

  static {
    TEN[0] = 1;
    for (int i = 1; i < TEN.length; i++) {
      TEN[i] = 10 * TEN[i - 1];
    }
  }

  private final char mark;
  private final BadValue[] tooFine = new BadValue[MOST_DIGITS + 1];
  private long digits;
  private int decimals;

  /**
   * @param mark decimal mark of texts, comma or point
   */
  Numbers(char mark) {
    this.mark = mark;
    for (int scale = 0; scale < tooFine.length; scale++) {
      tooFine[scale] = new BadValue("more than " + scale + " decimals");
    }
  }

  /** The number times ten to the power of the scale, exactly. */
  long units(Cell cell, int scale) throws BadValue {
    scan(cell);
    if (decimals > scale) {
      throw tooFine[scale];
    }
    try {
      return Math.multiplyExact(digits, TEN[scale - decimals]);
    } catch (ArithmeticException e) {
      throw TOO_BIG;
    }
  }

  /** A whole number; {@code 9,0} is one. */
  int whole(Cell cell) throws BadValue {
    int length = cell.to - cell.from;
    if (length == 1 || length == 2) {
      int tens = length == 1 ? 0 : cell.chars[cell.from] - '0';
      int ones = cell.chars[cell.to - 1] - '0';
      if (tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9) {
        return 10 * tens + ones;
      }
    }
    scan(cell);
    if (decimals > 0) {
      throw NOT_WHOLE;
    }
    if ((int) digits != digits) {
      throw TOO_BIG;
    }
    return (int) digits;
  }

  /** The number as it stands, without trailing zeros after the mark. */
  BigDecimal decimal(Cell cell) throws BadValue {
    scan(cell);
    return BigDecimal.valueOf(digits, decimals);
  }

  private void scan(Cell cell) throws BadValue {
    if (hasExponent(cell)) {
      scanExponent(cell);
    } else {
      scan(cell.chars, cell.from, cell.to, cell.typed ? '.' : mark, !cell.typed);
    }
  }

  private void scan(char[] chars, int begin, int end, char decimalMark, boolean grouped)
      throws BadValue {
    int at = begin;
    int last = end;
    boolean negative = false;
    if (at < last && (minus(chars[at]) || chars[at] == '+')) {
      negative = chars[at] != '+';
      at++;
    } else if (at < last && grouped && minus(chars[last - 1])) {
      negative = true;
      last--;
    }
    long value = 0;
    int significant = 0;
    int inGroup = 0;
    char group = 0;
    boolean any = false;
    for (; at < last && chars[at] != decimalMark; at++) {
      char c = chars[at];
      if (c >= '0' && c <= '9') {
        value = 10 * value + (c - '0');
        significant += value == 0 ? 0 : 1;
        if (significant > MOST_DIGITS) {
          throw TOO_BIG;
        }
        inGroup++;
        any = true;
      } else if (grouped && groups(c, decimalMark) && (group == 0 || group == c)) {
        if (group == 0 ? inGroup == 0 || inGroup > 3 : inGroup != 3) {
          throw NOT_A_NUMBER;
        }
        group = c;
        inGroup = 0;
      } else {
        throw NOT_A_NUMBER;
      }
    }
    if (group != 0 && inGroup != 3) {
      throw NOT_A_NUMBER;
    }
    int places = 0;
    int zeros = 0;
    for (at++; at < last; at++) {
      char c = chars[at];
      if (c < '0' || c > '9') {
        throw NOT_A_NUMBER;
      }
      any = true;
      if (c == '0') {
        zeros++;
        continue;
      }
      significant += value == 0 ? 1 : zeros + 1;
      places += zeros + 1;
      if (places > MOST_DIGITS) {
        throw TOO_FINE;
      }
      if (significant > MOST_DIGITS) {
        throw TOO_BIG;
      }
      value = value * TEN[zeros + 1] + (c - '0');
      zeros = 0;
    }
    if (!any) {
      throw NOT_A_NUMBER;
    }
    digits = negative ? -value : value;
    decimals = places;
  }

  /** Programs write so what is very big or very small, or, as R does, 1e+05. */
  private void scanExponent(Cell cell) throws BadValue {
    BigDecimal value;
    try {
      String text = cell.typed ? cell.text() : cell.text().replace(mark, '.');
      value = new BigDecimal(text).stripTrailingZeros();
    } catch (NumberFormatException e) {
      throw NOT_A_NUMBER;
    }
    if (value.scale() > MOST_DIGITS) {
      throw TOO_FINE;
    }
    if (value.precision() - Math.min(value.scale(), 0) > MOST_DIGITS) {
      throw TOO_BIG;
    }
    decimals = Math.max(value.scale(), 0);
    digits = value.movePointRight(decimals).longValueExact();
  }

  private static boolean hasExponent(Cell cell) {
    for (int i = cell.from; i < cell.to; i++) {
      if ((cell.chars[i] | 0x20) == 'e') {
        return true;
      }
    }
    return false;
  }

  private static boolean minus(char c) {
    return c == '-' || c == '\u2212';
  }

  private static boolean groups(char c, char decimalMark) {
    return switch (c) {
      case ' ', '\u00A0', '\u202F', '\'', '\u2019' -> true;
      case '.', ',' -> c != decimalMark;
      default -> false;
    };
  }
}
