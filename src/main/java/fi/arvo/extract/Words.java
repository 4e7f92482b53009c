package fi.arvo.extract;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.apache.spark.unsafe.types.UTF8String;

/** The few words that a column can hold; capitals or not is the same. */
final class Words implements Serializable {
  private static final long serialVersionUID = 1L;

  static final Words SIDES = new Words(List.of("partner", "owner"));
  static final Words LENSES = new Words(List.of("customer understanding", "leadership"));
  static final Words DESIGNERS = new Words(List.of("customers and employees", "company"));

  private final List<String> words;
  private final BadValue none;

  private Words(List<String> words) {
    this.words = words;
    this.none = new BadValue("neither " + String.join(" nor ", words));
  }

  /** The words in order. */
  List<String> all() {
    return words;
  }

  UTF8String of(Cell cell) throws BadValue {
    String word = cell.text().toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      throw none;
    }
    return UTF8String.fromString(word);
  }
}
