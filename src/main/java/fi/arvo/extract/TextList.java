package fi.arvo.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Several texts in one cell, separated by {@code |}; nothing between two separators is no text. */
final class TextList {
  private static final char BETWEEN = '|';

  private TextList() {}

  /** NFC, in the cell's order, each once. */
  static List<String> texts(Cell cell) {
    return parts(cell).stream()
        .map(part -> Normalizer.normalize(part.text(), Normalizer.Form.NFC))
        .distinct()
        .toList();
  }

  /** Normalised as ids are, in the cell's order, each once. */
  static List<String> ids(Cell cell) {
    return parts(cell).stream().map(part -> Ids.normalised(part).toString()).distinct().toList();
  }

  private static List<Cell> parts(Cell cell) {
    List<Cell> parts = new ArrayList<>();
    int from = cell.from;
    for (int at = cell.from; at <= cell.to; at++) {
      if (at == cell.to || cell.chars[at] == BETWEEN) {
        Cell part = new Cell();
        part.set(cell.chars, from, at, cell.typed);
        if (!part.empty()) {
          parts.add(part);
        }
        from = at + 1;
      }
    }
    return parts;
  }

  /** The texts as they are landed; null when there are none. */
  static UTF8String landed(List<String> texts) {
    return texts.isEmpty()
        ? null
        : UTF8String.fromString(String.join(String.valueOf(BETWEEN), texts));
  }

  /** The texts of a landed value. */
  static List<String> of(UTF8String landed) {
    return landed == null ? List.of() : List.of(landed.toString().split("\\" + BETWEEN, -1));
  }
}
