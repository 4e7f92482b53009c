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
  void fewerThanFourQuartersSayThatTheyAreTooFew() {
    List<Table.Row> rows = expected(FakeOutlook.published("nps", 20, 2, 1, -1, 1));
    assertThat(rows).hasSize(2);
    assertThat(rows).allSatisfy(row -> assertThat(row.text("reason")).isEqualTo("too_few"));
    assertThat(rows).allSatisfy(row -> assertThat(row.number("value")).isNull());
  }

  /** A reader of the table could reckon a hidden quarter back from what is expected. */
  @Test
  void aHiddenQuarterMovesNothingThatIsExpected() {
    Table shown = FakeOutlook.published("nps", 20, 2, CHANCE);
    Table hidden = with(shown, "2025Q4", null);
    Table otherwise = with(with(shown, "2025Q4", 80.0), "2025Q4", null);
    assertThat(expected(hidden).get(0).number("value"))
        .isEqualTo(expected(otherwise).get(0).number("value"));
    assertThat(expected(hidden).get(0).whole("quarters")).isEqualTo(7);
  }

  private static Table with(Table table, String period, Double value) {
    return new Table(
        table.contract(),
        table.rows().stream()
            .map(
                row ->
                    row.is("period", period)
                        ? row.with("value", value).with("se", value == null ? null : (Double) 2.0)
                        : row)
            .toList());
  }

  @Test
  void quartersOlderThanThreeYearsDontCount() {
    TableMaker rows = new TableMaker(Outlook.class);
    for (int year = 2019; year <= 2026; year++) {
      for (int quarter = 1; quarter <= (year == 2026 ? 3 : 4); quarter++) {
        rows.row(
            "scope scope_value measure period kind value low high se customers suppressed respondents",
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
      row(rows, "overall", "all", measure, 103);
      for (int i = 0; i < segments.length; i++) {
        row(rows, "segment", segments[i], measure, customers[i]);
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
      TableMaker rows, String scope, String value, String measure, int customers) {
    rows.row(
        "scope scope_value measure period kind value low high se customers suppressed respondents",
        scope,
        value,
        measure,
        "2026Q3",
        "measured",
        0.5,
        0.4,
        0.6,
        0.05,
        customers,
        false,
        customers);
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
          "scope scope_value measure period kind value low high se customers suppressed respondents money"
              + " largest_money",
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
