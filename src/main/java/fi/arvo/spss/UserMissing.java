package fi.arvo.spss;

import java.util.Arrays;
import java.util.List;

/**
 * The values that stand for no answer, as the file's makers declared them: single ones, and for
 * numbers a range.
 *
 * @param low lowest of the range; above {@code high} when there is none
 * @param texts without the blanks at their end
 */
record UserMissing(double low, double high, double[] numbers, List<byte[]> texts) {
  static final UserMissing NONE = new UserMissing(1, 0, new double[0], List.of());

  static UserMissing ofTexts(List<byte[]> texts) {
    return new UserMissing(1, 0, new double[0], texts);
  }

  boolean has(double number) {
    return (low <= number && number <= high)
        || Arrays.stream(numbers).anyMatch(missing -> missing == number);
  }

  /**
   * @param text without the blanks at its end
   */
  boolean has(byte[] text) {
    return texts.stream().anyMatch(missing -> Arrays.equals(missing, text));
  }
}
