package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the sample world: what it publishes, twice the same, and what it refuses. */
class ValueReportIT {
  private static final Path JOB = Path.of("jobs", "value-report.yaml");

  @TempDir private Path out;

  @Test
  void theSameInputsOnOneCoreAndOnTwoGiveByteIdenticalWorkbooksAndEqualTables() throws IOException {
    ReportRun one = ReportRun.of(JOB, out.resolve("one"), "spark.master=local[1]").published();
    ReportRun two = ReportRun.of(JOB, out.resolve("two"), "spark.master=local[2]").published();

    for (String language : List.of("fi", "en")) {
      String workbook = "workbooks/value-report." + language + ".xlsx";
      assertThat(two.date().resolve(workbook)).hasSameBinaryContentAs(one.date().resolve(workbook));
    }
    Map<String, String> first = PublishedTree.tables(one.date().resolve("tables"));
    assertThat(PublishedTree.tables(two.date().resolve("tables"))).isEqualTo(first);
    assertThat(first).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  void theBridgeFootsToTheCentAndMonthsAddUpToIt() {
    ReportRun run = ReportRun.of(JOB, out, "languages=[en]", "privacy.min_cell=1").published();

    List<Map<String, Object>> off =
        ReportRun.query(
            "select scope_value, sum(case when component in ('contraction', 'churn') then -amount"
                + " when component = 'closing' then -amount else amount end) as difference"
                + " from read_parquet('"
                + run.date().resolve("tables/revenue_bridge/*.parquet")
                + "') where scope = 'overall' group by scope_value having difference <> 0");
    assertThat(off).isEmpty();
    Object closing =
        run.row("revenue_bridge", "scope = 'overall' and component = 'closing'").get("amount");
    Object year =
        ReportRun.query(
                "select sum(amount + unidentified_amount) as amount from read_parquet('"
                    + run.date().resolve("tables/revenue_by_month/*.parquet")
                    + "') where period between '2025-10' and '2026-09'")
            .get(0)
            .get("amount");
    assertThat(year.toString()).isEqualTo(closing.toString());
  }

  @Test
  void aSurveyAloneGivesItsPartAndSaysWhatIsMissing() throws IOException {
    Path job = out.resolve("survey.yaml");
    String whole = Files.readString(JOB, StandardCharsets.UTF_8);
    Files.writeString(job, whole.substring(0, whole.indexOf("  transactions:")));

    ReportRun run = ReportRun.of(job, out.resolve("out")).published();

    assertThat(run.rows("loyalty", "scope = 'overall' and nps is not null")).isNotEmpty();
    assertThat(run.rows("revenue_bridge", "true")).isEmpty();
    assertThat(run.rows("dose_response", "outcome = 'growth'")).isEmpty();
  }

  @Test
  void aRefusedRunLeavesThePublishedDateAsItWas() throws IOException {
    ReportRun good = ReportRun.of(JOB, out, "languages=[en]").published();
    Path version = good.date().toRealPath();
    Path bad = out.resolve("bad.csv");
    List<String> lines =
        Files.readAllLines(Path.of("data-samples", "transactions", "part-00000.csv"));
    List<String> spoiled =
        Stream.of(lines.get(0), lines.get(1), lines.get(2), lines.get(3).replace(",", ";"))
            .toList();
    Files.write(bad, spoiled);

    RunOutcome refused =
        ReportRun.of(JOB, out, "languages=[en]", "extracts.transactions.path=" + bad).outcome();

    assertThat(refused).isInstanceOf(RunOutcome.Failed.class);
    JobFailure failure = ((RunOutcome.Failed) refused).failure();
    assertThat(failure).isInstanceOf(JobFailure.GateRefused.class);
    assertThat(failure.sentences()).anyMatch(s -> s.contains("quality.max_rejected_share"));
    assertThat(good.date().toRealPath()).isEqualTo(version);
    assertThat(
            good.row("loyalty", "side = 'customer' and scope = 'overall' and period = 'current'"))
        .isNotEmpty();
  }

  @Test
  void aMissingExtractIsToldAsOne() {
    RunOutcome outcome =
        ReportRun.of(JOB, out, "extracts.transactions.path=no/such/directory").outcome();

    assertThat(outcome).isInstanceOf(RunOutcome.Failed.class);
    JobFailure failure = ((RunOutcome.Failed) outcome).failure();
    assertThat(failure).isInstanceOf(JobFailure.InputUnreadable.class);
    assertThat(failure.sentences()).anyMatch(s -> s.contains("no/such/directory"));
    assertThat(out.resolve("as_of=2026-09-30")).doesNotExist();
  }

  @Test
  void checkExtractsPublishesNothing() {
    ReportRun run = ReportRun.of(new CheckExtracts(), JOB, out);

    assertThat(run.outcome()).isInstanceOf(RunOutcome.Done.class);
    assertThat(((RunOutcome.Done) run.outcome()).lines())
        .anyMatch(line -> line.contains("rejected"));
    assertThat(run.date()).doesNotExist();
  }

  @Test
  void customerTablesCarryPseudonymsAndNoIds() throws IOException {
    Path key = out.resolve("key");
    Files.writeString(key, "a key for tests, of no use elsewhere");

    ReportRun run =
        ReportRun.of(
                JOB,
                out.resolve("out"),
                "languages=[en]",
                "privacy.customer_rows=true",
                "privacy.key_file=" + key)
            .published();

    String restricted = run.date().resolve("restricted") + "/";
    Map<String, Object> counts =
        ReportRun.query(
                "select count(*) as n, count(*) filter (regexp_full_match(customer_key,"
                    + " '[0-9a-f]{64}')) as keyed from read_parquet('"
                    + restricted
                    + "customer_value/*.parquet')")
            .get(0);
    assertThat(counts.get("keyed")).isEqualTo(counts.get("n"));
    long current =
        (Long)
            ReportRun.query(
                    "select count(*) as n from read_parquet('"
                        + restricted
                        + "customer_value/*.parquet') where cohort = 'current'"
                        + " and recommend is not null")
                .get(0)
                .get("n");
    assertThat(current)
        .isEqualTo(
            run.row("loyalty", "side = 'customer' and scope = 'overall' and period = 'current'")
                .get("n"));
    assertThat(Files.getPosixFilePermissions(run.date().resolve("restricted")))
        .as("readable by its owner only")
        .hasSize(3);
  }
}
