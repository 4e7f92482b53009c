package fi.arvo.stats;

import java.io.Serializable;

/**
 * The months in which clusters are first treated, and the window that each start is looked at in. A
 * cluster goes by the place of its start here; {@link #never()} is one that isn't treated.
 *
 * @param months first month of each start, ascending, each once
 * @param ends first month after each start's window, above the month
 */
public record TreatmentStarts(int[] months, int[] ends) implements Serializable {

  /** How many starts there are; 1 or more. */
  public int count() {
    return months.length;
  }

  /** The place of clusters that are never treated. */
  public int never() {
    return months.length;
  }

  /**
   * Whether clusters of a group are controls of a start: never treated, or not until its window is
   * over.
   */
  public boolean control(int group, int start) {
    return group == never() || months[group] >= ends[start];
  }
}
