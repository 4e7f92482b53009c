package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole job on public data that nobody here made, against figures computed with Python and R.
 * The data stays outside the project, in {@code ../shared/data} unless the system property {@code
 * arvo.shared} names another {@code shared} folder; without it these tests are skipped.
 */
class PublicDataIT {
  private static final String SHARED = System.getProperty("arvo.shared", "../shared");
  private static final Path DATA = Path.of(SHARED, "data");
  private static final Path JOBS = Path.of("src", "test", "resources", "jobs");

  /** The row of all answers of the reporting months; the current cohort leaves unrated ones out. */
  private static final String EVERY_ANSWER = "period like '%..%'";

  @TempDir private Path out;
  @TempDir private Path jobs;

  @BeforeAll
  static void theDataIsThere() {
    assumeTrue(Files.isDirectory(DATA), "no public data at " + DATA.toAbsolutePath());
  }

  @Test
  void kansasCitysFirstWaveAgreesWithPython() throws IOException {
    kansasCity("kansas-city-2021.yaml", "kcmo_2021_sep.json");
  }

  @Test
  void kansasCitysSecondWaveAgreesWithPython() throws IOException {
    kansasCity("kansas-city-2022.yaml", "kcmo_2022_mar.json");
  }

  /** Runs a job on the data where it is. */
  private ReportRun run(String job, String... settings) throws IOException {
    return run(job, List.of(), settings);
  }

  /** The same without the questions of some elements. */
  private ReportRun run(String job, List<String> unasked, String... settings) throws IOException {
    String yaml = Files.readString(JOBS.resolve(job)).replace("../shared", SHARED);
    for (String element : unasked) {
      yaml = yaml.replaceFirst("(, )?" + element + ": " + element, "");
    }
    return ReportRun.of(Files.writeString(jobs.resolve(job), yaml), out, settings).published();
  }

  @ParameterizedTest
  @CsvSource({
    "kansas-city-2021.yaml, kcmo_2021_sep.json",
    "kansas-city-2022.yaml, kcmo_2022_mar.json"
  })
  void driversOfWhatOnlySomeElementsWereAskedForAgreeWithPython(String job, String figures)
      throws IOException {
    JsonNode block = expected(figures).get("live_block");
    List<String> unasked = texts(block.get("attributes"));
    unasked.removeAll(texts(block.get("regression_attributes")));
    assertThat(unasked).hasSize(2);

    drivers(run(job, unasked), "satisfaction", block);
  }

  private void kansasCity(String job, String figures) throws IOException {
    JsonNode expected = expected(figures);
    ReportRun run = run(job);

    nps(run, "scope = 'overall' and " + EVERY_ANSWER, expected.get("overall_quality"));
    npsOfEach(run, "unit", expected.get("by_district"));
    npsOfEach(run, "channel", expected.get("by_method"));
    correlations(run, "recommend", expected.get("quality_block"));
    correlations(run, "satisfaction", expected.get("live_block"));
    drivers(run, "recommend", expected.get("quality_block"));
    JsonNode coverage = expected.get("quality_block").get("coverage_ge_4");
    coverage(run, "recommend", coverage);
    trend(run, "nps", coverage.get("jonckheere_terpstra"));
    JsonNode live = expected.get("live_block").get("coverage_ge_4");
    coverage(run, "satisfaction", live);
    trend(run, "satisfaction", live.get("jonckheere_terpstra"));
  }

  @Test
  void theAirlinesFourteenAttributesAgreeWithPython() throws IOException {
    JsonNode expected = expected("airline_satisfaction.json");
    ReportRun run = run("airline.yaml");

    Map<String, Object> overall = run.row("loyalty", "scope = 'overall' and period = 'current'");
    assertThat(overall.get("csat_n")).isEqualTo(expected.get("rows").longValue());
    near(overall.get("csat"), expected.get("satisfied_share"));
    near(overall.get("csat_low"), expected.get("satisfied_wilson95").get(0));
    near(overall.get("csat_high"), expected.get("satisfied_wilson95").get(1));
    expected
        .get("by_class")
        .fields()
        .forEachRemaining(
            segment -> {
              Map<String, Object> row =
                  run.row(
                      "loyalty",
                      "scope = 'segment' and period = 'current' and scope_value = '"
                          + segment.getKey()
                          + "'");
              assertThat(row.get("csat_n")).isEqualTo(segment.getValue().get("n").longValue());
              near(row.get("csat"), segment.getValue().get("satisfied"));
            });
    JsonNode block = expected.get("satisfied_block");
    correlations(run, "satisfaction", block);
    drivers(run, "satisfaction", block);
    coverage(run, "satisfaction", block.get("coverage_ge_4"));
    trend(run, "satisfaction", block.get("coverage_ge_4").get("jonckheere_terpstra"));
  }

  @ParameterizedTest
  @CsvSource({
    "kansas-city-2021.yaml, kcmo_2021_sep.json",
    "kansas-city-2022.yaml, kcmo_2022_mar.json"
  })
  void aHigherThresholdGivesKansasCitysOtherCoverage(String job, String figures)
      throws IOException {
    JsonNode expected = expected(figures);
    ReportRun run = run(job, "coverage.threshold=5");

    JsonNode quality = expected.get("quality_block").get("coverage_ge_5");
    coverage(run, "recommend", quality);
    trend(run, "nps", quality.get("jonckheere_terpstra"));
    JsonNode live = expected.get("live_block").get("coverage_ge_5");
    coverage(run, "satisfaction", live);
    trend(run, "satisfaction", live.get("jonckheere_terpstra"));
  }

  @Test
  void aHigherThresholdGivesTheOtherCoverage() throws IOException {
    JsonNode block = expected("airline_satisfaction.json").get("satisfied_block");
    ReportRun run = run("airline.yaml", "coverage.threshold=5");

    coverage(run, "satisfaction", block.get("coverage_ge_5"));
    trend(run, "satisfaction", block.get("coverage_ge_5").get("jonckheere_terpstra"));
  }

  @Test
  void onlineRetailsRevenueAndGrowthAgreeWithPython() throws IOException {
    JsonNode expected = expected("online_retail.json");
    ReportRun run = run("online-retail.yaml");

    months(run, expected.get("by_month_known"), "amount", "rows");
    Map<String, Object> total =
        ReportRun.query(
                "select sum(amount) as known, sum(amount + unidentified_amount) as everything,"
                    + " sum(unidentified_rows) as unidentified from read_parquet('"
                    + run.date().resolve("tables/revenue_by_month/*.parquet")
                    + "')")
            .get(0);
    near(total.get("known"), expected.get("revenue_net_known_customers"));
    near(total.get("everything"), expected.get("revenue_net_all"));
    near(total.get("unidentified"), expected.get("rows_without_customer"));
    growth(run, expected.get("first_half_second_half_net_floored"));
    Map<String, Object> quality = run.row("data_quality", "reason = 'all'");
    assertThat(quality.get("rows_read")).isEqualTo(expected.get("rows").longValue());
    assertThat(quality.get("rows_accepted")).isEqualTo(expected.get("rows").longValue());
  }

  @Test
  void completeJourneysRevenueAndGrowthAgreeWithPython() throws IOException {
    JsonNode expected = expected("complete_journey.json");
    ReportRun run = run("complete-journey.yaml");

    months(run, expected.get("by_month"), "amount", null);
    growth(run, expected.get("first_half_second_half"));
    Map<String, Object> quality = run.row("data_quality", "reason = 'all'");
    assertThat(quality.get("rows_read")).isEqualTo(expected.get("rows").longValue());
    assertThat(quality.get("rows_rejected"))
        .as("one amount of 4.4e-16 is no amount of money")
        .isEqualTo(1L);
  }

  private static void npsOfEach(ReportRun run, String scope, JsonNode parts) {
    parts
        .fields()
        .forEachRemaining(
            part ->
                nps(
                    run,
                    "scope = '"
                        + scope
                        + "' and "
                        + EVERY_ANSWER
                        + " and scope_value = '"
                        + part.getKey()
                        + "'",
                    part.getValue()));
  }

  private static void nps(ReportRun run, String condition, JsonNode expected) {
    Map<String, Object> row = run.row("loyalty", condition);
    if (Boolean.TRUE.equals(row.get("suppressed")) && row.get("nps") == null) {
      return;
    }
    SoftAssertions.assertSoftly(
        soft -> {
          soft.assertThat(row.get("n")).as("n").isEqualTo(expected.get("n").longValue());
          if (row.get("promoters") != null) {
            soft.assertThat(row.get("promoters")).isEqualTo(expected.get("promoters").longValue());
            soft.assertThat(row.get("passives")).isEqualTo(expected.get("passives").longValue());
            soft.assertThat(row.get("detractors"))
                .isEqualTo(expected.get("detractors").longValue());
          }
        });
    near(row.get("nps"), expected.get("nps"));
    near(row.get("nps_se"), expected.get("se"));
  }

  private static void correlations(ReportRun run, String outcome, JsonNode block) {
    Iterator<Map.Entry<String, JsonNode>> attributes = block.get("attribute_outcome").fields();
    List<Map<String, Object>> rows =
        run.rows(
            "correlations",
            "scope = 'overall' and level = 'customer' and outcome = '" + outcome + "'");
    while (attributes.hasNext()) {
      Map.Entry<String, JsonNode> attribute = attributes.next();
      String element = attribute.getKey().toLowerCase(Locale.ROOT);
      JsonNode e = attribute.getValue();
      Map<String, Object> pearson = pick(rows, element, "pearson");
      assertThat(pearson.get("n")).isEqualTo(e.get("n").longValue());
      near(pearson.get("estimate"), e.get("pearson"));
      near(pearson.get("ci_low"), e.get("pearson_ci_low"));
      near(pearson.get("ci_high"), e.get("pearson_ci_high"));
      near(pearson.get("p_value"), e.get("pearson_p"));
      near(pearson.get("p_adjusted"), e.get("pearson_p_bh"));
      Map<String, Object> spearman = pick(rows, element, "spearman");
      near(spearman.get("estimate"), e.get("spearman"));
      near(spearman.get("p_value"), e.get("spearman_p"));
      near(spearman.get("p_adjusted"), e.get("spearman_p_bh"));
      Map<String, Object> kendall = pick(rows, element, "kendall");
      near(kendall.get("estimate"), e.get("kendall_tau_b"));
      near(kendall.get("p_value"), e.get("kendall_p"));
      near(kendall.get("p_adjusted"), e.get("kendall_p_bh"));
    }
  }

  /** Relative weights, Shapley values and the regression with HC3 errors. */
  private static void drivers(ReportRun run, String outcome, JsonNode block) {
    JsonNode regression = block.get("ols_hc3");
    JsonNode weights = block.get("importance").get("attributes");
    for (String attribute : texts(block.get("regression_attributes"))) {
      Map<String, Object> row =
          run.row(
              "drivers",
              "scope = 'overall' and outcome = '"
                  + outcome
                  + "' and element = '"
                  + attribute.toLowerCase(Locale.ROOT)
                  + "'");
      assertThat(row.get("missing")).isEqualTo("casewise");
      assertThat(row.get("n")).isEqualTo(regression.get("n").longValue());
      near(row.get("r_squared"), regression.get("r2"));
      JsonNode weight = weights.get(attribute);
      near(row.get("importance"), weight.get("johnson_share"));
      near(row.get("shapley"), weight.get("lmg_share"));
      near(times(row, "importance", "r_squared"), weight.get("johnson_raw"));
      near(times(row, "shapley", "r_squared"), weight.get("lmg_raw"));
      assertThat((Double) row.get("importance"))
          .isBetween((Double) row.get("importance_low"), (Double) row.get("importance_high"));
      JsonNode coefficient = regression.get("coefficients").get(attribute);
      near(row.get("beta"), coefficient.get("b"));
      near(row.get("beta_se"), coefficient.get("se_hc3"));
      near(number(row, "beta") / number(row, "beta_se"), coefficient.get("t_hc3"));
      near(row.get("p_value"), coefficient.get("p_hc3"));
      near(row.get("p_adjusted"), coefficient.get("p_hc3_bh"));
      near(row.get("vif"), coefficient.get("vif"));
    }
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }

  private static double times(Map<String, Object> row, String one, String other) {
    return number(row, one) * number(row, other);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static void coverage(ReportRun run, String outcome, JsonNode expected) {
    JsonNode e = expected.get("with_outcome");
    List<Map<String, Object>> rows =
        run.rows(
            "correlations",
            "scope = 'overall' and level = 'customer' and predictor = 'elements_covered'"
                + " and outcome = '"
                + outcome
                + "'");
    Map<String, Object> pearson = pick(rows, "elements_covered", "pearson");
    assertThat(pearson.get("n")).isEqualTo(e.get("n").longValue());
    near(pearson.get("estimate"), e.get("pearson"));
    near(pearson.get("ci_low"), e.get("pearson_ci_low"));
    near(pearson.get("ci_high"), e.get("pearson_ci_high"));
    near(pearson.get("p_value"), e.get("pearson_p"));
    near(pick(rows, "elements_covered", "spearman").get("estimate"), e.get("spearman"));
    near(pick(rows, "elements_covered", "spearman").get("p_value"), e.get("spearman_p"));
    near(pick(rows, "elements_covered", "kendall").get("estimate"), e.get("kendall_tau_b"));
    near(pick(rows, "elements_covered", "kendall").get("p_value"), e.get("kendall_p"));
  }

  private static Map<String, Object> pick(
      List<Map<String, Object>> rows, String predictor, String method) {
    return rows.stream()
        .filter(r -> r.get("predictor").equals(predictor) && r.get("method").equals(method))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + method + " of " + predictor));
  }

  private static void trend(ReportRun run, String outcome, JsonNode expected) {
    Map<String, Object> row =
        run.row(
            "dose_trend",
            "scope = 'overall' and level = 'customer' and predictor = 'elements' and outcome = '"
                + outcome
                + "'");
    assertThat(row.get("n")).isEqualTo(expected.get("n").longValue());
    near(row.get("jt_z"), expected.get("z"));
    near(row.get("jt_p"), expected.get("p_two_sided"));
  }

  private static void months(ReportRun run, JsonNode expected, String amount, String rows) {
    expected
        .fields()
        .forEachRemaining(
            month -> {
              Map<String, Object> row =
                  run.row("revenue_by_month", "period = '" + month.getKey() + "'");
              near(row.get(amount), month.getValue().get("revenue"));
              assertThat(row.get("customers"))
                  .isEqualTo(month.getValue().get("customers").longValue());
              if (rows != null) {
                assertThat(row.get(rows)).isEqualTo(month.getValue().get("rows").longValue());
              }
            });
  }

  private static void growth(ReportRun run, JsonNode expected) {
    Map<String, Object> growth =
        run.row("dose_response", "scope = 'overall' and predictor = 'all' and outcome = 'growth'");
    assertThat(growth.get("n")).isEqualTo(expected.get("dhs_n").longValue());
    near(growth.get("estimate"), expected.get("dhs_aggregate"));
    near(growth.get("mean_growth"), expected.get("dhs_mean"));
    if (expected.has("dhs_aggregate_se")) {
      near(growth.get("se"), expected.get("dhs_aggregate_se"));
    }
    Map<String, Object> closing =
        run.row("revenue_bridge", "scope = 'overall' and component = 'closing'");
    near(closing.get("nrr"), expected.get("nrr"));
    near(closing.get("grr"), expected.get("grr"));
    Map<String, Object> retained =
        run.row(
            "dose_response", "scope = 'overall' and predictor = 'all' and outcome = 'retained'");
    assertThat(retained.get("n")).isEqualTo(expected.get("base_customers").longValue());
    near(retained.get("estimate"), expected.get("logo_retention"));
  }

  /** Relative 1e-9; what is below 1e-300 counts as 0. */
  private static void near(Object actual, JsonNode expected) {
    assertThat(actual).as("a figure for " + expected).isNotNull();
    double wanted = expected.doubleValue();
    double given = ((Number) actual).doubleValue();
    if (Math.abs(wanted) < 1e-300) {
      assertThat(Math.abs(given)).isLessThan(1e-300);
    } else {
      assertThat(given / wanted).as(given + " against " + wanted).isCloseTo(1, within(1e-9));
    }
  }

  private static JsonNode expected(String file) throws IOException {
    return new ObjectMapper().readTree(DATA.resolve("expected").resolve(file).toFile());
  }
}
