package fi.arvo.privacy;

import fi.arvo.privacy.SuppressionRule.Base;
import fi.arvo.privacy.SuppressionRule.Binding;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract.ColumnContract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Hides the cells of a table that would tell of too few respondents, and as many others as it takes
 * that no hidden one can be reckoned from what is shown.
 *
 * <p>First the cells that are too small, or whose money is one customer's. Then, in each line of
 * cells bound by an equation, the smallest shown cell, until no line has exactly one unknown and
 * the unknowns of a line together hold the minimum. Last the cells that all lines together still
 * fix.
 */
public final class Suppression {
  private final Table table;
  private final SuppressionRule rule;
  private final Predicate<Table.Row> hiddenElsewhere;
  private final Closing closing;

  private Suppression(Table table, SuppressionRule rule, Predicate<Table.Row> hiddenElsewhere) {
    this.table = table;
    this.rule = rule;
    this.hiddenElsewhere = hiddenElsewhere;
    this.closing = new Closing(rule, missedLeast());
  }

  /**
   * The table as it may be published: hidden cells empty and marked, working columns gone.
   *
   * @param table with columns {@code scope}, {@code scope_value}, {@code suppressed} and those that
   *     the rule names
   */
  public static Table apply(Table table, SuppressionRule rule) {
    return apply(table, rule, row -> false);
  }

  /**
   * The same for a table that tells again of respondents of another one.
   *
   * @param hiddenElsewhere rows that the other table hides, whatever their size
   */
  public static Table apply(
      Table table, SuppressionRule rule, Predicate<Table.Row> hiddenElsewhere) {
    return new Suppression(table, rule, hiddenElsewhere).publish();
  }

  private Table publish() {
    HiddenCells hidden = new HiddenCells(table);
    for (Base base : rule.bases()) {
      for (List<Cell> family : families(base)) {
        protect(family);
        family.stream().filter(c -> c.hidden).forEach(c -> hidden.hide(c.row, base.columns()));
      }
    }
    return hidden.published();
  }

  private Iterable<List<Cell>> families(Base base) {
    List<String> parts = parts();
    List<String> named =
        rule.binding() instanceof Binding.Named names ? names.columns() : List.of();
    List<String> shared =
        table.contract().columns().stream()
            .filter(ColumnContract::key)
            .map(ColumnContract::name)
            .filter(n -> !n.equals("scope") && !n.equals("scope_value") && !parts.contains(n))
            .filter(n -> !named.contains(n))
            .toList();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      Cell cell = new Cell(i, row, values(row, parts), rule, base.respondents());
      cell.hidden |= hiddenElsewhere.test(row);
      cells.add(cell);
    }
    return Lines.groups(cells, c -> values(table.rows().get(c.row), shared));
  }

  private List<String> parts() {
    if (rule.binding() instanceof Binding.Parts parts) {
      return parts.columns();
    }
    return rule.binding() instanceof Binding.Equations equations
        ? List.of(equations.column())
        : List.of();
  }

  private static List<Object> values(Table.Row row, List<String> columns) {
    List<Object> values = new ArrayList<>();
    columns.forEach(c -> values.add(row.get(c)));
    return values;
  }

  private void protect(List<Cell> family) {
    List<Line> lines = new ArrayList<>(Lines.overScopes(family));
    if (rule.binding() instanceof Binding.Parts) {
      lines.addAll(totals(family));
    } else if (rule.binding() instanceof Binding.Equations equations) {
      lines.addAll(Lines.equations(family, equations));
    }
    closing.close(lines);
  }

  /**
   * The lines of the totals, which stand in another table under the same rule. A scope value whose
   * total is hidden there shows none of its parts here.
   */
  private List<Line> totals(List<Cell> family) {
    List<Cell> totals = new ArrayList<>();
    List<Line> overParts = new ArrayList<>();
    for (List<Cell> parts : Lines.byScopeValue(family)) {
      Cell total = Cell.total(parts, rule);
      totals.add(total);
      overParts.add(Lines.overParts(parts, total));
    }
    List<Line> overScopes = Lines.overScopes(totals);
    closing.closeLines(overScopes);
    for (Line line : overParts) {
      if (line.total().get(0).hidden) {
        line.plus().forEach(c -> c.hidden = true);
      }
    }
    totals.forEach(Cell::settle);
    overParts.addAll(overScopes);
    return overParts;
  }

  /** What readers miss least: the smallest, and cells overall last. */
  private Comparator<Cell> missedLeast() {
    return Comparator.comparing(this::hiddenLast)
        .thenComparing(Cell::overall)
        .thenComparingLong(c -> c.size)
        .thenComparingInt(c -> c.row);
  }

  private boolean hiddenLast(Cell cell) {
    return rule.binding() instanceof Binding.Equations equations
        && equations.last().contains(cell.part.get(0));
  }
}
