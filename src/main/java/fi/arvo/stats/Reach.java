package fi.arvo.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which few elements together reach the most customers (total unduplicated reach and frequency;
 * Miaoulis, Parsons and Free, Marketing Research 2, 1990). Every set is looked at: a set's reach
 * comes by inclusion and exclusion from the weights of those covered on all of each of its subsets
 * (Jordan's formula for at least d of k events; Feller, An Introduction to Probability Theory and
 * Its Applications 1, IV.5).
 *
 * <p>Sums are integers, weights being fixed-point numbers of 58 bits, so a tie is a tie: of two
 * sets of equal reach the one of higher frequency comes first, then the one of earlier elements.
 */
public final class Reach {
  /** Size of the largest sets. */
  public static final int LARGEST = 5;

  private static final int FIXED_POINT_BITS = 58;

  private final CoverageMasks masks;
  private final int depth;
  private final SharedCoverage shared;
  private final double total;

  private Reach(CoverageMasks masks, int depth, SharedCoverage shared, double total) {
    this.masks = masks;
    this.depth = depth;
    this.shared = shared;
    this.total = total;
  }

  /** The best sets, or why there are none. */
  public sealed interface Outcome {}

  /** The best sets, by size, then rank. */
  public record Best(List<Set> sets) implements Outcome {}

  /**
   * No sets: {@link Reason#NO_ANSWERS} without customers of positive weight, {@link
   * Reason#TOO_MANY} distinct masks, or {@link Reason#OUT_OF_RANGE} for a weight that is negative
   * or isn't finite.
   */
  public record Refused(Reason reason) implements Outcome {}

  /**
   * A set of elements.
   *
   * @param size its elements
   * @param rank among sets of its size, from 1
   * @param elements by position, ascending, from 0
   * @param reach share of the customers who are covered on at least {@code depth} of them, with
   *     Wilson's interval on the effective n
   * @param frequency mean number of them that a customer is covered on, 0 to {@code size}
   */
  public record Set(int size, int rank, List<Integer> elements, Estimate reach, double frequency) {}

  /**
   * The best sets of sizes {@code depth} to {@link #LARGEST}, or to as many elements as there are.
   *
   * @param depth how many elements of a set make a customer reached, from 1
   * @param ranks how many sets of each size, from 1
   */
  public static Outcome best(CoverageMasks masks, int depth, int ranks) {
    if (depth < 1 || ranks < 1) {
      throw new IllegalArgumentException("depth " + depth + " and " + ranks + " ranks");
    }
    if (masks.tooMany()) {
      return new Refused(Reason.TOO_MANY);
    }
    long[] sorted = masks.sorted();
    double weight = masks.weight();
    if (weight == 0) {
      return new Refused(Reason.NO_ANSWERS);
    }
    if (!(masks.nEffective() > 0) || Double.isInfinite(masks.nEffective())) {
      return new Refused(Reason.OUT_OF_RANGE);
    }
    int shift = FIXED_POINT_BITS - Math.getExponent(weight);
    long[] weights = new long[sorted.length];
    long total = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (!(masks.weight(sorted[i]) >= 0)) {
        return new Refused(Reason.OUT_OF_RANGE);
      }
      weights[i] = (long) Math.scalb(masks.weight(sorted[i]), shift);
      total += weights[i];
    }
    int largest = Math.min(LARGEST, masks.elements());
    SharedCoverage shared = new SharedCoverage(masks.elements(), sorted, weights, largest);
    Reach reach = new Reach(masks, depth, shared, total);
    return new Best(
        IntStream.rangeClosed(depth, largest)
            .boxed()
            .flatMap(size -> reach.best(size, ranks).stream())
            .toList());
  }

  private List<Set> best(int size, int ranks) {
    List<Candidate> best = new ArrayList<>();
    int[] set = IntStream.range(0, size).toArray();
    do {
      Candidate candidate = candidate(set);
      if (best.size() < ranks || Candidate.ORDER.compare(candidate, best.get(ranks - 1)) < 0) {
        best.add(candidate.withElements(set));
        best.sort(Candidate.ORDER); // stable: the earlier elements stay first
        if (best.size() > ranks) {
          best.remove(ranks);
        }
      }
    } while (next(set));
    return IntStream.range(0, best.size()).mapToObj(i -> set(best.get(i), i + 1)).toList();
  }

  private Set set(Candidate candidate, int rank) {
    List<Integer> elements = candidate.elements();
    return new Set(
        elements.size(),
        rank,
        elements,
        Proportions.wilson(candidate.reach() / total, masks.n(), masks.nEffective()),
        candidate.frequency() / total);
  }

  private Candidate candidate(int[] set) {
    long reach = 0;
    long frequency = 0;
    int[] subset = new int[set.length];
    for (int chosen = 1; chosen < 1 << set.length; chosen++) {
      int size = 0;
      for (int i = 0; i < set.length; i++) {
        if ((chosen >> i & 1) != 0) {
          subset[size++] = set[i];
        }
      }
      if (size == 1) {
        frequency += shared.of(subset, size);
      }
      if (size >= depth) {
        reach += jordan(size) * shared.of(subset, size);
      }
    }
    return new Candidate(reach, frequency, null);
  }

  /** (−1)^(j − d)·C(j − 1, d − 1): what those covered on all of j elements count in the reach. */
  private long jordan(int size) {
    long coefficient = 1;
    for (int i = 1; i < depth; i++) {
      coefficient = coefficient * (size - i) / i;
    }
    return (size - depth) % 2 == 0 ? coefficient : -coefficient;
  }

  /** Steps to the next set of the same size in lexicographic order. */
  private boolean next(int[] set) {
    int last = masks.elements() - 1;
    for (int i = set.length - 1; i >= 0; i--) {
      if (set[i] < last - (set.length - 1 - i)) {
        set[i]++;
        for (int j = i + 1; j < set.length; j++) {
          set[j] = set[j - 1] + 1;
        }
        return true;
      }
    }
    return false;
  }

  private record Candidate(long reach, long frequency, List<Integer> elements) {
    static final Comparator<Candidate> ORDER =
        Comparator.comparingLong(Candidate::reach)
            .thenComparingLong(Candidate::frequency)
            .reversed();

    Candidate withElements(int[] set) {
      return new Candidate(reach, frequency, IntStream.of(set).boxed().toList());
    }
  }
}
