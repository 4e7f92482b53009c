package fi.arvo.privacy;

import fi.arvo.privacy.SuppressionRule.Binding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides groups of respondents that several rows, of one table or of more, tell of, such as those of
 * a touchpoint in a channel and a quarter. A group has a value in every dimension, or {@link #ALL}
 * for its margin: the values of a dimension add up to its margin while the other dimensions stay.
 * What is hidden of a group is hidden in every row that tells of it.
 *
 * <p>First go the groups that are too small; then, in each sum, the cheapest other, until no sum
 * has one unknown and the unknowns of a sum together hold the minimum; last the groups that all
 * sums together still fix. Cheapest is what stands under the fewest margins, then the smallest.
 */
public final class CrossedSuppression {
  /** Every value of a dimension together. */
  public static final String ALL = "all";

  private static final Comparator<Cell> MISSED_LEAST =
      Comparator.comparingInt((Cell cell) -> cell.margins)
          .thenComparingLong(cell -> cell.size)
          .thenComparingInt(cell -> cell.row);

  private final SuppressionRule rule;
  private final int[] margins;
  private final Map<List<String>, Group> groups = new LinkedHashMap<>();

  /**
   * @param minCell fewest distinct respondents of a group that is shown
   * @param margins by dimension, how much more readers miss its margin than one of its values
   */
  public CrossedSuppression(int minCell, int... margins) {
    this.rule = new SuppressionRule(minCell, 1, List.of(), new Binding.Alone());
    this.margins = margins.clone();
  }

  /** Cells of one row that tell of a group. */
  private record Told(HiddenCells table, int row, List<String> columns) {}

  private static final class Group {
    final List<Told> told = new ArrayList<>();
    final List<Long> respondents = new ArrayList<>();
    boolean hidden;
  }

  /**
   * Says that a row tells of a group. Where its first column is hidden already, the group is.
   *
   * @param group a value, or {@link #ALL}, a dimension
   * @param respondents counts of distinct respondents; the group is too small when one of them lies
   *     from 1 to {@code minCell - 1}, and holds nobody when all are 0
   */
  public void add(
      List<String> group,
      List<Long> respondents,
      HiddenCells table,
      int row,
      List<String> columns) {
    Group known = groups.computeIfAbsent(List.copyOf(group), g -> new Group());
    known.told.add(new Told(table, row, columns));
    known.respondents.addAll(respondents);
    known.hidden |= table.hides(row, columns.get(0));
  }

  /** Says that there is a group that no row tells of, but that a sum may give away. */
  public void addUntold(List<String> group, long respondents) {
    groups.computeIfAbsent(List.copyOf(group), g -> new Group()).respondents.add(respondents);
  }

  /** Hides what has to be hidden. */
  public void close() {
    Map<List<String>, Cell> cells = new LinkedHashMap<>();
    groups.forEach((key, group) -> cells.put(key, cell(cells.size(), key, group)));
    new Closing(rule, MISSED_LEAST).close(lines(cells));
    cells.forEach(
        (key, cell) -> {
          if (cell.hidden) {
            groups.get(key).told.forEach(told -> told.table().hide(told.row(), told.columns()));
          }
        });
  }

  private Cell cell(int order, List<String> key, Group group) {
    int weight = 0;
    for (int d = 0; d < margins.length; d++) {
      weight += key.get(d).equals(ALL) ? margins[d] : 0;
    }
    Cell cell = Cell.ofGroup(order, weight, group.respondents, rule);
    cell.hidden |= group.hidden;
    return cell;
  }

  /** In each dimension: what differs in it alone adds up to its margin, where there is one. */
  private List<Line> lines(Map<List<String>, Cell> cells) {
    List<Line> lines = new ArrayList<>();
    for (int d = 0; d < margins.length; d++) {
      int dimension = d;
      for (List<List<String>> keys :
          Lines.groups(List.copyOf(cells.keySet()), key -> without(key, dimension))) {
        List<Cell> parts = new ArrayList<>();
        List<Cell> total = new ArrayList<>();
        for (List<String> key : keys) {
          (key.get(dimension).equals(ALL) ? total : parts).add(cells.get(key));
        }
        if (!parts.isEmpty() && !total.isEmpty()) {
          lines.add(new Line(parts, List.of(), total, List.of()));
        }
      }
    }
    return lines;
  }

  private static List<String> without(List<String> key, int dimension) {
    List<String> others = new ArrayList<>(key);
    others.remove(dimension);
    return others;
  }
}
