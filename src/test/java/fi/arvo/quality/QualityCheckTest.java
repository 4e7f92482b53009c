package fi.arvo.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.Extracts;
import fi.arvo.extract.Landed;
import fi.arvo.extract.LandedExtract;
import fi.arvo.extract.SourceFile;
import fi.arvo.extract.TestJob;
import fi.arvo.quality.GateVerdict.Pass;
import fi.arvo.quality.GateVerdict.Refused;
import fi.arvo.quality.QualityReport.ExtractQuality;
import fi.arvo.spark.SparkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkTest.class)
class QualityCheckTest {
  private static final JobConfig.Quality LENIENT =
      new JobConfig.Quality(1, 1, LocalDate.of(1970, 1, 1), 0, 30);

  @TempDir Path dir;
  private Path quarantine;

  @BeforeEach
  void prepare() {
    quarantine = dir.resolve("run/quarantine");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  private Landed land(SparkSession spark, JobConfig job) throws IOException {
    return Extracts.land(spark, job, Files.createTempDirectory(dir, "work"));
  }

  private QualityReport check(SparkSession spark, TestJob job) throws IOException {
    return QualityCheck.run(spark, job.build(), land(spark, job.build()), quarantine);
  }

  private TestJob ugly() throws IOException {
    TestJob job = new TestJob().quality(LENIENT);
    job.transactions()
        .at(
            write(
                "a.csv",
                """
                transaction_id,customer_id,booked_at,amount
                T1,c1,2026-01-01,1
                T1,c1,2026-01-01,1
                T2,,2026-11-01,1
                T3,c1,2026-01-01,x
                T4,c1,2026-01-01,y
                T5,c1,eilen,1
                """),
            write("b.csv", "transaction_id,customer_id,booked_at,amount\nT1,c2,2024-05-06,1\n"))
        .columns("transaction_id", "customer_id", "booked_at", "amount");
    job.owners()
        .at(write("o.csv", "element,owner\nhope,Maija\nhop,Matti\n"))
        .columns("element", "owner");
    return job;
  }

  @Test
  void everyRowIsAcceptedOrRejectedWithAReason(SparkSession spark) throws IOException {
    QualityReport report = check(spark, ugly());
    assertThat(report.rows())
        .containsExactly(
            new DataQuality(Role.TRANSACTIONS, "a.csv", "all", 6L, 2L, 4),
            new DataQuality(Role.TRANSACTIONS, "a.csv", "amount: not a number", null, null, 2),
            new DataQuality(Role.TRANSACTIONS, "a.csv", "booked_at: not a date", null, null, 1),
            new DataQuality(
                Role.TRANSACTIONS, "a.csv", "transaction_id: duplicate id", null, null, 1),
            new DataQuality(Role.TRANSACTIONS, "b.csv", "all", 1L, 1L, 0),
            new DataQuality(Role.OWNERS, "o.csv", "all", 2L, 1L, 1),
            new DataQuality(
                Role.OWNERS, "o.csv", "element: no element of the model", null, null, 1));
    assertThat(report.extracts().get(Role.TRANSACTIONS))
        .isEqualTo(
            new ExtractQuality(
                7,
                3,
                4,
                0,
                1,
                0.5,
                1,
                1,
                (int) LocalDate.of(2024, 5, 6).toEpochDay(),
                (int) LocalDate.of(2026, 11, 1).toEpochDay()));
    assertThat(report.verdict()).isEqualTo(new Pass());
  }

  @Test
  void theQuarantineHoldsEachRejectedRowAndIsPrivate(SparkSession spark) throws IOException {
    check(spark, ugly());
    assertThat(Files.readAllLines(quarantine.resolve("transactions.jsonl")))
        .containsExactly(
            "{\"role\":\"transactions\",\"file\":\"a.csv\",\"line\":5,\"column\":\"amount\","
                + "\"value\":\"x\",\"reason\":\"not a number\"}",
            "{\"role\":\"transactions\",\"file\":\"a.csv\",\"line\":6,\"column\":\"amount\","
                + "\"value\":\"y\",\"reason\":\"not a number\"}",
            "{\"role\":\"transactions\",\"file\":\"a.csv\",\"line\":7,\"column\":\"booked_at\","
                + "\"value\":\"eilen\",\"reason\":\"not a date\"}",
            "{\"role\":\"transactions\",\"file\":\"a.csv\",\"line\":3,\"column\":"
                + "\"transaction_id\",\"value\":\"\",\"reason\":\"duplicate id\"}");
    assertThat(quarantine.resolve("owners.jsonl")).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(quarantine)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(quarantine.resolve("owners.jsonl"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theGateTellsAllThatSpeaksAgainstPublishing(SparkSession spark) throws IOException {
    TestJob job =
        ugly().quality(new JobConfig.Quality(0.05, 0.01, LocalDate.of(2025, 1, 1), 2, 30));
    assertThat(check(spark, job).verdict())
        .isEqualTo(
            new Refused(
                List.of(
                    "extract transactions: 57.1 % of 7 rows were rejected, more than"
                        + " quality.max_rejected_share = 5.0 %; most of them for \"amount: not a"
                        + " number\" (2 rows); the rows are in quarantine/transactions.jsonl.",
                    "extract transactions: 14.3 % of the rows have a transaction_id that an earlier"
                        + " row of the customer has, more than quality.max_duplicate_share = 1.0 %;"
                        + " map transaction_id to a column that is unique on each row, or export"
                        + " the rows once.",
                    "extract transactions: 50.0 % of the values of transaction_id stand on rows of"
                        + " more than one customer, more than quality.max_duplicate_share = 1.0 %;"
                        + " map it to a column that is unique on each row, or leave it out.",
                    "extract transactions: a row is of 2024-05-06, before quality.earliest ="
                        + " 2025-01-01; mend the dates, or state an earlier day.",
                    "extract owners: 1 of 2 rows were accepted, fewer than quality.min_rows = 2;"
                        + " check that the export is complete.",
                    "extract owners: 50.0 % of 2 rows were rejected, more than"
                        + " quality.max_rejected_share = 5.0 %; most of them for \"element: no"
                        + " element of the model\" (1 rows); the rows are in"
                        + " quarantine/owners.jsonl.")));
  }

  /** Of each extract one row in four came twice and one is bad. */
  private TestJob uglySides() throws IOException {
    TestJob job = new TestJob().quality(LENIENT);
    job.employees()
        .at(
            write(
                "e.csv",
                """
                response_id,respondent_id,answered_at,recommend
                E1,matti,2026-01-01,9
                E1,matti,2026-01-02,9
                E1,maija,2026-01-03,9
                E2,maija,2026-11-01,11
                """))
        .columns("response_id", "respondent_id", "answered_at", "recommend");
    job.actions()
        .at(
            write(
                "a.csv",
                """
                action_id,started_on,units
                A,2026-01-01,x
                A,2026-02-01,x
                A,2026-10-01,y
                B,eilen,
                """))
        .columns("action_id", "started_on", "units");
    job.operations()
        .at(
            write(
                "o.csv",
                """
                touchpoint,month,automated_share
                t,2026-01,0.5
                t,2026-01-31,0.6
                t,2026-10,0.5
                t,2026-02,50
                """))
        .columns("touchpoint", "month", "automated_share");
    return job;
  }

  @Test
  void whatTheOtherSidesAnsweredWhatWasDoneAndWorkAreCountedToo(SparkSession spark)
      throws IOException {
    QualityReport report = check(spark, uglySides());
    assertThat(report.rows())
        .containsExactly(
            new DataQuality(Role.EMPLOYEES, "e.csv", "all", 4L, 2L, 2),
            new DataQuality(
                Role.EMPLOYEES, "e.csv", "recommend: outside the scale 0 to 10", null, null, 1),
            new DataQuality(Role.EMPLOYEES, "e.csv", "response_id: duplicate id", null, null, 1),
            new DataQuality(Role.ACTIONS, "a.csv", "all", 4L, 2L, 2),
            new DataQuality(Role.ACTIONS, "a.csv", "action_id: duplicate id", null, null, 1),
            new DataQuality(Role.ACTIONS, "a.csv", "started_on: not a date", null, null, 1),
            new DataQuality(Role.OPERATIONS, "o.csv", "all", 4L, 2L, 2),
            new DataQuality(
                Role.OPERATIONS,
                "o.csv",
                "automated_share: not between 0 and 1; write 45 % as 0.45",
                null,
                null,
                1),
            new DataQuality(Role.OPERATIONS, "o.csv", "month: duplicate id", null, null, 1));
    int newYear = (int) LocalDate.of(2026, 1, 1).toEpochDay();
    int october = (int) LocalDate.of(2026, 10, 1).toEpochDay();
    assertThat(report.extracts())
        .isEqualTo(
            Map.of(
                Role.EMPLOYEES,
                new ExtractQuality(4, 2, 2, 0, 1, 1, 0, 0, newYear, newYear + 2),
                Role.ACTIONS,
                new ExtractQuality(4, 2, 2, 0, 1, 0, 1, 0, newYear, october),
                Role.OPERATIONS,
                new ExtractQuality(4, 2, 2, 0, 1, 0, 1, 0, newYear, october)));
    assertThat(Files.readString(quarantine.resolve("employees.jsonl")))
        .doesNotContain("matti", "maija");
  }

  @Test
  void theGateHoldsTheOtherExtractsToTheSameRules(SparkSession spark) throws IOException {
    TestJob job =
        uglySides().quality(new JobConfig.Quality(0.05, 0.01, LocalDate.of(2026, 1, 2), 1, 30));
    String rejected =
        "extract %s: 50.0 %% of 4 rows were rejected, more than quality.max_rejected_share = 5.0"
            + " %%; most of them for \"%s\" (1 rows); the rows are in quarantine/%1$s.jsonl.";
    String early =
        "extract %s: a row is of 2026-01-01, before quality.earliest = 2026-01-02; mend the dates,"
            + " or state an earlier day.";
    assertThat(check(spark, job).verdict())
        .isEqualTo(
            new Refused(
                List.of(
                    rejected.formatted("employees", "recommend: outside the scale 0 to 10"),
                    "extract employees: 25.0 % of the rows have a response_id that an earlier row"
                        + " of the respondent has, more than quality.max_duplicate_share = 1.0 %;"
                        + " map response_id to a column that is unique on each row, or export the"
                        + " rows once.",
                    "extract employees: 100.0 % of the values of response_id stand on rows of more"
                        + " than one respondent, more than quality.max_duplicate_share = 1.0 %; map"
                        + " it to a column that is unique on each row, or leave it out.",
                    early.formatted("employees"),
                    rejected.formatted("actions", "action_id: duplicate id"),
                    "extract actions: 25.0 % of the rows have an action_id for a touchpoint and"
                        + " scope that an earlier row has, more than quality.max_duplicate_share ="
                        + " 1.0 %; export each step of an action once.",
                    early.formatted("actions"),
                    rejected.formatted(
                        "operations", "automated_share: not between 0 and 1; write 45 % as 0.45"),
                    "extract operations: 25.0 % of the rows have a month for a touchpoint and"
                        + " channel that an earlier row has, more than quality.max_duplicate_share"
                        + " = 1.0 %; put the rows of a month together before they are exported.",
                    early.formatted("operations"))));
  }

  @Test
  void aCleanExtractPassesAndLeavesNoQuarantine(SparkSession spark) throws IOException {
    TestJob job = new TestJob();
    job.survey()
        .at(write("s.csv", "response_id,recommend\n1,9\n2,10\n"))
        .columns("response_id", "recommend");
    QualityReport report = check(spark, job);
    assertThat(report.verdict()).isEqualTo(new Pass());
    assertThat(report.extracts().get(Role.SURVEY))
        .isEqualTo(new ExtractQuality(2, 2, 0, 0, 0, 0, 0, 2, null, null));
    assertThat(quarantine).doesNotExist();
  }

  @Test
  void aHeaderAloneIsRefusedForItsFewRows(SparkSession spark) throws IOException {
    TestJob job = new TestJob();
    job.survey().at(write("s.csv", "recommend\n")).columns("recommend");
    assertThat(check(spark, job).verdict())
        .isEqualTo(
            new Refused(
                List.of(
                    "extract survey: it has no row at all; check that the export is complete.")));
  }

  @Test
  void aDateBeforeTheFirstRowIsRefused(SparkSession spark) throws IOException {
    TestJob job = new TestJob();
    job.transactions()
        .at(write("a.csv", "customer_id,booked_at,amount\nc1,2030-01-02,1\nc2,2030-01-01,1\n"))
        .columns("customer_id", "booked_at", "amount");
    assertThat(check(spark, job).verdict())
        .isEqualTo(
            new Refused(
                List.of(
                    "as_of is "
                        + job.build().asOf()
                        + ", and the first row of transactions is of 2030-01-01; state a later"
                        + " --as-of, or give an earlier export.")));
    job.survey()
        .at(write("s.csv", "answered_at,recommend\n2020-01-01,9\n"))
        .columns("answered_at", "recommend");
    assertThat(check(spark, job).verdict()).as("one of them has begun").isEqualTo(new Pass());
  }

  @Test
  void aDateBeforeTheFirstAnswerOfAMaturitySurveyIsRefusedWhereNothingElseIsThere(
      SparkSession spark) throws IOException {
    TestJob job = new TestJob();
    String[] columns = {"respondent_id", "answered_at", "area", "lens", "statement", "answer"};
    job.maturity()
        .at(write("m.csv", String.join(",", columns) + "\n1,2030-01-02,a,leadership,s,4\n"))
        .columns(columns);
    assertThat(check(spark, job).verdict())
        .isEqualTo(
            new Refused(
                List.of(
                    "as_of is "
                        + job.build().asOf()
                        + ", and the first row of maturity is of 2030-01-02; state a later"
                        + " --as-of, or give an earlier export.")));
    job.survey()
        .at(write("s.csv", "answered_at,recommend\n2020-01-01,9\n"))
        .columns("answered_at", "recommend");
    assertThat(check(spark, job).verdict()).as("customers have answered").isEqualTo(new Pass());
  }

  @Test
  void rowsThatDoNotAddUpAreAFailure(SparkSession spark) throws IOException {
    TestJob job = ugly();
    Landed landed = land(spark, job.build());
    LandedExtract owners = landed.extract(Role.OWNERS).orElseThrow();
    SourceFile file = owners.files().get(0);
    SourceFile grown =
        new SourceFile(
            file.name(),
            file.path(),
            file.format(),
            file.bytes(),
            file.sha256(),
            file.encoding(),
            file.gzip(),
            file.separator(),
            file.header(),
            3,
            file.splits());
    Landed wrong =
        new Landed(
            landed.groups(),
            landed.elements(),
            Map.of(
                Role.OWNERS,
                new LandedExtract(
                    Role.OWNERS,
                    List.of(grown),
                    owners.mapped(),
                    owners.groups(),
                    owners.rejects(),
                    owners.verbatims(),
                    owners.values())),
            landed.work(),
            landed.owners(),
            landed.actions(),
            landed.operations(),
            landed.promises());
    assertThatThrownBy(() -> QualityCheck.run(spark, job.build(), wrong, quarantine))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("o.csv of extract owners has 3 records, but 1 were accepted and 1");
  }

  @Test
  void lookingOverTheRowsIsOneJob(SparkSession spark) throws IOException {
    TestJob job = ugly();
    Landed landed = land(spark, job.build());
    SparkTest.Cost cost =
        SparkTest.costOf(() -> QualityCheck.run(spark, job.build(), landed, quarantine));
    assertThat(cost.jobs()).isEqualTo(1);
  }
}
