package fi.arvo.stats;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * Where a driver stands by importance (do we do the right things?) and performance (do we do them
 * right?). Each has the key it goes by in tables and message catalogues.
 */
public enum Quadrant {
  /** Important and done well. */
  KEEP_UP("keep_up"),
  /** Important and not done well. */
  IMPROVE("improve"),
  /** Less important and done well. */
  GOOD_ENOUGH("good_enough"),
  /** Less important and not done well. */
  WATCH("watch"),
  /** An interval meets a cut line, or there is none. */
  UNDECIDED("undecided");

  private final String key;

  Quadrant(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /**
   * The quadrant of a driver.
   *
   * @param importanceCut such as the mean of all drivers' importance, in its unit
   * @param performanceCut such as the mean of all drivers' performance, or a target
   */
  public static Quadrant of(
      Estimate importance, double importanceCut, Estimate performance, double performanceCut) {
    int important = side(importance, importanceCut);
    int performs = side(performance, performanceCut);
    if (important == 0 || performs == 0) {
      return UNDECIDED;
    }
    if (important > 0) {
      return performs > 0 ? KEEP_UP : IMPROVE;
    }
    return performs > 0 ? GOOD_ENOUGH : WATCH;
  }

  /** The mean of what can be estimated, as a cut line; empty when nothing can. */
  public static OptionalDouble cutAtMean(Collection<Estimate> estimates) {
    return estimates.stream()
        .filter(Estimate::isAvailable)
        .mapToDouble(Estimate::valueOrNull)
        .average();
  }

  /** 1 when the whole interval lies above the cut, −1 below, 0 when neither. */
  private static int side(Estimate estimate, double cut) {
    if (!(estimate instanceof Estimate.Of of) || of.low() == null) {
      return 0;
    }
    if (of.low() > cut) {
      return 1;
    }
    return of.high() < cut ? -1 : 0;
  }
}
