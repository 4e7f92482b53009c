package fi.arvo.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Writes the floating numbers of workbooks and SPSS files as they were meant: whole ones with every
 * digit and without an exponent, others without the noise of binary fractions.
 */
final class PlainNumber {
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");

  /** Below it every long is written by {@link Long#toString} as the number is. */
  private static final double MOST_WHOLE = 9e18;

  /** Every number of so many digits comes back from a double as it went in. */
  private static final MathContext SURE = new MathContext(15, RoundingMode.HALF_EVEN);

  /** How far a sum of a few fractions may go astray, in units of the last binary place. */
  private static final int NOISE = 4;

  private PlainNumber() {}

  /**
   * A number as a workbook stores it. A whole one stays as it stands, for programs other than Excel
   * write more digits there than a double can hold.
   */
  static String of(String stored) {
    return WHOLE.matcher(stored).matches() ? stored : of(Double.parseDouble(stored));
  }

  /**
   * The number with 15 digits if that is as good as the same: 3.0000000000000004 is 3, and
   * 8.3000000000000007 is 8.3. What has more digits than noise explains keeps them.
   */
  static String of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < MOST_WHOLE) {
      return Long.toString((long) number);
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    BigDecimal whole = new BigDecimal(Double.toString(number));
    BigDecimal sure = whole.round(SURE);
    boolean same = Math.abs(sure.doubleValue() - number) <= NOISE * Math.ulp(number);
    return (same ? sure : whole).stripTrailingZeros().toPlainString();
  }
}
