package fi.arvo.stats;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Respondents by the combination of their categories in the dimensions that are weighted to. */
public final class RakingCells implements Mergeable<RakingCells> {
  private final List<String> dimensions;
  private final Map<List<String>, Sums> cells = new HashMap<>();

  /** An empty state; {@code dimensions} by name, such as region and age. */
  public RakingCells(List<String> dimensions) {
    this.dimensions = List.copyOf(dimensions);
  }

  /** Adds a respondent of base weight 1. */
  public void add(List<String> categories) {
    add(categories, 1);
  }

  /**
   * Adds a respondent.
   *
   * @param categories one a dimension, in their order, none null
   * @param baseWeight 0 or more
   * @throws IllegalArgumentException when there aren't as many categories as dimensions
   */
  public void add(List<String> categories, double baseWeight) {
    if (categories.size() != dimensions.size()) {
      throw new IllegalArgumentException(categories + " are not categories of " + dimensions);
    }
    Sums sums = cells.get(categories);
    if (sums == null) {
      sums = new Sums();
      cells.put(List.copyOf(categories), sums);
    }
    sums.add(1, baseWeight, baseWeight * baseWeight);
  }

  @Override
  public void merge(RakingCells other) {
    if (!other.dimensions.equals(dimensions)) {
      throw new IllegalArgumentException(dimensions + " and " + other.dimensions + " don't merge");
    }
    other.cells.forEach(
        (cell, sums) ->
            cells
                .computeIfAbsent(cell, unseen -> new Sums())
                .add(sums.n, sums.weight, sums.squares));
  }

  /** Respondents. */
  public long n() {
    return cells.values().stream().mapToLong(sums -> sums.n).sum();
  }

  List<String> dimensions() {
    return dimensions;
  }

  /** The cells in the order of their categories. */
  List<Cell> cells() {
    return cells.entrySet().stream()
        .map(
            entry ->
                new Cell(
                    entry.getKey(),
                    entry.getValue().n,
                    entry.getValue().weight,
                    entry.getValue().squares))
        .sorted(Comparator.comparing(Cell::categories, RakingCells::compare))
        .toList();
  }

  /** Order of two cells of the same dimensions: by the first category that differs. */
  static int compare(List<String> first, List<String> second) {
    for (int i = 0; i < first.size(); i++) {
      int order = first.get(i).compareTo(second.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * A cell.
   *
   * @param n respondents
   * @param weight Σ of their base weights
   * @param squares Σ of the squares of their base weights
   */
  record Cell(List<String> categories, long n, double weight, double squares) {}

  private static final class Sums implements Serializable {
    private long n;
    private double weight;
    private double squares;

    void add(long n, double weight, double squares) {
      this.n += n;
      this.weight += weight;
      this.squares += squares;
    }
  }
}
