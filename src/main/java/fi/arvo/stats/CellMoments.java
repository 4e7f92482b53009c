package fi.arvo.stats;

/**
 * An outcome y of customers by how many elements and how many tiers they are covered on: all that a
 * regression of y on either or both needs. One customer is one row.
 */
public final class CellMoments implements Mergeable<CellMoments> {
  private final int tierValues;
  private final MomentCells cells;

  /**
   * An empty state for counts from 0.
   *
   * @param mostElements largest count of elements
   * @param mostTiers largest count of tiers
   * @param weighted whether customers come with weights other than 1
   */
  public CellMoments(int mostElements, int mostTiers, boolean weighted) {
    this.tierValues = mostTiers + 1;
    this.cells = new MomentCells((mostElements + 1) * tierValues, weighted);
  }

  /** Adds a customer of weight 1. */
  public void add(int elements, int tiers, double y) {
    cells.add(cell(elements, tiers), y);
  }

  /**
   * Adds a weighted customer.
   *
   * @throws IllegalArgumentException when the state isn't weighted and the weight isn't 1
   */
  public void add(int elements, int tiers, double y, double weight) {
    cells.add(cell(elements, tiers), y, weight);
  }

  private int cell(int elements, int tiers) {
    if (tiers < 0 || tiers >= tierValues) {
      throw new IndexOutOfBoundsException(tiers + " tiers of " + (tierValues - 1));
    }
    return elements * tierValues + tiers;
  }

  @Override
  public void merge(CellMoments other) {
    if (other.tierValues != tierValues) {
      throw new IllegalArgumentException("moments over different tiers don't merge");
    }
    cells.merge(other.cells);
  }

  /** Customers. */
  public long n() {
    return cells.n();
  }

  MomentCells cells() {
    return cells;
  }

  double[] elementsByCell() {
    double[] elements = new double[cells.size()];
    for (int cell = 0; cell < elements.length; cell++) {
      elements[cell] = cell / tierValues;
    }
    return elements;
  }

  double[] tiersByCell() {
    double[] tiers = new double[cells.size()];
    for (int cell = 0; cell < tiers.length; cell++) {
      tiers[cell] = cell % tierValues;
    }
    return tiers;
  }
}
