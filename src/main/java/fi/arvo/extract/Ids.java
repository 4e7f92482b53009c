package fi.arvo.extract;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.spark.unsafe.types.UTF8String;

/** The one spelling of an id: trimmed, NFC, lower case; leading zeros stay. */
public final class Ids {
  /** Begins the id of a customer that is known by one response alone. */
  static final String RESPONSE = "response:";

  private Ids() {}

  /** The id as it is compared everywhere. */
  public static String normalised(String id) {
    return Normalizer.normalize(id.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The same for a value that is there; a number such as {@code 17850.0} loses its zeros. */
  static UTF8String normalised(Cell cell) {
    int to = cell.to;
    if (cell.typed) {
      int end = to;
      while (end > cell.from && cell.chars[end - 1] == '0') {
        end--;
      }
      if (end > cell.from + 1 && cell.chars[end - 1] == '.') {
        to = end - 1;
      }
    }
    byte[] bytes = new byte[to - cell.from];
    for (int i = 0; i < bytes.length; i++) {
      char c = cell.chars[cell.from + i];
      if (c >= 0x80) {
        return UTF8String.fromString(normalised(cell.text()));
      }
      bytes[i] = (byte) (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return UTF8String.fromBytes(bytes);
  }

  /** A hash that tells ids of one customer apart. */
  static long hash(UTF8String id) {
    return CustomerHash.of(id);
  }
}
