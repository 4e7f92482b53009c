package fi.arvo.privacy;

import fi.arvo.report.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Pools neighbouring scores, so that no row of a score distribution tells how few gave a rare score
 * and its shape still shows.
 *
 * <p>Per period, side and question the scores are joined from the top down until a pool holds the
 * minimum of respondents overall. Pools do not cross the cuts of the question (detractor, passive,
 * promoter), whose counts are published elsewhere, unless a whole class is too small. Each scope
 * value gets the pools of overall: pools of its own could be subtracted from one another.
 */
public final class ScorePools {
  private ScorePools() {}

  /**
   * @param scores rows of {@code score_distribution} with one score each, {@code score_to} equal to
   *     {@code score}; scopes that are not overall may lack rows of scores nobody gave
   * @param cuts by question, the lowest score of each class but the first, ascending
   * @param minCell fewest respondents of a pool
   */
  public static Table apply(Table scores, Map<String, List<Integer>> cuts, int minCell) {
    List<Table.Row> pooled = new ArrayList<>();
    for (List<Table.Row> question :
        Lines.groups(
            scores.rows(),
            r -> List.of(r.get("as_of"), r.text("period"), r.text("side"), r.text("question")))) {
      List<Integer> classes = cuts.getOrDefault(question.get(0).text("question"), List.of());
      List<long[]> pools = pools(overall(question), classes, minCell);
      for (List<Table.Row> scopeValue : scopeValues(question)) {
        pools.forEach(pool -> add(pooled, scopeValue, pool));
      }
    }
    return new Table(scores.contract(), pooled);
  }

  private static Collection<List<Table.Row>> scopeValues(List<Table.Row> rows) {
    return Lines.groups(rows, r -> List.of(r.text("scope"), r.text("scope_value")));
  }

  private static List<Table.Row> overall(List<Table.Row> question) {
    return question.stream().filter(r -> r.is("scope", "overall")).toList();
  }

  /** Lowest score, highest score and respondents of each pool, ascending. */
  private static List<long[]> pools(List<Table.Row> overall, List<Integer> cuts, int minCell) {
    List<long[]> pools = new ArrayList<>();
    for (Table.Row row : overall) {
      long score = row.whole("score");
      pools.add(new long[] {score, score, row.whole("respondents")});
    }
    pools.sort((a, b) -> Long.compare(a[0], b[0]));
    join(pools, minCell, cuts);
    join(pools, minCell, List.of());
    return pools;
  }

  /** Joins from the top each pool that is too small with a neighbour on its side of the cuts. */
  private static void join(List<long[]> pools, int minCell, List<Integer> cuts) {
    for (int i = pools.size() - 1; i >= 0; i--) {
      while (pools.get(i)[2] < minCell
          && i > 0
          && sameClass(pools.get(i - 1), pools.get(i), cuts)) {
        merge(pools, i - 1);
        i--;
      }
      boolean leftOver = pools.get(i)[2] < minCell;
      if (leftOver && i + 1 < pools.size() && sameClass(pools.get(i), pools.get(i + 1), cuts)) {
        merge(pools, i);
      }
    }
  }

  private static void merge(List<long[]> pools, int lower) {
    long[] upper = pools.remove(lower + 1);
    long[] low = pools.get(lower);
    pools.set(lower, new long[] {low[0], upper[1], low[2] + upper[2]});
  }

  private static boolean sameClass(long[] lower, long[] upper, List<Integer> cuts) {
    return cuts.stream().noneMatch(cut -> lower[1] < cut && cut <= upper[0]);
  }

  private static void add(List<Table.Row> pooled, List<Table.Row> scopeValue, long[] pool) {
    List<Table.Row> members =
        scopeValue.stream()
            .filter(r -> pool[0] <= r.whole("score") && r.whole("score") <= pool[1])
            .toList();
    if (members.isEmpty()) {
      return;
    }
    Table.Row first = members.get(0);
    pooled.add(
        first
            .with("score", pool[0])
            .with("score_to", pool[1])
            .with("n", members.stream().mapToLong(r -> r.whole("n")).sum())
            .with("respondents", members.stream().mapToLong(r -> r.whole("respondents")).sum())
            .with("share", members.stream().mapToDouble(r -> r.number("share")).sum()));
  }
}
