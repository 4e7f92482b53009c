package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.PromiseGap;
import fi.arvo.report.tables.TableMaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Employees' guesses before a reader who takes what other units guess from what all do. */
class SmallGuessesTest {
  private static final int MIN_CELL = 5;
  private static final List<String> ELEMENTS = List.of("quality", "variety");
  private static final Set<List<String>> NOBODY = Set.of();

  /** Units A, B, … of so many employees who all guess at both elements, and everybody together. */
  private static Table table(boolean customersHidden, int... employees) {
    TableMaker rows = new TableMaker(PromiseGap.class);
    row(rows, "overall", "all", IntStream.of(employees).sum(), customersHidden);
    for (int u = 0; u < employees.length; u++) {
      row(rows, "unit", unit(u), employees[u], customersHidden);
    }
    return rows.table();
  }

  private static String unit(int place) {
    return String.valueOf((char) ('A' + place));
  }

  private static void row(
      TableMaker rows, String scope, String value, int employees, boolean customersHidden) {
    for (String element : ELEMENTS) {
      if (employees == 0) {
        rows.row("scope scope_value element suppressed", scope, value, element, false);
      } else {
        rows.row(
            "scope scope_value element delivered rating rating_n guess guess_low guess_high"
                + " guess_share guess_share_low guess_share_high guesses employees gap gap_low"
                + " gap_high p_value p_adjusted verdict suppressed high_employees low_employees"
                + " scope_employees",
            scope,
            value,
            element,
            customersHidden ? null : 0.4,
            customersHidden ? null : 6.0,
            customersHidden ? null : 300,
            7.0,
            6.0,
            8.0,
            0.5,
            0.3,
            0.7,
            2 * employees,
            employees,
            1.0,
            0.1,
            1.9,
            0.03,
            0.04,
            "overrates",
            customersHidden,
            (employees + 1) / 2,
            employees / 2 + (employees == 1 ? 1 : 0),
            employees);
      }
    }
  }

  private static List<Table.Row> published(Table table, Set<List<String>> hidden) {
    return PromiseProtection.apply(table, hidden, MIN_CELL).rows();
  }

  private static boolean shows(List<Table.Row> rows, String value, String element) {
    return rows.stream()
        .filter(row -> row.is("scope_value", value) && row.is("element", element))
        .anyMatch(row -> row.get("guess") != null);
  }

  @Provide
  Arbitrary<List<Integer>> sizes() {
    return Arbitraries.integers().between(0, 30).list().ofMinSize(1).ofMaxSize(9);
  }

  @Property(tries = 300)
  void noSmallUnitIsReckonedFromAllAndTheOtherUnits(@ForAll("sizes") List<Integer> sizes) {
    int[] employees = sizes.stream().mapToInt(Integer::intValue).toArray();
    List<Table.Row> rows = published(table(false, employees), NOBODY);
    List<Integer> units = new ArrayList<>();
    for (int u = 0; u < employees.length; u++) {
      if (employees[u] > 0) {
        units.add(u);
      }
    }
    for (String element : ELEMENTS) {
      LinearReader<Integer> reader = new LinearReader<>(units);
      if (shows(rows, "all", element)) {
        reader.knows(unit -> true);
      }
      for (int unit : units) {
        if (shows(rows, unit(unit), element)) {
          reader.knows(one -> one == unit);
        }
      }
      for (int unit : units) {
        if (employees[unit] < MIN_CELL) {
          assertThat(reader.reckons(one -> one == unit))
              .as("%d employees of %s", employees[unit], unit(unit))
              .isFalse();
        }
      }
    }
  }

  @Example
  void aSmallUnitTakesTheNextSmallestWithItForEveryElement() {
    List<Table.Row> rows = published(table(false, 3, 9, 12, 20), NOBODY);
    for (String element : ELEMENTS) {
      assertThat(shows(rows, "A", element)).isFalse();
      assertThat(shows(rows, "B", element)).isFalse();
      assertThat(shows(rows, "C", element)).isTrue();
      assertThat(shows(rows, "D", element)).isTrue();
      assertThat(shows(rows, "all", element)).isTrue();
    }
    for (Table.Row row : rows) {
      if (row.get("guess") == null) {
        for (String column :
            List.of("guess_low", "guess_share", "guesses", "employees", "gap", "p_value")) {
          assertThat(row.get(column)).as(column).isNull();
        }
        assertThat(row.get("verdict")).isNull();
        assertThat(row.number("rating")).as("customers are many").isEqualTo(6.0);
        assertThat(row.flag("suppressed")).isTrue();
      }
    }
  }

  @Example
  void whoIsHiddenAmongTheirOwnAnswersIsHiddenHereToo() {
    List<Table.Row> rows = published(table(false, 7, 8, 12, 20), Set.of(List.of("unit", "D")));
    assertThat(shows(rows, "D", "quality")).isFalse();
    assertThat(List.of("A", "B", "C")).anyMatch(unit -> !shows(rows, unit, "quality"));
    assertThat(
            rows.stream().filter(row -> row.is("element", "quality") && row.get("guess") == null))
        .as("one more, and no other")
        .hasSize(2);
  }

  @Example
  void aShareOfFewIsHiddenThoughTheMeanIsShown() {
    TableMaker rows = new TableMaker(PromiseGap.class);
    rows.row(
        "scope scope_value element guess guess_share guess_share_low guess_share_high guesses"
            + " employees suppressed high_employees low_employees scope_employees",
        "overall",
        "all",
        "quality",
        6.1,
        0.1,
        0.02,
        0.3,
        20,
        20,
        false,
        2,
        18,
        20);
    Table.Row row = published(rows.table(), NOBODY).get(0);
    assertThat(row.number("guess")).isEqualTo(6.1);
    assertThat(row.get("guess_share")).as("two of twenty").isNull();
    assertThat(row.get("guess_share_high")).isNull();
  }

  @Example
  void whereCustomersAreHiddenTheGapIsToo() {
    List<Table.Row> rows = published(table(true, 9, 12), NOBODY);
    assertThat(rows).allMatch(row -> row.get("gap") == null && row.get("verdict") == null);
    assertThat(rows).allMatch(row -> row.number("guess") == 7.0 && row.flag("suppressed"));
  }
}
