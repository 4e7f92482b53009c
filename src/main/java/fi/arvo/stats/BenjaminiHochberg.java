package fi.arvo.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Correction of many p-values for the false discovery rate (JRSS B 57, 1995). */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values, in the order given. A null stays null and isn't counted as a test.
   *
   * @param pValues p-values in [0, 1] of one family of tests
   */
  public static List<Double> adjust(List<Double> pValues) {
    int[] largestFirst =
        IntStream.range(0, pValues.size())
            .filter(i -> pValues.get(i) != null)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> pValues.get(i)).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    List<Double> adjusted = new ArrayList<>(Collections.nCopies(pValues.size(), null));
    int tests = largestFirst.length;
    double smallest = 1;
    for (int i = 0; i < tests; i++) {
      int rank = tests - i;
      smallest = Math.min(smallest, pValues.get(largestFirst[i]) * ((double) tests / rank));
      adjusted.set(largestFirst[i], smallest);
    }
    return adjusted;
  }
}
