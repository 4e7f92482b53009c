package fi.arvo.report;

import fi.arvo.analysis.MaturityAnalysis;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.MaturityRules;
import fi.arvo.measure.MaturityState;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.tables.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ranges of what several organisations say together, reckoned anew once it is known which of them
 * are shown. A range tells the spread over organisations; were each hidden one a cluster of its
 * own, their sum and the sum of their squares would give two of them away.
 */
final class MaturityRanges {
  private final MaturityState state;
  private final int minCell;

  private MaturityRanges(MaturityState state, int minCell) {
    this.state = state;
    this.minCell = minCell;
  }

  /**
   * The tables, what is told of everybody with the ranges that it may have.
   *
   * @param published tables that have been through {@link TableProtection}
   */
  static List<Table> with(List<Table> published, MaturityState state, JobConfig job) {
    int minCell = job.privacy().minCell();
    if (!state.rules().industry()) {
      return published;
    }
    Set<String> together = new MaturityRanges(state, minCell).together(published);
    Map<String, Table> anew = new HashMap<>();
    MaturityTables.of(MaturityAnalysis.of(state, minCell, together), job)
        .forEach(table -> anew.put(table.contract().name(), table));
    return published.stream()
        .map(
            table ->
                Optional.ofNullable(anew.get(table.contract().name()))
                    .map(other -> told(table, other))
                    .orElse(table))
        .toList();
  }

  /** Organisations of which something is hidden, and as many others as it takes to hide them. */
  private Set<String> together(List<Table> published) {
    Set<String> together = new TreeSet<>();
    published.stream()
        .filter(table -> MaturityProtection.TABLES.contains(table.contract().name()))
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.has("scope") && !everybody(row) && row.flag("suppressed"))
        .forEach(row -> together.add(row.text("scope_value")));
    Map<Object, Map<String, Long>> statements = statements();
    statements
        .values()
        .forEach(
            said ->
                said.forEach(
                    (organisation, respondents) -> {
                      if (respondents < minCell) {
                        together.add(organisation);
                      }
                    }));
    for (String organisation : smallestFirst()) {
      if (statements.values().stream().anyMatch(said -> few(said, together))) {
        together.add(organisation);
      }
    }
    return together;
  }

  private boolean few(Map<String, Long> said, Collection<String> together) {
    long respondents = together.stream().mapToLong(one -> said.getOrDefault(one, 0L)).sum();
    return respondents > 0 && respondents < minCell;
  }

  /** By statement and wave how many of each organisation answered. */
  private Map<Object, Map<String, Long>> statements() {
    Map<Object, Map<String, Long>> statements = new LinkedHashMap<>();
    state
        .statements()
        .forEach(
            (key, cell) -> {
              if (!key.who().group().equals(MaturityRules.EVERYBODY)) {
                statements
                    .computeIfAbsent(List.of(key.who().wave(), key.item()), k -> new HashMap<>())
                    .put(key.who().group(), cell.respondents());
              }
            });
    return statements;
  }

  private List<String> smallestFirst() {
    Map<String, Long> sizes = new HashMap<>();
    state
        .cells()
        .forEach(
            (key, cell) -> {
              if (!key.group().equals(MaturityRules.EVERYBODY)) {
                sizes.merge(key.group(), cell.respondents(), Math::max);
              }
            });
    return sizes.keySet().stream()
        .sorted(Comparator.<String>comparingLong(sizes::get).thenComparing(name -> name))
        .toList();
  }

  private static boolean everybody(Table.Row row) {
    return !row.has("scope") || row.is("scope", Terms.Scope.OVERALL.key());
  }

  /** Rows of everybody with the numbers of the other table, where they show any. */
  private static Table told(Table published, Table anew) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < published.rows().size(); i++) {
      Table.Row row = published.rows().get(i);
      if (everybody(row)) {
        for (ColumnContract column : published.contract().columns()) {
          if (row.get(column.name()) instanceof Double) {
            row = row.with(column.name(), anew.rows().get(i).get(column.name()));
          }
        }
      }
      rows.add(row);
    }
    return new Table(published.contract(), rows);
  }
}
