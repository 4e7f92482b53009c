package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.closeP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Growth of the customers of Online Retail (UCI 352, CC BY 4.0) and Complete Journey (84.51°, CC0)
 * against figures by pandas 1.5 and scipy 1.10. The data isn't part of the project: skipped where
 * it doesn't lie beside it.
 */
class RealTransactionsTest {
  /**
   * A row of a month written yyyy-MM.
   *
   * @param amount in thousandths of the currency
   * @param floating the amount as pandas has it, a double
   */
  private record Booking(
      String customer, String month, long amount, double floating, String product) {}

  private static final List<Booking> ONLINE_RETAIL = new ArrayList<>();

  private static List<Booking> onlineRetail() {
    if (ONLINE_RETAIL.isEmpty()) {
      RealData.read(
          "online_retail/online_retail.csv.gz",
          row -> {
            if (!row.getField("CustomerID").isEmpty()) {
              BigDecimal price = new BigDecimal(row.getField("UnitPrice"));
              long quantity = Long.parseLong(row.getField("Quantity"));
              ONLINE_RETAIL.add(
                  new Booking(
                      row.getField("CustomerID"),
                      row.getField("InvoiceDate").substring(0, 7),
                      price.movePointRight(3).longValueExact() * quantity,
                      price.doubleValue() * quantity,
                      row.getField("StockCode")));
            }
          });
    }
    return ONLINE_RETAIL;
  }

  private static List<Booking> completeJourney() {
    List<Booking> bookings = new ArrayList<>();
    RealData.read(
        "complete_journey/transactions_sample.csv.gz",
        row ->
            bookings.add(
                new Booking(
                    row.getField("household_id"),
                    row.getField("transaction_timestamp").substring(0, 7),
                    thousandths(row.getField("sales_value")),
                    Double.parseDouble(row.getField("sales_value")),
                    row.getField("department"))));
    return bookings;
  }

  /** One row's amount is a residue of floating arithmetic, 4.4e-16; it counts as nothing. */
  private static long thousandths(String amount) {
    BigDecimal exact = new BigDecimal(amount);
    return exact.compareTo(new BigDecimal("1e-9")) < 0
        ? 0
        : exact.movePointRight(3).longValueExact();
  }

  /** Customers with a booking in either window, with their amounts before and after. */
  private static Map<String, long[]> windows(
      List<Booking> bookings, String from, String fromEnd, String to, String toEnd) {
    Map<String, long[]> windows = new TreeMap<>();
    for (Booking booking : bookings) {
      int window = inside(booking, from, fromEnd) ? 0 : inside(booking, to, toEnd) ? 1 : -1;
      if (window >= 0) {
        windows.computeIfAbsent(booking.customer(), c -> new long[2])[window] += booking.amount();
      }
    }
    return windows;
  }

  private static boolean inside(Booking booking, String first, String last) {
    return booking.month().compareTo(first) >= 0 && booking.month().compareTo(last) <= 0;
  }

  @ParameterizedTest
  @CsvSource({
    "first_half_second_half_net_floored, false, 2010-12, 2011-05, 2011-06, 2011-11",
    "first_half_second_half_gross, true, 2010-12, 2011-05, 2011-06, 2011-11",
    "spring_autumn_gross, true, 2011-03, 2011-05, 2011-09, 2011-11"
  })
  void growthOfOnlineRetailAlsoOverWindowsThatDoNotTouch(
      String block, boolean gross, String from, String fromEnd, String to, String toEnd) {
    JsonNode expected = RealData.expected("online_retail").get(block);
    List<Booking> bookings =
        onlineRetail().stream().filter(booking -> !gross || booking.amount() > 0).toList();
    checkGrowth(expected, windows(bookings, from, fromEnd, to, toEnd));
  }

  @ParameterizedTest
  @CsvSource({
    "first_half_second_half, 2017-01, 2017-06, 2017-07, 2017-12",
    "q1_q4, 2017-01, 2017-03, 2017-10, 2017-12"
  })
  void growthOfCompleteJourneyAlsoOverWindowsThatDoNotTouch(
      String block, String from, String fromEnd, String to, String toEnd) {
    JsonNode expected = RealData.expected("complete_journey").get(block);
    checkGrowth(expected, windows(completeJourney(), from, fromEnd, to, toEnd));
  }

  private static void checkGrowth(JsonNode expected, Map<String, long[]> windows) {
    GrowthMoments moments = new GrowthMoments();
    GroupedMoments spread = new GroupedMoments(0, 0, false);
    for (long[] window : windows.values()) {
      moments.add(window[0], window[1]);
      Growth.symmetric(Growth.floored(window[0]), Growth.floored(window[1]))
          .ifPresent(g -> spread.add(0, g));
    }
    assertThat(moments.customers()).isEqualTo(expected.get("customers").asLong());
    assertThat(moments.customersWithGrowth()).isEqualTo(expected.get("dhs_n").asLong());
    close("mean", moments.mean().getAsDouble(), expected.get("dhs_mean").asDouble());
    Estimate aggregate = moments.aggregate();
    close("aggregate", aggregate.valueOrNull(), expected.get("dhs_aggregate").asDouble());
    if (expected.has("dhs_aggregate_se")) {
      close("error", aggregate.standardErrorOrNull(), expected.get("dhs_aggregate_se").asDouble());
      assertThat(moments.flooredWindows()).isEqualTo(expected.get("negative_windows").asLong());
    }
    close(
        "sd",
        spread.meanOf(0, 0).standardErrorOrNull() * Math.sqrt(moments.customersWithGrowth()),
        expected.get("dhs_sd").asDouble());
  }

  /**
   * A sum as pandas makes it: doubles with Kahan's compensation. Exact sums tie where these differ
   * in the last bit, which moves the rank correlations below by 1e-6.
   */
  private static final class FloatingSum {
    private double sum;
    private double excess;

    void add(double amount) {
      double corrected = amount - excess;
      double next = sum + corrected;
      excess = next - sum - corrected;
      sum = next;
    }
  }

  @Test
  void breadthOfProductsGoesWithRevenueAsInScipy() {
    JsonNode expected = RealData.expected("online_retail").get("breadth_vs_revenue");
    Map<String, Set<String>> products = new HashMap<>();
    Map<String, FloatingSum> revenue = new TreeMap<>();
    for (Booking booking : onlineRetail()) {
      if (booking.amount() > 0) {
        products.computeIfAbsent(booking.customer(), c -> new HashSet<>()).add(booking.product());
        revenue.computeIfAbsent(booking.customer(), c -> new FloatingSum()).add(booking.floating());
      }
    }
    List<String> customers = List.copyOf(revenue.keySet());
    PairedSample sample =
        new PairedSample(
            customers.stream().mapToDouble(c -> products.get(c).size()).toArray(),
            customers.stream().mapToDouble(c -> revenue.get(c).sum).toArray());
    checkCorrelations(expected, sample.pearson(), sample.spearman(), sample.kendallTauB());
  }

  private static void checkCorrelations(
      JsonNode expected, Estimate pearson, Estimate spearman, Estimate kendall) {
    assertThat(pearson.n()).isEqualTo(expected.get("n").asLong());
    close("r", pearson.valueOrNull(), expected.get("pearson").asDouble());
    closeP("r p", pearson.pValueOrNull(), expected.get("pearson_p").asDouble());
    close("r low", pearson.lowOrNull(), expected.get("pearson_ci_low").asDouble());
    close("r high", pearson.highOrNull(), expected.get("pearson_ci_high").asDouble());
    close("rho", spearman.valueOrNull(), expected.get("spearman").asDouble());
    closeP("rho p", spearman.pValueOrNull(), expected.get("spearman_p").asDouble());
    close("tau", kendall.valueOrNull(), expected.get("kendall_tau_b").asDouble());
    closeP("tau p", kendall.pValueOrNull(), expected.get("kendall_p").asDouble());
  }

  @Test
  void breadthOfDepartmentsGoesWithGrowthAsInScipy() {
    JsonNode expected = RealData.expected("complete_journey").get("department_breadth_vs_growth");
    List<Booking> bookings = completeJourney();
    Map<String, Set<String>> departments = new HashMap<>();
    for (Booking booking : bookings) {
      if (booking.month().compareTo("2017-06") <= 0) {
        Set<String> some = departments.computeIfAbsent(booking.customer(), c -> new HashSet<>());
        if (!booking.product().isEmpty() && !booking.product().equals("NA")) {
          some.add(booking.product());
        }
      }
    }
    Map<String, FloatingSum> before = new HashMap<>();
    Map<String, FloatingSum> after = new HashMap<>();
    for (Booking booking : bookings) {
      (booking.month().compareTo("2017-06") <= 0 ? before : after)
          .computeIfAbsent(booking.customer(), c -> new FloatingSum())
          .add(booking.floating());
    }
    record Household(int departments, double growth) {}
    List<Household> households = new ArrayList<>();
    before.forEach(
        (household, sum) -> {
          double a = sum.sum;
          double b = after.getOrDefault(household, new FloatingSum()).sum;
          if (a + b > 0) {
            households.add(new Household(departments.get(household).size(), 2 * (b - a) / (a + b)));
          }
        });
    GroupedMoments moments = new GroupedMoments(0, 40, false);
    RankRun run = new RankRun(41);
    households.stream()
        .sorted(Comparator.comparingDouble(Household::growth))
        .forEach(
            household -> {
              moments.add(household.departments(), household.growth());
              run.add(household.growth(), household.departments());
            });
    checkCorrelations(expected, moments.pearson(), run.spearman(), run.kendallTauB());
  }
}
