package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What coverage goes with in money, through the whole job on the sample world: against what is
 * planted there, and against figures reckoned anew from its customer table.
 */
class GrowthModelIT {
  private static final Path JOB = Path.of("jobs", "value-report.yaml");

  @TempDir private static Path out;
  private static ReportRun run;

  @BeforeAll
  static void theSampleWorldWithItsCustomerTable() throws IOException {
    Path key = out.resolve("key");
    Files.writeString(key, "a key for tests, of no use elsewhere");
    run =
        ReportRun.of(
                JOB,
                out.resolve("out"),
                "languages=[en]",
                "privacy.customer_rows=true",
                "privacy.key_file=" + key)
            .published();
  }

  private static Map<String, Object> term(String outcome, String variant, String term) {
    return run.row(
        "growth_model",
        "outcome = '%s' and variant = '%s' and term = '%s'".formatted(outcome, variant, term));
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }

  private static String restricted(String table) {
    return "read_parquet('" + run.date().resolve("restricted").resolve(table) + "/*.parquet')";
  }

  /** The linked customers who rated something and bought before. */
  private static final String BUYERS =
      " where cohort = 'linked' and elements_rated > 0 and revenue_before > 0";

  @Test
  void bandsAloneDifferAsTheCustomersMeanGrowthDoes() {
    List<Map<String, Object>> bands =
        ReportRun.query(
            "select case when elements_covered = 0 then '0' when elements_covered <= 3 then '1-3'"
                + " when elements_covered <= 7 then '4-7' when elements_covered <= 14 then '8-14'"
                + " else '15+' end as band, count(*) as n,"
                + " sum(weight * growth) / sum(weight) as growth from "
                + restricted("customer_value")
                + BUYERS
                + " group by 1");
    double base =
        bands.stream()
            .filter(b -> b.get("band").equals("0"))
            .mapToDouble(b -> number(b, "growth"))
            .sum();
    assertThat(bands).hasSize(5);
    long n = 0;
    for (Map<String, Object> band : bands) {
      n += (Long) band.get("n");
      if (band.get("band").equals("0")) {
        assertThat(number(term("growth", "unadjusted", "intercept"), "estimate"))
            .isCloseTo(base, within(1e-9));
      } else {
        Map<String, Object> row = term("growth", "unadjusted", "band:" + band.get("band"));
        assertThat(number(row, "estimate")).isCloseTo(number(band, "growth") - base, within(1e-9));
        assertThat(row.get("customers")).as("said once, in main").isNull();
        assertThat(term("growth", "main", "band:" + band.get("band")).get("customers"))
            .isEqualTo(band.get("n"));
        assertThat(row.get("base")).isEqualTo("0");
      }
    }
    assertThat(term("growth", "unadjusted", "intercept").get("n")).isEqualTo(n);
  }

  @Test
  void everyModelsCustomersAreThoseWhoBoughtBeforeLessThoseLeftOut() {
    long buyers =
        (Long)
            ReportRun.query("select count(*) as n from " + restricted("customer_value") + BUYERS)
                .get(0)
                .get("n");
    List<Map<String, Object>> rows = run.rows("growth_model", "true");

    assertThat(rows).hasSize(77);
    assertThat(run.rows("growth_model", "term like '%_unknown' and customers in (0, n)"))
        .as("an indicator of nobody or of everybody")
        .isEmpty();
    for (Map<String, Object> row : rows) {
      assertThat((Long) row.get("n") + (Long) row.get("n_lost"))
          .as(row.toString())
          .isEqualTo(buyers);
      assertThat(row.get("estimate") == null).isEqualTo(row.get("reason") != null);
    }
    assertThat(run.rows("growth_model", "outcome = 'growth' and variant = 'main' and n_lost > 0"))
        .isEmpty();
    assertThat(run.rows("growth_model", "outcome = 'growth_0_3' and n_lost = 0"))
        .as("who buys nothing in three months of either year has no growth there")
        .isEmpty();
  }

  @Test
  void theRevenueWithoutAnElementIsThatOfTheCustomersWhoRateItLow() {
    Map<String, Object> expected =
        ReportRun.query(
                "select count(*) as n, sum(weight * (revenue_before + greatest(revenue_after, 0)))"
                    + " / 2 as revenue from "
                    + restricted("customer_value")
                    + " as v join "
                    + restricted("customer_ratings")
                    + " as r using (customer_key, cohort)"
                    + BUYERS
                    + " and elements_rated > 1 and quality < 8")
            .get(0);
    Map<String, Object> stake = run.row("revenue_at_stake", "element = 'quality'");

    assertThat(stake.get("customers_without")).isEqualTo(expected.get("n"));
    double revenue = number(expected, "revenue");
    assertThat(number(stake, "revenue_without")).isCloseTo(revenue, within(0.006));
    assertThat(number(stake, "stake")).isCloseTo(revenue * number(stake, "effect"), within(0.006));
    assertThat(number(stake, "stake_low"))
        .isCloseTo(revenue * number(stake, "effect_low"), within(0.006));
    assertThat(((BigDecimal) stake.get("stake")).scale()).isBetween(2, 4);
    assertThat(run.rows("revenue_at_stake", "true")).hasSize(30);
  }

  /**
   * Planted: coverage makes customers buy more and stay, only after the answer. The slope without
   * controls is that of {@code truth.json}; controls leave it be, as nothing ties them to coverage.
   */
  @Test
  void thePlantedEffectsAreFoundAfterTheAnswerAndNotBeforeIt() throws IOException {
    Map<String, Object> growth = term("growth", "linear", "elements_covered");
    Map<String, Object> placebo = term("placebo", "linear", "elements_covered");

    assertThat(number(growth, "ci_low")).isPositive();
    assertThat(truth("growth")).isBetween(number(growth, "ci_low"), number(growth, "ci_high"));
    assertThat(number(term("growth", "main", "band:15+"), "ci_low")).isPositive();
    assertThat(number(term("growth", "baseline_year_earlier", "band:15+"), "ci_low")).isPositive();
    assertThat(number(term("growth_6_12", "linear", "elements_covered"), "ci_low")).isPositive();
    assertThat(number(placebo, "ci_low")).isNegative();
    assertThat(number(placebo, "ci_high")).isPositive();
    assertThat(number(term("retained", "linear", "elements_covered"), "ci_low")).isPositive();
  }

  /** The slope of an outcome on the number of elements covered in the sample world. */
  private static double truth(String outcome) throws IOException {
    for (JsonNode figure :
        new ObjectMapper()
            .readTree(Path.of("data-samples", "truth.json").toFile())
            .get("figures")) {
      if (figure.get("table").asText().equals("dose_trend")
          && figure.get("column").asText().equals("slope")
          && figure.get("scope").asText().equals("overall")
          && figure.get("predictor").asText().equals("elements")
          && figure.get("outcome").asText().equals(outcome)) {
        return figure.get("value").asDouble();
      }
    }
    throw new IllegalStateException("no true slope of " + outcome);
  }

  @Test
  void whereNothingIsPlantedNothingIsFound() {
    Path world = out.resolve("null");
    PlantedTruthIT.generate(world, "world.effects.null_world=true", "world.truth_population=0");
    ReportRun none =
        ReportRun.of(
                JOB,
                out.resolve("none"),
                "extracts.survey.path=" + world.resolve("survey"),
                "extracts.transactions.path=" + world.resolve("transactions"),
                "extracts.customers.path=" + world.resolve("customers"),
                "extracts.owners.path=" + world.resolve("owners.csv"),
                "languages=[en]")
            .published();

    assertThat(none.rows("growth_model", "term = 'elements_covered' and p_value < 0.01")).isEmpty();
    assertThat(none.rows("growth_model", "term = 'elements_covered' and estimate is not null"))
        .hasSize(6);
    assertThat(none.rows("revenue_at_stake", "p_adjusted < 0.05")).isEmpty();
  }

  @Test
  void thoseWhoHadAnsweredAndThoseWhoHadNotMakeAllWhoWereAsked() {
    Map<String, Object> responders = run.row("response_bias", "customer_group = 'responders'");
    Map<String, Object> others = run.row("response_bias", "customer_group = 'others'");
    Map<String, Object> weighted =
        run.row("response_bias", "customer_group = 'responders_weighted'");
    Map<String, Object> difference = run.row("response_bias", "customer_group = 'difference'");

    assertThat(difference.get("n")).isEqualTo((Long) responders.get("n") + (Long) others.get("n"));
    assertThat(number(difference, "estimate"))
        .isCloseTo(number(responders, "estimate") - number(others, "estimate"), within(1e-12));
    assertThat(weighted.get("n")).isEqualTo(responders.get("n"));
    assertThat(number(weighted, "n_effective")).isLessThan(number(responders, "n"));
    assertThat(number(weighted, "estimate"))
        .as("the cells have little to do with answering in this world")
        .isCloseTo(number(responders, "estimate"), within(0.02));
    assertThat(difference.get("growth_pct")).isNull();
    assertThat(responders.get("period")).isEqualTo("2025-10..2026-09");
  }
}
