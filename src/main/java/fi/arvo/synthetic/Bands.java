package fi.arvo.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Bands of a count, as the published tables name them.
 *
 * @param names e.g. {@code 0}, {@code 1-3}, {@code 15+}
 * @param lowest smallest count of each band
 */
record Bands(List<String> names, int[] lowest) {

  /** One band for everybody. */
  static final Bands EVERYBODY = new Bands(List.of("all"), new int[] {0});

  /**
   * Bands of the number of covered elements: 0, then up to 10 %, 25 %, under 50 %, and 50 % or more
   * of the elements. A band without a whole number in it is left out.
   */
  static Bands ofElements(int elements) {
    int[] lowest = {0, 1, elements / 10 + 1, elements / 4 + 1, (elements + 1) / 2, elements + 1};
    List<String> names = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    for (int band = 0; band < lowest.length - 1; band++) {
      int first = Math.max(lowest[band], from.isEmpty() ? 0 : from.get(from.size() - 1) + 1);
      int last = lowest[band + 1] - 1;
      if (last >= first) {
        names.add(band == lowest.length - 2 ? first + "+" : name(first, last));
        from.add(first);
      }
    }
    return new Bands(names, from.stream().mapToInt(Integer::intValue).toArray());
  }

  /** One band for each number of covered tiers. */
  static Bands ofTiers(int tiers) {
    List<String> names = new ArrayList<>();
    int[] lowest = new int[tiers + 1];
    for (int covered = 0; covered <= tiers; covered++) {
      names.add(Integer.toString(covered));
      lowest[covered] = covered;
    }
    return new Bands(names, lowest);
  }

  private static String name(int first, int last) {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }

  /** Index of the band of a count. */
  int of(int count) {
    int band = lowest.length - 1;
    while (lowest[band] > count) {
      band--;
    }
    return band;
  }
}
