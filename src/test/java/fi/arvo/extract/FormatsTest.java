package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkTest.class)
class FormatsTest {
  @TempDir Path dir;

  private TestJob job(String path) {
    TestJob job = new TestJob();
    job.transactions()
        .at(path)
        .columns("transaction_id", "customer_id", "booked_at", "amount", "revenue_stream");
    return job;
  }

  private static List<SourceFile> files(Reading reading) {
    return reading.landed.extract(Role.TRANSACTIONS).orElseThrow().files();
  }

  @Test
  void jsonLinesTellNumbersAndTextsApart() {
    Path file =
        Reading.write(
            dir,
            "a.jsonl",
            """
            {"customer_id": 17850.0, "booked_at": "2026-03-02", "amount": 12.5, "more": [1, {"a": 2}]}
            {"amount": "1,234.50", "customer_id": "C\\u00e4", "booked_at": "2.3.2026", "revenue_stream": null}

            {"customer_id": 17850, "booked_at": "2026-03-03", "amount": 1.25e2, "transaction_id": "t"}
            """);
    Reading reading = Reading.of(job(file.toString()), dir);
    assertThat(reading.transactions())
        .containsExactlyInAnyOrder(
            "17850 2026-03-02 1250 - - EUR",
            "cä 2026-03-02 123450 - - EUR",
            "17850 2026-03-03 12500 - - EUR");
    assertThat(files(reading).get(0).records()).isEqualTo(3);
    assertThat(files(reading).get(0).columns())
        .containsExactly(
            "customer_id", "booked_at", "amount", "more", "revenue_stream", "transaction_id");
  }

  @Test
  void badJsonLinesAreTurnedAwayWithTheirReasons() {
    Path file =
        Reading.write(
            dir,
            "a.jsonl",
            """
            {"customer_id": "a", "booked_at": "2026-03-02", "amount": 1, "transaction_id": 1, "revenue_stream": 1}
            {"customer_id": "a", "booked_at"
            [1, 2]
            {"customer_id": ["a"], "booked_at": "2026-03-02", "amount": 1}
            {"amount": 1, "booked_at": "2026-03-02", "amount": 2}
            {"customer_id": "a", "booked_at": "2026-03-02", "amount": 1} {}
            """);
    assertThat(Reading.of(job(file.toString()), dir).rejected(Role.TRANSACTIONS))
        .containsExactly(
            "a.jsonl:2  [] not one JSON object",
            "a.jsonl:3  [] not one JSON object",
            "a.jsonl:4  [] a list or an object under the key customer_id",
            "a.jsonl:5  [] the key amount twice",
            "a.jsonl:6  [] not one JSON object");
  }

  @Test
  void parquetOfAnyTypesIsReadWithItsRowNumbers(SparkSession spark) {
    String path = dir + "/sales åäö.parquet";
    spark
        .sql(
            "select * from values"
                + " (1, 17850D, date'2026-03-02', 12.5D, 'x'),"
                + " (2, 17851D, date'2026-03-03', 0.125D, 'x'),"
                + " (3, double('NaN'), date'2026-03-04', 1e3D, null)"
                + " as t(transaction_id, customer_id, booked_at, amount, revenue_stream)")
        .coalesce(1)
        .write()
        .parquet(path);
    spark
        .sql(
            "select '4' transaction_id, 'C9' customer_id, timestamp'2026-03-05 23:30:00'"
                + " booked_at, decimal(7.10) amount, 'y' revenue_stream")
        .coalesce(1)
        .write()
        .mode("append")
        .parquet(path);
    Reading reading = Reading.of(job(path), dir);
    assertThat(reading.transactions())
        .containsExactlyInAnyOrder(
            "17850 2026-03-02 1250 x - EUR",
            " 2026-03-04 100000 - - EUR",
            "c9 2026-03-06 700 y - EUR");
    assertThat(reading.rejected(Role.TRANSACTIONS))
        .singleElement()
        .asString()
        .endsWith(".parquet:2 amount [0.125] more than 2 decimals");
    assertThat(files(reading)).extracting(SourceFile::records).containsExactlyInAnyOrder(3L, 1L);
  }

  @Test
  void directoriesAndPatternsGiveTheirFilesInOrder() {
    String row = "customer_id,booked_at,amount\nx,2026-01-01,1\n";
    Reading.write(dir, "in/b.csv", row);
    Reading.write(dir, "in/a.csv", row);
    Reading.write(dir, "in/2026/c.csv", row);
    Reading.write(dir, "in/_temporary/d.csv", row);
    Reading.write(dir, "in/.hidden.csv", row);
    Reading.write(dir, "in/e.csv.gz", Reading.gzip(row));
    TestJob job = new TestJob();
    job.transactions().at(dir + "/in").columns("customer_id", "booked_at", "amount");
    assertThat(files(Reading.of(job, dir)))
        .extracting(SourceFile::name)
        .containsExactly("2026/c.csv", "a.csv", "b.csv", "e.csv.gz");
    TestJob globs = new TestJob();
    globs
        .transactions()
        .at(dir + "/in/[b-z].csv")
        .at(dir + "/in/*.csv")
        .columns("customer_id", "booked_at", "amount");
    Reading reading = Reading.of(globs, dir);
    assertThat(files(reading)).extracting(SourceFile::name).containsExactly("b.csv", "a.csv");
    assertThat(reading.transactions()).hasSize(2);
  }

  @Test
  void aFileIsKnownByItsBytes() {
    Path file = Reading.write(dir, "a.csv", "customer_id,booked_at,amount\nx,2026-01-01,1\n");
    TestJob job = new TestJob();
    job.transactions().at(file).columns("customer_id", "booked_at", "amount");
    SourceFile source = files(Reading.of(job, dir)).get(0);
    assertThat(source.bytes()).isEqualTo(44);
    assertThat(source.sha256())
        .isEqualTo("e266ee9b45c919fcaffeaac76f8e34126d7f0fe37f6b3d3583ff10a51b106f75");
    assertThat(source.format()).isEqualTo(Format.CSV);
    assertThat(source.encoding()).isEqualTo("UTF-8");
    assertThat(source.separator()).isEqualTo(',');
  }
}
