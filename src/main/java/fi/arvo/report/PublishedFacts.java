package fi.arvo.report;

import fi.arvo.measure.NumberAwareOrder;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.report.tables.Terms.CustomerGroup;
import fi.arvo.report.tables.Terms.Dimension;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Level;
import fi.arvo.report.tables.Terms.Method;
import fi.arvo.report.tables.Terms.ModelOutcome;
import fi.arvo.report.tables.Terms.Outcome;
import fi.arvo.report.tables.Terms.Scope;
import fi.arvo.report.tables.Terms.Side;
import fi.arvo.report.tables.Terms.Variant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the published tables say of the whole company. A table that was not made has no rows. */
final class PublishedFacts {
  private final Map<String, Table> tables = new LinkedHashMap<>();

  PublishedFacts(List<Table> published) {
    published.forEach(table -> tables.put(table.contract().name(), table));
  }

  Stream<Table> tables() {
    return tables.values().stream();
  }

  Stream<Table.Row> rows(String table) {
    Table found = tables.get(table);
    return found == null ? Stream.empty() : found.rows().stream();
  }

  private Stream<Table.Row> overall(String table) {
    return rows(table).filter(r -> r.is("scope", Scope.OVERALL.key()));
  }

  /** Customers' current loyalty. */
  Optional<Table.Row> loyalty() {
    return overall("loyalty")
        .filter(r -> r.is("period", Terms.CURRENT_PERIOD) && r.is("side", Side.CUSTOMER.key()))
        .findFirst();
  }

  /** Customers' loyalty in the last whole periods, from the earliest; waves count as periods. */
  List<Table.Row> loyaltyByPeriod(int most) {
    List<Table.Row> periods =
        overall("loyalty")
            .filter(r -> r.is("side", Side.CUSTOMER.key()) && r.flag("period_complete"))
            .filter(r -> !r.is("period", Terms.CURRENT_PERIOD) && !r.text("period").contains(".."))
            .sorted(Comparator.comparing(r -> r.text("period"), NumberAwareOrder.INSTANCE))
            .toList();
    return periods.subList(Math.max(0, periods.size() - most), periods.size());
  }

  /** Whether more automation goes with customers feeling worse at a touchpoint. */
  boolean chilled(String touchpoint) {
    return rows("automation")
        .filter(r -> r.is("scope", "touchpoint") && r.is("scope_value", touchpoint))
        .anyMatch(r -> r.is("verdict", Terms.Chill.CHILLS.key()));
  }

  /**
   * The rows of a table by period that tell of the reporting months; where none do, of the latest
   * whole period.
   */
  List<Table.Row> reporting(String table) {
    List<Table.Row> rows = rows(table).filter(r -> r.text("period").contains("..")).toList();
    if (!rows.isEmpty()) {
      return rows;
    }
    Optional<String> latest =
        rows(table)
            .filter(r -> !r.has("period_complete") || r.flag("period_complete"))
            .map(r -> r.text("period"))
            .max(NumberAwareOrder.INSTANCE);
    return rows(table).filter(r -> r.text("period").equals(latest.orElse(null))).toList();
  }

  /** What moved the NPS, of a dimension; empty where it is not told. */
  List<Table.Row> change(Dimension dimension) {
    return rows("nps_change").filter(r -> r.is("dimension", dimension.key())).toList();
  }

  /** What every element has to do with an outcome beside all others, in the model's order. */
  List<Table.Row> drivers(Outcome outcome) {
    return overall("drivers").filter(r -> r.is("outcome", outcome.key())).toList();
  }

  /** A term of a model of money; none when the model or the term is not there. */
  Optional<Table.Row> model(ModelOutcome outcome, Variant variant, String term) {
    return rows("growth_model")
        .filter(r -> r.is("outcome", outcome.key()) && r.is("variant", variant.key()))
        .filter(r -> r.is("term", term))
        .findFirst();
  }

  /** Growth of those who answered, or of those who did not. */
  Optional<Table.Row> response(CustomerGroup group) {
    return rows("response_bias").filter(r -> r.is("customer_group", group.key())).findFirst();
  }

  /** An outcome by band of the dose, from the lowest. */
  List<Table.Row> bands(Level level, Dose dose, Outcome outcome) {
    return overall("dose_response")
        .filter(r -> of(r, level, dose, outcome))
        .sorted(Comparator.comparing(r -> r.whole("band_no")))
        .toList();
  }

  /** An outcome of all customers, whatever they get. */
  Optional<Table.Row> everybody(Outcome outcome) {
    return bands(Level.CUSTOMER, Dose.ALL, outcome).stream().findFirst();
  }

  /** Whether an outcome rises with the dose; none when nobody has the outcome. */
  Optional<Table.Row> trend(Level level, Dose dose, Outcome outcome) {
    return overall("dose_trend")
        .filter(r -> of(r, level, dose, outcome))
        .filter(r -> r.whole("n") == null || r.whole("n") > 0)
        .findFirst();
  }

  private static boolean of(Table.Row row, Level level, Dose dose, Outcome outcome) {
    return row.is("level", level.key())
        && row.is("predictor", dose.key())
        && row.is("outcome", outcome.key());
  }

  Optional<Table.Row> coverage(String element) {
    return overall("element_coverage")
        .filter(r -> r.is("element", element) && r.is("period", Terms.CURRENT_PERIOD))
        .findFirst();
  }

  /** How many elements a customer gets. */
  Optional<Table.Row> coveredElements() {
    return overall("coverage")
        .filter(r -> r.is("period", Terms.CURRENT_PERIOD) && r.is("measure", "elements"))
        .findFirst();
  }

  /** What became of an element among everybody, between the two periods compared. */
  Optional<Table.Row> elementChange(String element) {
    return overall("insights")
        .filter(r -> r.is("kind", "element") && r.is("element", element))
        .findFirst();
  }

  Optional<Table.Row> correlation(String predictor, Outcome outcome, Method method) {
    return overall("correlations")
        .filter(r -> r.is("level", Level.CUSTOMER.key()) && r.is("predictor", predictor))
        .filter(r -> r.is("outcome", outcome.key()) && r.is("method", method.key()))
        .findFirst();
  }

  Optional<Table.Row> bridge(Component component) {
    return overall("revenue_bridge").filter(r -> r.is("component", component.key())).findFirst();
  }
}
