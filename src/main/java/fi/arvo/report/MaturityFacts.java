package fi.arvo.report;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.Role;
import fi.arvo.measure.NumberAwareOrder;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.MaturityItem;
import java.util.Optional;
import java.util.stream.Stream;

/** What is published of the latest wave of a maturity survey. */
final class MaturityFacts {
  private static final Unit SCORE = Unit.MEAN.withDecimals(1);

  private final Narrator narrator;
  private final String wave;

  MaturityFacts(Narrator narrator) {
    this.narrator = narrator;
    this.wave =
        narrator
            .facts()
            .rows("maturity")
            .map(row -> row.text("wave"))
            .max(NumberAwareOrder.INSTANCE)
            .orElse(null);
  }

  /** The latest wave; empty when nobody has answered. */
  Optional<String> wave() {
    return Optional.ofNullable(wave);
  }

  /** Rows of the latest wave. */
  Stream<Table.Row> rows(String table) {
    return narrator.facts().rows(table).filter(row -> row.is("wave", wave));
  }

  /** Rows of everybody together. */
  Stream<Table.Row> overall(String table) {
    return rows(table).filter(row -> row.is("scope", Terms.Scope.OVERALL.key()));
  }

  /** Where everybody together stands, whether shown or hidden. */
  Optional<Table.Row> standing(String lens, String area) {
    return overall("maturity")
        .filter(row -> row.is("lens", lens) && row.is("area", area))
        .findFirst();
  }

  Quantity score(Table.Row row) {
    return narrator.quantity(row, SCORE, "mean", "ci_low", "ci_high", "people");
  }

  /** Promise beside understanding; empty where nobody says which statements they are. */
  Optional<Table.Row> gap() {
    return overall("maturity_gaps").findFirst();
  }

  /** The same, if its difference may be shown. */
  Optional<Table.Row> toldGap() {
    return gap().filter(row -> row.number("difference") != null);
  }

  Quantity promise(Table.Row gap) {
    return narrator.quantity(
        gap, Unit.SHARE, "share_promise", "promise_low", "promise_high", "people");
  }

  Quantity understanding(Table.Row gap) {
    return narrator.quantity(
        gap,
        Unit.SHARE,
        "share_understanding",
        "understanding_low",
        "understanding_high",
        "people");
  }

  /** Whether a difference is above chance, all of them considered. */
  static boolean certain(Table.Row row) {
    return row.number("p_adjusted") != null && row.number("p_adjusted") < ElementLinks.CERTAIN;
  }

  /** Groups, organisations or units, whether shown or hidden. */
  Stream<Table.Row> groups() {
    return rows("maturity").filter(row -> !row.is("scope", Terms.Scope.OVERALL.key()));
  }

  Stream<Table.Row> items(MaturityItem kind) {
    return rows("maturity_items").filter(row -> row.is("kind", kind.key()));
  }

  /** What everybody together says of the sources of a step, or of all. */
  Optional<Table.Row> source(String step) {
    return overall("maturity_sources").filter(row -> row.is("step", step)).findFirst();
  }

  /** The survey's scale in words. */
  String scale() {
    return Optional.ofNullable(narrator.job().extracts().get(Role.MATURITY))
        .flatMap(ExtractConfig::agreement)
        .map(asked -> asked.scale().min() + "–" + asked.scale().max())
        .orElse("");
  }
}
