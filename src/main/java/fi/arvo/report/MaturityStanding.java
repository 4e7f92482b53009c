package fi.arvo.report;

import fi.arvo.analysis.MaturityContrasts;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.MaturityItem;
import fi.arvo.measure.MaturityState;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.tables.Terms;
import fi.arvo.stats.AdvancedThird;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Result;
import fi.arvo.stats.Third;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What groups have against each other: which third each stands in, and what tells the most advanced
 * from the rest. It is reckoned from the tables as they are published and of the groups shown there
 * alone, so that no hidden group moves it.
 */
public final class MaturityStanding {
  private final MaturityState state;
  private final JobConfig job;
  private final Table standings;
  private final Table sources;

  private MaturityStanding(MaturityState state, JobConfig job, List<Table> tables) {
    this.state = state;
    this.job = job;
    this.standings = named(tables, "maturity");
    this.sources = named(tables, "maturity_sources");
  }

  private static Table named(List<Table> tables, String name) {
    return tables.stream()
        .filter(table -> table.contract().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The tables, those of maturity completed: ranges of what organisations say together, thirds, and
   * what tells the most advanced.
   *
   * @param tables that have been through {@link TableProtection}
   * @param state empty without a maturity survey
   */
  public static List<Table> with(List<Table> tables, Optional<MaturityState> state, JobConfig job) {
    if (state.isEmpty()) {
      return tables;
    }
    List<Table> ranged = MaturityRanges.with(tables, state.get(), job);
    MaturityStanding standing = new MaturityStanding(state.get(), job, ranged);
    return ranged.stream()
        .map(
            table ->
                switch (table.contract().name()) {
                  case "maturity" -> standing.thirds();
                  case "maturity_items" -> standing.items(table);
                  default -> table;
                })
        .toList();
  }

  /** Whether a row is of a group that has a name and is shown. */
  private static boolean ranked(Table.Row row) {
    return !row.is("scope", Terms.Scope.OVERALL.key())
        && !row.is("scope_value", CustomerHistory.UNKNOWN)
        && row.number("mean") != null;
  }

  private static List<String> among(Table.Row row) {
    return List.of(row.text("wave"), row.text("lens"), row.text("area"));
  }

  private Table thirds() {
    Map<List<String>, List<Table.Row>> families =
        standings
            .where(MaturityStanding::ranked)
            .collect(
                Collectors.groupingBy(
                    MaturityStanding::among, LinkedHashMap::new, Collectors.toList()));
    Map<Table.Row, Table.Row> told = new LinkedHashMap<>();
    families
        .values()
        .forEach(
            family -> {
              Result<List<Third>> thirds =
                  Third.of(family.stream().mapToDouble(row -> row.number("mean")).toArray());
              for (int i = 0; i < family.size(); i++) {
                Table.Row row = family.get(i);
                int place = i;
                told.put(
                    row,
                    thirds
                        .given()
                        .map(all -> row.with("third", all.get(place).key()))
                        .orElseGet(() -> withReason(row, thirds.whyNot().orElseThrow())));
              }
            });
    return new Table(
        standings.contract(),
        standings.rows().stream().map(row -> told.getOrDefault(row, row)).toList());
  }

  private static Table.Row withReason(Table.Row row, Reason reason) {
    return row.text("reason") == null ? row.with("reason", reason.key()) : row;
  }

  /** Groups shown in the latest wave with a lens and an area, and with all together. */
  private Set<String> shown(String lens, String area) {
    Set<String> groups = shownIn(lens, area);
    groups.retainAll(shownIn(Terms.ALL, Terms.ALL));
    return groups;
  }

  private Set<String> shownIn(String lens, String area) {
    return standings
        .where(MaturityStanding::ranked)
        .filter(row -> among(row).equals(List.of(state.rules().latest(), lens, area)))
        .map(row -> row.text("scope_value"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Table items(Table items) {
    MaturityContrasts contrasts = new MaturityContrasts(state, job.privacy().minCell());
    Map<MaturityItem, AdvancedThird> statements =
        contrasts.statements(item -> shown(item.lens(), item.area()));
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : items.rows()) {
      MaturityItem item =
          new MaturityItem(row.text("lens"), row.text("area"), row.text("statement"));
      rows.add(row.flag("suppressed") ? row : told(row, statements.get(item)));
    }
    if (!state.rules().sources().isEmpty() && state.rules().latest() != null) {
      for (Terms.MaturityItem kind :
          List.of(Terms.MaturityItem.SOURCES_USED, Terms.MaturityItem.EVENNESS)) {
        rows.add(told(figure(items.contract(), kind), contrasts.sources(ofSources(kind.key()))));
      }
    }
    List<Double> p = new ArrayList<>();
    rows.forEach(row -> p.add(row.number("p_value")));
    List<Double> adjusted = BenjaminiHochberg.adjust(p);
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, rows.get(i).with("p_adjusted", adjusted.get(i)));
    }
    return new Table(items.contract(), rows);
  }

  /** By group that is shown, a figure of all its sources. */
  private Map<String, Double> ofSources(String column) {
    Set<String> shown = shown(Terms.ALL, Terms.ALL);
    Map<String, Double> figures = new LinkedHashMap<>();
    sources
        .where(row -> row.is("step", Terms.ALL) && row.is("wave", state.rules().latest()))
        .filter(row -> shown.contains(row.text("scope_value")))
        .filter(row -> !row.is("scope", Terms.Scope.OVERALL.key()))
        .filter(row -> row.number(column) != null)
        .forEach(row -> figures.put(row.text("scope_value"), row.number(column)));
    return figures;
  }

  /** A row that is of no statement. */
  private Table.Row figure(TableContract contract, Terms.MaturityItem kind) {
    return Table.Row.empty(contract)
        .with("as_of", job.asOf())
        .with("kind", kind.key())
        .with("lens", Terms.ALL)
        .with("area", Terms.ALL)
        .with("statement", Terms.ALL)
        .with("wave", state.rules().latest())
        .with("suppressed", false);
  }

  private static Table.Row told(Table.Row row, AdvancedThird third) {
    Estimate difference = third.difference();
    Estimate correlation = third.correlation();
    Table.Row told =
        row.with("mean_advanced", third.advanced().valueOrNull())
            .with("mean_rest", third.rest().valueOrNull())
            .with("difference", difference.valueOrNull())
            .with("ci_low", difference.lowOrNull())
            .with("ci_high", difference.highOrNull())
            .with("p_value", difference.pValueOrNull())
            .with("correlation", correlation.valueOrNull())
            .with("correlation_low", correlation.lowOrNull())
            .with("correlation_high", correlation.highOrNull())
            .with("groups", difference.n())
            .with(
                "groups_advanced",
                third.advanced().isAvailable() ? (Long) third.advanced().n() : null);
    return difference.isAvailable() ? told : told.with("reason", MaturityTables.reason(difference));
  }
}
