package fi.arvo.extract;

import java.text.Normalizer;
import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/** One text column's values: each is normalised once, told to the driver once, then remembered. */
final class TextValues {
  private static final int PLACES = 1 << 15;

  private final DistinctTexts told;
  private final char[][] keys = new char[PLACES][];
  private final UTF8String[] values = new UTF8String[PLACES];
  private int remembered;

  TextValues(DistinctTexts told) {
    this.told = told;
  }

  /** The value, NFC; the cell is not empty. */
  UTF8String of(Cell cell) {
    int hash = 17;
    for (int i = cell.from; i < cell.to; i++) {
      hash = 31 * hash + cell.chars[i];
    }
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    while (keys[place] != null) {
      if (cell.is(keys[place])) {
        return values[place];
      }
      place = (place + 1) & (PLACES - 1);
    }
    String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFC);
    UTF8String value = UTF8String.fromString(text);
    told.add(text);
    if (remembered < PLACES / 2) {
      keys[place] = Arrays.copyOfRange(cell.chars, cell.from, cell.to);
      values[place] = value;
      remembered++;
    }
    return value;
  }
}
