package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.report.tables.Touchpoints;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Employees, partners and owners before a reader who reckons counts from scores and shares. */
class SmallSidesTest {
  private static final int MIN_CELL = 5;

  /** Answers of one group, each person with one. */
  private static Table.Row loyalty(String side, int promoters, int passives, int detractors) {
    TableMaker rows = new TableMaker(Loyalty.class);
    loyalty(rows, side, "overall", "all", promoters, passives, detractors);
    return published(rows.table()).get(0);
  }

  private static void loyalty(
      TableMaker rows,
      String side,
      String scope,
      String value,
      int promoters,
      int passives,
      int detractors) {
    int n = promoters + passives + detractors;
    rows.row(
        "scope scope_value period side n customers promoters passives detractors nps nps_se nps_low"
            + " nps_high csat csat_low csat_high csat_n ces_share_easy ces_n ces_mean"
            + " promoter_respondents passive_respondents detractor_respondents ces_respondents"
            + " csat_respondents",
        scope,
        value,
        "current",
        side,
        n,
        n,
        promoters,
        passives,
        detractors,
        100.0 * (promoters - detractors) / n,
        9.0,
        -20.0,
        20.0,
        (double) promoters / n,
        0.1,
        0.9,
        n,
        (double) detractors / n,
        n,
        4.5,
        promoters,
        passives,
        detractors,
        n,
        n);
  }

  private static List<Table.Row> published(Table table) {
    return EncounterProtection.apply(List.of(table), MIN_CELL).get(table.contract().name()).rows();
  }

  @Test
  void whatIsHiddenOfOneUnitIsNotReckonedFromAllAndTheOtherUnits() {
    TableMaker rows = new TableMaker(Loyalty.class);
    loyalty(rows, "employee", "overall", "all", 37, 15, 18);
    loyalty(rows, "employee", "unit", "A", 17, 1, 2);
    loyalty(rows, "employee", "unit", "B", 10, 7, 8);
    loyalty(rows, "employee", "unit", "C", 10, 7, 8);
    List<Table.Row> units = published(rows.table()).subList(1, 4);
    for (String column : List.of("nps_se", "csat", "ces_share_easy", "detractors")) {
      assertThat(units.get(0).get(column)).as("A's " + column).isNull();
      assertThat(units).filteredOn(row -> row.get(column) == null).as(column).hasSizeGreaterThan(1);
    }
  }

  @Test
  void ofFewPromotersOfASideNothingIsToldThatTheyCouldBeReckonedFrom() {
    for (String side : List.of("employee", "partner", "owner")) {
      Table.Row row = loyalty(side, 2, 9, 8);
      assertThat(row.number("nps")).as(side).isNotNull();
      for (String column :
          List.of("promoters", "nps_se", "nps_low", "nps_high", "csat", "csat_low", "csat_high")) {
        assertThat(row.get(column)).as(side + " " + column).isNull();
      }
      assertThat(row.number("ces_share_easy")).as("8 of 19 are enough").isNotNull();
      assertThat(row.flag("suppressed")).isTrue();
    }
  }

  @Test
  void aShareThatLeavesFewOutIsHiddenToo() {
    Table.Row row = loyalty("employee", 18, 0, 2);
    assertThat(row.get("csat")).as("18 of 20").isNull();
    assertThat(row.get("ces_share_easy")).as("2 of 20").isNull();
    assertThat(row.number("ces_mean")).isNotNull();
  }

  @Test
  void whereEachClassIsLargeEnoughEverythingIsTold() {
    Table.Row row = loyalty("employee", 6, 5, 9);
    assertThat(row.number("nps_se")).isNotNull();
    assertThat(row.number("csat")).isNotNull();
    assertThat(row.number("ces_share_easy")).isNotNull();
    assertThat(row.flag("suppressed")).isFalse();
  }

  @Test
  void customersScoresKeepTheirErrors() {
    Table.Row row = loyalty("customer", 2, 9, 8);
    assertThat(row.number("nps_se")).isNotNull();
    assertThat(row.number("csat")).isNotNull();
  }

  @Test
  void aTouchpointOfFewEmployeesTellsNoErrorEither() {
    TableMaker rows = new TableMaker(Touchpoints.class);
    rows.row(
        "touchpoint channel period side n nps nps_low nps_high csat csat_n respondents"
            + " promoter_respondents passive_respondents detractor_respondents ces_respondents"
            + " csat_respondents story_respondents",
        "claim",
        "all",
        "2025-10-01..2026-09-30",
        "employee",
        17,
        -40.0,
        -70.0,
        -5.0,
        0.2,
        17,
        17,
        1,
        7,
        9,
        17,
        17,
        0);
    Table.Row row = published(rows.table()).get(0);
    assertThat(row.number("nps")).isEqualTo(-40.0);
    assertThat(row.get("nps_low")).isNull();
    assertThat(row.get("nps_high")).isNull();
    assertThat(row.get("csat")).as("0.2 of 17 are three").isNull();
  }
}
