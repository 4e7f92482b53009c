package fi.arvo.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Finds a text's place among the values of its column, and the one string that stands for it. */
final class TextCodes {
  private static final int LATELY = 256;

  private final List<String> values;
  private final Map<UTF8String, Integer> codes = new HashMap<>();

  /** What was looked up lately, found by its first bytes: hashing whole texts is dearer. */
  private final UTF8String[] lateTexts = new UTF8String[LATELY];

  private final int[] lateCodes = new int[LATELY];

  TextCodes(List<String> values) {
    this.values = values;
    for (int code = 0; code < values.size(); code++) {
      codes.put(UTF8String.fromString(values.get(code)), code);
    }
  }

  /** The place, or {@link CustomerRows#NONE} for no text. */
  int code(UTF8String text) {
    if (text == null) {
      return CustomerRows.NONE;
    }
    long prefix = text.getPrefix() * 0x9E3779B97F4A7C15L + text.numBytes();
    int late = (int) (prefix >>> 32) & (LATELY - 1);
    if (!text.equals(lateTexts[late])) {
      // The text's bytes are the reader's own and change under it.
      lateTexts[late] = text.copy();
      lateCodes[late] = codes.get(text);
    }
    return lateCodes[late];
  }

  /** The string, or null for no text. */
  String text(UTF8String text) {
    return text == null ? null : values.get(code(text));
  }
}
