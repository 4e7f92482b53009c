package fi.arvo.synthetic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One number that the report publishes, named as the published tables name it.
 *
 * @param table published table
 * @param keys key columns and their values, in the table's order
 * @param column the column that holds the number
 */
record Estimand(String table, Map<String, String> keys, String column) {

  Estimand {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /**
   * @param keysAndValues key columns, each followed by its value
   */
  static Estimand of(String table, String column, String... keysAndValues) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      keys.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new Estimand(table, keys, column);
  }
}
