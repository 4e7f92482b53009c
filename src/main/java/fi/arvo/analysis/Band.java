package fi.arvo.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A band of counts.
 *
 * @param number place among the bands, 0 for the lowest
 * @param from lowest count
 * @param to highest count
 * @param label as it stands in tables: {@code 0}, {@code 1-3}, {@code 15+}
 */
public record Band(int number, int from, int to, String label) implements Serializable {

  /**
   * Bands over the counts 0 to {@code highest}.
   *
   * @param starts lower ends after band 0, ascending, the first 1 or more
   */
  public static List<Band> over(List<Integer> starts, int highest) {
    List<Integer> from = new ArrayList<>(List.of(0));
    starts.stream().filter(start -> start <= highest).forEach(from::add);
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      boolean last = i == from.size() - 1;
      int to = last ? highest : from.get(i + 1) - 1;
      bands.add(new Band(i, from.get(i), to, label(from.get(i), to, last)));
    }
    return bands;
  }

  /** One band for each of the counts 0 to {@code highest}. */
  public static List<Band> each(int highest) {
    List<Band> bands = new ArrayList<>();
    for (int count = 0; count <= highest; count++) {
      bands.add(new Band(count, count, count, Integer.toString(count)));
    }
    return bands;
  }

  /** This band and the ones up to a higher one as one, in this one's place. */
  Band to(Band higher) {
    boolean last = higher.label.endsWith("+");
    return new Band(number, from, higher.to, label(from, higher.to, last));
  }

  private static String label(int from, int to, boolean last) {
    if (from == to) {
      return Integer.toString(from);
    }
    return last ? from + "+" : from + "-" + to;
  }
}
