package fi.arvo.measure;

import fi.arvo.stats.Growth;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Stretches of months around an answer whose money is held against the same months a year earlier,
 * which takes the season out.
 */
public enum Lag {
  /** The three months after the answer's own. */
  GROWTH_0_3(1, 3),
  /** The three months after those. */
  GROWTH_3_6(4, 3),
  /** The half-year after those. */
  GROWTH_6_12(7, 6),
  /** The three months before the answer's, which the answer can't have moved. */
  PLACEBO(-3, 3);

  private static final int YEAR = 12;

  private final int first;
  private final int months;

  Lag(int first, int months) {
    this.first = first;
    this.months = months;
  }

  /** The lag as it stands in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Symmetric growth over the same months a year earlier, −2 to 2; null when the extract doesn't
   * reach over all of both, or when nothing was bought in either.
   */
  public Double growth(Purchases purchases, int answerMonth, MeasureRules rules) {
    Window window = new Window(answerMonth + first, months);
    Window yearEarlier = new Window(window.first() - YEAR, months);
    if (!rules.covers(window) || !rules.covers(yearEarlier)) {
      return null;
    }
    OptionalDouble growth =
        Growth.symmetric(
            Growth.floored(purchases.net(yearEarlier)), Growth.floored(purchases.net(window)));
    return growth.isPresent() ? (Double) growth.getAsDouble() : null;
  }
}
