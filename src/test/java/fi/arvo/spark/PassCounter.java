package fi.arvo.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import scala.collection.JavaConverters;

/**
 * Counts a whole run's Spark jobs by their description, and the stages among them that scan Parquet
 * files, and writes them at its end to the file that the system property {@value #FILE} names, with
 * the bytes that {@link CountedFileSystem} saw read: {@code jobs<TAB>description<TAB>count}, {@code
 * scans<TAB>description<TAB>count} and {@code bytes<TAB>path<TAB>read<TAB>size}.
 */
public final class PassCounter extends SparkListener {
  public static final String FILE = "arvo.passes";

  private final Map<String, Integer> jobs = new TreeMap<>();
  private final Map<String, Integer> scans = new TreeMap<>();

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    jobs.merge(description(start.properties()), 1, Integer::sum);
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    boolean scan =
        JavaConverters.seqAsJavaList(stage.stageInfo().rddInfos()).stream()
            .anyMatch(rdd -> rdd.scope().exists(scope -> scope.name().startsWith("Scan parquet")));
    if (scan) {
      scans.merge(description(stage.properties()), 1, Integer::sum);
    }
  }

  private static String description(Properties properties) {
    return properties.getProperty("spark.job.description", "without a name");
  }

  @Override
  public void onApplicationEnd(SparkListenerApplicationEnd end) {
    List<String> lines = new ArrayList<>();
    jobs.forEach((description, count) -> lines.add("jobs\t" + description + "\t" + count));
    scans.forEach((description, count) -> lines.add("scans\t" + description + "\t" + count));
    CountedFileSystem.bytes()
        .forEach(
            (path, count) -> {
              long size = new File(path).length();
              lines.add("bytes\t" + path + "\t" + count + "\t" + size);
            });
    try {
      Files.write(Path.of(System.getProperty(FILE)), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
