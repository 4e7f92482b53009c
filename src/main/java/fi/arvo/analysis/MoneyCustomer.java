package fi.arvo.analysis;

import fi.arvo.measure.Answer;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.Lag;
import fi.arvo.stats.Growth;
import java.util.ArrayList;
import java.util.List;

/**
 * A linked customer who rated something and bought before, as the models of money see one.
 *
 * @param ratings one byte an element
 * @param level elements covered, as bands and trends count them
 * @param before net of the before-window, above 0, in units of the stated scale
 * @param after net of the after-window
 * @param growth symmetric growth; it is always there, as {@code before} is above 0
 * @param yearEarlier net of the window before the before-window; null when the extract doesn't
 *     reach over it
 * @param priorGrowth growth of the before-window over the one before; NaN when there is none
 * @param tenure days as a customer; NaN when not told
 * @param lags growth by {@link Lag}; NaN when there is none
 */
record MoneyCustomer(
    String customer,
    String segment,
    byte[] ratings,
    double weight,
    int level,
    long before,
    long after,
    double growth,
    Long yearEarlier,
    double priorGrowth,
    double tenure,
    double[] lags) {

  private static final List<String> COLUMNS = columns();
  private static final int FIRST_LAG = COLUMNS.size() - Lag.values().length;

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                CustomerFrame.CUSTOMER,
                CustomerFrame.COHORT,
                CustomerFrame.SEGMENT,
                CustomerFrame.RATINGS,
                CustomerFrame.WEIGHT,
                CustomerFrame.LEVEL,
                CustomerFrame.BEFORE,
                CustomerFrame.AFTER,
                CustomerFrame.YEAR_EARLIER,
                CustomerFrame.PLACEBO_GROWTH,
                CustomerFrame.TENURE));
    columns.addAll(CustomerFrame.LAGS);
    return List.copyOf(columns);
  }

  /** A cursor over the columns that make such customers. */
  static FrameCursor cursor(String file) {
    return new FrameCursor(file, COLUMNS);
  }

  /** The customer that the cursor stands at; null when it isn't one of these. */
  static MoneyCustomer at(FrameCursor cursor) {
    if (cursor.isNull(5)
        || cursor.isNull(6)
        || cursor.isNull(7)
        || cursor.amount(6) <= 0
        || !cursor.text(1).equals(Cohort.LINKED.key())) {
      return null;
    }
    long before = cursor.amount(6);
    long after = cursor.amount(7);
    double[] lags = new double[Lag.values().length];
    for (int lag = 0; lag < lags.length; lag++) {
      lags[lag] = cursor.number(FIRST_LAG + lag);
    }
    return new MoneyCustomer(
        cursor.text(0),
        cursor.text(2),
        cursor.bytes(3),
        cursor.number(4),
        cursor.whole(5),
        before,
        after,
        Growth.symmetric(before, Growth.floored(after)).getAsDouble(),
        cursor.isNull(8) ? null : (Long) cursor.amount(8),
        cursor.number(9),
        cursor.isNull(10) ? Double.NaN : cursor.whole(10),
        lags);
  }

  boolean retained() {
    return after > 0;
  }

  /** Half of what both windows brought together, in units of the stated scale. */
  double size() {
    return before * 0.5 + Growth.floored(after) * 0.5;
  }

  boolean rated(int element) {
    return Answer.given(ratings[element]);
  }
}
