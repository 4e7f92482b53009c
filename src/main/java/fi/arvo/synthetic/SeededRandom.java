package fi.arvo.synthetic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A stream of random numbers that belongs to one customer and one purpose, so that what is drawn
 * for one never moves what is drawn for another.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014); normal deviates by Marsaglia's polar method on {@link
 * StrictMath}, whose last bit is the same on every machine.
 */
final class SeededRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  private long state;
  private double spare;
  private boolean hasSpare;

  private SeededRandom(long state) {
    this.state = state;
  }

  /**
   * The stream of a purpose.
   *
   * @param keys what it belongs to, the seed first; each different sequence gives its own stream
   */
  static SeededRandom of(long... keys) {
    long state = 0;
    for (long key : keys) {
      state = mix(state + GOLDEN) ^ mix(key + GOLDEN);
    }
    return new SeededRandom(mix(state));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    state += GOLDEN;
    return (mix(state) >>> 11) * TWO_TO_MINUS_53;
  }

  /** Whole, uniform in [0, bound). */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Different whole numbers in [0, bound), in the order drawn. */
  IntStream distinctBelow(int count, int bound) {
    int[] drawn = new int[count];
    for (int i = 0; i < count; ) {
      int candidate = below(bound);
      if (IntStream.range(0, i).noneMatch(j -> drawn[j] == candidate)) {
        drawn[i++] = candidate;
      }
    }
    return IntStream.of(drawn);
  }

  /** One of a list, each as likely. */
  <T> T pick(List<T> values) {
    return values.get(below(values.size()));
  }

  /** True with a probability. */
  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Standard normal. */
  double normal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    while (true) {
      double u = 2 * uniform() - 1;
      double v = 2 * uniform() - 1;
      double square = u * u + v * v;
      if (square > 0 && square < 1) {
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = v * factor;
        hasSpare = true;
        return u * factor;
      }
    }
  }
}
