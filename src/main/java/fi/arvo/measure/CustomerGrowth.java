package fi.arvo.measure;

import fi.arvo.stats.Growth;
import java.util.OptionalDouble;

/**
 * What a customer's money did around an anchor. Amounts are exact, in units of the stated scale,
 * net of refunds.
 *
 * @param before net of the before-window; null when the extract doesn't reach over it, and so on
 * @param after net of the after-window
 * @param placebo net of the window before the before-window
 * @param newStream net from streams never bought from before the after-window; null when less than
 *     one window of history lies before it, or when the extract tells no streams
 */
public record CustomerGrowth(Long before, Long after, Long placebo, Long newStream) {

  /** No transactions to measure by. */
  public static final CustomerGrowth NONE = new CustomerGrowth(null, null, null, null);

  /** Measures a customer's purchases in windows, as far as the extract reaches over them. */
  public static CustomerGrowth of(Purchases purchases, GrowthWindows windows, MeasureRules rules) {
    boolean after = rules.covers(windows.after());
    boolean before = rules.covers(windows.before());
    boolean placebo = rules.covers(windows.placebo());
    return new CustomerGrowth(
        before ? (Long) purchases.net(windows.before()) : null,
        after ? (Long) purchases.net(windows.after()) : null,
        placebo ? (Long) purchases.net(windows.placebo()) : null,
        after && before && rules.streamed()
            ? (Long) purchases.newStreamNet(windows.after())
            : null);
  }

  /** Whether both sides of the growth could be measured. */
  public boolean measured() {
    return before != null && after != null;
  }

  /** Whether both sides of the placebo could be measured. */
  public boolean placeboMeasured() {
    return before != null && placebo != null;
  }

  /** Symmetric growth, −2 to 2; null when unknown or when both windows are 0. */
  public Double growth() {
    return measured() ? symmetric(before, after) : null;
  }

  /**
   * Symmetric growth of the window before the anchor over the one before that; null as {@link
   * #growth()}.
   */
  public Double placeboGrowth() {
    return placeboMeasured() ? symmetric(placebo, before) : null;
  }

  private static Double symmetric(long before, long after) {
    OptionalDouble growth = Growth.symmetric(Growth.floored(before), Growth.floored(after));
    return growth.isPresent() ? (Double) growth.getAsDouble() : null;
  }

  /**
   * Whether a customer of the before-window bought in the after-window; null when not a customer
   * then.
   */
  public Boolean retained() {
    return measured() && before > 0 ? (Boolean) (after > 0) : null;
  }

  /** Whether the after-window brought money from a new stream; null when unknown. */
  public Boolean newStreamFound() {
    return newStream == null ? null : (Boolean) (newStream > 0);
  }
}
