package fi.arvo.stats;

/**
 * A figure that will be measured.
 *
 * @param value what it is expected to be
 * @param figures that this rests on
 * @param mayBe what may be measured
 */
record Expected(double value, long figures, NormalMixture mayBe) {
  private static final double TAIL = 0.025;

  /** Whether the 95 % interval holds what was measured. */
  boolean holds(double measured) {
    double below = mayBe.below(measured);
    return TAIL <= below && below <= 1 - TAIL;
  }

  /**
   * The value, the standard deviation of what may be measured as its standard error, and the
   * interval that holds it 95 times in 100; n is the number of figures.
   */
  Estimate estimate() {
    return Estimate.of(
        value,
        mayBe.standardDeviation(),
        Math.min(value, mayBe.quantile(TAIL)),
        Math.max(value, mayBe.quantile(1 - TAIL)),
        null,
        figures,
        figures);
  }
}
