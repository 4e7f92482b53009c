package fi.arvo.measure;

import fi.arvo.stats.AroundStarts;
import fi.arvo.stats.TreatmentStarts;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The months around each start of an action that are looked at: six before and six from it on, as
 * far as figures reach.
 *
 * @param starts with windows cut at the last month that there are figures of
 * @param before whether there are three months or more before each start
 * @param after whether there are three or more from it on
 */
record StartWindows(TreatmentStarts starts, boolean[] before, boolean[] after)
    implements Serializable {
  /** Months on either side of a start. */
  static final int SIDE = 6;

  /** Fewest months on either side. */
  static final int FEWEST = 3;

  /**
   * @param first first month with figures
   * @param last last whole month with figures
   */
  static StartWindows of(int[] months, int first, int last) {
    int[] ends = new int[months.length];
    boolean[] before = new boolean[months.length];
    boolean[] after = new boolean[months.length];
    for (int start = 0; start < months.length; start++) {
      int end = Math.min(months[start] + SIDE, last + 1);
      before[start] = first <= months[start] - FEWEST;
      after[start] = end >= months[start] + FEWEST;
      ends[start] = Math.max(end, months[start] + 1);
    }
    return new StartWindows(new TreatmentStarts(months, ends), before, after);
  }

  /** The part of a start's window that a month lies in; null for none, or when it is too short. */
  AroundStarts.Part part(int start, int month) {
    int from = starts.months()[start];
    if (!before[start] || !after[start] || month < from - SIDE || month >= starts.ends()[start]) {
      return null;
    }
    return month >= from
        ? AroundStarts.Part.AFTER
        : month < from - SIDE / 2 ? AroundStarts.Part.EARLY : AroundStarts.Part.LATE;
  }

  /** The place of a start; never for null. */
  int place(Integer month) {
    return month == null ? starts.never() : Arrays.binarySearch(starts.months(), month);
  }

  /**
   * Whether another action, begun in a month, may be what is seen around a start: of the treated
   * when its six months meet the window, of controls when it began before the window's end.
   */
  boolean disturbed(int start, boolean treated, Integer other) {
    return other != null
        && other < starts.ends()[start]
        && (!treated || other + SIDE > starts.months()[start] - SIDE);
  }

  /** Whether any start has enough months before, or from it on. */
  boolean any(boolean later) {
    for (boolean enough : later ? after : before) {
      if (enough) {
        return true;
      }
    }
    return false;
  }
}
