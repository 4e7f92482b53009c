package fi.arvo.stats;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who was asked and who answered, by cell: a combination of categories such as segment, tenure band
 * and band of earlier revenue, the one that may be given up first standing last.
 */
public final class ResponseCells implements Mergeable<ResponseCells> {
  private final List<String> dimensions;
  private final Map<List<String>, Tally> cells = new HashMap<>();

  /** An empty state; {@code dimensions} by name, at least one. */
  public ResponseCells(List<String> dimensions) {
    this.dimensions = List.copyOf(dimensions);
  }

  /**
   * Adds a customer who was asked.
   *
   * @param categories one a dimension, in their order, none null
   * @throws IllegalArgumentException when there aren't as many categories as dimensions
   */
  public void add(List<String> categories, boolean answered) {
    if (categories.size() != dimensions.size()) {
      throw new IllegalArgumentException(categories + " are not categories of " + dimensions);
    }
    Tally tally = cells.get(categories);
    if (tally == null) {
      tally = new Tally();
      cells.put(List.copyOf(categories), tally);
    }
    tally.add(1, answered ? 1 : 0);
  }

  @Override
  public void merge(ResponseCells other) {
    if (!other.dimensions.equals(dimensions)) {
      throw new IllegalArgumentException(dimensions + " and " + other.dimensions + " don't merge");
    }
    other.cells.forEach(
        (cell, tally) ->
            cells.computeIfAbsent(cell, unseen -> new Tally()).add(tally.asked, tally.answered));
  }

  /** Customers asked. */
  public long asked() {
    return cells.values().stream().mapToLong(tally -> tally.asked).sum();
  }

  /** Customers who answered. */
  public long answered() {
    return cells.values().stream().mapToLong(tally -> tally.answered).sum();
  }

  /** The share of those asked who answered, with Wilson's interval. */
  public Estimate rate() {
    return Proportions.wilson(answered(), asked());
  }

  /**
   * Weights of those who answered, 1/rate of the cell, scaled to a mean of 1.
   *
   * @param fewest answers that a rate needs, 1 or more; a cell with fewer is pooled, see {@link
   *     ResponseWeights}
   * @throws IllegalArgumentException when {@code fewest} is below 1
   */
  public ResponseWeights.Outcome weights(long fewest) {
    if (fewest < 1) {
      throw new IllegalArgumentException("a rate needs an answer, not " + fewest);
    }
    TreeMap<List<String>, long[]> counts = new TreeMap<>(RakingCells::compare);
    cells.forEach((cell, tally) -> counts.put(cell, new long[] {tally.asked, tally.answered}));
    return ResponseWeights.of(counts, dimensions.size(), fewest);
  }

  private static final class Tally implements Serializable {
    private long asked;
    private long answered;

    void add(long asked, long answered) {
      this.asked += asked;
      this.answered += answered;
    }
  }
}
