package fi.arvo.stats;

/** What net and gross retention of a group's revenue, and their errors, need. */
public final class RetentionMoments implements Mergeable<RetentionMoments> {
  private final RatioMoments net = new RatioMoments();
  private final RatioMoments gross = new RatioMoments();

  /**
   * Adds a customer of the before-window.
   *
   * @param before net amount before, above 0, in the smallest unit
   * @param after net amount after, in the same unit; below 0 it counts as 0
   * @throws IllegalArgumentException when the customer brought nothing before
   */
  public void add(long before, long after, double weight) {
    if (before <= 0) {
      throw new IllegalArgumentException("nothing to retain of " + before);
    }
    long kept = Growth.floored(after);
    net.add(weight * kept, weight * before, weight);
    gross.add(weight * Math.min(kept, before), weight * before, weight);
  }

  @Override
  public void merge(RetentionMoments other) {
    net.merge(other.net);
    gross.merge(other.gross);
  }

  /** Customers added. */
  public long customers() {
    return net.clusters();
  }

  /**
   * Σw·after/Σw·before, 1 when as much came as before, with the error and t interval of {@link
   * RatioMoments#ratio()}; the interval is cut at 0. It isn't tested: 0 is nobody's question.
   */
  public Estimate net() {
    return within(net.ratio(), Double.MAX_VALUE);
  }

  /**
   * Σw·min(after, before)/Σw·before, the part of the revenue before that was kept, without what
   * customers added; otherwise as {@link #net()}, the interval cut to [0, 1].
   */
  public Estimate gross() {
    return within(gross.ratio(), 1);
  }

  private static Estimate within(Estimate ratio, double highest) {
    if (!(ratio instanceof Estimate.Of r) || r.low() == null) {
      return ratio;
    }
    return Estimate.of(
        r.value(),
        r.standardError(),
        Math.max(0, r.low()),
        Math.min(highest, r.high()),
        null,
        r.n(),
        r.nEffective());
  }
}
