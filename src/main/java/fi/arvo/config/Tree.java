package fi.arvo.config;

import java.util.List;
import java.util.Map;

/** Configuration before it has types: texts, lists and mappings that know where they were said. */
sealed interface Tree {
  Origin origin();

  /**
   * @param text as written; empty with {@code quoted} false means that nothing was written
   * @param quoted whether the text stood in quotes, so that {@code "null"} is a text
   */
  record Leaf(String text, boolean quoted, Origin origin) implements Tree {}

  record Items(List<Tree> items, Origin origin) implements Tree {}

  /**
   * @param entries in the order they were written
   */
  record Keys(Map<String, Entry> entries, Origin origin) implements Tree {}

  /**
   * @param said where the key stands, which can be lines above its value
   */
  record Entry(Origin said, Tree value) {}

  /** Whether the value says "not set". */
  default boolean unset() {
    return this instanceof Leaf leaf
        && !leaf.quoted()
        && (leaf.text().isEmpty() || leaf.text().equals("~") || leaf.text().equals("null"));
  }
}
