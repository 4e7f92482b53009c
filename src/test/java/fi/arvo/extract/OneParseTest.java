package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.spark.CountedFileSystem;
import fi.arvo.spark.SparkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What reading costs: one pass for the fingerprint, one for the parse, one shuffle. */
@ExtendWith(SparkTest.class)
class OneParseTest {
  @TempDir Path dir;

  @Test
  void anExtractIsFingerprintedOnceAndParsedOnce(SparkSession spark) throws IOException {
    StringBuilder text = new StringBuilder("customer_id,booked_at,amount\n");
    text.append("c1,2026-01-01,1\nbad,2026-01-01,x\n".repeat(4000));
    Path file = Reading.write(dir, "t.csv", text.toString());
    spark.sparkContext().hadoopConfiguration().set("fs.counted.impl", Counted.class.getName());
    TestJob job = new TestJob();
    job.transactions().at("counted:" + file).columns("customer_id", "booked_at", "amount");
    Path work = Files.createTempDirectory(dir, "work");
    SparkTest.Cost cost =
        SparkTest.costOf(() -> Extracts.land(spark, job.build(), work, Optional.of(2), 16 << 10));
    // The fingerprint's job, the parse up to the shuffle, and the sort and write after it.
    assertThat(cost.jobs()).isEqualTo(3);
    assertThat(cost.recordsWritten()).isEqualTo(8000);
    long header = "customer_id,booked_at,amount\n".length();
    assertThat(CountedFileSystem.bytes().get(file.toString()).get())
        .isEqualTo(2 * Files.size(file) - header);
  }

  /** Counts what is read by a name of its own, so that nothing else of Spark's is counted. */
  public static final class Counted extends CountedFileSystem {
    public Counted() {
      super("counted");
    }
  }
}
