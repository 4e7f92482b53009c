package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.tables.DoseResponse;
import fi.arvo.report.tables.Drivers;
import fi.arvo.report.tables.GrowthModel;
import fi.arvo.report.tables.Lmg;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.NpsChange;
import fi.arvo.report.tables.PublishedTables;
import fi.arvo.report.tables.ResponseBias;
import fi.arvo.report.tables.RevenueAtStake;
import fi.arvo.report.tables.RevenueBridge;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.report.tables.Weighting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableProtectionTest {
  private static final String YEAR = "2025-10-01..2026-09-30";

  private final TableProtection protection =
      new TableProtection(
          new JobConfig.Privacy(5, 30, 0.7, false, Optional.empty(), false, List.of()),
          Map.of("customer", Map.of("recommend", List.of(7, 9))));

  @Test
  void aSplitWithAFewOnOneSideIsHiddenWhileTheScoreIsShown() {
    Table.Row row = loyalty(40, 30, 7, 3, 40, 40);
    assertThat(row.get("promoters")).isNull();
    assertThat(row.get("detractors")).isNull();
    assertThat(row.number("nps")).isEqualTo(67.5);
    assertThat(row.whole("n")).isEqualTo(40);
    assertThat(row.flag("suppressed")).isTrue();
  }

  @Test
  void aQuestionThatFewAnsweredIsHiddenBesideOneThatManyAnswered() {
    Table.Row row = loyalty(40, 30, 5, 5, 4, 40);
    assertThat(row.get("ces_mean")).isNull();
    assertThat(row.get("ces_n")).isNull();
    assertThat(row.number("csat")).isEqualTo(0.8);
    assertThat(row.whole("promoters")).isEqualTo(30);
  }

  @Test
  void aSurveyWithoutTheRecommendationKeepsItsSatisfaction() {
    Table.Row row = loyalty(0, 0, 0, 0, 0, 400);
    assertThat(row.number("csat")).isEqualTo(0.8);
    assertThat(row.flag("suppressed")).isFalse();
  }

  @Test
  void aSmallStepOfTheBridgeCannotBeReckonedFromTheOthersOrFromRetention() {
    List<Table.Row> rows = bridge(2, 40);
    assertThat(hidden(rows)).containsExactly("new", "negative_net");
    assertThat(rows.get(9).number("nrr")).isEqualTo(1.04);
  }

  @Test
  void aSmallChurnHidesAStepThatRetentionDoesNotGiveAway() {
    assertThat(hidden(bridge(40, 2))).contains("churn", "contraction").doesNotContain("closing");
  }

  @Test
  void theTotalsOfTheBridgeAreHiddenLast() {
    assertThat(hidden(bridge(2, 1))).doesNotContain("opening", "closing");
  }

  @Test
  void aFewWhoLeftOutARatingOrWhoAreBehindThePerformanceAreHiddenApart() {
    Table.Row whole = driver(120, 40, 160);
    assertThat(whole.flag("suppressed")).isFalse();
    assertThat(whole.text("quadrant")).isEqualTo("improve");

    Table.Row lost = driver(120, 3, 160);
    for (String count : List.of("n", "n_lost", "most_lost", "n_effective", "design_effect")) {
      assertThat(whole.get(count)).as(count).isNotNull();
      assertThat(lost.get(count)).as(count).isNull();
    }
    assertThat(lost.number("importance")).isEqualTo(0.3);
    assertThat(lost.number("performance")).isEqualTo(0.6);

    Table.Row few = driver(4, 0, 160);
    assertThat(few.get("importance")).isNull();
    assertThat(few.get("n")).isNull();
    assertThat(few.get("n_lost")).as("customers less it are the few").isNull();
    assertThat(few.get("quadrant")).isNull();
    assertThat(few.number("performance")).isEqualTo(0.6);

    Table.Row unseen = driver(120, 40, 2);
    assertThat(unseen.get("performance")).isNull();
    assertThat(unseen.get("quadrant")).as("it would tell of the performance").isNull();
    assertThat(unseen.number("importance")).isEqualTo(0.3);
  }

  private Table.Row driver(long n, long lost, long performing) {
    Table table =
        new TableMaker(Drivers.class)
            .row(
                "scope scope_value outcome element cohort importance performance quadrant n n_lost"
                    + " most_lost n_effective design_effect respondents lost_respondents"
                    + " performance_respondents",
                "overall",
                "all",
                "recommend",
                "quality",
                "current",
                0.3,
                0.6,
                "improve",
                n,
                lost,
                lost > n,
                0.8 * n,
                1.25,
                n,
                lost,
                performing)
            .table();
    return protection.apply(table).rows().get(0);
  }

  @Test
  void whatAFewLowMiddleOrHighRatingsSayIsHiddenAndTheImportanceIsNot() {
    List<String> contrasts =
        List.of(
            "kano",
            "penalty",
            "penalty_low",
            "penalty_high",
            "reward",
            "reward_low",
            "reward_high");
    TableMaker drivers = new TableMaker(Drivers.class);
    for (int fewest : List.of(4, 5)) {
      drivers.row(
          "element scope scope_value importance n respondents contrast_respondents "
              + String.join(" ", contrasts),
          "e" + fewest,
          "overall",
          "all",
          0.3,
          120,
          120,
          fewest,
          "must_be",
          -2.0,
          -3.0,
          -1.0,
          1.0,
          0.5,
          1.5);
    }

    List<Table.Row> rows = protection.apply(drivers.table()).rows();

    assertThat(contrasts).allMatch(column -> rows.get(0).get(column) == null);
    assertThat(rows.get(0).number("importance")).isEqualTo(0.3);
    assertThat(rows.get(0).whole("n")).isEqualTo(120);
    assertThat(contrasts).allMatch(column -> rows.get(1).get(column) != null);
  }

  @Test
  void whoAModelCountsAndWhomItLeavesOutAreHiddenInTheSameSegmentsOfDriversAndTiers() {
    TableMaker drivers = new TableMaker(Drivers.class);
    TableMaker tiers = new TableMaker(Lmg.class);
    Object[][] scopes = {
      {"overall", "all", 300, 63},
      {"segment", "large", 150, 3},
      {"segment", "medium", 100, 20},
      {"segment", "small", 50, 40}
    };
    for (Object[] scope : scopes) {
      Object[] cells = {scope[0], scope[1], "recommend", 0.3, scope[2], scope[2], scope[3]};
      String columns = " n respondents lost_respondents";
      drivers.row("scope scope_value outcome importance" + columns, cells);
      tiers.row("scope scope_value outcome share" + columns, cells);
    }

    List<Table.Row> rows = protection.apply(drivers.table()).rows();

    assertThat(rows)
        .as("the smallest other loss is hidden too, or the overall line would give it away")
        .extracting(row -> row.get("n"))
        .containsExactly(300L, null, null, 50L);
    assertThat(rows).allMatch(row -> row.number("importance") == 0.3);
    assertThat(protection.apply(tiers.table()).rows())
        .extracting(row -> row.get("n"))
        .containsExactly(300L, null, null, 50L);
  }

  @Test
  void aGroupThatIsSmallInOnePeriodIsHiddenWithAnotherAsInLoyalty() {
    TableMaker changes = new TableMaker(NpsChange.class);
    part(changes, "total", "all", 100, 100);
    part(changes, "channel", "app", 3, 20);
    part(changes, "channel", "shop", 57, 50);
    part(changes, "channel", "web", 40, 30);
    part(changes, "segment", "large", 50, 60);
    part(changes, "segment", "small", 50, 40);
    TableMaker loyalty = new TableMaker(Loyalty.class);
    loyaltyOf(loyalty, "overall", "all", 100);
    loyaltyOf(loyalty, "channel", "app", 3);
    loyaltyOf(loyalty, "channel", "shop", 57);
    loyaltyOf(loyalty, "channel", "web", 40);
    loyaltyOf(loyalty, "segment", "large", 50);
    loyaltyOf(loyalty, "segment", "small", 50);

    List<Table.Row> rows = protection.apply(changes.table()).rows();

    assertThat(rows.stream().filter(r -> r.flag("suppressed")).map(r -> r.text("value")))
        .containsExactly("app", "web");
    assertThat(rows.get(1).get("n_after")).isNull();
    assertThat(rows.get(1).get("rate")).isNull();
    assertThat(rows.get(1).text("reason")).isEqualTo("suppressed");
    assertThat(rows.get(2).number("rate")).isEqualTo(1.5);
    assertThat(
            protection.apply(loyalty.table()).rows().stream()
                .filter(r -> r.get("nps") == null)
                .map(r -> r.text("scope_value")))
        .containsExactly("app", "web");
  }

  @Test
  void whatLoyaltyHidesSinceQuartersAddUpIsHiddenInTheChangeToo() {
    TableMaker loyalty = new TableMaker(Loyalty.class);
    quarter(loyalty, "2025Q4", 60, 37, 3);
    quarter(loyalty, "2026Q1", 50, 30, 20);
    quarter(loyalty, "2026Q2", 60, 30, 10);
    quarter(loyalty, "2026Q3", 60, 28, 12);
    quarter(loyalty, YEAR, 230, 125, 45);
    TableMaker changes = new TableMaker(NpsChange.class);
    part(changes, "total", "all", 100, 100);
    part(changes, "segment", "large", 60, 60);
    part(changes, "segment", "medium", 30, 30);
    part(changes, "segment", "small", 10, 10);

    List<Table> published = protection.apply(List.of(changes.table(), loyalty.table()));

    List<String> hiddenInThird =
        published.get(1).rows().stream()
            .filter(r -> r.get("nps") == null)
            .filter(r -> List.of("2026Q2", "2026Q3").contains(r.text("period")))
            .map(r -> r.text("scope_value"))
            .distinct()
            .toList();
    assertThat(hiddenInThird).isNotEmpty();
    assertThat(
            published.get(0).rows().stream()
                .filter(r -> r.flag("suppressed"))
                .map(r -> r.text("value")))
        .containsAll(hiddenInThird);
  }

  @Test
  void fewWhoRateAnElementAreHiddenAndNotTheRestOfTheDrivers() {
    TableMaker changes = new TableMaker(NpsChange.class);
    part(changes, "total", "all", 100, 100);
    part(changes, "driver", "quality", 98, 100);
    part(changes, "driver", "unexplained", 100, 100);
    part(changes, "driver", "variety", 2, 0);

    assertThat(
            protection.apply(changes.table()).rows().stream()
                .filter(r -> r.flag("suppressed"))
                .map(r -> r.text("value")))
        .containsExactly("quality", "variety");
  }

  private static void part(TableMaker rows, String dimension, String value, int before, int after) {
    boolean total = dimension.equals("total");
    rows.row(
        "as_of period period_before dimension value rate n_after scope scope_value"
            + " respondents_before respondents_after",
        LocalDate.EPOCH,
        "2026Q3",
        "2026Q2",
        dimension,
        value,
        1.5,
        after,
        total ? "overall" : dimension,
        value,
        before,
        after);
  }

  private static void quarter(TableMaker loyalty, String period, int large, int medium, int small) {
    loyaltyOf(loyalty, "overall", "all", period, large + medium + small);
    loyaltyOf(loyalty, "segment", "large", period, large);
    loyaltyOf(loyalty, "segment", "medium", period, medium);
    loyaltyOf(loyalty, "segment", "small", period, small);
  }

  private static void loyaltyOf(TableMaker rows, String scope, String value, int customers) {
    loyaltyOf(rows, scope, value, "2026Q2", customers);
  }

  private static void loyaltyOf(
      TableMaker rows, String scope, String value, String period, int customers) {
    rows.row(
        "scope scope_value period side n customers nps",
        scope,
        value,
        period,
        "customer",
        customers,
        customers,
        10.0);
  }

  @Test
  void aCoefficientIsHiddenWhenItTellsOfAFewAndACategoryOfNobodyIsNot() {
    TableMaker model = new TableMaker(GrowthModel.class);
    term(model, "band:1-3", 40, 100, 3);
    term(model, "band:4-7", 4, 100, 7);
    term(model, "segments_pooled", 0, 100, 0);
    term(model, "tenure_years", 0, 4, 0);

    List<Table.Row> rows = protection.apply(model.table()).rows();

    assertThat(rows).extracting(row -> row.get("estimate")).containsExactly(0.1, null, 0.1, null);
    assertThat(rows).extracting(row -> row.get("n")).containsExactly(null, null, 100L, null);
    assertThat(rows).extracting(row -> row.get("n_lost")).containsExactly(null, null, 0L, null);
    for (String count : List.of("customers", "n_effective", "design_effect")) {
      assertThat(rows.get(0).get(count)).as("n less it tells whom a few left out").isNull();
      assertThat(rows.get(2).get(count)).isNotNull();
    }
  }

  private static void term(TableMaker model, String term, int respondents, int inModel, int lost) {
    model.row(
        "outcome term variant estimate n customers n_effective design_effect n_lost scope"
            + " scope_value respondents model_respondents lost_respondents",
        "growth",
        term,
        "main",
        0.1,
        inModel,
        respondents,
        0.8 * inModel,
        1.25,
        lost,
        "overall",
        "all",
        respondents,
        inModel,
        lost);
  }

  @Test
  void whereAlmostAllOrAlmostNobodyAnsweredOrHasAnElementNothingIsTold() {
    TableMaker groups = new TableMaker(ResponseBias.class);
    groups.row(
        "customer_group estimate n scope scope_value respondents other_respondents",
        "others",
        0.2,
        3,
        "overall",
        "all",
        90,
        3);
    TableMaker stakes = new TableMaker(RevenueAtStake.class);
    for (int without : List.of(3, 40, 97)) {
      stakes.row(
          "element effect customers_without scope scope_value respondents other_respondents",
          "e" + without,
          0.2,
          without,
          "overall",
          "all",
          without,
          100 - without);
    }

    assertThat(protection.apply(groups.table()).rows())
        .allMatch(row -> row.get("estimate") == null && row.get("n") == null);
    assertThat(protection.apply(stakes.table()).rows())
        .extracting(row -> row.get("customers_without"))
        .containsExactly(null, 40L, null);
  }

  @Test
  void whatABandKeptIsHiddenWhereItsGrowthIsOrWhereItTellsOfAFew() {
    TableMaker doses = new TableMaker(DoseResponse.class);
    // By band: customers, and the fewest of whom their retention tells.
    int[][] bands = {{40, 9}, {3, 3}, {30, 30}, {12, 6}, {60, 2}, {70, 7}};
    for (int band = 0; band < bands.length; band++) {
      for (String outcome : List.of("growth", "net_retention", "gross_retention")) {
        dose(doses, outcome, band, bands[band][outcome.equals("growth") ? 0 : 1], 100.0);
      }
    }

    List<Table.Row> rows = protection.apply(doses.table()).rows();

    assertThat(hiddenBands(rows, "growth")).as("3 customers and 12 beside").containsExactly(1L, 3L);
    assertThat(hiddenBands(rows, "net_retention"))
        .as("the same, and those of whom 2 tell")
        .containsExactly(1L, 3L, 4L)
        .isEqualTo(hiddenBands(rows, "gross_retention"));
  }

  @Test
  void netRetentionIsHiddenWhereGrowthCountsAFewWhoBroughtNothingBefore() {
    TableMaker doses = new TableMaker(DoseResponse.class);
    int[] came = {0, 1, 4, 5, 3, 9};
    for (int band = 0; band < came.length; band++) {
      dose(doses, "growth", band, 60, 20.0);
      dose(doses, "net_retention", band, 60 - came[band], 20.0);
      dose(doses, "gross_retention", band, 60 - came[band], 20.0);
    }

    List<Table.Row> rows = protection.apply(doses.table()).rows();

    assertThat(hiddenBands(rows, "growth")).isEmpty();
    assertThat(hiddenBands(rows, "net_retention")).containsExactly(1L, 2L, 4L);
    assertThat(hiddenBands(rows, "gross_retention")).isEmpty();
  }

  @Test
  void retentionIsHiddenWhereOneCustomerMakesMostOfItsMoneyButNotOverall() {
    TableMaker doses = new TableMaker(DoseResponse.class);
    for (String segment : List.of("large", "medium", "small")) {
      doses.row(
          "scope scope_value level predictor outcome band band_no cohort estimate n respondents"
              + " money largest_money",
          "segment",
          segment,
          "customer",
          "all",
          "gross_retention",
          "all",
          0,
          "linked",
          0.8,
          40,
          40,
          100.0,
          segment.equals("large") ? 71.0 : 20.0);
    }
    dose(doses, "gross_retention", 0, 40, 71.0);

    assertThat(protection.apply(doses.table()).rows())
        .extracting(row -> row.get("estimate"))
        .as("a segment beside it goes too")
        .containsExactly(null, null, 0.8, 0.8);
  }

  private static void dose(
      TableMaker doses, String outcome, int band, int respondents, double largest) {
    doses.row(
        "scope scope_value level predictor outcome band band_no cohort estimate n respondents"
            + " money largest_money",
        "overall",
        "all",
        "customer",
        outcome.equals("gross_retention") && largest == 71.0 ? "all" : "elements",
        outcome,
        largest == 71.0 ? "all" : "b" + band,
        band,
        "linked",
        0.8,
        respondents,
        respondents,
        100.0,
        largest);
  }

  private static List<Long> hiddenBands(List<Table.Row> rows, String outcome) {
    return rows.stream()
        .filter(row -> row.text("outcome").equals(outcome) && row.get("estimate") == null)
        .map(row -> row.whole("band_no"))
        .toList();
  }

  @Test
  void tablesWithoutPersonsPassUnchanged() {
    Table table =
        new Table(
            PublishedTables.contracts(List.of()).stream()
                .filter(c -> c.name().equals("data_quality"))
                .findFirst()
                .orElseThrow(),
            List.of());
    assertThat(protection.apply(table)).isSameAs(table);
  }

  @Test
  void everyPublishedTableLosesItsWorkingColumns() {
    for (TableContract contract : PublishedTables.contracts(List.of("quality"))) {
      Table empty = new Table(contract, List.of());
      Table table =
          contract.name().equals("promise_gap")
              ? protection.promises(empty, Set.of())
              : protection.apply(empty);
      assertThat(table.contract().columns()).as(contract.name()).noneMatch(ColumnContract::working);
    }
  }

  @Test
  void aHiddenQuarterCannotBeReckonedFromTheReportingMonthsAndTheOthers() {
    TableMaker rows = new TableMaker(Loyalty.class);
    answers(rows, "2025Q4", 30);
    answers(rows, "2026Q1", 40);
    answers(rows, "2026Q2", 50);
    answers(rows, "2026Q3", 3);
    answers(rows, "2025Q3", 60);
    answers(rows, "2025-10-01..2026-09-30", 123);
    List<Table.Row> published = protection.apply(rows.table()).rows();
    assertThat(published)
        .filteredOn(r -> r.flag("suppressed"))
        .extracting(r -> r.text("period"))
        .as("the small quarter and the smallest other of the same months")
        .containsExactly("2025Q4", "2026Q3");
  }

  private static void answers(TableMaker rows, String period, int n) {
    rows.row(
        "scope scope_value period side n customers period_complete promoter_respondents"
            + " passive_respondents detractor_respondents ces_respondents csat_respondents",
        "overall",
        "all",
        period,
        "customer",
        n,
        n,
        true,
        n / 3,
        n / 3,
        n / 3,
        n,
        n);
  }

  private Table.Row loyalty(int n, int up, int mid, int down, int ces, int csat) {
    Table table =
        new TableMaker(Loyalty.class)
            .row(
                "scope scope_value period side n customers promoters passives detractors nps"
                    + " ces_mean ces_n csat csat_n promoter_respondents passive_respondents"
                    + " detractor_respondents ces_respondents csat_respondents",
                "overall",
                "all",
                "current",
                "customer",
                n,
                n,
                up,
                mid,
                down,
                n == 0 ? null : (Object) (100.0 * (up - down) / n),
                5.1,
                ces,
                0.8,
                csat,
                up,
                mid,
                down,
                ces,
                csat)
            .table();
    return protection.apply(table).rows().get(0);
  }

  private List<Table.Row> bridge(long negative, long churned) {
    TableMaker rows = new TableMaker(RevenueBridge.class);
    for (Component component : Component.values()) {
      Long customers =
          switch (component) {
            case NEGATIVE_NET -> negative;
            case CHURN -> churned;
            case UNIDENTIFIED -> null;
            case NEW -> 12L;
            case CONTRACTION -> 60L;
            case OPENING, CLOSING -> 11L;
            default -> 100L + component.ordinal();
          };
      rows.row(
          "scope scope_value component amount customers nrr",
          "overall",
          "all",
          component.key(),
          BigDecimal.TEN,
          customers,
          component == Component.CLOSING ? (Object) 1.04 : null);
    }
    return protection.apply(rows.table()).rows();
  }

  private static List<String> hidden(List<Table.Row> rows) {
    return rows.stream().filter(r -> r.flag("suppressed")).map(r -> r.text("component")).toList();
  }

  @Test
  void whatWeightingDidToAFewIsHiddenWithWhatWouldGiveItAway() {
    TableMaker rows = new TableMaker(Weighting.class);
    margin(rows, "total", "all", 100, 2L, 0L);
    margin(rows, "segment", "large", 60, null, null);
    margin(rows, "segment", "medium", 37, null, null);
    margin(rows, "segment", "small", 3, null, null);
    margin(rows, "region", "north", 50, null, null);
    margin(rows, "region", "south", 50, null, null);
    List<Table.Row> published = protection.apply(rows.table()).rows();
    assertThat(published.stream().filter(r -> r.whole("n") == null).map(r -> r.text("category")))
        .containsExactly("medium", "small");
    assertThat(published.get(0).number("weight_max")).as("two people have it").isNull();
    assertThat(published.get(0).number("trimmed_share")).as("nobody is trimmed").isEqualTo(0.0);
    assertThat(published.get(0).number("n_effective")).isNotNull();
    assertThat(published.get(3).number("share_before")).isNull();
    assertThat(published.get(4).flag("suppressed")).isFalse();
  }

  private static void margin(
      TableMaker rows, String dimension, String category, int n, Long extreme, Long trimmed) {
    boolean total = dimension.equals("total");
    rows.row(
        "as_of dimension category share_before n n_effective weight_max trimmed_share scope"
            + " scope_value respondents extreme_respondents trimmed_respondents",
        LocalDate.EPOCH,
        dimension,
        category,
        0.2,
        n,
        0.9 * n,
        total ? (Object) 2.5 : null,
        total ? (Object) 0.0 : null,
        total ? "overall" : dimension,
        category,
        n,
        extreme,
        trimmed);
  }
}
