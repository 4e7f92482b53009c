package fi.arvo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A reader who solves all published sums for what is hidden. The unknowns are how many there are of
 * each kind of person that can be told apart at all; a published count is a sum of some of them.
 * Reckoned modulo a prime, which is exact for sums.
 */
final class LinearReader<K> {
  private static final long PRIME = 2_147_483_647L;

  private final List<K> kinds;
  private final List<long[]> known = new ArrayList<>();
  private final List<Integer> leads = new ArrayList<>();

  /** A reader who knows that nobody else exists. */
  LinearReader(List<K> kinds) {
    this.kinds = kinds;
  }

  /** The reader sees how many there are of some kinds together. */
  void knows(Predicate<K> group) {
    long[] rest = reduced(vector(group));
    int lead = lead(rest);
    if (lead >= 0) {
      long inverse = power(rest[lead], PRIME - 2);
      for (int i = 0; i < rest.length; i++) {
        rest[i] = rest[i] * inverse % PRIME;
      }
      known.add(rest);
      leads.add(lead);
    }
  }

  /** Whether the reader can reckon how many there are of some kinds together. */
  boolean reckons(Predicate<K> group) {
    return lead(reduced(vector(group))) < 0;
  }

  private long[] vector(Predicate<K> group) {
    return kinds.stream().mapToLong(kind -> group.test(kind) ? 1 : 0).toArray();
  }

  private long[] reduced(long[] vector) {
    long[] rest = vector;
    for (int r = 0; r < known.size(); r++) {
      long[] row = known.get(r);
      long factor = rest[leads.get(r)];
      if (factor != 0) {
        for (int i = 0; i < rest.length; i++) {
          rest[i] = Math.floorMod(rest[i] - factor * row[i] % PRIME, PRIME);
        }
      }
    }
    return rest;
  }

  private static int lead(long[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        return i;
      }
    }
    return -1;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    for (long e = exponent, b = base; e > 0; e >>= 1, b = b * b % PRIME) {
      if ((e & 1) == 1) {
        result = result * b % PRIME;
      }
    }
    return result;
  }
}
