package fi.arvo.stats;

import java.io.Serializable;

/**
 * A figure as it was measured at one of equally spaced times.
 *
 * @param time which of them, such as the number of the quarter; the next one is one more
 * @param value in any unit
 * @param standardError of its measurement, in the value's unit, above 0
 */
public record TimedFigure(int time, double value, double standardError) implements Serializable {
  /**
   * @throws IllegalArgumentException when the value isn't finite or the error not above 0
   */
  public TimedFigure {
    if (!Double.isFinite(value) || !Double.isFinite(standardError) || !(standardError > 0)) {
      throw new IllegalArgumentException(
          "not a measured figure: " + value + " with the standard error " + standardError);
    }
  }

  double variance() {
    return standardError * standardError;
  }
}
