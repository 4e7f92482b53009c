package fi.arvo.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The scale that numbers were probably answered on.
 *
 * @param notApplicable codes that probably mean no answer
 * @param doubt what to check, as a sentence without its full stop; empty when there is none
 */
record ScaleGuess(int min, int max, List<Integer> notApplicable, String doubt) {
  private static final Set<Integer> USUAL_CODES =
      Set.of(66, 77, 88, 96, 97, 98, 99, 888, 997, 998, 999, -1, -2, -7, -8, -9, -99);

  /** A zero on fewer than this share of rows is no answer on a scale from 1. */
  private static final double RARE = 0.15;

  /** And on fewer than this a slip. */
  private static final double SLIP = 0.005;

  static boolean isUsualCode(int number) {
    return USUAL_CODES.contains(number);
  }

  /**
   * @param counts how many rows have each number, one at least between 0 and 10
   */
  static ScaleGuess of(Map<Integer, Long> counts) {
    TreeMap<Integer, Long> left = new TreeMap<>(counts);
    List<Integer> codes = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    for (int number : counts.keySet()) {
      if (isUsualCode(number)) {
        codes.add(number);
        left.remove(number);
      }
    }
    apart(left, codes, doubts);
    int last = left.lastKey();
    int first = left.firstKey();
    int min;
    int max;
    if (last <= 1) {
      min = 0;
      max = 1;
    } else if (last > 7) {
      min = first == 0 || last < 10 ? 0 : 1;
      max = 10;
    } else {
      min = 1;
      max = last > 5 ? 7 : last < 4 ? Math.max(last, 3) : last;
    }
    if (first == 0 && last > 1 && last <= 7) {
      long all = left.values().stream().mapToLong(Long::longValue).sum();
      long zeros = left.get(0);
      if (zeros < SLIP * all) {
        left.remove(0);
        doubts.add("0 stands outside the scale on " + Yaml.rows(zeros) + ", to be rejected");
      } else if (zeros < RARE * all) {
        codes.add(0, 0);
        left.remove(0);
        doubts.add(
            "0 is taken as \"does not apply\" because few answer it; else the scale begins at 0");
      } else {
        min = 0;
        doubts.add("0 is taken as an answer because many give it");
      }
    }
    if (!left.isEmpty() && left.lastKey() < max) {
      doubts.add("nobody answered " + max);
    }
    return new ScaleGuess(min, max, List.copyOf(codes), String.join("; ", doubts));
  }

  /** A code beyond a gap, as 9 after 5. */
  private static void apart(TreeMap<Integer, Long> left, List<Integer> codes, List<String> doubts) {
    for (int code : List.of(9, 8)) {
      boolean last = left.size() > 1 && left.lastKey() == code;
      if (last && left.lowerKey(code) <= 5 && left.containsKey(1)) {
        left.remove(code);
        codes.add(0, code);
        doubts.add(code + " is taken as no answer because it stands apart");
      }
    }
  }

  /** Lowest rating that counts as covered: the upper fifth of the scale. */
  int threshold() {
    return (int) Math.round(max - 0.2 * (max - min));
  }

  /** Whether two questions were probably answered on the same scale. */
  boolean sameAs(ScaleGuess other) {
    return min == other.min && max == other.max;
  }

  String yaml() {
    return "[" + min + ", " + max + "]";
  }
}
