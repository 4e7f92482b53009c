package fi.arvo.stats;

import java.io.Serializable;
import java.math.BigInteger;

/** Exact sums over the groups of tied values that tie corrections are made of. */
final class TieSums implements Serializable {
  private long n;
  private long squares;
  private final ExactSum cubes = new ExactSum();

  static TieSums of(long[] groupSizes) {
    TieSums sums = new TieSums();
    for (long size : groupSizes) {
      sums.add(size);
    }
    return sums;
  }

  /** Adds a group of {@code size} equal values. */
  void add(long size) {
    n += size;
    squares += size * size;
    cubes.addProduct(size * size, size);
  }

  /** Adds a value that is tied with none. */
  void addSingle() {
    n++;
    squares++;
    cubes.add(1);
  }

  void add(TieSums other) {
    n += other.n;
    squares += other.squares;
    cubes.add(other.cubes);
  }

  /** Pairs of values that aren't tied. */
  long untiedPairs() {
    return (n * n - squares) / 2;
  }

  /** Σt(t − 1). */
  double tiedTwice() {
    return (double) (squares - n);
  }

  /** Σt(t − 1)(t − 2). */
  double tiedThrice() {
    return cubes
        .value()
        .subtract(BigInteger.valueOf(3).multiply(BigInteger.valueOf(squares)))
        .add(BigInteger.valueOf(2 * n))
        .doubleValue();
  }

  /** Σt(t − 1)(2t + 5). */
  BigInteger spread() {
    return spread(cubes.value(), BigInteger.valueOf(squares), n);
  }

  /** n(n − 1)(2n + 5), what {@link #spread()} would be if all values were tied. */
  BigInteger fullSpread() {
    BigInteger all = BigInteger.valueOf(n);
    return spread(all.pow(3), all.pow(2), n);
  }

  private static BigInteger spread(BigInteger cubes, BigInteger squares, long n) {
    return cubes
        .multiply(BigInteger.TWO)
        .add(squares.multiply(BigInteger.valueOf(3)))
        .subtract(BigInteger.valueOf(5).multiply(BigInteger.valueOf(n)));
  }

  /** Four times the sum of squared deviations of the mid-ranks: (n³ − Σt³)/3. */
  BigInteger rankSquares() {
    return BigInteger.valueOf(n).pow(3).subtract(cubes.value()).divide(BigInteger.valueOf(3));
  }
}
