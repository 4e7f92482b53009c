package fi.arvo.stats;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** A symmetric matrix by its eigenvalues and eigenvectors. */
final class SymmetricRoots {
  private final double[] values;
  private final double[][] vectors; // one a column

  private SymmetricRoots(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * @param matrix symmetric, finite
   */
  static SymmetricRoots of(double[][] matrix) {
    EigenDecomposition decomposition =
        new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
    return new SymmetricRoots(decomposition.getRealEigenvalues(), decomposition.getV().getData());
  }

  double smallest() {
    double smallest = Double.POSITIVE_INFINITY;
    for (double value : values) {
      smallest = Math.min(smallest, value);
    }
    return smallest;
  }

  double largest() {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /** The symmetric square root; every eigenvalue is to be above 0. */
  double[][] squareRoot() {
    double[] roots = new double[values.length];
    for (int m = 0; m < roots.length; m++) {
      roots[m] = Math.sqrt(values[m]);
    }
    return with(roots);
  }

  /** The inverse of {@link #squareRoot()}. */
  double[][] inverseSquareRoot() {
    double[] roots = new double[values.length];
    for (int m = 0; m < roots.length; m++) {
      roots[m] = 1 / Math.sqrt(values[m]);
    }
    return with(roots);
  }

  /** The matrix with every eigenvalue that is below a floor lifted to it. */
  double[][] liftedTo(double floor) {
    double[] lifted = new double[values.length];
    for (int m = 0; m < lifted.length; m++) {
      lifted[m] = Math.max(floor, values[m]);
    }
    return with(lifted);
  }

  private double[][] with(double[] scales) {
    int size = scales.length;
    double[][] matrix = new double[size][size];
    double[] scaled = new double[size];
    for (int i = 0; i < size; i++) {
      for (int m = 0; m < size; m++) {
        scaled[m] = vectors[i][m] * scales[m];
      }
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int m = 0; m < size; m++) {
          sum += scaled[m] * vectors[j][m];
        }
        matrix[i][j] = sum;
        matrix[j][i] = sum;
      }
    }
    return matrix;
  }
}
