package fi.arvo.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a column's values are made of when each is a list, as the ticks of a question that survey
 * platforms join in one cell; keeps a bounded part of them.
 */
public final class JoinedTexts {
  /** Ways to join; a mark followed by a blank is one of its own, since a choice may hold it. */
  private static final List<String> SEPARATORS = List.of(",", ", ", ";", "; ", "|");

  /** Different texts that are kept; a column with more of them is no list of choices. */
  private static final int MOST = 40;

  private final String separator;
  private final TreeMap<String, Long> texts = new TreeMap<>();
  private int longest;

  private JoinedTexts(String separator) {
    this.separator = separator;
  }

  static List<JoinedTexts> inEveryWay() {
    return SEPARATORS.stream().map(JoinedTexts::new).toList();
  }

  void add(String value) {
    if (many()) {
      return;
    }
    List<String> parts = parts(value);
    longest = Math.max(longest, parts.size());
    parts.forEach(part -> texts.merge(part, 1L, Long::sum));
  }

  private List<String> parts(String value) {
    boolean tight = separator.length() == 1;
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at = value.indexOf(separator);
    while (at >= 0) {
      int next = at + separator.length();
      if (!tight || next == value.length() || value.charAt(next) != ' ') {
        parts.add(value.substring(from, at));
        from = next;
      }
      at = value.indexOf(separator, next);
    }
    parts.add(value.substring(from));
    parts.removeIf(String::isBlank);
    return parts;
  }

  private boolean many() {
    return texts.size() > MOST;
  }

  /** Whether the values are lists of a few texts, rather than texts that hold the mark. */
  boolean fewInManyWays(int differentValues) {
    return longest > 1 && !many() && differentValues > texts.size();
  }

  /** What stands between two of them. */
  public String separator() {
    return separator;
  }

  /** The texts with how many rows have each. */
  public Map<String, Long> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** Most texts in a value. */
  public int longest() {
    return longest;
  }
}
