package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample's report of half a year earlier expected, and what came. */
class OutlookIT {
  private static final Path JOB = Path.of("jobs", "value-report.yaml");

  @TempDir private static Path directory;
  private static ReportRun before;
  private static ReportRun after;

  @BeforeAll
  static void report() {
    before = ReportRun.of(JOB, directory.resolve("before"), "as_of=2026-03-31").published();
    after = ReportRun.of(JOB, directory.resolve("after")).published();
  }

  private static List<Object> key(Map<String, Object> row) {
    return List.of(row.get("scope"), row.get("scope_value"), row.get("measure"), row.get("period"));
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }

  @Test
  void theTwoQuartersThatCameLieInTheIntervals() {
    Map<List<Object>, Double> came = new HashMap<>();
    after
        .rows("outlook", "kind = 'measured'")
        .forEach(row -> came.put(key(row), number(row, "value")));
    List<Map<String, Object>> expected = before.rows("outlook", "kind = 'expected'");
    assertThat(expected).as("three measures, two quarters, all and four segments").hasSize(30);
    assertThat(expected).extracting(row -> row.get("period")).containsOnly("2026Q2", "2026Q3");
    long held =
        expected.stream()
            .filter(row -> number(row, "low") <= came.get(key(row)))
            .filter(row -> came.get(key(row)) <= number(row, "high"))
            .count();
    assertThat(held).as("of 30 at 95 %").isGreaterThanOrEqualTo(26);
  }

  @Test
  void theSegmentThatLostHeartIsExpectedBelowAllOthers() {
    List<Map<String, Object>> next =
        after.rows(
            "outlook",
            "kind = 'expected' and measure = 'nps' and scope = 'segment' and period = '2026Q4'"
                + " order by value");
    assertThat(next.get(0).get("scope_value")).isEqualTo("yrittäjät");
    Map<String, Object> year =
        after.row(
            "outlook",
            "kind = 'measured' and measure = 'nps' and scope_value = 'yrittäjät' and period ="
                + " '2025Q3'");
    assertThat(number(next.get(0), "value")).isLessThan(number(year, "value") - 10);
  }

  @Test
  void measuredQuartersAreThoseOfLoyalty() {
    assertThat(
            ReportRun.query(
                "select count(*) as n, max(abs(o.value - l.nps)) as off from read_parquet('"
                    + after.date().resolve("tables/outlook/*.parquet")
                    + "') o join read_parquet('"
                    + after.date().resolve("tables/loyalty/*.parquet")
                    + "') l on o.scope = l.scope and o.scope_value = l.scope_value and o.period ="
                    + " l.period where o.measure = 'nps' and o.kind = 'measured' and l.side ="
                    + " 'customer'"))
        .allSatisfy(
            row -> {
              assertThat(number(row, "n")).isEqualTo(40);
              assertThat(number(row, "off")).isZero();
            });
  }

  /** Revenue of the quarter against that of the year before, summed by DuckDB from the extract. */
  @Test
  void growthIsThatOfTheTransactionsCustomerByCustomer() {
    String quarter =
        """
        with t as (
          select upper(regexp_replace(customer_id, '[^A-Za-z0-9]', '', 'g')) as who,
                 strftime(booked_at::date, '%Y-%m') as month, amount::decimal(18, 2) as amount
          from read_csv('data-samples/transactions/*.csv', all_varchar = true, ignore_errors = true)
          where customer_id is not null and try_cast(booked_at as date) is not null
            and try_cast(amount as decimal(18, 2)) is not null),
        c as (
          select who,
                 greatest(0, coalesce(sum(amount) filter (month between '2025-07' and '2025-09'), 0))
                   as before,
                 greatest(0, coalesce(sum(amount) filter (month between '2026-07' and '2026-09'), 0))
                   as after
          from t group by who)
        select (sum(after) - sum(before)) / ((sum(after) + sum(before)) / 2) as g from c
        """;
    double reckoned = number(ReportRun.query(quarter).get(0), "g");
    Map<String, Object> row =
        after.row(
            "outlook",
            "kind = 'measured' and measure = 'growth' and scope = 'overall' and period = '2026Q3'");
    assertThat(number(row, "value")).isCloseTo(reckoned, within(1e-3));
  }
}
