package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.synthetic.RankedOutcome.Association;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RankedOutcomeTest {

  /** The reference example of SciPy's kendalltau. */
  @Test
  void kendallWithTiesIsThePublishedFigure() {
    Association association =
        new RankedOutcome(new double[] {1, 4, 7, 1, 0}).with(new byte[] {12, 2, 1, 12, 2});
    assertThat(association.kendall()).isCloseTo(-0.471404520791032, within(1e-12));
  }

  /** The reference example of SciPy's spearmanr. */
  @Test
  void spearmanWithTiesIsThePublishedFigure() {
    Association association =
        new RankedOutcome(new double[] {5, 6, 7, 8, 7}).with(new byte[] {1, 2, 3, 4, 5});
    assertThat(association.spearman()).isCloseTo(0.820782681668123, within(1e-12));
  }

  /** Anscombe's first set. */
  @Test
  void pearsonIsThePublishedFigure() {
    double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    Association association =
        new RankedOutcome(y).with(new byte[] {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5});
    assertThat(association.pearson()).isCloseTo(0.816420516344840, within(1e-12));
  }

  @Test
  void aPredictorWithoutSpreadHasNoAssociation() {
    Association association = new RankedOutcome(new double[] {1, 2, 3}).with(new byte[] {4, 4, 4});
    assertThat(association.pearson()).isNaN();
    assertThat(association.kendall()).isNaN();
  }

  @Test
  void outcomesThatAreAllAlikeGoWithNothingHoweverTheirSumIsRounded() {
    double third = 1 / 3.0 - 1;
    Association association =
        new RankedOutcome(new double[] {third, third, third, 5}).with(new byte[] {0, 1, 1, -1});

    assertThat(association.pearson()).isNaN();
    assertThat(association.spearman()).isNaN();
    assertThat(association.kendall()).isNaN();
  }

  @Property(tries = 200)
  void allThreeAgreeWithComparingEveryPair(
      @ForAll long seed,
      @ForAll @IntRange(min = 5, max = 60) int n,
      @ForAll @IntRange(min = 2, max = 12) int values) {
    Random random = new Random(seed);
    byte[] x = new byte[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = (byte) (random.nextInt(8) == 0 ? -1 : random.nextInt(values));
      y[i] = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(values) / 3.0 - 1;
    }
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (x[i] >= 0 && !Double.isNaN(y[i])) {
        pairs.add(new double[] {x[i], y[i]});
      }
    }
    Association association = new RankedOutcome(y).with(x);
    assertSame(association.kendall(), NaiveTruth.kendall(pairs));
    assertSame(association.spearman(), NaiveTruth.spearman(pairs));
    assertSame(association.pearson(), NaiveTruth.pearson(pairs));
  }

  private static void assertSame(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-10));
    }
  }
}
