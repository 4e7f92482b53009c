package fi.arvo.measure;

import java.io.Serializable;

/**
 * Whole calendar months in a row.
 *
 * @param first first month, see {@link Months}
 * @param months how many; 1 or more
 */
public record Window(int first, int months) implements Serializable {

  /** Last month of the window. */
  public int last() {
    return first + months - 1;
  }

  /** As many months, right before this window. */
  public Window preceding() {
    return new Window(first - months, months);
  }

  /** First epoch day of the window. */
  public int fromDay() {
    return Months.firstDay(first);
  }

  /** First epoch day after the window. */
  public int toDay() {
    return Months.firstDay(first + months);
  }

  /** The window as it stands in tables, e.g. {@code 2025-10..2026-09}. */
  public String period() {
    return Months.period(first) + ".." + Months.period(last());
  }
}
