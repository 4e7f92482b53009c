package fi.arvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.privacy.SuppressionRule.Base;
import fi.arvo.privacy.SuppressionRule.Binding;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.DoseResponse;
import fi.arvo.report.tables.DoseTrend;
import fi.arvo.report.tables.TableMaker;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  @Test
  void aHiddenRowShowsNoNumberAtAllAndSaysThatItIsHidden() {
    Table.Row small = trend(100, 60, 37, 3).get(3);
    assertThat(small.flag("suppressed")).isTrue();
    assertThat(small.text("reason")).isEqualTo("suppressed");
    assertThat(small.text("scope_value")).isEqualTo("U3");
    for (String column : List.of("n", "jt_z", "slope", "verdict", "p_value", "effect", "span")) {
      assertThat(small.get(column)).as(column).isNull();
    }
  }

  @Test
  void aSingleHiddenPartTakesTheNextSmallestWithIt() {
    assertThat(hidden(trend(100, 60, 37, 3))).containsExactly("U2", "U3");
  }

  @Test
  void hiddenPartsTogetherHoldTheMinimum() {
    assertThat(hidden(trend(100, 60, 37, 2, 1))).containsExactly("U2", "U3", "U4");
    assertThat(hidden(trend(100, 60, 34, 3, 3))).containsExactly("U3", "U4");
  }

  @Test
  void nothingIsHiddenWhereEveryCellIsLargeEnough() {
    assertThat(hidden(trend(100, 60, 35, 5))).isEmpty();
  }

  @Test
  void aCellOfNobodyIsShownAndHidesNothing() {
    List<Table.Row> rows = trend(100, 60, 40, 0);
    assertThat(hidden(rows)).isEmpty();
    assertThat(rows.get(3).whole("n")).isZero();
  }

  @Test
  void workingColumnsAreGone() {
    assertThat(trend(10, 10).get(0).has("respondents")).isFalse();
  }

  @Test
  void aRowThatIsNotAboutPersonsIsShown() {
    TableMaker rows = new TableMaker(DoseTrend.class);
    World.trend(rows, "unit", "A", 3);
    Table table = rows.table();
    Table ofUnits =
        new Table(table.contract(), List.of(table.rows().get(0).with("respondents", null)));
    assertThat(
            Suppression.apply(ofUnits, rule(ofUnits, new Binding.Alone())).rows().get(0).whole("n"))
        .isEqualTo(3);
  }

  @Test
  void moneyThatIsMostlyOneCustomersIsHiddenWithAPartnerButNotOverall() {
    TableMaker rows = new TableMaker(DoseResponse.class);
    World.response(rows, "overall", "all", "0", 90, 1000.0, 800.0);
    World.response(rows, "unit", "A", "0", 30, 850.0, 800.0);
    World.response(rows, "unit", "B", "0", 31, 80.0, 9.0);
    World.response(rows, "unit", "C", "0", 29, 400.0, 9.0);
    assertThat(hidden(publish(rows))).containsExactly("A", "C");
  }

  @Test
  void moneyThatIsMostlyOneCustomersStaysHiddenWhenPartsAreTakenTogether() {
    TableMaker rows = new TableMaker(DoseResponse.class);
    World.response(rows, "overall", "all", "0", 120, 2000.0, 800.0);
    World.response(rows, "unit", "A", "0", 30, 850.0, 800.0);
    World.response(rows, "unit", "B", "0", 31, 80.0, 9.0);
    World.response(rows, "unit", "C", "0", 32, 400.0, 9.0);
    World.response(rows, "unit", "D", "0", 33, 670.0, 9.0);
    assertThat(hidden(publish(rows))).containsExactly("A", "B", "C");
  }

  @Test
  void moneySharedByManyIsShown() {
    TableMaker rows = new TableMaker(DoseResponse.class);
    World.response(rows, "overall", "all", "0", 61, 1000.0, 600.0);
    World.response(rows, "unit", "A", "0", 30, 880.0, 600.0);
    World.response(rows, "unit", "B", "0", 31, 120.0, 9.0);
    assertThat(hidden(publish(rows))).isEmpty();
  }

  @Test
  void hidingABandInOneUnitKeepsMostOfALargeTable() {
    int[][] bands = {
      {40, 90, 70, 20, 3}, {30, 80, 75, 25, 9}, {45, 70, 80, 30, 8}, {50, 60, 70, 9, 6}
    };
    TableMaker rows = new TableMaker(DoseResponse.class);
    for (int band = 0; band < 5; band++) {
      int total = 0;
      for (int unit = 0; unit < bands.length; unit++) {
        World.response(rows, "unit", "U" + unit, "" + band, bands[unit][band], null, null);
        total += bands[unit][band];
      }
      World.response(rows, "overall", "all", "" + band, total, null, null);
    }
    List<Table.Row> published = publish(rows);
    assertThat(hidden(published)).hasSize(4).doesNotContain("all");
  }

  private static List<Table.Row> publish(TableMaker rows) {
    Table table = rows.table();
    return Suppression.apply(table, rule(table, new Binding.Parts(List.of("band", "band_no"))))
        .rows();
  }

  /** Published rows of a total and its units U1, U2, … */
  private static List<Table.Row> trend(int total, int... units) {
    TableMaker rows = new TableMaker(DoseTrend.class);
    World.trend(rows, "overall", "all", total);
    for (int i = 0; i < units.length; i++) {
      World.trend(rows, "unit", "U" + (i + 1), units[i]);
    }
    Table table = rows.table();
    return Suppression.apply(table, rule(table, new Binding.Alone())).rows();
  }

  private static SuppressionRule rule(Table table, Binding binding) {
    return new SuppressionRule(
        5, 0.7, List.of(Base.ofAllMeasures(table.contract(), "respondents")), binding);
  }

  private static List<String> hidden(List<Table.Row> rows) {
    return rows.stream().filter(r -> r.flag("suppressed")).map(r -> r.text("scope_value")).toList();
  }
}
