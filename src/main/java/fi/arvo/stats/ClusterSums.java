package fi.arvo.stats;

/** The rows of one cluster around each start, of all customers that belong to it. */
public final class ClusterSums implements Mergeable<ClusterSums> {
  private static final long serialVersionUID = 1L;

  private final AroundStarts total;
  private final long[] before;
  private final long[] after;

  /**
   * An empty state.
   *
   * @param starts how many starts there are
   */
  public ClusterSums(int starts) {
    total = new AroundStarts(starts);
    before = new long[starts];
    after = new long[starts];
  }

  /** Adds all rows of one customer. */
  public void add(AroundStarts customer) {
    total.add(customer);
    for (int start = 0; start < before.length; start++) {
      before[start] += customer.any(start, false) ? 1 : 0;
      after[start] += customer.any(start, true) ? 1 : 0;
    }
  }

  @Override
  public void merge(ClusterSums other) {
    total.add(other.total);
    Tallies.addAll(before, other.before);
    Tallies.addAll(after, other.after);
  }

  AroundStarts total() {
    return total;
  }

  /** Customers with rows before a start, or from it on. */
  long respondents(int start, boolean later) {
    return later ? after[start] : before[start];
  }
}
