package fi.arvo.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The moments of drivers and an outcome in two periods, by block of customers, and what the change
 * of the outcome's mean is made of (see {@link DriverChange}).
 *
 * <p>A row may lack drivers. Means are those of all that rated a driver; coefficients come from
 * {@link PairwiseMoments}: R⁻¹r of the period's correlations (see {@link DriverCorrelations}) times
 * the outcome's spread over the driver's. Where nothing lacks they are those of least squares.
 *
 * <p>Errors by the delete-a-group jackknife over the blocks (Kott, Journal of Official Statistics
 * 17, 2001): everything is worked out anew without each block, t with blocks − 1 degrees of
 * freedom. A customer's rows of both periods lie in one block, so neither several answers of one
 * customer nor customers who answer in both periods are taken for independent. A driver that can't
 * be told without some block did nothing there, so that its error is as large as its part.
 *
 * <p>A block of k drivers takes 32·(k + 1)·(k + 2) bytes a period: 256 blocks of 30 drivers are 16
 * MB, whatever the rows.
 */
public final class PeriodMoments implements Mergeable<PeriodMoments> {
  /** Fewest effective rows of the smallest pair for each driver. */
  static final int FEWEST_PER_DRIVER = 5;

  private final int drivers;
  private final TreeMap<Integer, PairwiseMoments> before = new TreeMap<>();
  private final TreeMap<Integer, PairwiseMoments> after = new TreeMap<>();

  /** An empty state of this many drivers. */
  public PeriodMoments(int drivers) {
    this.drivers = drivers;
  }

  /**
   * Adds a row.
   *
   * @param block of the row's customer
   * @param later whether it is of the second period
   * @param row a value a driver, NaN where it lacks, then the outcome
   */
  public void add(int block, boolean later, double[] row, double weight) {
    (later ? after : before)
        .computeIfAbsent(block, b -> new PairwiseMoments(drivers + 1))
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

  private void merge(
      TreeMap<Integer, PairwiseMoments> own, SortedMap<Integer, PairwiseMoments> others) {
    others.forEach(
        (block, moments) ->
            own.computeIfAbsent(block, b -> new PairwiseMoments(drivers + 1)).merge(moments));
  }

  /** Rows of the first period, or of the second, that have a driver. */
  public long n(boolean later, int driver) {
    return (later ? after : before)
        .values().stream().mapToLong(moments -> moments.n(driver, driver)).sum();
  }

  /**
   * A driver's mean in the first period, or in the second, without an interval; {@link
   * Reason#NO_ANSWERS} without rows of positive weight.
   */
  public Estimate mean(boolean later, int driver) {
    PairwiseMoments all = sum(later ? after : before);
    long n = all.n(driver, driver);
    double effective = all.nEffective(driver, driver);
    return n > 0 && all.weight(driver) > 0
        ? Estimate.point(all.mean(driver), n, effective)
        : Estimate.none(Reason.NO_ANSWERS, n);
  }

  /**
   * What the change is made of. A driver that doesn't vary in one of the periods, or that the
   * drivers before it make up there, counts in neither.
   *
   * <p>Nothing is told, with the reason, when a period has no row, an outcome that doesn't vary, no
   * driver that does, or less than five effective rows a driver in its smallest pair. Numbers have
   * no error where fewer than two blocks have rows, or where a period can't be told without some
   * block.
   */
  public Result<DriverChange> change() {
    PairwiseMoments first = sum(before);
    PairwiseMoments last = sum(after);
    Reason[] dropped = new Reason[drivers];
    return kept(first, last, dropped)
        .then(kept -> line(first, kept).then(from -> change(first, last, from, kept, dropped)));
  }

  /** The drivers that can be told in both periods; the others get their reason. */
  private Result<int[]> kept(PairwiseMoments first, PairwiseMoments last, Reason[] dropped) {
    int[] kept = IntStream.range(0, drivers).toArray();
    while (true) {
      int[] candidates = kept;
      for (PairwiseMoments period : List.of(first, last)) {
        Result<DriverCorrelations> found = DriverCorrelations.of(period, drivers, candidates);
        if (!(found instanceof Result.Of<DriverCorrelations> of)) {
          return Result.none(found.whyNot().orElseThrow(), period.n(drivers, drivers));
        }
        for (int i = 0; i < candidates.length; i++) {
          Reason why = of.value().whyDropped(i);
          if (dropped[candidates[i]] == null) {
            dropped[candidates[i]] = why;
          }
        }
      }
      kept = Arrays.stream(candidates).filter(driver -> dropped[driver] == null).toArray();
      if (kept.length == candidates.length) {
        return Result.of(kept);
      }
    }
  }

  private Result<DriverChange> change(
      PairwiseMoments first, PairwiseMoments last, Line from, int[] kept, Reason[] dropped) {
    Result<Line> found = line(last, kept);
    if (!(found instanceof Result.Of<Line> to)) {
      return Result.none(found.whyNot().orElseThrow(), last.n(drivers, drivers));
    }
    double fewest = Math.min(from.nEffective(), to.value().nEffective());
    if (!(fewest >= (double) FEWEST_PER_DRIVER * kept.length)) {
      return Result.none(Reason.TOO_FEW, Math.round(fewest));
    }
    double[] parts = parts(from, to.value());
    double[] errors = errors(from, to.value(), kept);
    Estimate change = estimate(parts, errors, 0, first, last, drivers);
    Estimate unexplained = estimate(parts, errors, 1, first, last, drivers);
    Estimate[] means = new Estimate[drivers];
    for (int j = 0; j < drivers; j++) {
      if (dropped[j] != null) {
        means[j] = Estimate.none(dropped[j], first.n(j, j) + last.n(j, j));
      }
    }
    for (int i = 0; i < kept.length; i++) {
      means[kept[i]] = estimate(parts, errors, 2 + i, first, last, kept[i]);
    }
    double repair = Math.max(from.repair(), to.value().repair());
    return Result.of(new DriverChange(change, unexplained, List.of(means), repair));
  }

  private Estimate estimate(
      double[] parts,
      double[] errors,
      int part,
      PairwiseMoments first,
      PairwiseMoments last,
      int variable) {
    long n = first.n(variable, variable) + last.n(variable, variable);
    double effective = first.nEffective(variable, variable) + last.nEffective(variable, variable);
    return errors == null
        ? Estimate.point(parts[part], n, effective)
        : TTest.of(parts[part], errors[part], blocks().size() - 1.0, n, effective);
  }

  /** The jackknife's errors of the parts; null when there are none. */
  private double[] errors(Line from, Line to, int[] kept) {
    int groups = blocks().size();
    if (groups < 2) {
      return null;
    }
    List<Line> first = without(before, from, kept);
    List<Line> last = without(after, to, kept);
    if (first == null || last == null) {
      return null;
    }
    double[] mean = new double[2 + kept.length];
    List<double[]> without = new ArrayList<>();
    for (int block = 0; block < groups; block++) {
      double[] parts = parts(first.get(block), last.get(block));
      without.add(parts);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += parts[i] / groups;
      }
    }
    double[] errors = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      double squares = 0;
      for (double[] rest : without) {
        squares += (rest[i] - mean[i]) * (rest[i] - mean[i]);
      }
      errors[i] = Math.sqrt((groups - 1.0) / groups * squares);
    }
    return errors;
  }

  /**
   * A period's lines without each of the blocks of both, in their order; null when one can't be
   * had. Sums of the blocks before and after one leave it out without taking it away again, which
   * would leave rounding behind.
   */
  private List<Line> without(SortedMap<Integer, PairwiseMoments> period, Line whole, int[] kept) {
    List<Integer> own = List.copyOf(period.keySet());
    PairwiseMoments[] later = new PairwiseMoments[own.size() + 1];
    later[own.size()] = new PairwiseMoments(drivers + 1);
    for (int i = own.size() - 1; i >= 0; i--) {
      later[i] = later[i + 1].empty();
      later[i].merge(later[i + 1]);
      later[i].merge(period.get(own.get(i)));
    }
    PairwiseMoments earlier = new PairwiseMoments(drivers + 1);
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (int block : blocks()) {
      if (at == own.size() || own.get(at) != block) {
        lines.add(whole);
        continue;
      }
      later[at + 1].merge(earlier);
      if (!(line(later[at + 1], kept) instanceof Result.Of<Line> of)) {
        return null;
      }
      lines.add(of.value());
      earlier.merge(period.get(block));
      at++;
    }
    return lines;
  }

  private SortedSet<Integer> blocks() {
    SortedSet<Integer> blocks = new TreeSet<>(before.keySet());
    blocks.addAll(after.keySet());
    return blocks;
  }

  private PairwiseMoments sum(SortedMap<Integer, PairwiseMoments> period) {
    PairwiseMoments sum = new PairwiseMoments(drivers + 1);
    period.values().forEach(sum::merge);
    return sum;
  }

  /** The change, what is unexplained of it, then what the move of each driver's mean did. */
  private static double[] parts(Line from, Line to) {
    double[] parts = new double[2 + from.means().length];
    parts[0] = to.outcome() - from.outcome();
    parts[1] = parts[0];
    for (int i = 0; i < from.means().length; i++) {
      double slope = from.slopes()[i] / 2 + to.slopes()[i] / 2;
      parts[2 + i] =
          from.known()[i] && to.known()[i] ? slope * (to.means()[i] - from.means()[i]) : 0;
      parts[1] -= parts[2 + i];
    }
    return parts;
  }

  /**
   * A period.
   *
   * @param outcome its mean
   * @param means of the drivers
   * @param slopes of the drivers; 0 where not known
   * @param known whether a driver's own part can be told
   */
  private record Line(
      double outcome,
      double[] means,
      double[] slopes,
      boolean[] known,
      double repair,
      double nEffective) {}

  private Result<Line> line(PairwiseMoments moments, int[] kept) {
    return DriverCorrelations.of(moments, drivers, kept)
        .then(correlations -> line(moments, kept, correlations));
  }

  private Result<Line> line(PairwiseMoments moments, int[] kept, DriverCorrelations correlations) {
    double[] means = new double[kept.length];
    double[] slopes = new double[kept.length];
    boolean[] known = new boolean[kept.length];
    double[] standardised = correlations.coefficients();
    for (int place = 0; place < standardised.length; place++) {
      int i = correlations.kept()[place];
      known[i] = true;
      means[i] = moments.mean(kept[i]);
      slopes[i] = standardised[place] * (moments.deviation(drivers) / moments.deviation(kept[i]));
    }
    Line line =
        new Line(
            moments.mean(drivers),
            means,
            slopes,
            known,
            correlations.repair(),
            correlations.nEffective());
    boolean finite =
        Double.isFinite(line.outcome())
            && Arrays.stream(means).allMatch(Double::isFinite)
            && Arrays.stream(slopes).allMatch(Double::isFinite);
    return finite ? Result.of(line) : Result.none(Reason.OUT_OF_RANGE, moments.n(drivers, drivers));
  }
}
