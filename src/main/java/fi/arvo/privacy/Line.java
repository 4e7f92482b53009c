package fi.arvo.privacy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Cells bound by an equation: those added, less those subtracted, make the total, or a number that
 * a reader may know when no total is given.
 *
 * @param total at most one
 * @param witnesses cells without which readers don't know the equation's number
 */
record Line(List<Cell> plus, List<Cell> minus, List<Cell> total, List<Cell> witnesses) {

  /** The cells whose hiding makes the line tell less. */
  Stream<Cell> cells() {
    return Stream.concat(terms(), witnesses.stream());
  }

  private Stream<Cell> terms() {
    return Stream.of(plus, minus, total).flatMap(List::stream);
  }

  /** The hidden cells, which a reader sees as unknowns; none when the line tells nothing. */
  List<Cell> unknown() {
    return witnesses.stream().anyMatch(c -> c.hidden)
        ? List.of()
        : terms().filter(Cell::unknown).toList();
  }

  /**
   * Whether the line alone gives a hidden cell away: it has one unknown only, or its unknowns taken
   * together are a cell that must not be shown.
   */
  boolean exposes(SuppressionRule rule) {
    List<Cell> unknown = unknown();
    if (unknown.size() < 2) {
      return !unknown.isEmpty();
    }
    if (unknown.stream().noneMatch(c -> c.sensitive) || total.stream().anyMatch(Cell::unknown)) {
      return false;
    }
    long size = unknown.stream().mapToLong(c -> c.size).sum();
    return size < rule.minCell() || (oneCustomers(unknown, rule) && !oneCustomers(plus, rule));
  }

  /**
   * Whether the money of cells is mostly one customer's. Where that of all of them is, hiding more
   * of them helps nothing.
   */
  private static boolean oneCustomers(List<Cell> cells, SuppressionRule rule) {
    double money = cells.stream().mapToDouble(c -> c.money).sum();
    double largest = cells.stream().mapToDouble(c -> c.largest).max().orElse(0);
    return cells.stream().noneMatch(Cell::overall) && largest > rule.dominance() * money;
  }
}
