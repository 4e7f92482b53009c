package fi.arvo.spark;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import com.holdenkarau.spark.testing.SparkSessionProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one shared session: {@code @ExtendWith(SparkTest.class)} on the class, and a
 * parameter of type {@link SparkSession} where it is needed. The session lives until the last test
 * of the process has run.
 *
 * <p>spark-testing-base is asked through a delegate, because its own base classes wait for JUnit
 * 4's annotations, which Jupiter does not call.
 */
public final class SparkTest implements BeforeAllCallback, ParameterResolver {
  private static SparkSession session;

  /** What a piece of work cost Spark. */
  public record Cost(int jobs, int tasks, long bytesRead, long recordsWritten) {}

  /** The shared session; started by the first test that asks. */
  public static synchronized SparkSession spark() {
    if (session == null) {
      session = start("local[2]");
      SparkSessionProvider._sparkSession_$eq(session);
    }
    return session;
  }

  private static SparkSession start(String master) {
    try {
      Path scratch = Files.createTempDirectory("arvo-spark-");
      SparkSession started =
          SparkSession.builder()
              .master(master)
              .appName("arvo tests")
              .config("spark.ui.enabled", "false")
              .config("spark.driver.host", "127.0.0.1")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.sql.shuffle.partitions", "2")
              .config("spark.default.parallelism", "2")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.local.dir", scratch.resolve("local").toString())
              .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString())
              .getOrCreate();
      started.sparkContext().setLogLevel("ERROR");
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jobs, tasks and bytes that {@code work} made Spark run, all events awaited. */
  public static Cost costOf(Runnable work) {
    AtomicInteger jobs = new AtomicInteger();
    AtomicInteger tasks = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    AtomicLong written = new AtomicLong();
    SparkListener counter =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }

          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            tasks.incrementAndGet();
            bytes.addAndGet(end.taskMetrics().inputMetrics().bytesRead());
            written.addAndGet(end.taskMetrics().outputMetrics().recordsWritten());
          }
        };
    settle();
    spark().sparkContext().addSparkListener(counter);
    try {
      work.run();
      settle();
    } finally {
      spark().sparkContext().removeSparkListener(counter);
    }
    return new Cost(jobs.get(), tasks.get(), bytes.get(), written.get());
  }

  private static void settle() {
    try {
      spark().sparkContext().listenerBus().waitUntilEmpty();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("Spark's events did not settle", e);
    }
  }

  /** Fails unless both hold the same rows, in whatever order. */
  public static void assertSameRows(Dataset<Row> expected, Dataset<Row> actual) {
    spark();
    new Frames().assertDataFrameNoOrderEquals(expected, actual);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SparkTest.class))
        .getOrComputeIfAbsent(
            "stop",
            key -> (ExtensionContext.Store.CloseableResource) SparkTest::stop,
            ExtensionContext.Store.CloseableResource.class);
  }

  private static synchronized void stop() {
    if (session != null) {
      SparkSessionProvider._sparkSession_$eq(null);
      session.stop();
      session = null;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return spark();
  }

  /** Reaches spark-testing-base's assertions. */
  private static final class Frames extends JavaDatasetSuiteBase {}
}
