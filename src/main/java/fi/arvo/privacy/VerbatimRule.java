package fi.arvo.privacy;

/**
 * How many customers must tell a story for any of a group's stories to be shown. It is no setting:
 * words tell of their writer what no mask hides, and who is few is known by what happened to them.
 */
public final class VerbatimRule {
  private static final int FEWEST_TELLERS = 10;

  /** Numbers of tellers are told in whole steps of this, so that no group's can be subtracted. */
  private static final int STEP = 10;

  private VerbatimRule() {}

  /**
   * @param minCell {@code privacy.min_cell}
   * @return 10, or the job's minimum where that is more
   */
  public static int fewestTellers(int minCell) {
    return Math.max(FEWEST_TELLERS, minCell);
  }

  /** Tellers as they may be told: rounded down to whole tens. */
  public static long atLeast(long tellers) {
    return tellers / STEP * STEP;
  }
}
