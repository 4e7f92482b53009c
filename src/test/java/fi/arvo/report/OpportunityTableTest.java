package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.analysis.NpsEffectFinding;
import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Drivers;
import fi.arvo.report.tables.ElementCoverage;
import fi.arvo.report.tables.RevenueAtStake;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpportunityTableTest {
  private static final JobConfig JOB = FakeReport.whole().job();
  private final TableProtection protection = new TableProtection(JOB.privacy(), Map.of());
  private final TableMaker coverage = new TableMaker(ElementCoverage.class);
  private final TableMaker drivers = new TableMaker(Drivers.class);
  private final TableMaker stakes = new TableMaker(RevenueAtStake.class);
  private final List<NpsEffectFinding> effects = new ArrayList<>();

  private static String id(int element) {
    return JOB.elements().elements().get(element).id();
  }

  /** An element with 400 raters of whom a quarter lacks it, and 380 of them in the regression. */
  private void element(int element, double effect, double chance) {
    element(element, effect, chance, 400, 100, 380);
  }

  private void element(int element, double effect, double chance, int raters, int without, int n) {
    double share = 1 - (double) without / raters;
    coverage.row(
        "scope scope_value period element owner n share_covered ci_low ci_high suppressed"
            + " respondents",
        "overall",
        "all",
        "current",
        id(element),
        "Tuotejohtaja",
        raters,
        share,
        share - 0.05,
        share + 0.05,
        false,
        raters);
    drivers.row(
        "scope scope_value outcome element importance importance_low importance_high above_noise"
            + " n n_lost respondents lost_respondents performance_respondents",
        "overall",
        "all",
        "recommend",
        id(element),
        0.1,
        0.05,
        0.2,
        true,
        300,
        80,
        300,
        80,
        400);
    effects.add(
        new NpsEffectFinding(
            element,
            Estimate.of(effect, 4.0, effect - 8, effect + 8, chance / 2, n, n),
            chance,
            n,
            without));
  }

  private void stake(int element, int stake, double chance, int without) {
    stakes.row(
        "element effect p_value p_adjusted stake stake_low stake_high currency scope scope_value"
            + " respondents other_respondents",
        id(element),
        0.1,
        chance / 2,
        chance,
        BigDecimal.valueOf(stake),
        BigDecimal.valueOf(stake - 50),
        BigDecimal.valueOf(stake + 50),
        "EUR",
        "overall",
        "all",
        without,
        200);
  }

  private List<Table.Row> rows() {
    List<Table> published =
        protection.apply(List.of(coverage.table(), drivers.table(), stakes.table()));
    return OpportunityTable.of(published, effects, JOB, protection).rows();
  }

  @Test
  void aGainIsTheEffectOnThoseWithoutTheElement() {
    element(0, 20, 0.001);
    stake(0, 900, 0.3, 80);

    Table.Row row = rows().get(0);

    assertThat(row.text("element")).isEqualTo(id(0));
    assertThat(row.text("owner")).isEqualTo("Tuotejohtaja");
    assertThat(row.number("room")).isEqualTo(0.25);
    assertThat(row.number("room_low")).isCloseTo(0.2, within(1e-12));
    assertThat(row.number("nps_gain")).isEqualTo(5);
    assertThat(row.number("nps_gain_low")).isEqualTo(3);
    assertThat(row.number("nps_gain_high")).isEqualTo(7);
    assertThat(row.number("nps_gain_p_adjusted")).isEqualTo(0.001);
    assertThat(row.get("revenue_gain")).isEqualTo(BigDecimal.valueOf(900));
    assertThat(row.text("currency")).isEqualTo("EUR");
    assertThat(row.number("importance")).isEqualTo(0.1);
    assertThat(row.flag("above_noise")).isTrue();
    assertThat(row.whole("n")).isEqualTo(380);
  }

  @Test
  void clearGainsComeFirstAndThenTheLargest() {
    element(0, 30, 0.2);
    element(1, 10, 0.001);
    element(2, 20, 0.04);
    element(3, -40, 0.001);
    element(4, 40, 0.06);

    assertThat(rows()).extracting(row -> row.get("rank")).containsExactly(4L, 2L, 1L, 5L, 3L);
    assertThat(rows())
        .extracting(row -> row.get("clear"))
        .as("a clear loss is nothing to win")
        .containsExactly(false, true, true, false, false);
    assertThat(rows()).allMatch(row -> row.text("ranked_by").equals("nps"));
  }

  @Test
  void revenueRanksWhereItsGainIsClear() {
    element(0, 30, 0.001);
    element(1, 10, 0.9);
    element(2, 10, 0.9);
    stake(0, 100, 0.6, 80);
    stake(1, 50, 0.01, 80);

    assertThat(rows()).extracting(row -> row.get("rank")).containsExactly(2L, 1L, null);
    assertThat(rows()).extracting(row -> row.get("clear")).containsExactly(false, true, null);
    assertThat(rows()).allMatch(row -> row.text("ranked_by").equals("revenue"));
  }

  @Test
  void withoutAClearStakeTheNpsGainRanks() {
    element(0, 10, 0.9);
    element(1, 30, 0.001);
    stake(0, 900, 0.06, 80);
    stake(1, 50, 0.9, 80);

    assertThat(rows()).extracting(row -> row.get("rank")).containsExactly(2L, 1L);
    assertThat(rows()).allMatch(row -> row.text("ranked_by").equals("nps"));
  }

  @Test
  void withoutARecommendationTheStakeRanks() {
    element(0, 10, 0.9);
    effects.set(0, new NpsEffectFinding(0, Estimate.none(Reason.NO_ANSWERS, 0), null, 0, 0));
    stake(0, 900, 0.06, 80);

    assertThat(rows()).extracting(row -> row.get("rank")).containsExactly(1L);
    assertThat(rows().get(0).text("reason")).isEqualTo("no_answers");
    assertThat(rows().get(0).text("ranked_by")).isEqualTo("revenue");
  }

  @Test
  void whatAnotherTableHidesIsNotHere() {
    element(0, 20, 0.001, 4, 1, 4);
    element(1, 20, 0.001);
    stake(1, 900, 0.001, 3);
    element(2, 20, 0.001, 400, 3, 380);
    element(3, 20, 0.001, 400, 398, 400);
    element(4, 10, 0.001, 383, 100, 380);

    List<Table.Row> rows = rows();

    for (int hidden : List.of(0, 2, 3)) {
      Table.Row row = rows.get(hidden);
      for (String column :
          List.of("importance", "share_covered", "room", "nps_gain", "rank", "clear", "n")) {
        assertThat(row.get(column)).as(hidden + " " + column).isNull();
      }
      assertThat(row.flag("suppressed")).isTrue();
      assertThat(row.text("reason")).isEqualTo("suppressed");
    }
    assertThat(rows.get(1).get("revenue_gain")).as("a stake of three customers").isNull();
    assertThat(rows.get(1).whole("rank")).isEqualTo(1);
    assertThat(rows.get(4).number("nps_gain")).isNotNull();
    assertThat(rows.get(4).get("n")).as("three raters less would be known").isNull();
  }
}
