package fi.arvo.stats;

import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far drivers go together, out of their correlations, so also where these are by pairs and no
 * regression is fitted. Of complete rows it is what {@link LinearFit} says of the same drivers.
 * Columns of whom the drivers don't apply to are no part of it.
 */
public final class Collinearity implements Serializable {
  private final int[] kept;
  private final double[] inflations;
  private final double condition;

  private Collinearity(int[] kept, double[] inflations, double condition) {
    this.kept = kept;
    this.inflations = inflations;
    this.condition = condition;
  }

  /**
   * @param correlations that have relative weights: their eigenvalues lie above 0
   */
  public static Collinearity of(DriverCorrelations correlations) {
    int[] kept =
        Arrays.stream(correlations.kept()).filter(at -> at < correlations.drivers()).toArray();
    if (kept.length == 0) {
      return new Collinearity(kept, new double[0], 1);
    }
    double[][] between = new double[kept.length][];
    for (int i = 0; i < kept.length; i++) {
      between[i] = Arrays.copyOf(correlations.between()[i], kept.length);
    }
    SymmetricRoots roots = SymmetricRoots.of(between);
    double[] inflations = new double[kept.length];
    double[][] inverseRoot = roots.inverseSquareRoot();
    for (int j = 0; j < kept.length; j++) {
      inflations[j] = Math.max(1, Arrays.stream(inverseRoot[j]).map(v -> v * v).sum());
    }
    return new Collinearity(kept, inflations, Math.sqrt(roots.largest() / roots.smallest()));
  }

  /**
   * The variance inflation factor of a driver, the diagonal of R⁻¹, 1 or more; empty when it was
   * left out.
   */
  public OptionalDouble varianceInflation(int driver) {
    int at = Arrays.binarySearch(kept, driver);
    return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(inflations[at]);
  }

  /**
   * The root of R's largest over its smallest eigenvalue, 1 or more: the condition number of the
   * centred drivers scaled to length 1 (Belsley, Kuh and Welsch, 1980).
   */
  public double conditionNumber() {
    return condition;
  }
}
