package fi.arvo.synthetic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Some of the published figures of a few customers, worked out the slow way: dates compared with
 * dates, every pair with every other, nothing shared with the code under test.
 */
final class NaiveTruth {
  private static final YearMonth AS_OF = YearMonth.of(2026, 9);

  private NaiveTruth() {}

  /** A customer's answer and the money around it in euros; nulls where there is nothing. */
  record Case(
      SyntheticAnswer answer,
      List<Integer> coveredElements,
      Double after,
      Double before,
      Double placebo,
      boolean newStream) {

    int covered() {
      return coveredElements.size();
    }

    Double growth() {
      return after + before == 0 ? null : (after - before) / ((after + before) / 2);
    }
  }

  static List<Case> current(List<SyntheticCustomer> customers) {
    List<Case> cases = new ArrayList<>();
    for (SyntheticCustomer customer : customers) {
      customer.answers().stream()
          .filter(SyntheticAnswer::rated)
          .filter(answer -> month(answer).isAfter(AS_OF.minusYears(1)))
          .reduce((earlier, later) -> later)
          .ifPresent(answer -> cases.add(of(customer, answer)));
    }
    return cases;
  }

  static List<Case> linked(List<SyntheticCustomer> customers) {
    List<Case> cases = new ArrayList<>();
    for (SyntheticCustomer customer : customers) {
      customer.answers().stream()
          .filter(SyntheticAnswer::rated)
          .filter(answer -> !month(answer).plusYears(1).isAfter(AS_OF))
          .reduce((earlier, later) -> later)
          .ifPresent(answer -> cases.add(of(customer, answer)));
    }
    return cases;
  }

  private static YearMonth month(SyntheticAnswer answer) {
    return YearMonth.from(answer.answeredAt());
  }

  private static Case of(SyntheticCustomer customer, SyntheticAnswer answer) {
    YearMonth month = month(answer);
    List<Integer> covered = new ArrayList<>();
    for (int e = 0; e < answer.ratings().length; e++) {
      if (answer.ratings()[e] >= 8 && answer.ratings()[e] <= 10) {
        covered.add(e);
      }
    }
    Map<Integer, Double> newStreams = new LinkedHashMap<>();
    for (SyntheticTransaction t : customer.transactions()) {
      YearMonth booked = YearMonth.from(t.bookedOn());
      boolean known =
          customer.transactions().stream()
              .anyMatch(
                  other ->
                      other.identified()
                          && other.stream() == t.stream()
                          && !YearMonth.from(other.bookedOn()).isAfter(month));
      if (t.identified()
          && !known
          && booked.isAfter(month)
          && !booked.isAfter(month.plusMonths(12))) {
        newStreams.merge(t.stream(), t.cents() / 100.0, Double::sum);
      }
    }
    return new Case(
        answer,
        covered,
        sum(customer, month.plusMonths(1), month.plusMonths(12)),
        sum(customer, month.minusMonths(12), month.minusMonths(1)),
        sum(customer, month.minusMonths(24), month.minusMonths(13)),
        newStreams.values().stream().anyMatch(money -> money > 0));
  }

  private static double sum(SyntheticCustomer customer, YearMonth first, YearMonth last) {
    long cents =
        customer.transactions().stream()
            .filter(SyntheticTransaction::identified)
            .filter(t -> !t.bookedOn().isBefore(first.atDay(1)))
            .filter(t -> !t.bookedOn().isAfter(last.atEndOfMonth()))
            .mapToLong(SyntheticTransaction::cents)
            .sum();
    return Math.max(0, cents) / 100.0;
  }

  /** A customer's money in the twelve months that end with a September, at least 0. */
  static double yearTo(SyntheticCustomer customer, int year) {
    YearMonth last = YearMonth.of(year, 9);
    return sum(customer, last.minusMonths(11), last);
  }

  static double nps(List<Case> cases) {
    List<Integer> said =
        cases.stream().map(c -> c.answer().recommend()).filter(r -> r >= 0).toList();
    double promoters = said.stream().filter(r -> r >= 9).count();
    double detractors = said.stream().filter(r -> r <= 6).count();
    return 100 * (promoters - detractors) / said.size();
  }

  /** Growth of the cases' total, those without money left out of nothing. */
  static double growth(
      List<Case> cases, Function<Case, Double> after, Function<Case, Double> before) {
    double later = cases.stream().mapToDouble(after::apply).sum();
    double earlier = cases.stream().mapToDouble(before::apply).sum();
    return (later - earlier) / ((later + earlier) / 2);
  }

  static Map<String, List<Case>> byBand(List<Case> cases) {
    return cases.stream().collect(Collectors.groupingBy(c -> band(c.covered())));
  }

  private static String band(int covered) {
    if (covered == 0) {
      return "0";
    }
    if (covered <= 3) {
      return "1-3";
    }
    if (covered <= 7) {
      return "4-7";
    }
    return covered <= 14 ? "8-14" : "15+";
  }

  static double pearson(List<double[]> pairs) {
    double meanX = pairs.stream().mapToDouble(p -> p[0]).average().orElse(Double.NaN);
    double meanY = pairs.stream().mapToDouble(p -> p[1]).average().orElse(Double.NaN);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (double[] pair : pairs) {
      xy += (pair[0] - meanX) * (pair[1] - meanY);
      xx += (pair[0] - meanX) * (pair[0] - meanX);
      yy += (pair[1] - meanY) * (pair[1] - meanY);
    }
    return pairs.size() < 2 || xx < 1e-20 || yy < 1e-20 ? Double.NaN : xy / Math.sqrt(xx * yy);
  }

  static double spearman(List<double[]> pairs) {
    return pearson(
        pairs.stream()
            .map(pair -> new double[] {rank(pairs, 0, pair[0]), rank(pairs, 1, pair[1])})
            .toList());
  }

  private static double rank(List<double[]> pairs, int side, double value) {
    long below = pairs.stream().filter(p -> p[side] < value).count();
    long equal = pairs.stream().filter(p -> p[side] == value).count();
    return below + (equal + 1) / 2.0;
  }

  static double kendall(List<double[]> pairs) {
    double concordance = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = 0; j < i; j++) {
        double x = Math.signum(pairs.get(i)[0] - pairs.get(j)[0]);
        double y = Math.signum(pairs.get(i)[1] - pairs.get(j)[1]);
        concordance += x * y;
        untiedX += x * x;
        untiedY += y * y;
      }
    }
    return untiedX * untiedY == 0 ? Double.NaN : concordance / Math.sqrt(untiedX * untiedY);
  }
}
