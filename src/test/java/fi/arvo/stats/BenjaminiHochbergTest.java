package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  /** The example of Benjamini and Hochberg, JRSS B 57 (1995), table 2. */
  private static final List<Double> P =
      List.of(
          .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
          .7590, 1.0);

  /** R 4.2.2 p.adjust and statsmodels 0.13.5. */
  private static final double[] ADJUSTED = {
    0.0015,
    0.003,
    0.0095,
    0.035625,
    0.0603,
    0.06385714285714286,
    0.06385714285714286,
    0.0645,
    0.0765,
    0.486,
    0.5811818181818182,
    0.714875,
    0.7532307692307693,
    0.8132142857142857,
    1
  };

  @Test
  void theExampleOfThePaper() {
    List<Double> adjusted = BenjaminiHochberg.adjust(P);
    for (int i = 0; i < ADJUSTED.length; i++) {
      close("p " + i, adjusted.get(i), ADJUSTED[i]);
    }
  }

  @Test
  void theOrderDoesNotMatterAndWhatIsMissingIsNotATest() {
    List<Double> mixed = new ArrayList<>(P);
    Collections.reverse(mixed);
    mixed.add(3, null);
    mixed.add(null);
    List<Double> adjusted = BenjaminiHochberg.adjust(mixed);
    assertThat(adjusted).hasSize(17);
    assertThat(adjusted.get(3)).isNull();
    assertThat(adjusted.get(16)).isNull();
    adjusted.removeIf(p -> p == null);
    Collections.reverse(adjusted);
    assertThat(adjusted).isEqualTo(BenjaminiHochberg.adjust(P));
  }

  @Test
  void noTestsGiveNothing() {
    assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
    assertThat(BenjaminiHochberg.adjust(Arrays.asList((Double) null))).containsOnlyNulls();
  }

  @Property
  void anAdjustedPIsNeverSmallerAndNeverAboveOne(
      @ForAll List<@DoubleRange(min = 0, max = 1) Double> pValues) {
    List<Double> adjusted = BenjaminiHochberg.adjust(pValues);
    for (int i = 0; i < pValues.size(); i++) {
      assertThat(adjusted.get(i)).isBetween(pValues.get(i), 1.0);
    }
  }
}
