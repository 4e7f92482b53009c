package fi.arvo.report;

import static fi.arvo.privacy.CrossedSuppression.ALL;

import fi.arvo.privacy.CrossedSuppression;
import fi.arvo.privacy.HiddenCells;
import fi.arvo.privacy.SuppressionRule.Base;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is hidden of a maturity survey. Its tables tell of the same respondents: organisations, or
 * units, add up to all, areas and lenses to all statements, statements to their area, steps to all
 * sources. A group of which {@code maturity} hides anything in a wave is hidden in the others.
 */
final class MaturityProtection {
  /** The tables that are protected together. */
  static final List<String> TABLES =
      List.of("maturity", "maturity_gaps", "maturity_sources", "maturity_items");

  /** Groups, lenses and areas: totals are hidden last, those over everybody at the very last. */
  private static final int[] MARGINS = {10, 1, 1};

  private static final List<String> CHANGE =
      List.of("change", "change_low", "change_high", "change_p", "change_p_adjusted");

  private final int minCell;
  private final Map<String, HiddenCells> hidden = new LinkedHashMap<>();

  private MaturityProtection(List<Table> tables, int minCell) {
    this.minCell = minCell;
    tables.forEach(table -> hidden.put(table.contract().name(), new HiddenCells(table)));
  }

  /** The tables as they may be published, by name. */
  static Map<String, Table> apply(List<Table> tables, int minCell) {
    MaturityProtection protection = new MaturityProtection(tables, minCell);
    protection.standings();
    protection.changes();
    protection.gaps();
    protection.items();
    protection.sources();
    Map<String, Table> published = new HashMap<>();
    protection.hidden.forEach((name, cells) -> published.put(name, cells.published()));
    return published;
  }

  private Optional<HiddenCells> table(String name) {
    return Optional.ofNullable(hidden.get(name));
  }

  private static List<String> measures(HiddenCells table) {
    return Base.ofAllMeasures(table.table().contract(), "people").columns();
  }

  private static String group(Table.Row row) {
    return row.is("scope", Terms.Scope.OVERALL.key()) ? ALL : row.text("scope_value");
  }

  /** Takes a row, by its place in its table. */
  private interface Rows {
    void take(int row, Table.Row cells);
  }

  private static void each(HiddenCells table, Rows rows) {
    for (int i = 0; i < table.table().rows().size(); i++) {
      rows.take(i, table.table().rows().get(i));
    }
  }

  private void standings() {
    table("maturity")
        .ifPresent(
            table -> {
              Map<String, CrossedSuppression> waves = new TreeMap<>();
              each(
                  table,
                  (i, row) ->
                      wave(waves, row, MARGINS)
                          .add(
                              List.of(group(row), row.text("lens"), row.text("area")),
                              List.of(row.whole("people")),
                              table,
                              i,
                              measures(table)));
              waves.values().forEach(CrossedSuppression::close);
            });
  }

  private CrossedSuppression wave(
      Map<String, CrossedSuppression> waves, Table.Row row, int... margins) {
    return waves.computeIfAbsent(row.text("wave"), w -> new CrossedSuppression(minCell, margins));
  }

  /** A change tells the wave before, which has rows of its own. */
  private void changes() {
    table("maturity")
        .ifPresent(
            table -> {
              Set<List<String>> hiddenRows = new HashSet<>();
              each(
                  table,
                  (i, row) -> {
                    if (table.hides(i, "mean")) {
                      hiddenRows.add(place(row));
                    }
                  });
              each(
                  table,
                  (i, row) -> {
                    Long compared = row.whole("compared");
                    if (row.number("change") != null
                        && (few(compared) || hiddenRows.contains(place(row)))) {
                      table.hide(i, CHANGE);
                    }
                  });
            });
  }

  private boolean few(Long respondents) {
    return respondents != null && respondents > 0 && respondents < minCell;
  }

  /** A group, lens and area in whatever wave. */
  private static List<String> place(Table.Row row) {
    return List.of(row.text("scope"), row.text("scope_value"), row.text("lens"), row.text("area"));
  }

  /** Groups of which {@code maturity} hides something in a wave. */
  private Set<List<String>> partlyHidden() {
    Set<List<String>> groups = new HashSet<>();
    table("maturity").ifPresent(table -> groups.addAll(partlyHidden(table)));
    groups.removeIf(group -> group.get(1).equals(ALL));
    return groups;
  }

  private static List<String> inWave(Table.Row row) {
    return List.of(row.text("wave"), group(row));
  }

  private static void hide(HiddenCells table, List<String> columns, Predicate<Table.Row> which) {
    each(
        table,
        (i, row) -> {
          if (which.test(row)) {
            table.hide(i, columns);
          }
        });
  }

  private void gaps() {
    table("maturity_gaps")
        .ifPresent(
            table -> {
              Set<List<String>> partly = partlyHidden();
              hide(table, measures(table), row -> partly.contains(inWave(row)));
              for (String respondents : List.of("only_promise", "only_understanding", "people")) {
                Map<String, CrossedSuppression> waves = new TreeMap<>();
                each(
                    table,
                    (i, row) ->
                        wave(waves, row, 1)
                            .add(
                                List.of(group(row)),
                                List.of(row.whole(respondents)),
                                table,
                                i,
                                measures(table)));
                waves.values().forEach(CrossedSuppression::close);
              }
            });
  }

  /**
   * The statements of an area add up to it. What all say to a statement less what those say who
   * answered the other side of the paradox too is what is said by those who didn't.
   */
  private void items() {
    table("maturity_items")
        .ifPresent(
            table -> {
              Map<List<String>, Long> areas = new HashMap<>();
              Set<List<String>> hiddenAreas = new HashSet<>();
              table("maturity")
                  .ifPresent(
                      standings ->
                          each(
                              standings,
                              (i, row) -> {
                                if (group(row).equals(ALL)) {
                                  areas.put(area(row), row.whole("people"));
                                  if (standings.hides(i, "mean")) {
                                    hiddenAreas.add(area(row));
                                  }
                                }
                              }));
              hide(
                  table,
                  measures(table),
                  row -> hiddenAreas.contains(area(row)) || few(row.whole("unpaired")));
              Map<List<String>, CrossedSuppression> families = new LinkedHashMap<>();
              each(
                  table,
                  (i, row) ->
                      families
                          .computeIfAbsent(area(row), a -> new CrossedSuppression(minCell, 1))
                          .add(
                              List.of(row.text("statement")),
                              List.of(row.whole("people")),
                              table,
                              i,
                              measures(table)));
              families.forEach(
                  (area, family) -> {
                    if (!hiddenAreas.contains(area) && areas.containsKey(area)) {
                      family.addUntold(List.of(ALL), areas.get(area));
                    }
                    family.close();
                  });
            });
  }

  private static List<String> area(Table.Row row) {
    return List.of(row.text("wave"), row.text("lens"), row.text("area"));
  }

  /**
   * Steps add up to all sources, and the statements of a step to the step. A group's sources are
   * told altogether or not at all, since a statement may be an area of its own in {@code maturity}.
   */
  private void sources() {
    table("maturity_sources")
        .ifPresent(
            table -> {
              Set<List<String>> partly = partlyHidden();
              Set<List<String>> steps = hiddenSteps();
              hide(
                  table,
                  measures(table),
                  row ->
                      partly.contains(inWave(row))
                          || group(row).equals(ALL)
                              && steps.contains(List.of(row.text("wave"), row.text("step"))));
              Set<List<String>> before;
              Set<List<String>> hidden = Set.of();
              do {
                before = hidden;
                closeSteps(table);
                hidden = partlyHidden(table);
                Set<List<String>> whole = hidden;
                hide(table, measures(table), row -> whole.contains(inWave(row)));
              } while (!hidden.equals(before));
            });
  }

  private void closeSteps(HiddenCells table) {
    Map<String, CrossedSuppression> waves = new TreeMap<>();
    each(
        table,
        (i, row) ->
            wave(waves, row, 10, 1)
                .add(
                    List.of(group(row), row.text("step")),
                    List.of(row.whole("people")),
                    table,
                    i,
                    measures(table)));
    waves.values().forEach(CrossedSuppression::close);
  }

  /** Groups, or everybody, of which a row of a wave is hidden. */
  private static Set<List<String>> partlyHidden(HiddenCells table) {
    Set<List<String>> groups = new HashSet<>();
    each(
        table,
        (i, row) -> {
          if (table.hides(i, "people")) {
            groups.add(inWave(row));
          }
        });
    return groups;
  }

  private Set<List<String>> hiddenSteps() {
    Set<List<String>> steps = new HashSet<>();
    table("maturity_items")
        .ifPresent(
            table ->
                each(
                    table,
                    (i, row) -> {
                      if (table.hides(i, "mean") && row.text("step") != null) {
                        steps.add(List.of(row.text("wave"), row.text("step")));
                        steps.add(List.of(row.text("wave"), Terms.ALL));
                      }
                    }));
    return steps;
  }
}
