package fi.arvo.stats;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * An outcome y of customers who rated an element and at least one other, by whether they are
 * covered on it, how many others they rated and on how many of those they are covered: all that a
 * regression of y on being covered and on the covered share of the others needs. One customer is
 * one row. Numbers of others that nobody rated take no memory.
 */
public final class ElementMoments implements Mergeable<ElementMoments> {
  private final boolean weighted;

  /** By others rated: not covered with 0, 1, … others covered, then covered with as many. */
  private final SortedMap<Integer, MomentCells> byOthers = new TreeMap<>();

  /**
   * @param weighted whether customers come with weights other than 1
   */
  public ElementMoments(boolean weighted) {
    this.weighted = weighted;
  }

  /**
   * Adds a customer.
   *
   * @param covered whether on the element
   * @param othersCovered 0 to {@code othersRated}
   * @param othersRated 1 or more
   * @throws IllegalArgumentException when the counts aren't such, or when the state isn't weighted
   *     and the weight isn't 1
   */
  public void add(boolean covered, int othersCovered, int othersRated, double y, double weight) {
    if (othersRated < 1 || othersCovered < 0 || othersCovered > othersRated) {
      throw new IllegalArgumentException(othersCovered + " covered of " + othersRated);
    }
    int first = covered ? othersRated + 1 : 0;
    cells(othersRated).add(first + othersCovered, y, weight);
  }

  private MomentCells cells(int othersRated) {
    return byOthers.computeIfAbsent(
        othersRated, others -> new MomentCells(2 * (others + 1), weighted));
  }

  @Override
  public void merge(ElementMoments other) {
    other.byOthers.forEach((others, cells) -> cells(others).merge(cells));
  }

  /** Customers. */
  public long n() {
    return byOthers.values().stream().mapToLong(MomentCells::n).sum();
  }

  /** Customers who are covered on the element. */
  public long covered() {
    long covered = 0;
    for (MomentCells cells : byOthers.values()) {
      for (int cell = cells.size() / 2; cell < cells.size(); cell++) {
        covered += cells.n(cell);
      }
    }
    return covered;
  }

  /** All cells, those of fewer others first. */
  MomentCells cells() {
    return MomentCells.joined(byOthers.values(), weighted);
  }

  /** 1 or 0 by cell. */
  double[] coveredByCell() {
    return byCell((others, cell) -> cell > others ? 1 : 0);
  }

  /** The covered share of the others by cell, 0 to 1. */
  double[] sharesByCell() {
    return byCell((others, cell) -> (double) (cell % (others + 1)) / others);
  }

  private double[] byCell(ToDoubleBiFunction<Integer, Integer> value) {
    return byOthers.keySet().stream()
        .flatMapToDouble(
            others ->
                IntStream.range(0, 2 * (others + 1))
                    .mapToDouble(cell -> value.applyAsDouble(others, cell)))
        .toArray();
  }
}
