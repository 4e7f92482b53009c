package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.List;
import java.util.TreeSet;

/** A few of a group's stories, and how many customers tell one; the customer counts once. */
public final class VerbatimState implements Mergeable<VerbatimState> {
  /** Stories of a group that are kept. */
  public static final int KEPT = 5;

  private static final long serialVersionUID = 1L;

  private final TreeSet<Verbatim> first = new TreeSet<>();
  private long tellers;

  /** Counts in a customer by one of its stories. */
  void add(Verbatim ofOneCustomer) {
    tellers++;
    keep(ofOneCustomer);
  }

  private void keep(Verbatim verbatim) {
    first.add(verbatim);
    if (first.size() > KEPT) {
      first.pollLast();
    }
  }

  @Override
  public void merge(VerbatimState other) {
    tellers += other.tellers;
    other.first.forEach(this::keep);
  }

  /** Distinct customers with a story in the group. */
  public long tellers() {
    return tellers;
  }

  /**
   * The stories that may be told, in their order.
   *
   * @param fewest tellers of whom anything is told
   */
  public List<String> told(int fewest) {
    return tellers < fewest ? List.of() : first.stream().map(Verbatim::text).toList();
  }
}
