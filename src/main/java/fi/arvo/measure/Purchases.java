package fi.arvo.measure;

import java.util.Arrays;

/**
 * A customer's booked amounts in columns. The arrays belong to the reader, who fills them anew for
 * each customer; only the first {@link #size()} places count.
 */
public final class Purchases {
  /** Stream of a purchase whose stream isn't told; it is neither known nor new. */
  public static final int NO_STREAM = -1;

  private int[] days = new int[64];
  private long[] units = new long[64];
  private int[] streams = new int[64];
  private int size;

  /** Forgets the customer before. */
  public void clear() {
    size = 0;
  }

  /**
   * @param day epoch day of booking
   * @param amount in units of the stated scale; negative for a refund
   * @param stream code of the revenue stream, 0 or more, the same for a name within one task; or
   *     {@link #NO_STREAM}
   */
  public void add(int day, long amount, int stream) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      units = Arrays.copyOf(units, 2 * size);
      streams = Arrays.copyOf(streams, 2 * size);
    }
    days[size] = day;
    units[size] = amount;
    streams[size++] = stream;
  }

  public int size() {
    return size;
  }

  public int day(int i) {
    return days[i];
  }

  public long units(int i) {
    return units[i];
  }

  public int stream(int i) {
    return streams[i];
  }

  /** Net amount booked in a window. */
  public long net(Window window) {
    int from = window.fromDay();
    int to = window.toDay();
    long sum = 0;
    for (int i = 0; i < size; i++) {
      if (days[i] >= from && days[i] < to) {
        sum = Math.addExact(sum, units[i]);
      }
    }
    return sum;
  }

  /** Whether anything was booked before a day. */
  public boolean anyBefore(int day) {
    for (int i = 0; i < size; i++) {
      if (days[i] < day) {
        return true;
      }
    }
    return false;
  }

  /**
   * Net amount booked in a window in streams that the customer had never bought from before it. A
   * stream whose net in the window is below 0 adds nothing.
   */
  public long newStreamNet(Window window) {
    int from = window.fromDay();
    int to = window.toDay();
    int streamCount = 0;
    for (int i = 0; i < size; i++) {
      streamCount = Math.max(streamCount, streams[i] + 1);
    }
    boolean[] known = new boolean[streamCount];
    long[] net = new long[streamCount];
    for (int i = 0; i < size; i++) {
      if (streams[i] == NO_STREAM) {
        continue;
      }
      if (days[i] < from) {
        known[streams[i]] = true;
      } else if (days[i] < to) {
        net[streams[i]] = Math.addExact(net[streams[i]], units[i]);
      }
    }
    long sum = 0;
    for (int stream = 0; stream < streamCount; stream++) {
      if (!known[stream] && net[stream] > 0) {
        sum = Math.addExact(sum, net[stream]);
      }
    }
    return sum;
  }
}
