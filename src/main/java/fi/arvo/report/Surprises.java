package fi.arvo.report;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Level;
import fi.arvo.report.tables.Terms.Scope;
import fi.arvo.report.tables.Terms.Side;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Distributions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where customers recommend more or less than the value they get lets expect. Expected is the NPS
 * of all, moved along the line of NPS on covered elements by how many elements more or fewer
 * customers get there. All figures are as published, errors those of their intervals; they are
 * taken as independent, which makes the error a little too large where NPS and elements go
 * together.
 */
final class Surprises {
  private static final String ELEMENTS = "elements";
  private static final double NORMAL_95 = 1.959963984540054;

  private final PublishedFacts facts;

  Surprises(PublishedFacts facts) {
    this.facts = facts;
  }

  /**
   * One segment or unit against what is expected of it.
   *
   * @param nps as measured, points
   * @param expected points
   * @param se of their difference, points
   * @param n customers
   */
  record Surprise(
      String scope,
      String value,
      double nps,
      double expected,
      double se,
      double p,
      double adjusted,
      Long n,
      Double nEffective,
      Double designEffect) {

    private Surprise corrected(double p) {
      return new Surprise(scope, value, nps, expected, se, this.p, p, n, nEffective, designEffect);
    }

    double difference() {
      return nps - expected;
    }

    double low() {
      return difference() - NORMAL_95 * se;
    }

    double high() {
      return difference() + NORMAL_95 * se;
    }
  }

  /** Segments and units whose figures are all shown; none where the line of all isn't known. */
  List<Surprise> all() {
    Optional<Table.Row> line = line();
    Optional<Table.Row> nps = loyalty(Scope.OVERALL).findFirst();
    Optional<Table.Row> covered = coverage(Scope.OVERALL.key(), Terms.ALL);
    if (line.isEmpty() || nps.isEmpty() || covered.isEmpty()) {
      return List.of();
    }
    List<Surprise> found = new ArrayList<>();
    Stream.of(Scope.SEGMENT, Scope.UNIT)
        .flatMap(this::loyalty)
        .filter(row -> !row.is("scope_value", Terms.UNKNOWN))
        .forEach(
            own ->
                coverage(own.text("scope"), own.text("scope_value"))
                    .ifPresent(
                        value -> found.add(of(own, value, nps.get(), covered.get(), line.get()))));
    List<Double> adjusted = BenjaminiHochberg.adjust(found.stream().map(Surprise::p).toList());
    List<Surprise> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      all.add(found.get(i).corrected(adjusted.get(i)));
    }
    return all;
  }

  private static Surprise of(
      Table.Row own, Table.Row value, Table.Row all, Table.Row covered, Table.Row line) {
    double slope = line.number("slope");
    double more = value.number("mean") - covered.number("mean");
    double expected = all.number("nps") + slope * more;
    double se =
        Math.hypot(
            se(own, "nps_low", "nps_high"),
            Math.hypot(
                slope * se(value, "ci_low", "ci_high"),
                more * se(line, "slope_low", "slope_high")));
    double z = (own.number("nps") - expected) / se;
    return new Surprise(
        own.text("scope"),
        own.text("scope_value"),
        own.number("nps"),
        expected,
        se,
        Distributions.normalTwoSided(z),
        1,
        own.whole("customers"),
        own.number("n_effective"),
        own.number("design_effect"));
  }

  private static double se(Table.Row row, String low, String high) {
    return (row.number(high) - row.number(low)) / (2 * NORMAL_95);
  }

  /** NPS of the customers of now. */
  private Stream<Table.Row> loyalty(Scope scope) {
    return facts
        .rows("loyalty")
        .filter(row -> row.is("side", Side.CUSTOMER.key()))
        .filter(row -> row.is("period", Terms.CURRENT_PERIOD))
        .filter(row -> row.is("scope", scope.key()) && !row.flag("suppressed"))
        .filter(row -> row.number("nps") != null && row.number("nps_low") != null);
  }

  private Optional<Table.Row> coverage(String scope, String value) {
    return facts
        .rows("coverage")
        .filter(row -> row.is("measure", ELEMENTS) && !row.flag("suppressed"))
        .filter(row -> row.is("scope", scope) && row.is("scope_value", value))
        .filter(row -> row.number("mean") != null && row.number("ci_low") != null)
        .findFirst();
  }

  private Optional<Table.Row> line() {
    return facts
        .rows("dose_trend")
        .filter(row -> row.is("scope", Scope.OVERALL.key()))
        .filter(row -> row.is("level", Level.CUSTOMER.key()))
        .filter(row -> row.is("predictor", Dose.ELEMENTS.key()) && row.is("outcome", "nps"))
        .filter(row -> row.number("slope") != null && row.number("slope_low") != null)
        .findFirst();
  }
}
