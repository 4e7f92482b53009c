package fi.arvo.measure;

import java.util.Arrays;
import java.util.List;

/** One customer's net revenue by month; filled anew for each customer. */
final class MonthlyRevenue {
  private final int first;
  private final int fromDay;
  private final short[] places;
  private final long[] net;
  private int knownFrom;

  /**
   * @param first first month
   * @param last last month, not before the first
   */
  MonthlyRevenue(int first, int last) {
    this.first = first;
    this.net = new long[last - first + 1];
    this.fromDay = Months.firstDay(first);
    this.places = new short[Months.firstDay(last + 1) - fromDay];
    for (int place = 0; place < net.length; place++) {
      Arrays.fill(
          places,
          Months.firstDay(first + place) - fromDay,
          Months.firstDay(first + place + 1) - fromDay,
          (short) place);
    }
  }

  /** Takes in a customer in place of the one before. */
  void of(CustomerHistory history) {
    Arrays.fill(net, 0);
    Purchases purchases = history.purchases();
    int known = Integer.MAX_VALUE;
    for (int i = 0; i < purchases.size(); i++) {
      int place = purchases.day(i) - fromDay;
      known = Math.min(known, purchases.day(i));
      if (place >= 0 && place < places.length) {
        net[places[place]] = Math.addExact(net[places[place]], purchases.units(i));
      }
    }
    List<Answer> answers = history.answers();
    if (!answers.isEmpty()) {
      known = Math.min(known, answers.get(0).day());
    }
    if (history.registered() != null && history.registered().since() != null) {
      known = Math.min(known, history.registered().since());
    }
    knownFrom = known;
  }

  /** Whether the customer was known before a month. */
  boolean knownBefore(int month) {
    return knownFrom < Months.firstDay(month);
  }

  /** Whether a month is one of those. */
  boolean told(int month) {
    return month >= first && month < first + net.length;
  }

  long in(int month) {
    return net[month - first];
  }
}
