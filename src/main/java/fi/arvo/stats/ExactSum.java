package fi.arvo.stats;

import java.io.Serializable;
import java.math.BigInteger;

/** An integer sum that can't overflow: a long, with what doesn't fit carried aside. */
final class ExactSum implements Serializable {
  private long small;
  private BigInteger large = BigInteger.ZERO;

  void add(long term) {
    long sum = small + term;
    if (((small ^ sum) & (term ^ sum)) < 0) {
      large = large.add(BigInteger.valueOf(small));
      small = term;
    } else {
      small = sum;
    }
  }

  /** Adds a·b. */
  void addProduct(long a, long b) {
    long product = a * b;
    if (Math.multiplyHigh(a, b) == product >> 63) {
      add(product);
    } else {
      large = large.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
    }
  }

  void add(ExactSum other) {
    add(other.small);
    large = large.add(other.large);
  }

  BigInteger value() {
    return large.add(BigInteger.valueOf(small));
  }
}
