package fi.arvo.stats;

/** The arrays that states count in. */
final class Tallies {
  private Tallies() {}

  /**
   * @throws IllegalArgumentException when a state that was made for unweighted rows gets a weight
   *     other than 1
   */
  static void requireOne(double weight) {
    if (weight != 1) {
      throw new IllegalArgumentException("the state isn't weighted, the row is: " + weight);
    }
  }

  static void addAll(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  static void addAll(double[] to, double[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }
}
