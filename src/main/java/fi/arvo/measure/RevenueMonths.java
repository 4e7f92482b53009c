package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Net revenue by calendar month, of known customers and of purchases that no customer could be
 * found for.
 */
public final class RevenueMonths implements Mergeable<RevenueMonths> {
  private static final long serialVersionUID = 1L;

  private final TreeMap<Integer, long[]> byMonth = new TreeMap<>();

  private static final int AMOUNT = 0;
  private static final int ROWS = 1;
  private static final int CUSTOMERS = 2;
  private static final int UNIDENTIFIED_AMOUNT = 3;
  private static final int UNIDENTIFIED_ROWS = 4;
  private static final int MARK = 5;

  /** One month's sums. Amounts are in units of the stated scale. */
  public record Sums(
      long amount, long rows, long customers, long unidentifiedAmount, long unidentifiedRows) {}

  /** Counts a customer's purchases in. */
  public void add(CustomerHistory history) {
    Purchases purchases = history.purchases();
    for (int i = 0; i < purchases.size(); i++) {
      long[] sums = byMonth.computeIfAbsent(Months.of(purchases.day(i)), m -> new long[MARK + 1]);
      if (history.unidentified()) {
        sums[UNIDENTIFIED_AMOUNT] = Math.addExact(sums[UNIDENTIFIED_AMOUNT], purchases.units(i));
        sums[UNIDENTIFIED_ROWS]++;
      } else {
        sums[AMOUNT] = Math.addExact(sums[AMOUNT], purchases.units(i));
        sums[ROWS]++;
        sums[MARK] = 1;
      }
    }
    if (!history.unidentified() && purchases.size() > 0) {
      for (long[] sums : byMonth.values()) {
        sums[CUSTOMERS] += sums[MARK];
        sums[MARK] = 0;
      }
    }
  }

  @Override
  public void merge(RevenueMonths other) {
    other.byMonth.forEach(
        (month, sums) ->
            byMonth.merge(
                month,
                Arrays.copyOf(sums, sums.length),
                (mine, theirs) -> {
                  for (int i = 0; i < MARK; i++) {
                    mine[i] = Math.addExact(mine[i], theirs[i]);
                  }
                  return mine;
                }));
  }

  /** Sums by month, earliest first. */
  public TreeMap<Integer, Sums> months() {
    TreeMap<Integer, Sums> result = new TreeMap<>();
    byMonth.forEach(
        (month, s) ->
            result.put(
                month,
                new Sums(
                    s[AMOUNT],
                    s[ROWS],
                    s[CUSTOMERS],
                    s[UNIDENTIFIED_AMOUNT],
                    s[UNIDENTIFIED_ROWS])));
    return result;
  }
}
