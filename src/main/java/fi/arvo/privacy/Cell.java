package fi.arvo.privacy;

import fi.arvo.report.model.Table;
import java.util.List;

/** One row as the privacy rules see it: whom it is about and whether it may be shown. */
final class Cell {
  final int row;
  final String scope;
  final String scopeValue;
  final List<Object> part;

  /** How much readers miss it; only of groups in crossed dimensions. */
  final int margins;

  /** Distinct respondents (the fewest, when several groups are counted). */
  final long size;

  /** Money of the cell and of its largest customer; 0 when the cell is not of money. */
  final double money;

  final double largest;

  /** Must not be known: too few respondents, or money of one customer. */
  final boolean sensitive;

  /** Tells of nobody, so that there is nobody to protect and nothing gained by hiding it. */
  final boolean empty;

  boolean hidden;

  /** Whether it is shown or hidden for good, since another table decided. */
  private boolean settled;

  Cell(int row, Table.Row cells, List<Object> part, SuppressionRule rule, List<String> counts) {
    this.row = row;
    this.scope = cells.text("scope");
    this.scopeValue = cells.text("scope_value");
    this.part = part;
    this.margins = 0;
    List<Long> respondents =
        counts.stream().map(cells::whole).map(count -> count == null ? 0L : count).toList();
    this.size = respondents.stream().mapToLong(n -> n).min().orElse(Long.MAX_VALUE);
    this.empty = respondents.stream().allMatch(n -> n == 0);
    this.money = amount(cells, "money");
    this.largest = amount(cells, "largest_money");
    this.sensitive = small(respondents, rule) || isOneCustomers(rule);
    this.hidden = sensitive;
  }

  private Cell(int row, int margins, List<Long> respondents, SuppressionRule rule) {
    this.row = row;
    this.scope = "";
    this.scopeValue = "";
    this.part = List.of();
    this.margins = margins;
    this.size = respondents.stream().mapToLong(n -> n).min().orElse(0);
    this.empty = respondents.stream().allMatch(n -> n == 0);
    this.money = 0;
    this.largest = 0;
    this.sensitive = small(respondents, rule);
    this.hidden = sensitive;
  }

  /**
   * A group in crossed dimensions.
   *
   * @param row its place among the groups
   * @param margins how much readers miss it
   */
  static Cell ofGroup(int row, int margins, List<Long> respondents, SuppressionRule rule) {
    return new Cell(row, margins, respondents, rule);
  }

  private static boolean small(List<Long> respondents, SuppressionRule rule) {
    return respondents.stream().anyMatch(n -> n > 0 && n < rule.minCell());
  }

  private Cell(List<Cell> parts, SuppressionRule rule) {
    Cell first = parts.get(0);
    this.row = first.row;
    this.scope = first.scope;
    this.scopeValue = first.scopeValue;
    this.part = List.of();
    this.margins = 0;
    this.size = parts.stream().mapToLong(c -> c.size).sum();
    this.money = parts.stream().mapToDouble(c -> c.money).sum();
    this.largest = parts.stream().mapToDouble(c -> c.largest).max().orElse(0);
    this.empty = size == 0;
    this.sensitive = (size > 0 && size < rule.minCell()) || isOneCustomers(rule);
    this.hidden = sensitive;
  }

  /** The total of the cells of one scope value, which stands in another table or in none. */
  static Cell total(List<Cell> parts, SuppressionRule rule) {
    return new Cell(parts, rule);
  }

  private boolean isOneCustomers(SuppressionRule rule) {
    return !overall() && largest > rule.dominance() * money;
  }

  /** Whether a reader sees it as an unknown. */
  boolean unknown() {
    return hidden && !empty;
  }

  /** Whether hiding it would hide something: it is shown, not empty, and not another table's. */
  boolean canBeHidden() {
    return !hidden && !empty && !settled;
  }

  void settle() {
    settled = true;
  }

  boolean overall() {
    return scope.equals("overall");
  }

  private static double amount(Table.Row cells, String column) {
    if (!cells.has(column)) {
      return 0;
    }
    Double amount = cells.number(column);
    return amount == null ? 0 : amount;
  }
}
