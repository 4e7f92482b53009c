package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioMoments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How elements and money went from quarter to quarter, for everybody and by segment: the mean
 * number of elements of the answers of a quarter, and the growth of a quarter's revenue against the
 * same quarter a year before, so that the year's rhythm is the same on both sides.
 */
public final class QuarterStates implements Mergeable<QuarterStates> {
  private static final long serialVersionUID = 1L;

  /** How many quarters of growth are told, the last being as-of's last whole one. */
  private static final int QUARTERS = 12;

  private static final int MONTHS = 3;
  private static final int YEAR = 12;

  private final MeasureRules rules;
  private final StatesByKey<LoyaltyKey, RatioMoments> elements = new StatesByKey<>();
  private final StatesByKey<LoyaltyKey, QuarterMoney> growth = new StatesByKey<>();
  private final int firstSold;
  private final int lastSold;
  private transient MonthlyRevenue revenue;

  /** Empty states for these rules. */
  public QuarterStates(MeasureRules rules) {
    this.rules = rules;
    int last = Months.lastOfWholeQuarter(rules.lastMonth());
    this.lastSold = last;
    int earliest = last - MONTHS * QUARTERS + 1 - YEAR;
    int first = rules.sold() ? Math.max(earliest, rules.firstSalesMonth()) : last + 1;
    this.firstSold = Months.firstOfWholeQuarter(first);
  }

  /** Counts in a customer. */
  public void add(CustomerHistory history) {
    if (rules.dated() && rules.elementsAsked()) {
      addElements(history);
    }
    if (history.purchases().size() > 0 && firstSold + YEAR < lastSold) {
      addGrowth(history);
    }
  }

  private void addElements(CustomerHistory history) {
    Map<LoyaltyKey, double[]> sums = new TreeMap<>();
    for (Answer answer : history.answers()) {
      Coverage coverage = rules.coverage().of(answer.ratings());
      if (coverage != null) {
        for (Scope scope : scopes(history, answer)) {
          double[] sum =
              sums.computeIfAbsent(
                  new LoyaltyKey(scope, rules.period(answer)), key -> new double[2]);
          sum[0] += answer.weight() * coverage.level();
          sum[1] += answer.weight();
        }
      }
    }
    sums.forEach(
        (key, sum) -> {
          if (sum[1] > 0) {
            elements.at(key, RatioMoments::new).add(sum[0], sum[1], sum[1]);
          }
        });
  }

  private void addGrowth(CustomerHistory history) {
    if (revenue == null) {
      revenue = new MonthlyRevenue(firstSold, lastSold);
    }
    revenue.of(history);
    List<Answer> answers = history.answers();
    Answer latest = answers.isEmpty() ? null : answers.get(answers.size() - 1);
    List<Scope> scopes = scopes(history, latest);
    for (int month = firstSold + YEAR; month <= lastSold; month += MONTHS) {
      long before = quarter(month - YEAR);
      long after = quarter(month);
      if (before != 0 || after != 0) {
        for (Scope scope : scopes) {
          LoyaltyKey key = new LoyaltyKey(scope, Months.quarter(month));
          growth.at(key, QuarterMoney::new).add(before, after);
        }
      }
    }
  }

  private long quarter(int first) {
    return Math.addExact(
        Math.addExact(revenue.in(first), revenue.in(first + 1)), revenue.in(first + 2));
  }

  private List<Scope> scopes(CustomerHistory history, Answer answer) {
    return rules.segmented()
        ? List.of(Scope.OVERALL, new Scope(Scope.SEGMENT, history.segmentOf(answer)))
        : List.of(Scope.OVERALL);
  }

  @Override
  public void merge(QuarterStates other) {
    elements.merge(other.elements);
    growth.merge(other.growth);
  }

  /** Mean number of elements that an answer covers, customers being the clusters. */
  public Map<LoyaltyKey, RatioMoments> elements() {
    return elements.all();
  }

  /** Growth against the same quarter a year before; none without purchases in either. */
  public Map<LoyaltyKey, QuarterMoney> growth() {
    return growth.all();
  }
}
