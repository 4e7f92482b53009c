package fi.arvo.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;

/**
 * Counts a whole run's Spark jobs by their description, and writes them at its end to the file that
 * the system property {@value #FILE} names, with the bytes that {@link CountedFileSystem} saw read:
 * {@code jobs<TAB>description<TAB>count} and {@code bytes<TAB>path<TAB>read<TAB>size}.
 */
public final class PassCounter extends SparkListener {
  public static final String FILE = "arvo.passes";

  private final Map<String, Integer> jobs = new TreeMap<>();

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    String description = start.properties().getProperty("spark.job.description", "without a name");
    jobs.merge(description, 1, Integer::sum);
  }

  @Override
  public void onApplicationEnd(SparkListenerApplicationEnd end) {
    List<String> lines = new ArrayList<>();
    jobs.forEach((description, count) -> lines.add("jobs\t" + description + "\t" + count));
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
