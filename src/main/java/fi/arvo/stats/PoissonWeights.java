package fi.arvo.stats;

/**
 * How often each unit comes in each bootstrap replicate: Poisson with mean 1, which stands for
 * drawing with replacement and needs no total (Chamandy, Muralidharan, Najmi and Naidu, 2012). The
 * number is a function of seed, replicate and unit alone, so replicates are the same in any order
 * and on any machine.
 */
final class PoissonWeights {
  /** SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the golden ratio's odd 64-bit fraction. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Distribution function of Poisson(1) from 0 on, times 2^53. */
  private static final long[] UP_TO = new long[18];

  static {
    double term = StrictMath.exp(-1);
    double sum = 0;
    for (int times = 0; times < UP_TO.length; times++) {
      sum += term;
      UP_TO[times] = (long) (sum * 0x1p53);
      term /= times + 1;
    }
  }

  private final long stream;

  PoissonWeights(long seed, int replicate) {
    stream = mixed(mixed(seed) + GOLDEN * (replicate + 1L));
  }

  /** Times that a unit comes in this replicate, 0 to 18. */
  int of(long unit) {
    long uniform = mixed(stream + GOLDEN * (unit + 1)) >>> 11;
    int times = 0;
    while (times < UP_TO.length && uniform >= UP_TO[times]) {
      times++;
    }
    return times;
  }

  /** SplitMix64's finaliser. */
  private static long mixed(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
