package fi.arvo.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Finds a text's place among the values of its column, and the one string that stands for it. */
final class TextCodes {
  private final List<String> values;
  private final Map<UTF8String, Integer> codes = new HashMap<>();

  TextCodes(List<String> values) {
    this.values = values;
    for (int code = 0; code < values.size(); code++) {
      codes.put(UTF8String.fromString(values.get(code)), code);
    }
  }

  /** The place, or {@link CustomerRows#NONE} for no text. */
  int code(UTF8String text) {
    return text == null ? CustomerRows.NONE : codes.get(text);
  }

  /** The string, or null for no text. */
  String text(UTF8String text) {
    return text == null ? null : values.get(codes.get(text));
  }
}
