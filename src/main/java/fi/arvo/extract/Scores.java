package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Scale;
import java.io.Serializable;
import java.util.Set;

/** Reads the answers to one question: a byte on its scale, missing, or not applicable. */
final class Scores implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Ends of what a landed score can hold, besides the marks for no answer. */
  static final int LOWEST = -100;

  static final int HIGHEST = 100;

  private final int min;
  private final int max;
  private final Set<Integer> notApplicable;
  private final BadValue outside;

  Scores(Scale scale) {
    this.min = scale.min();
    this.max = scale.max();
    this.notApplicable = Set.copyOf(scale.notApplicable());
    this.outside = new BadValue("outside the scale " + scale.min() + " to " + scale.max());
  }

  /** Whether the scale's answers can be kept. */
  static boolean supports(Scale scale) {
    return LOWEST <= scale.min() && scale.min() <= scale.max() && scale.max() <= HIGHEST;
  }

  /** A missing value is {@link Answer#MISSING}, unless the source says that none applies. */
  byte score(Cell cell, Numbers numbers) throws BadValue {
    if (cell.empty()) {
      return cell.notApplicable ? Answer.NOT_APPLICABLE : Answer.MISSING;
    }
    int value = numbers.whole(cell);
    // A code may lie on the scale, like 0 for "not applicable" on 0 to 5.
    if (notApplicable.contains(value)) {
      return Answer.NOT_APPLICABLE;
    }
    if (value < min || value > max) {
      throw outside;
    }
    return (byte) value;
  }
}
