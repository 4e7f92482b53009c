package fi.arvo.report;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.PartOf;
import fi.arvo.report.tables.Terms.Scope;
import fi.arvo.report.tables.Terms.Side;
import java.math.BigDecimal;
import java.util.Optional;

/** How large a part of the company a change concerns: of its revenue, else of its answers. */
final class ConcernedPart {
  private final PublishedFacts facts;

  /**
   * @param facts as published, so that no part tells what is hidden
   */
  ConcernedPart(PublishedFacts facts) {
    this.facts = facts;
  }

  /**
   * @param value of the whole, 0 to 1
   */
  record Part(double value, PartOf of) {}

  /**
   * The part of one scope; empty where neither its revenue nor its answers are shown.
   *
   * @param period of the answers
   */
  Optional<Part> of(String scope, String value, String period) {
    Optional<Part> revenue =
        share(revenue(scope, value), revenue(Scope.OVERALL.key(), Terms.ALL))
            .map(share -> new Part(share, PartOf.REVENUE));
    return revenue.isPresent()
        ? revenue
        : share(answers(scope, value, period), answers(Scope.OVERALL.key(), Terms.ALL, period))
            .map(share -> new Part(share, PartOf.ANSWERS));
  }

  private static Optional<Double> share(Optional<Double> part, Optional<Double> whole) {
    return part.filter(own -> whole.filter(all -> own >= 0 && all > 0 && own <= all).isPresent())
        .map(own -> own / whole.get());
  }

  private Optional<Double> revenue(String scope, String value) {
    return facts
        .rows("revenue_bridge")
        .filter(row -> row.is("component", Terms.Component.CLOSING.key()))
        .filter(row -> at(row, scope, value))
        .findFirst()
        .flatMap(row -> Optional.ofNullable((BigDecimal) row.get("amount")))
        .map(Number::doubleValue);
  }

  private Optional<Double> answers(String scope, String value, String period) {
    return facts
        .rows("loyalty")
        .filter(row -> row.is("side", Side.CUSTOMER.key()) && row.is("period", period))
        .filter(row -> at(row, scope, value))
        .findFirst()
        .flatMap(row -> Optional.ofNullable(row.whole("n")))
        .map(Number::doubleValue);
  }

  private static boolean at(Table.Row row, String scope, String value) {
    return row.is("scope", scope) && row.is("scope_value", value);
  }
}
