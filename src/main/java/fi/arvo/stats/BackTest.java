package fi.arvo.stats;

import java.util.List;

/**
 * How well figures would have been expected one and two times ahead, had it been tried each time
 * with nothing but the figures until then (rolling origin; Tashman, International Journal of
 * Forecasting 16, 2000), by the level and by saying that the last figure stays.
 *
 * @param tests expectations held against what was measured, of both horizons together
 * @param levelError mean absolute error of the level, in the figures' unit; NaN without tests
 * @param lastError the same of the last figure
 * @param levelHeld tests in which the level's 95 % interval held the figure
 * @param lastHeld the same of the last figure's interval
 */
record BackTest(int tests, double levelError, double lastError, int levelHeld, int lastHeld) {
  /** How far ahead figures are expected. */
  static final int HORIZON = 2;

  /**
   * Tries it on figures.
   *
   * @param fewest figures that the first try rests on
   */
  static BackTest of(List<TimedFigure> figures, int fewest) {
    int tests = 0;
    int levelHeld = 0;
    int lastHeld = 0;
    double levelError = 0;
    double lastError = 0;
    for (int origin = fewest; origin < figures.size(); origin++) {
      LocalLevel until = new LocalLevel(figures.subList(0, origin));
      int now = figures.get(origin - 1).time();
      for (TimedFigure came : figures.subList(origin, figures.size())) {
        if (came.time() > now + HORIZON) {
          break;
        }
        Expected level = until.at(came.time());
        Expected last = until.sameAsLast(came.time());
        tests++;
        levelError += Math.abs(level.value() - came.value());
        lastError += Math.abs(last.value() - came.value());
        levelHeld += level.holds(came.value()) ? 1 : 0;
        lastHeld += last.holds(came.value()) ? 1 : 0;
      }
    }
    return new BackTest(tests, levelError / tests, lastError / tests, levelHeld, lastHeld);
  }

  /** Whether the level came nearer than the last figure; not without a test. */
  boolean levelWins() {
    return tests > 0 && levelError < lastError;
  }
}
