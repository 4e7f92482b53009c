package fi.arvo.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.spark.SparkTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Analysts read all dates at once through the links, and each row says which date it is of. */
@ExtendWith(SparkTest.class)
class PublishedHistoryTest {
  private static final List<LocalDate> DATES =
      List.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 30));

  @TempDir Path out;

  @BeforeEach
  void publishTwoDatesTheSecondTwice(SparkSession spark) throws IOException {
    publish(spark, DATES.get(0), "a", 1);
    publish(spark, DATES.get(1), "b", 99);
    publish(spark, DATES.get(1), "c", 2);
  }

  private void publish(SparkSession spark, LocalDate date, String run, int value)
      throws IOException {
    try (OutputLock lock = Versions.lock(out)) {
      Staging staging = Versions.staged(lock, run);
      spark
          .sql("select date'" + date + "' as as_of, " + value + " as value")
          .coalesce(1)
          .write()
          .parquet(staging.resolve("tables/history").toString());
      new Publisher(lock).publish(staging, date, staging.files());
    }
  }

  @Test
  void duckDbFollowsTheLinks() throws Exception {
    String glob = out + "/as_of=*/tables/history/*.parquet";
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result =
            connection
                .createStatement()
                .executeQuery(
                    "select cast(as_of as varchar), value,"
                        + " regexp_extract(filename, 'as_of=([0-9-]+)', 1) from read_parquet('"
                        + glob
                        + "', filename=true) order by 1")) {
      while (result.next()) {
        rows.add(result.getString(1) + " " + result.getInt(2) + " " + result.getString(3));
      }
    }
    assertThat(rows).containsExactly("2026-08-31 1 2026-08-31", "2026-09-30 2 2026-09-30");
  }

  @Test
  void sparkFollowsTheLinks(SparkSession spark) {
    List<Row> rows =
        spark
            .read()
            .parquet(out + "/as_of=*/tables/history/*.parquet")
            .selectExpr(
                "cast(as_of as string)",
                "value",
                "regexp_extract(input_file_name(), 'as_of=([0-9-]+)', 1)")
            .sort("as_of")
            .collectAsList();
    assertThat(rows)
        .extracting(Row::toString)
        .containsExactly("[2026-08-31,1,2026-08-31]", "[2026-09-30,2,2026-09-30]");
  }

  @Test
  void sparkTakesTheDateFromThePathWhenAskedTo(SparkSession spark) {
    List<Row> rows =
        spark
            .read()
            .option("basePath", out.toString())
            .parquet(out + "/as_of=*/tables/history")
            .selectExpr("cast(as_of as string)", "value")
            .sort("as_of")
            .collectAsList();
    assertThat(rows).extracting(Row::toString).containsExactly("[2026-08-31,1]", "[2026-09-30,2]");
  }
}
