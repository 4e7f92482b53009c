package fi.arvo.stats;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How drivers go together and with the outcome: what relative weights and Shapley values are made
 * of. Drivers go by their place in the list they were named in, from 0, also when one was left out.
 *
 * <p>A driver is left out when it doesn't vary, or when it keeps less than 1e-10 of its variance
 * beside the ones before it; of two copies the first stays.
 */
public final class DriverCorrelations implements Serializable {
  /** A driver that keeps less than this of its variance beside the others is their copy. */
  static final double TOLERANCE = 1e-10;

  /** What an eigenvalue is lifted to when a matrix of pairwise correlations is broken. */
  private static final double FLOOR = 0.01;

  private static final double ROUNDING = 1e-13;

  /** A correlation this small is rounding. */
  private static final double DUST = 1e-15;

  private final long n;
  private final double nEffective;
  private final int drivers;
  private final double repair;
  private final Reason[] dropped;
  private final int[] kept;
  private final double[][] between;
  private final double[] withOutcome;

  private DriverCorrelations(
      long n,
      double nEffective,
      int drivers,
      double repair,
      Reason[] dropped,
      int[] kept,
      double[][] between,
      double[] withOutcome) {
    this.n = n;
    this.nEffective = nEffective;
    this.drivers = drivers;
    this.repair = repair;
    this.dropped = dropped;
    this.kept = kept;
    this.between = between;
    this.withOutcome = withOutcome;
  }

  /** Of variables over the rows where all of them are known. */
  public static Result<DriverCorrelations> of(MomentMatrix moments, int outcome, int... drivers) {
    int[] never = new int[drivers.length];
    Arrays.fill(never, -1);
    return of(moments, outcome, drivers, never);
  }

  /**
   * Of ratings that don't apply to everybody, such as of a service that only some used. The rating
   * of those it doesn't apply to is taken to be the mean of the others, and a column of its own
   * says to whom it doesn't apply (dummy variable adjustment; Cohen and Cohen, 1983). Mean fill
   * makes the two uncorrelated. They stay apart here: how the rating goes with the outcome is the
   * driver; that those who can't rate differ from those who can is no rating's doing, and many
   * drivers may share one such column. The columns follow the drivers, in their order.
   *
   * @param drivers variables with 0 where the rating doesn't apply
   * @param notApplicable for each driver the variable that is 1 where it doesn't apply and 0
   *     elsewhere, or −1 when it applies to everybody
   */
  public static Result<DriverCorrelations> of(
      MomentMatrix moments, int outcome, int[] drivers, int[] notApplicable) {
    long n = moments.n();
    if (n == 0 || !(moments.weight() > 0)) {
      return Result.none(Reason.NO_ANSWERS, n);
    }
    int[] indicators = Arrays.stream(notApplicable).filter(variable -> variable >= 0).toArray();
    int size = drivers.length + indicators.length;
    int[] variables = Arrays.copyOf(drivers, size + 1);
    System.arraycopy(indicators, 0, variables, drivers.length, indicators.length);
    variables[size] = outcome;
    for (int variable : variables) {
      if (!moments.isFinite(variable)) {
        return Result.none(Reason.OUT_OF_RANGE, n);
      }
    }
    if (!moments.varies(outcome)) {
      return Result.none(Reason.NO_VARIATION, n);
    }

    // A filled rating is rating + fill·indicator, so its moments follow from theirs.
    double[] fills = new double[size + 1];
    for (int j = 0; j < drivers.length; j++) {
      double applies = notApplicable[j] < 0 ? 1 : 1 - moments.mean(notApplicable[j]);
      fills[j] = notApplicable[j] < 0 ? 0 : moments.mean(drivers[j]) / applies;
    }
    double[][] covariances = new double[size + 1][size + 1];
    for (int i = 0; i <= size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = moments.covariance(variables[i], variables[j]);
        if (fills[i] != 0) {
          sum += fills[i] * moments.covariance(notApplicable[i], variables[j]);
        }
        if (fills[j] != 0) {
          sum += fills[j] * moments.covariance(variables[i], notApplicable[j]);
        }
        if (fills[i] != 0 && fills[j] != 0) {
          sum += fills[i] * fills[j] * moments.covariance(notApplicable[i], notApplicable[j]);
        }
        covariances[i][j] = sum;
        covariances[j][i] = sum;
      }
    }
    Reason[] dropped = new Reason[size];
    for (int j = 0; j < size; j++) {
      double rounding = ROUNDING * fills[j] * fills[j] * moments.weight();
      if (!moments.varies(variables[j]) || !(covariances[j][j] > rounding)) {
        dropped[j] = Reason.NO_VARIATION;
      }
    }
    double[][] correlations = new double[size + 1][size + 1];
    for (int i = 0; i <= size; i++) {
      for (int j = 0; j <= size; j++) {
        double spreads = Math.sqrt(covariances[i][i]) * Math.sqrt(covariances[j][j]);
        correlations[i][j] = i == j ? 1 : withoutDust(covariances[i][j] / spreads);
      }
    }
    return of(correlations, dropped, drivers.length, n, moments.nEffective(), 0);
  }

  /**
   * Of pairs of variables, each over the rows where both are known. The smallest pair's n, weighted
   * or not, stands for n. Such a matrix can be one that no data has (an eigenvalue below 0); it is
   * then repaired: eigenvalues below 0.01 are lifted to 0.01 and the diagonal is scaled back to 1
   * (Rousseeuw and Molenberghs, Communications in Statistics 22, 1993). {@link #repair()} says how
   * far that moved a correlation. A driver that has fewer than 4 rows with the outcome, or with a
   * driver before it, is left out.
   */
  public static Result<DriverCorrelations> of(
      PairwiseMoments moments, int outcome, int... drivers) {
    long outcomes = moments.n(outcome, outcome);
    if (moments.nEffective(outcome, outcome) == 0) {
      return Result.none(Reason.NO_ANSWERS, outcomes);
    }
    if (!moments.isFinite(outcome, outcome)) {
      return Result.none(Reason.OUT_OF_RANGE, outcomes);
    }
    if (!moments.varies(outcome, outcome)) {
      return Result.none(Reason.NO_VARIATION, outcomes);
    }
    int size = drivers.length;
    int[] variables = Arrays.copyOf(drivers, size + 1);
    variables[size] = outcome;
    Reason[] dropped = new Reason[size];
    double[][] correlations = new double[size + 1][size + 1];
    correlations[size][size] = 1;
    long n = outcomes;
    double nEffective = moments.nEffective(outcome, outcome);
    for (int i = 0; i < size; i++) {
      long pairs = n;
      double effective = nEffective;
      for (int j = size; j >= 0; j--) {
        if (j == i || (j < size && (j > i || dropped[j] != null))) {
          continue;
        }
        Reason none = moments.whyNone(variables[i], variables[j]);
        if (none != null) {
          dropped[i] = none == Reason.NO_ANSWERS ? Reason.TOO_FEW : none;
          break;
        }
        correlations[i][j] =
            withoutDust(Correlations.clamped(moments.coefficient(variables[i], variables[j])));
        correlations[j][i] = correlations[i][j];
        pairs = Math.min(pairs, moments.n(variables[i], variables[j]));
        effective = Math.min(effective, moments.nEffective(variables[i], variables[j]));
      }
      correlations[i][i] = 1;
      if (dropped[i] == null) {
        n = pairs;
        nEffective = effective;
      }
    }
    double moved = repair(correlations, dropped);
    return of(correlations, dropped, size, n, nEffective, moved);
  }

  /**
   * Of a published matrix.
   *
   * @param correlations of the drivers and, last, the outcome; symmetric, with 1 on the diagonal
   */
  public static Result<DriverCorrelations> of(double[][] correlations, long n) {
    int size = correlations.length - 1;
    return of(correlations, new Reason[size], size, n, (double) n, 0);
  }

  /** Zero for what is next to it: numbers of 1e-160 keep eigenvalues from settling. */
  private static double withoutDust(double r) {
    return Math.abs(r) < DUST ? 0 : r;
  }

  /** Makes a broken matrix one that data can have; the largest change of a correlation. */
  private static double repair(double[][] correlations, Reason[] dropped) {
    int size = dropped.length;
    int[] places = new int[size + 1];
    int count = 0;
    for (int j = 0; j < size; j++) {
      boolean copy = false;
      for (int k = 0; k < count; k++) {
        double r = correlations[j][places[k]];
        copy |= 1 - r * r <= TOLERANCE;
      }
      if (copy && dropped[j] == null) {
        dropped[j] = Reason.COLLINEAR;
      }
      if (dropped[j] == null) {
        places[count++] = j;
      }
    }
    places[count++] = size;
    double[][] matrix = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        matrix[i][j] = correlations[places[i]][places[j]];
      }
    }
    if (isPositive(matrix)) {
      return 0;
    }
    SymmetricRoots roots = SymmetricRoots.of(matrix);
    if (roots.smallest() >= -ROUNDING * count) {
      return 0;
    }
    double[][] lifted = roots.liftedTo(FLOOR);
    double moved = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        double r = lifted[i][j] / (Math.sqrt(lifted[i][i]) * Math.sqrt(lifted[j][j]));
        moved = Math.max(moved, Math.abs(r - matrix[i][j]));
        correlations[places[i]][places[j]] = r;
        correlations[places[j]][places[i]] = r;
      }
    }
    return moved;
  }

  /** Whether a Cholesky factor shows every eigenvalue to be above 0, at a tenth of their cost. */
  private static boolean isPositive(double[][] matrix) {
    int size = matrix.length;
    double[][] factor = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (i == j && !(rest > TOLERANCE)) {
          return false;
        }
        factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
      }
    }
    return true;
  }

  /** Leaves out the copies and keeps what can be told apart. */
  private static Result<DriverCorrelations> of(
      double[][] correlations,
      Reason[] dropped,
      int drivers,
      long n,
      double nEffective,
      double repair) {
    int size = dropped.length;
    int[] kept = new int[size];
    double[][] factor = new double[size][];
    int count = 0;
    for (int j = 0; j < size; j++) {
      if (dropped[j] != null) {
        continue;
      }
      double[] line = new double[count + 1];
      double rest = 1;
      for (int i = 0; i < count; i++) {
        double shared = correlations[j][kept[i]];
        for (int k = 0; k < i; k++) {
          shared -= line[k] * factor[i][k];
        }
        line[i] = shared / factor[i][i];
        rest -= line[i] * line[i];
      }
      if (Double.isNaN(rest)) {
        return Result.none(Reason.OUT_OF_RANGE, n);
      }
      if (rest <= TOLERANCE) {
        dropped[j] = Reason.COLLINEAR;
      } else {
        line[count] = Math.sqrt(rest);
        factor[count] = line;
        kept[count++] = j;
      }
    }
    if (count == 0) {
      return Result.none(Reason.NO_VARIATION, n);
    }
    DriverCorrelations result =
        new DriverCorrelations(
            n,
            nEffective,
            drivers,
            repair,
            dropped,
            Arrays.copyOf(kept, count),
            new double[count][count],
            new double[count]);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        result.between[i][j] = correlations[kept[i]][kept[j]];
      }
      result.withOutcome[i] = correlations[kept[i]][size];
      if (!Double.isFinite(result.withOutcome[i])) {
        return Result.none(Reason.OUT_OF_RANGE, n);
      }
    }
    return result.residualDf() < 1 ? Result.none(Reason.TOO_FEW, n) : Result.of(result);
  }

  /** The same without the last driver that is kept, for being a copy. */
  Result<DriverCorrelations> withoutLast() {
    int count = kept.length - 1;
    Reason[] reasons = dropped.clone();
    reasons[kept[count]] = Reason.COLLINEAR;
    double[][] rest = new double[count][];
    for (int i = 0; i < count; i++) {
      rest[i] = Arrays.copyOf(between[i], count);
    }
    return Result.of(
        new DriverCorrelations(
            n,
            nEffective,
            drivers,
            repair,
            reasons,
            Arrays.copyOf(kept, count),
            rest,
            Arrays.copyOf(withOutcome, count)));
  }

  /** Rows, or the smallest pair's rows. */
  public long n() {
    return n;
  }

  /** Kish's effective n. */
  public double nEffective() {
    return nEffective;
  }

  /** Drivers that were named; the columns of who they don't apply to aren't counted. */
  public int drivers() {
    return drivers;
  }

  /** Why a driver was left out; null when it wasn't. */
  public Reason whyDropped(int driver) {
    return dropped[driver];
  }

  /** Whether the same drivers were left out as there; columns of who they apply to may differ. */
  boolean tellsTheDriversOf(DriverCorrelations other) {
    for (int driver = 0; driver < drivers; driver++) {
      if ((dropped[driver] == null) != (other.dropped[driver] == null)) {
        return false;
      }
    }
    return true;
  }

  /** The largest change of a correlation by the repair, 0 when there was none. */
  public double repair() {
    return repair;
  }

  /** Effective n less the columns and the intercept, 1 or more. */
  double residualDf() {
    return nEffective - kept.length - 1;
  }

  /** Columns that are kept, drivers first. */
  int[] kept() {
    return kept;
  }

  /** Correlations between the columns that are kept. */
  double[][] between() {
    return between;
  }

  /** R⁻¹r, the standardised coefficients of the columns that are kept, by Cholesky's factor. */
  double[] coefficients() {
    int size = kept.length;
    double[][] factor = new double[size][size];
    double[] solved = withOutcome.clone();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = between[i][j];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = j < i ? rest / factor[j][j] : Math.sqrt(rest);
      }
      for (int k = 0; k < i; k++) {
        solved[i] -= factor[i][k] * solved[k];
      }
      solved[i] /= factor[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        solved[i] -= factor[k][i] * solved[k];
      }
      solved[i] /= factor[i][i];
    }
    return solved;
  }

  /** Correlations of the columns that are kept with the outcome. */
  double[] withOutcome() {
    return withOutcome;
  }
}
