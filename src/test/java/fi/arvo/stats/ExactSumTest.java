package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExactSumTest {
  @Property
  void theSumIsExactBeyondTheRangeOfLong(@ForAll List<Long> terms, @ForAll List<Long> factors) {
    ExactSum sum = new ExactSum();
    ExactSum products = new ExactSum();
    BigInteger expected = BigInteger.ZERO;
    for (long term : terms) {
      sum.add(term);
      expected = expected.add(BigInteger.valueOf(term));
    }
    for (int i = 1; i < factors.size(); i++) {
      products.addProduct(factors.get(i - 1), factors.get(i));
      expected =
          expected.add(
              BigInteger.valueOf(factors.get(i - 1)).multiply(BigInteger.valueOf(factors.get(i))));
    }
    sum.add(products);
    assertThat(sum.value()).isEqualTo(expected);
  }
}
