package fi.arvo.job;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.spark.CountedFileSystem;
import fi.arvo.spark.PassCounter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a whole report costs: passes over each extract and over the landed rows, and Spark jobs. The
 * built jar runs with a file system that counts and a listener that Spark tells of each job.
 */
class PassesIT {
  @TempDir private static Path directory;

  private static SmallWorld world;
  private static final Map<String, Integer> JOBS = new TreeMap<>();
  private static final Map<String, Integer> SCANS = new TreeMap<>();
  private static final List<Read> READS = new ArrayList<>();

  @BeforeAll
  static void report() throws IOException {
    Path out = directory.resolve("out");
    world = SmallWorld.in(directory.resolve("world"), out);
    Path key =
        world.write("key", "a key for tests, of no use elsewhere".getBytes(StandardCharsets.UTF_8));
    Path settings = Files.createDirectory(directory.resolve("hadoop"));
    Files.writeString(settings.resolve("core-site.xml"), CORE_SITE);
    Path passes = directory.resolve("passes.txt");
    String classPath =
        String.join(
            File.pathSeparator,
            settings.toString(),
            ArvoProcess.sparksJars(),
            ArvoProcess.jobJar().toString(),
            ArvoProcess.TARGET.resolve("test-classes").toString());
    List<String> command = new ArrayList<>(ArvoProcess.java(classPath));
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            "-Dlog4j2.configurationFile=conf/log4j2.properties",
            "-D" + PassCounter.FILE + "=" + passes,
            "fi.arvo.cli.Main",
            "value-report",
            "--config",
            world.job().toString(),
            "--set",
            "privacy.customer_rows=true",
            "--set",
            "privacy.key_file=" + key,
            "--set",
            "spark.settings={spark.extraListeners: " + PassCounter.class.getName() + "}"));
    try (ArvoProcess run = ArvoProcess.start(command, Map.of())) {
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    for (String line : Files.readAllLines(passes)) {
      String[] cells = line.split("\t");
      if (cells[0].equals("jobs")) {
        JOBS.put(cells[1], Integer.parseInt(cells[2]));
      } else if (cells[0].equals("scans")) {
        SCANS.put(cells[1], Integer.parseInt(cells[2]));
      } else {
        READS.add(new Read(cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[3])));
      }
    }
  }

  private static final String CORE_SITE =
      """
      <configuration>
        <property><name>fs.file.impl</name><value>%s</value></property>
      </configuration>
      """
          .formatted(CountedFileSystem.class.getName());

  /**
   * What was read of a file.
   *
   * @param bytes over the whole run
   * @param size of the file
   */
  private record Read(String path, long bytes, long size) {

    double passes() {
      return (double) bytes / size;
    }
  }

  private static Read of(Path file) {
    return READS.stream().filter(r -> r.path().equals(file.toString())).findFirst().orElseThrow();
  }

  @Test
  void eachExtractIsReadTwiceOnceForItsFingerprintAndOnceToParseIt() {
    for (Path text : List.of(world.survey(), world.transactions())) {
      assertThat(of(text).passes()).as(text.toString()).isLessThanOrEqualTo(2).isGreaterThan(1.95);
    }
    // The parse of Parquet reads the columns that are mapped, and the footer once more.
    assertThat(of(world.customers()).passes()).isLessThanOrEqualTo(2);
  }

  @Test
  void landedRowsAreReadOnceToCheckAndOnceToMeasure() {
    List<Read> landed =
        READS.stream()
            .filter(r -> r.path().contains("/work/landed/") && r.path().endsWith(".parquet"))
            .toList();
    for (String role : List.of("survey", "transactions", "customers")) {
      assertThat(landed).anyMatch(r -> r.path().contains("/" + role + "/") && r.passes() > 1.9);
    }
    // Beyond the second pass are footers, of which a small file has a greater share.
    assertThat(landed).allMatch(r -> r.passes() < 2.1, "at most twice");
  }

  /** The residuals of the drivers' regressions need one more look at every customer. */
  @Test
  void theWholeAnalysisScansTheCustomersTwiceForTheRanksAndForTheDrivers() {
    Map<String, Integer> analysis = new TreeMap<>(SCANS);
    analysis.keySet().retainAll(List.of("measure customers", "rank growth", "tell drivers"));

    assertThat(analysis).isEqualTo(Map.of("rank growth", 1, "tell drivers", 1));
  }

  @Test
  void eachStepHasItsNumberOfSparkJobs() {
    // An exchange that adaptive execution looks at is a job of its own: land, rank growth and tell
    // drivers have one. Money models take a pass each job, up to ten; here too few leave for a
    // retention model.
    assertThat(JOBS)
        .isEqualTo(
            Map.ofEntries(
                entry("fingerprint survey", 1),
                entry("fingerprint transactions", 1),
                entry("fingerprint customers", 1),
                entry("land survey", 2),
                entry("land transactions", 2),
                entry("land customers", 2),
                entry("check quality", 1),
                entry("measure customers", 1),
                entry("rank growth", 3),
                entry("tell drivers", 3),
                entry("fit money models", 2),
                entry("write customer tables", 13)));
  }
}
