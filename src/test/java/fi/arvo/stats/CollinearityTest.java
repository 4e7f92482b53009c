package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Variance inflation and condition number out of correlations, against the regression's. */
class CollinearityTest {
  @Property(tries = 60)
  void ofCompleteRowsItIsWhatTheRegressionSays(
      @ForAll long seed, @ForAll @IntRange(min = 30, max = 200) int n) {
    Random random = new Random(seed);
    LeastSquares regression = new LeastSquares(4);
    MomentMatrix moments = new MomentMatrix(5);
    PairwiseMoments pairs = new PairwiseMoments(5);
    for (int i = 0; i < n; i++) {
      double mood = 3 * random.nextGaussian();
      double[] row = new double[5];
      for (int j = 0; j < 5; j++) {
        row[j] = Math.pow(10, j) * (5 + mood + random.nextGaussian());
      }
      double weight = 1 + random.nextInt(3);
      moments.add(row, weight);
      pairs.add(row, weight);
      regression.add(DataSets.pick(row, 1, 2, 3, 4), row[0], weight);
    }
    LinearFit fit = regression.fit().given().orElseThrow();
    Collinearity whole =
        Collinearity.of(DriverCorrelations.of(moments, 0, 1, 2, 3, 4).given().orElseThrow());
    Collinearity paired =
        Collinearity.of(DriverCorrelations.of(pairs, 0, 1, 2, 3, 4).given().orElseThrow());
    for (int j = 0; j < 4; j++) {
      double expected = fit.varianceInflation(j).orElseThrow();
      close("VIF", whole.varianceInflation(j).orElseThrow(), expected);
      close("VIF by pairs", paired.varianceInflation(j).orElseThrow(), expected);
    }
    close("condition", whole.conditionNumber(), fit.conditionNumber());
    close("condition by pairs", paired.conditionNumber(), fit.conditionNumber());
  }

  @Test
  void whomADriverDoesNotApplyToIsNoPartOfIt() {
    Random random = new Random(5);
    MomentMatrix moments = new MomentMatrix(5); // y, a, b, a copy of b, a doesn't apply
    MomentMatrix filled = new MomentMatrix(3);
    for (int i = 0; i < 200; i++) {
      // a is 0 on average, so that 0 where it doesn't apply is the mean of the others.
      double sign = i % 2 == 0 ? 1 : -1;
      boolean applies = i % 8 < 6;
      double size = 1 + (i / 2 % 4) * 0.5;
      double b = (applies ? 0 : 3) + sign * size + random.nextGaussian();
      double a = applies ? sign * size : 0;
      double y = a + b + random.nextGaussian();
      moments.add(new double[] {y, a, b, 2 * b, applies ? 0 : 1}, 1);
      filled.add(new double[] {y, a, b}, 1);
    }
    Collinearity actual =
        Collinearity.of(
            DriverCorrelations.of(moments, 0, new int[] {1, 2, 3}, new int[] {4, -1, -1})
                .given()
                .orElseThrow());
    double r = filled.correlation(1, 2).valueOrNull();
    close("VIF of two", actual.varianceInflation(0).orElseThrow(), 1 / (1 - r * r));
    close("VIF of two", actual.varianceInflation(1).orElseThrow(), 1 / (1 - r * r));
    close("condition", actual.conditionNumber(), Math.sqrt((1 + r) / (1 - r)));
    assertThat(actual.varianceInflation(2)).as("a copy").isEmpty();
  }

  @Test
  void ofAMatrixItIsTheDiagonalOfItsInverse() {
    double[][] published = {
      {1, 0.6, 0.5, 0.4}, {0.6, 1, 0.7, 0.3}, {0.5, 0.7, 1, 0.2}, {0.4, 0.3, 0.2, 1}
    };
    Collinearity actual =
        Collinearity.of(DriverCorrelations.of(published, 100).given().orElseThrow());
    RealMatrix drivers = new Array2DRowRealMatrix(published).getSubMatrix(0, 2, 0, 2);
    RealMatrix inverse = new LUDecomposition(drivers).getSolver().getInverse();
    for (int j = 0; j < 3; j++) {
      close("VIF", actual.varianceInflation(j).orElseThrow(), inverse.getEntry(j, j));
    }
  }
}
