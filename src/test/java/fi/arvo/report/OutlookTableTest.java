package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Outlook;
import fi.arvo.report.tables.TableMaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is expected of the quarters as they are published. */
class OutlookTableTest {
  private static final double[] CHANCE = {1, -1, 1, -1, 1, -1, 1, -1};

  private static List<Table.Row> expected(Table measured) {
    return OutlookTable.expected(measured, FakeOutlook.job()).rows().stream()
        .filter(row -> row.is("kind", "expected"))
        .toList();
  }

  @Test
  void theTwoQuartersAfterTheLastWholeOneAreExpected() {
    List<Table.Row> rows = expected(FakeOutlook.published("nps", 20, 2, CHANCE));
    assertThat(rows).extracting(row -> row.text("period")).containsExactly("2026Q4", "2027Q1");
    Table.Row next = rows.get(0);
    assertThat(next.text("method")).isEqualTo("level");
    assertThat(next.number("value")).isCloseTo(20, within(0.7));
    assertThat(next.number("low")).isBetween(12.0, 17.0);
    assertThat(next.number("high")).isBetween(23.0, 28.0);
    assertThat(next.whole("quarters")).isEqualTo(8);
    assertThat(next.whole("back_tests")).isEqualTo(7);
    assertThat(next.whole("held")).isEqualTo(7);
    assertThat(next.number("level_error")).isLessThan(next.number("last_error"));
    assertThat(next.get("customers")).as("nobody has answered yet").isNull();
  }

  @Test
  void growthIsToldAsPeopleReadIt() {
    Table.Row next = expected(FakeOutlook.published("growth", 0.1, 0.02, CHANCE)).get(0);
    double g = next.number("value");
    assertThat(next.number("growth_pct")).isCloseTo(100 * g / (1 - g / 2), within(1e-9));
    assertThat(next.number("growth_pct_low")).isLessThan(next.number("growth_pct"));
  }

  @Test
  void whatCannotBeIsNotExpected() {
    double[] rise = {0, 1, 2, 3, 4, 5, 6, 7};
    Table.Row nps = expected(FakeOutlook.published("nps", 30, 9.9, rise)).get(1);
    assertThat(nps.text("method")).isEqualTo("same_as_last");
    assertThat(nps.number("high")).isEqualTo(100);
    Table.Row coverage = expected(FakeOutlook.published("coverage", 1, 0.6, CHANCE)).get(0);
    assertThat(coverage.number("low")).isEqualTo(0);
  }

  @Test
  void fewerThanFourQuartersAreNotEnoughHistory() {
    List<Table.Row> rows = expected(FakeOutlook.published("nps", 20, 2, 1, -1, 1));
    assertThat(rows).hasSize(2);
    assertThat(rows).allSatisfy(row -> assertThat(row.text("reason")).isEqualTo("no_history"));
    assertThat(rows).allSatisfy(row -> assertThat(row.number("value")).isNull());
  }

  /** A reader of the table could reckon a hidden quarter back from what is expected. */
  @Test
  void aHiddenQuarterMovesNothingThatIsExpected() {
    List<Table.Row> low = ofSegment(20);
    List<Table.Row> high = ofSegment(80);
    assertThat(low).hasSize(2).isNotEmpty();
    for (int i = 0; i < low.size(); i++) {
      for (String column : List.of("value", "low", "high", "quarters", "held", "level_error")) {
        assertThat(low.get(i).get(column)).as(column).isEqualTo(high.get(i).get(column));
      }
    }
    assertThat(low.get(0).whole("quarters")).isEqualTo(7);
  }

  /** What is expected of a segment that had three customers in one quarter. */
  private static List<Table.Row> ofSegment(double hidden) {
    TableMaker rows = new TableMaker(Outlook.class);
    String[] quarters = {
      "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"
    };
    for (String quarter : quarters) {
      boolean few = quarter.equals("2025Q4");
      row(rows, "overall", "all", "nps", quarter, 20, few ? 143 : 240);
      row(rows, "segment", "a", "nps", quarter, few ? hidden : 15, few ? 3 : 100);
      row(rows, "segment", "b", "nps", quarter, 25, 140);
    }
    return expected(TableProtection.of(FakeOutlook.job()).apply(rows.table())).stream()
        .filter(row -> row.is("scope_value", "a"))
        .toList();
  }

  @Test
  void asManyHiddenQuartersAsLeaveTooFewAreSaidToBeHidden() {
    TableMaker rows = new TableMaker(Outlook.class);
    for (String quarter : List.of("2025Q4", "2026Q1", "2026Q2", "2026Q3")) {
      row(rows, "overall", "all", "nps", quarter, 20, 143);
      row(rows, "segment", "a", "nps", quarter, 15, 3);
      row(rows, "segment", "b", "nps", quarter, 25, 140);
    }
    assertThat(expected(TableProtection.of(FakeOutlook.job()).apply(rows.table())))
        .filteredOn(row -> row.is("scope", "segment"))
        .extracting(row -> row.text("reason"))
        .containsOnly("suppressed");
  }

  @Test
  void whereTheLastTwoQuartersWereNotMeasuredNothingIsExpected() {
    TableMaker rows = new TableMaker(Outlook.class);
    for (String quarter : List.of("2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1")) {
      row(rows, "overall", "all", "nps", quarter, 20, 100);
    }
    Table stopped = TableProtection.of(FakeOutlook.job()).apply(rows.table());
    assertThat(expected(stopped))
        .extracting(row -> row.text("reason"))
        .containsExactly("no_history", "no_history");
    row(rows, "overall", "all", "nps", "2026Q2", 20, 100);
    Table late = TableProtection.of(FakeOutlook.job()).apply(rows.table());
    assertThat(expected(late)).allMatch(row -> row.number("value") != null);
  }

  @Test
  void quartersOlderThanThreeYearsDontCount() {
    TableMaker rows = new TableMaker(Outlook.class);
    for (int year = 2019; year <= 2026; year++) {
      for (int quarter = 1; quarter <= (year == 2026 ? 3 : 4); quarter++) {
        rows.row(
            "scope scope_value measure period kind value low high se customers suppressed respondents"
                + " respondents_before respondents_after",
            "overall",
            "all",
            "nps",
            year + "Q" + quarter,
            "measured",
            year < 2023 ? -50.0 : 20.0 + quarter % 2,
            0.0,
            0.0,
            1.0,
            100,
            false,
            100,
            100,
            100);
      }
    }
    Table measured = TableProtection.of(FakeOutlook.job()).apply(rows.table());
    assertThat(expected(measured).get(0).whole("quarters")).isEqualTo(12);
    assertThat(expected(measured).get(0).number("low")).isGreaterThan(15);
  }

  /** One small segment takes another with it, since both add up to everybody; so with growth. */
  @Test
  void aSmallSegmentAndOneMoreAreHiddenInTheirQuarter() {
    for (String measure : List.of("nps", "growth")) {
      TableMaker rows = new TableMaker(Outlook.class);
      String[] segments = {"a", "b", "c"};
      int[] customers = {3, 40, 60};
      row(rows, "overall", "all", measure, "2026Q3", 0.5, 103);
      for (int i = 0; i < segments.length; i++) {
        row(rows, "segment", segments[i], measure, "2026Q3", 0.5, customers[i]);
      }
      List<Table.Row> published = TableProtection.of(FakeOutlook.job()).apply(rows.table()).rows();
      assertThat(published)
          .filteredOn(row -> row.number("value") == null)
          .as(measure)
          .extracting(row -> row.text("scope_value"))
          .containsExactly("a", "b");
      assertThat(published.get(1).text("reason")).isEqualTo("suppressed");
    }
  }

  private static void row(
      TableMaker rows,
      String scope,
      String value,
      String measure,
      String period,
      double figure,
      int customers) {
    growth(rows, scope, value, measure, period, figure, customers, customers, 0, 0);
  }

  private static void growth(
      TableMaker rows,
      String scope,
      String value,
      String measure,
      String period,
      double figure,
      int customers,
      int before,
      double money,
      double largest) {
    rows.row(
        "scope scope_value measure period kind value low high se customers suppressed respondents"
            + " respondents_before respondents_after money largest_money",
        scope,
        value,
        measure,
        period,
        "measured",
        figure,
        figure - 2,
        figure + 2,
        1.0,
        customers,
        false,
        customers,
        before,
        customers,
        money,
        largest);
  }

  private static List<String> hidden(TableMaker rows) {
    return TableProtection.of(FakeOutlook.job()).apply(rows.table()).rows().stream()
        .filter(row -> row.flag("suppressed"))
        .map(row -> row.text("scope_value") + " " + row.text("period"))
        .toList();
  }

  /**
   * With the revenue of the months, growth of two segments gives both segments' revenue a year
   * before: what a lone buyer paid then.
   */
  @Test
  void aSegmentThatFewBoughtInAYearBeforeTellsNoGrowth() {
    TableMaker rows = new TableMaker(Outlook.class);
    growth(rows, "overall", "all", "growth", "2026Q3", 0.1, 112, 101, 1000, 90);
    growth(rows, "segment", "a", "growth", "2026Q3", 0.3, 12, 1, 100, 43);
    growth(rows, "segment", "b", "growth", "2026Q3", 0.1, 100, 100, 900, 50);
    assertThat(hidden(rows)).containsExactly("a 2026Q3", "b 2026Q3");
  }

  /** A year's revenue less three quarters is the fourth; so with a year's coverage. */
  @Test
  void ofCoverageAndGrowthASegmentTellsEveryQuarterOrNone() {
    for (String measure : List.of("coverage", "growth", "nps")) {
      TableMaker rows = new TableMaker(Outlook.class);
      for (String quarter : List.of("2026Q2", "2026Q3")) {
        int few = quarter.equals("2026Q2") ? 3 : 50;
        row(rows, "overall", "all", measure, quarter, 0.5, few + 260);
        row(rows, "segment", "a", measure, quarter, 0.5, few);
        row(rows, "segment", "b", measure, quarter, 0.5, 60);
        row(rows, "segment", "c", measure, quarter, 0.5, 200);
      }
      List<String> hidden = hidden(rows);
      if (measure.equals("nps")) {
        assertThat(hidden).as("closed over periods by loyalty").doesNotContain("a 2026Q3");
      } else {
        assertThat(hidden).as(measure).contains("a 2026Q2", "a 2026Q3", "b 2026Q2", "b 2026Q3");
        assertThat(hidden).as(measure).doesNotContain("c 2026Q2", "all 2026Q2");
      }
    }
  }

  /** Money that is mostly one customer's is hidden though many bought. */
  @Test
  void aSegmentWhoseMoneyIsOneCustomersTellsNoGrowth() {
    TableMaker rows = new TableMaker(Outlook.class);
    Object[][] cells = {
      {"overall", "all", 300, 1000.0, 90.0},
      {"segment", "a", 100, 100.0, 90.0},
      {"segment", "b", 100, 500.0, 20.0},
      {"segment", "c", 100, 400.0, 20.0}
    };
    for (Object[] cell : cells) {
      rows.row(
          "scope scope_value measure period kind value low high se customers suppressed respondents"
              + " respondents_before respondents_after money largest_money",
          cell[0],
          cell[1],
          "growth",
          "2026Q3",
          "measured",
          0.1,
          0.0,
          0.2,
          0.05,
          cell[2],
          false,
          cell[2],
          cell[2],
          cell[2],
          cell[3],
          cell[4]);
    }
    assertThat(TableProtection.of(FakeOutlook.job()).apply(rows.table()).rows())
        .filteredOn(row -> row.flag("suppressed"))
        .extracting(row -> row.text("scope_value"))
        .contains("a")
        .hasSize(2);
  }
}
