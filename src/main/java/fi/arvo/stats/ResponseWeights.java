package fi.arvo.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Inverse-response weights: those who answered stand for those of their cell who didn't (weighting
 * classes; Oh and Scheuren, Incomplete Data in Sample Surveys 2, 1983).
 *
 * <p>A cell with too few answers gives no rate of its own. Among cells that differ in the last
 * dimension only, those with too few are pooled; a pool that still has too few joins the cell or
 * pool with the fewest answers that has enough; where none has, all are one pool and the dimension
 * before is given up in the same way. What is too small in the end is refused.
 */
public final class ResponseWeights {
  private ResponseWeights() {}

  /** Weights, or why there are none. */
  public sealed interface Outcome {}

  /**
   * Weights of those who answered, with a mean of 1.
   *
   * @param pooled cells that share their rate with others
   */
  public record Weighted(CellWeights weights, int pooled) implements Outcome {}

  /**
   * No weights: {@link Reason#NO_ANSWERS}, or {@link Reason#TOO_FEW} in all cells together.
   *
   * @param answered customers who answered
   */
  public record Refused(Reason reason, long answered) implements Outcome {}

  /** Weights from asked and answered by cell. */
  static Outcome of(SortedMap<List<String>, long[]> counts, int dimensions, long fewest) {
    List<Pool> pools = new ArrayList<>();
    counts.forEach((cell, count) -> pools.add(new Pool(List.of(cell), count[0], count[1])));
    long answered = pools.stream().mapToLong(Pool::answered).sum();
    if (answered == 0) {
      return new Refused(Reason.NO_ANSWERS, 0);
    }
    if (answered < fewest) {
      return new Refused(Reason.TOO_FEW, answered);
    }
    List<Pool> large = pools;
    for (int level = dimensions - 1; level >= 0; level--) {
      large = pooled(large, level, fewest);
    }
    return weighted(large, answered);
  }

  /**
   * Pools too small are put together with others that share their first {@code level} categories.
   */
  private static List<Pool> pooled(List<Pool> pools, int level, long fewest) {
    Map<List<String>, List<Pool>> siblings = new TreeMap<>(RakingCells::compare);
    for (Pool pool : pools) {
      siblings
          .computeIfAbsent(pool.cells().get(0).subList(0, level), parent -> new ArrayList<>())
          .add(pool);
    }
    List<Pool> all = new ArrayList<>();
    for (List<Pool> family : siblings.values()) {
      List<Pool> large = new ArrayList<>();
      List<Pool> small = new ArrayList<>();
      family.forEach(pool -> (pool.answered() < fewest ? small : large).add(pool));
      if (!small.isEmpty()) {
        Pool together = Pool.of(small);
        if (together.answered() < fewest && !large.isEmpty()) {
          Pool smallest = large.stream().min(Comparator.comparingLong(Pool::answered)).get();
          large.remove(smallest);
          together = Pool.of(List.of(smallest, together));
        }
        large.add(together);
      }
      all.addAll(large);
    }
    return all;
  }

  private static Weighted weighted(List<Pool> pools, long answered) {
    double asked = pools.stream().mapToLong(Pool::asked).sum();
    SortedMap<List<String>, Double> byCell = new TreeMap<>(RakingCells::compare);
    int shared = 0;
    double squares = 0;
    for (Pool pool : pools) {
      double weight = pool.asked() / asked * answered / pool.answered();
      pool.cells().forEach(cell -> byCell.put(cell, weight));
      shared += pool.cells().size() > 1 ? pool.cells().size() : 0;
      squares += pool.answered() * weight * weight;
    }
    double nEffective = answered * (answered / squares);
    return new Weighted(new CellWeights(new LinkedHashMap<>(byCell), answered, nEffective), shared);
  }

  /** Cells that share one rate. */
  private record Pool(List<List<String>> cells, long asked, long answered) {
    static Pool of(List<Pool> pools) {
      return new Pool(
          pools.stream().flatMap(pool -> pool.cells().stream()).toList(),
          pools.stream().mapToLong(Pool::asked).sum(),
          pools.stream().mapToLong(Pool::answered).sum());
    }
  }
}
