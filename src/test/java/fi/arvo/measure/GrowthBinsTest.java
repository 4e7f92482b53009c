package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class GrowthBinsTest {
  @Test
  void theLowestAndTheHighestGrowthHaveABin() {
    assertThat(GrowthBins.bin(-2)).isZero();
    assertThat(GrowthBins.bin(2)).isEqualTo(4095);
    assertThat(GrowthBins.bin(0)).isEqualTo(2048);
  }

  @Property
  void aHigherGrowthIsInNoLowerStretchAndEqualOnesAreTogether(
      @ForAll @NotEmpty List<@DoubleRange(min = -2, max = 2) Double> growths,
      @ForAll @IntRange(min = 1, max = 40) int wanted) {
    GrowthBins bins = new GrowthBins();
    growths.forEach(bins::add);
    int[] stretches = bins.stretchOfBin(wanted);

    int last = 0;
    for (double growth : growths.stream().sorted().toList()) {
      int stretch = stretches[GrowthBins.bin(growth)];
      assertThat(stretch).isBetween(last, wanted - 1);
      last = stretch;
    }
    assertThat(bins.n()).isEqualTo(growths.size());
  }

  @Test
  void stretchesAreAboutTheSameSizeWhereGrowthsDiffer() {
    GrowthBins bins = new GrowthBins();
    int[] sizes = new int[8];
    for (int i = 0; i < 4_000; i++) {
      bins.add(-2 + i / 1_000.0);
    }
    int[] stretches = bins.stretchOfBin(8);
    for (int i = 0; i < 4_000; i++) {
      sizes[stretches[GrowthBins.bin(-2 + i / 1_000.0)]]++;
    }
    assertThat(IntStream.of(sizes).boxed()).allMatch(size -> Math.abs(size - 500) <= 2);
  }
}
