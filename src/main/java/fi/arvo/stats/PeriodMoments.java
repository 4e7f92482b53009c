package fi.arvo.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The moments of drivers and an outcome in two periods, by block of customers, and what the change
 * of the outcome's mean is made of (see {@link DriverChange}).
 *
 * <p>Errors by the delete-a-group jackknife over the blocks (Kott, Journal of Official Statistics
 * 17, 2001): everything is worked out anew without each block, t with blocks − 1 degrees of
 * freedom. A customer's rows of both periods lie in one block, so neither several answers of one
 * customer nor customers who answer in both periods are taken for independent.
 */
public final class PeriodMoments implements Mergeable<PeriodMoments> {
  /** A driver that keeps less than this of its variance beside the others is their copy. */
  private static final double TOLERANCE = 1e-10;

  private final int drivers;
  private final TreeMap<Integer, MomentMatrix> before = new TreeMap<>();
  private final TreeMap<Integer, MomentMatrix> after = new TreeMap<>();

  /** An empty state of this many drivers. */
  public PeriodMoments(int drivers) {
    this.drivers = drivers;
  }

  /**
   * Adds a row.
   *
   * @param block of the row's customer
   * @param later whether it is of the second period
   * @param row a finite value a driver, then the outcome
   */
  public void add(int block, boolean later, double[] row, double weight) {
    (later ? after : before)
        .computeIfAbsent(block, b -> new MomentMatrix(drivers + 1))
        .add(row, weight);
  }

  @Override
  public void merge(PeriodMoments other) {
    if (other.drivers != drivers) {
      throw new IllegalArgumentException(
          drivers + " and " + other.drivers + " drivers don't merge");
    }
    merge(before, other.before);
    merge(after, other.after);
  }

  private void merge(TreeMap<Integer, MomentMatrix> own, SortedMap<Integer, MomentMatrix> others) {
    others.forEach(
        (block, moments) ->
            own.computeIfAbsent(block, b -> new MomentMatrix(drivers + 1)).merge(moments));
  }

  /** Rows of the first period, or of the second. */
  public long n(boolean later) {
    return sum(later ? after : before).n();
  }

  /** A driver's mean in the first period, or in the second; 0 without rows. */
  public double mean(boolean later, int driver) {
    MomentMatrix all = sum(later ? after : before);
    return all.n() == 0 ? 0 : all.mean(driver);
  }

  /**
   * Why a driver's own part can't be told: in one of the periods it doesn't vary, or the drivers
   * before it make it up. Null when it can. Its coefficient there counts as 0.
   */
  public Reason whyDropped(int driver) {
    for (SortedMap<Integer, MomentMatrix> period : List.of(before, after)) {
      Result<Line> line = line(sum(period));
      Reason why = line.given().map(fit -> fit.dropped()[driver]).orElse(null);
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  /**
   * What the change is made of; {@link Reason#NO_ANSWERS} or {@link Reason#TOO_FEW} when a period
   * has no row or no degree of freedom for residuals. Numbers have no error where fewer than two
   * blocks have rows, or where one block alone lets a regression be worked out.
   */
  public Result<DriverChange> change() {
    MomentMatrix first = sum(before);
    MomentMatrix last = sum(after);
    Result<double[]> all = parts(first, last);
    if (!(all instanceof Result.Of<double[]> of)) {
      return Result.none(all.whyNot().orElseThrow(), first.n() + last.n());
    }
    double[] parts = of.value();
    double[] errors = errors(first, last, parts.length);
    int groups = blocks().size();
    long n = first.n() + last.n();
    double effective = first.nEffective() + last.nEffective();
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      estimates.add(
          errors == null
              ? Estimate.point(parts[i], n, effective)
              : TTest.of(parts[i], errors[i], groups - 1, n, effective));
    }
    List<DriverChange.Part> byDriver = new ArrayList<>();
    for (int j = 0; j < drivers; j++) {
      byDriver.add(new DriverChange.Part(estimates.get(4 + j), estimates.get(4 + drivers + j)));
    }
    return Result.of(
        new DriverChange(
            estimates.get(0),
            estimates.get(1),
            estimates.get(2),
            estimates.get(3),
            List.copyOf(byDriver)));
  }

  /** The jackknife's errors of the parts; null when there are none. */
  private double[] errors(MomentMatrix first, MomentMatrix last, int size) {
    SortedSet<Integer> blocks = blocks();
    int groups = blocks.size();
    if (groups < 2) {
      return null;
    }
    List<double[]> without = new ArrayList<>();
    double[] mean = new double[size];
    for (int block : blocks) {
      Result<double[]> rest =
          parts(without(first, before.get(block)), without(last, after.get(block)));
      if (!(rest instanceof Result.Of<double[]> of)) {
        return null;
      }
      without.add(of.value());
      for (int i = 0; i < size; i++) {
        mean[i] += of.value()[i] / groups;
      }
    }
    double[] errors = new double[size];
    for (int i = 0; i < size; i++) {
      double squares = 0;
      for (double[] rest : without) {
        squares += (rest[i] - mean[i]) * (rest[i] - mean[i]);
      }
      errors[i] = Math.sqrt((groups - 1.0) / groups * squares);
    }
    return errors;
  }

  private SortedSet<Integer> blocks() {
    SortedSet<Integer> blocks = new TreeSet<>(before.keySet());
    blocks.addAll(after.keySet());
    return blocks;
  }

  private MomentMatrix sum(SortedMap<Integer, MomentMatrix> period) {
    MomentMatrix sum = new MomentMatrix(drivers + 1);
    period.values().forEach(sum::merge);
    return sum;
  }

  private static MomentMatrix without(MomentMatrix all, MomentMatrix block) {
    if (block == null) {
      return all;
    }
    MomentMatrix rest = all.empty();
    rest.merge(all);
    rest.add(block, -1);
    return rest;
  }

  /** Change, explained, unexplained, constant, then means by driver, then coefficients. */
  private Result<double[]> parts(MomentMatrix first, MomentMatrix last) {
    return line(first).then(from -> line(last).then(to -> Result.of(parts(from, to))));
  }

  private double[] parts(Line from, Line to) {
    double[] parts = new double[4 + 2 * drivers];
    parts[0] = to.outcome() - from.outcome();
    parts[3] = to.constant() - from.constant();
    parts[2] = parts[3];
    for (int j = 0; j < drivers; j++) {
      double slope = (from.slopes()[j] + to.slopes()[j]) / 2;
      double middle = (from.means()[j] + to.means()[j]) / 2;
      double means = slope * (to.means()[j] - from.means()[j]);
      double coefficients = middle * (to.slopes()[j] - from.slopes()[j]);
      parts[1] += means;
      parts[2] += coefficients;
      parts[4 + j] = means;
      parts[4 + drivers + j] = coefficients;
    }
    return parts;
  }

  private record Line(
      double outcome, double constant, double[] slopes, double[] means, Reason[] dropped) {}

  /** The regression of a period by Cholesky's factor of the drivers' correlations. */
  private Result<Line> line(MomentMatrix moments) {
    if (moments.n() == 0) {
      return Result.none(Reason.NO_ANSWERS, 0);
    }
    Reason[] dropped = new Reason[drivers];
    int[] kept = new int[drivers];
    double[][] factor = new double[drivers][drivers];
    double[] projected = new double[drivers];
    int count = 0;
    for (int j = 0; j < drivers; j++) {
      if (!moments.varies(j)) {
        dropped[j] = Reason.NO_VARIATION;
        continue;
      }
      double[] row = factor[count];
      double left = 1;
      for (int k = 0; k < count; k++) {
        row[k] = correlation(moments, j, kept[k]);
        for (int m = 0; m < k; m++) {
          row[k] -= row[m] * factor[k][m];
        }
        row[k] /= factor[k][k];
        left -= row[k] * row[k];
      }
      if (!(left > TOLERANCE)) {
        dropped[j] = Reason.COLLINEAR;
        continue;
      }
      row[count] = Math.sqrt(left);
      projected[count] = moments.covariance(j, drivers) / spread(moments, j);
      for (int k = 0; k < count; k++) {
        projected[count] -= row[k] * projected[k];
      }
      projected[count] /= row[count];
      kept[count++] = j;
    }
    if (moments.n() - count < 2) {
      return Result.none(Reason.TOO_FEW, moments.n());
    }
    double[] slopes = new double[drivers];
    double[] scaled = new double[count];
    for (int i = count - 1; i >= 0; i--) {
      double rest = projected[i];
      for (int k = i + 1; k < count; k++) {
        rest -= factor[k][i] * scaled[k];
      }
      scaled[i] = rest / factor[i][i];
      slopes[kept[i]] = scaled[i] / spread(moments, kept[i]);
    }
    double[] means = new double[drivers];
    double constant = moments.mean(drivers);
    for (int j = 0; j < drivers; j++) {
      means[j] = moments.mean(j);
      constant -= slopes[j] * means[j];
    }
    return Result.of(new Line(moments.mean(drivers), constant, slopes, means, dropped));
  }

  private static double correlation(MomentMatrix moments, int i, int j) {
    return moments.covariance(i, j) / (spread(moments, i) * spread(moments, j));
  }

  private static double spread(MomentMatrix moments, int j) {
    return Math.sqrt(moments.covariance(j, j));
  }
}
