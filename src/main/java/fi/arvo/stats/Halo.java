package fi.arvo.stats;

/**
 * How far an element goes with everything else the same person rated. One mood colours all answers
 * of a sitting; what an element's link to the outcome is worth shows beside that mood.
 */
public final class Halo implements Mergeable<Halo> {
  private static final int ELEMENT = 0;
  private static final int OUTCOME = 1;
  private static final int OTHERS = 2;

  private final MomentMatrix moments = new MomentMatrix(3);

  /** Adds a person of weight 1. */
  public void add(double element, double outcome, double meanOfOthers) {
    add(element, outcome, meanOfOthers, 1);
  }

  /**
   * Adds a person who has all three.
   *
   * @param element the rating of the element
   * @param outcome what the element is held against
   * @param meanOfOthers mean of the person's ratings of the other elements
   */
  public void add(double element, double outcome, double meanOfOthers, double weight) {
    moments.add(element, outcome, meanOfOthers, weight);
  }

  @Override
  public void merge(Halo other) {
    moments.merge(other.moments);
  }

  /** Pearson's r of the element with the mean of the person's others. */
  public Estimate elementWithOthers() {
    return moments.correlation(ELEMENT, OTHERS);
  }

  /** Pearson's r of the element with the outcome, of those who have all three. */
  public Estimate elementWithOutcome() {
    return moments.correlation(ELEMENT, OUTCOME);
  }

  /** Partial correlation of the element with the outcome given the mean of the person's others. */
  public Estimate elementWithOutcomeGivenOthers() {
    return moments.partialCorrelation(ELEMENT, OUTCOME, OTHERS);
  }
}
