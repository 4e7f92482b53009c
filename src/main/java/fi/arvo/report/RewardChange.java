package fi.arvo.report;

import fi.arvo.config.Journey.Reward;
import fi.arvo.extract.Operation;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.measure.Months;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Responsibility;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Item;
import fi.arvo.report.tables.Terms.Side;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How much of what owners are rewarded on there was more, between the two periods compared. */
final class RewardChange {
  private static final int QUARTER = 3;

  private final PublishedFacts facts;
  private final List<Operation> operations;
  private final ComparedPeriods periods;
  private final boolean easyIsHigh;

  /**
   * @param facts as published
   * @param periods null when nothing is compared
   * @param easyIsHigh whether a high answer to the effort question means that it was easy
   */
  RewardChange(
      PublishedFacts facts,
      List<Operation> operations,
      ComparedPeriods periods,
      boolean easyIsHigh) {
    this.facts = facts;
    this.operations = operations;
    this.periods = periods;
    this.easyIsHigh = easyIsHigh;
  }

  /**
   * The change that is told of one measure.
   *
   * @param kind as in table insights
   * @param value an element's id of the kind element, else the value of the scope
   */
  Optional<Table.Row> change(String kind, String scope, String value) {
    String column = kind.equals("element") ? "element" : "scope_value";
    return facts
        .rows("insights")
        .filter(row -> row.is("kind", kind) && row.is("scope", scope) && row.is(column, value))
        .findFirst();
  }

  /** The change that is told of an element's share covered or of a touchpoint's NPS. */
  Optional<Table.Row> of(Responsibility item) {
    return item.kind().equals(Item.ELEMENT.key())
        ? change("element", Terms.Scope.OVERALL.key(), item.item())
        : change("nps", Terms.Scope.TOUCHPOINT.key(), item.item());
  }

  /**
   * Change of what is rewarded, above 0 where there is more of what is rewarded; null where it
   * isn't told.
   *
   * @param touchpoint null for the whole company
   */
  Double of(Optional<Reward> reward, String touchpoint) {
    if (reward.isEmpty() || periods == null) {
      return null;
    }
    return switch (reward.get()) {
      case RECOMMEND -> told("nps", touchpoint);
      case EFFORT -> easyIsHigh ? told("ces", touchpoint) : negated(told("ces", touchpoint));
      case SATISFACTION -> told("csat", touchpoint);
      case VALENCE -> valence(touchpoint);
      case REVENUE -> touchpoint == null ? revenue() : null;
      case AUTOMATED_SHARE -> worked(touchpoint, Operation::automatedShare);
      case LEAD_TIME -> negated(worked(touchpoint, Operation::leadTimeHours));
    };
  }

  private static Double negated(Double change) {
    return change == null ? null : (Double) (0 - change);
  }

  private Double told(String kind, String touchpoint) {
    return (touchpoint == null
            ? change(kind, Terms.Scope.OVERALL.key(), Terms.ALL)
            : change(kind, Terms.Scope.TOUCHPOINT.key(), touchpoint))
        .map(row -> row.number("estimate"))
        .orElse(null);
  }

  private Double valence(String touchpoint) {
    return difference(valence(touchpoint, periods.before()), valence(touchpoint, periods.after()));
  }

  private Double valence(String touchpoint, String period) {
    return facts
        .rows("touchpoints")
        .filter(row -> row.is("side", Side.CUSTOMER.key()) && row.is("period", period))
        .filter(row -> row.is("channel", Terms.ALL))
        .filter(row -> row.is("touchpoint", touchpoint == null ? Terms.ALL : touchpoint))
        .findFirst()
        .map(row -> row.number("valence"))
        .orElse(null);
  }

  private Double revenue() {
    return difference(revenue(periods.before()), revenue(periods.after()));
  }

  /** The company's net revenue of a quarter; null where a month isn't told or none is a quarter. */
  private Double revenue(String period) {
    if (!Months.isQuarter(period)) {
      return null;
    }
    int first = Months.firstOfQuarter(period);
    List<Double> months =
        Stream.of(0, 1, 2)
            .flatMap(
                next ->
                    facts
                        .rows("revenue_by_month")
                        .filter(row -> row.is("period", Months.period(first + next))))
            .flatMap(row -> Stream.ofNullable(row.number("amount")))
            .toList();
    return months.size() < QUARTER
        ? null
        : (Double) months.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Change of a mean over the months of the quarters, weighted by volume where all tell theirs. */
  private Double worked(String touchpoint, Function<Operation, Double> what) {
    return difference(
        mean(touchpoint, periods.before(), what), mean(touchpoint, periods.after(), what));
  }

  private Double mean(String touchpoint, String period, Function<Operation, Double> what) {
    if (!Months.isQuarter(period)) {
      return null;
    }
    int first = Months.firstOfQuarter(period);
    List<Operation> told =
        operations.stream()
            .filter(one -> one.month() >= first && one.month() < first + QUARTER)
            .filter(one -> touchpoint == null || touchpoint.equals(one.touchpoint()))
            .filter(one -> what.apply(one) != null)
            .toList();
    boolean weighted = told.stream().allMatch(one -> one.volume() != null && one.volume() > 0);
    double sum = 0;
    double weights = 0;
    for (Operation one : told) {
      double weight = weighted ? one.volume() : 1;
      sum += weight * what.apply(one);
      weights += weight;
    }
    return weights > 0 ? (Double) (sum / weights) : null;
  }

  private static Double difference(Double before, Double after) {
    return before == null || after == null ? null : (Double) (after - before);
  }
}
