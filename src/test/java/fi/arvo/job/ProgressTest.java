package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.spark.SparkTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkTest.class)
class ProgressTest {
  private final StringWriter shown = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  private Progress progress(Progress.Style style) {
    return new Progress(new PrintWriter(shown), style, nanos::get);
  }

  private static void describedJob(SparkSession spark, Progress progress, String description)
      throws TimeoutException {
    spark.sparkContext().addSparkListener(progress);
    try {
      spark.sparkContext().setJobDescription(description);
      assertThat(spark.range(0, 100, 1, 4).filter("id % 2 = 0").javaRDD().count()).isEqualTo(50);
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.sparkContext().setJobDescription(null);
      spark.sparkContext().removeSparkListener(progress);
    }
  }

  @Test
  void aSparkJobsDescriptionIsAStepAndItsTasksTheShareDone(SparkSession spark) throws Exception {
    Progress progress = progress(Progress.Style.TERMINAL);
    describedJob(spark, progress, "Reading survey");
    progress.end();
    assertThat(shown.toString())
        .startsWith("\rReading survey")
        .contains("\rReading survey  25 %")
        .contains("\rReading survey  100 %")
        .endsWith("\r" + " ".repeat("Reading survey  100 %".length()) + "\r");
  }

  @Test
  void awayFromATerminalAStepIsOneLine(SparkSession spark) throws Exception {
    Progress progress = progress(Progress.Style.PLAIN);
    progress.step("Starting Spark");
    describedJob(spark, progress, "Reading survey");
    describedJob(spark, progress, "Reading survey");
    progress.end();
    assertThat(shown.toString().lines()).containsExactly("Starting Spark", "Reading survey");
  }

  @Test
  void quietMeansSilence(SparkSession spark) throws Exception {
    Progress progress = progress(Progress.Style.QUIET);
    progress.step("Starting Spark");
    describedJob(spark, progress, "Reading survey");
    progress.end();
    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void theTimeOfEachStepIsKept() {
    Progress progress = progress(Progress.Style.QUIET);
    progress.step("Reading");
    nanos.addAndGet(1_500_000_000L);
    progress.step("Measuring");
    nanos.addAndGet(250_000_000L);
    progress.step("Reading");
    nanos.addAndGet(1_000_000_000L);
    progress.end();
    assertThat(progress.seconds())
        .containsExactly(
            java.util.Map.entry("Reading", 2.5), java.util.Map.entry("Measuring", 0.25));
  }
}
