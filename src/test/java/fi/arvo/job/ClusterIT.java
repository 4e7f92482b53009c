package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job jar on a standalone cluster of Spark's on the loopback interface, whose executors are
 * processes of their own: the same tables and the same workbook as inside one process.
 */
@DisabledOnOs(OS.WINDOWS)
class ClusterIT {
  private static final Map<String, String> ON_LOOPBACK = Map.of("SPARK_LOCAL_IP", "127.0.0.1");
  private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:[1-9]\\d*");

  @TempDir private static Path directory;

  private static ArvoProcess master;
  private static ArvoProcess worker;
  private static String url;
  private static SmallWorld world;
  private static Path embedded;

  @BeforeAll
  static void start() throws IOException {
    List<String> command = new ArrayList<>(ArvoProcess.java(ArvoProcess.sparksJars()));
    command.addAll(
        List.of("-Xmx256m", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1"));
    command.addAll(List.of("--port", "0", "--webui-port", "0"));
    master = ArvoProcess.start(command, ON_LOOPBACK);
    assertThat(master.until(() -> MASTER.matcher(master.err()).find())).as(master.err()).isTrue();
    Matcher found = MASTER.matcher(master.err());
    assertThat(found.find()).isTrue();
    url = found.group();
    worker = worker();
    assertThat(master.until(() -> master.err().contains("Registering worker")))
        .as(worker.err())
        .isTrue();

    world = SmallWorld.in(directory.resolve("world"), directory.resolve("nowhere"));
    world.write("key", "a key for tests, of no use elsewhere".getBytes(StandardCharsets.UTF_8));
    embedded = directory.resolve("embedded");
    try (ArvoProcess run = ArvoProcess.start(report(embedded).toArray(String[]::new))) {
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
  }

  /** Executors are started from a Spark installation; links to Spark's jars make one. */
  private static ArvoProcess worker() throws IOException {
    Path home = directory.resolve("spark");
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String jar : ArvoProcess.sparksJars().split(File.pathSeparator)) {
      Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
    }
    List<String> command = new ArrayList<>(ArvoProcess.java(ArvoProcess.sparksJars()));
    command.addAll(
        List.of("-Xmx256m", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1"));
    command.addAll(List.of("--port", "0", "--webui-port", "0", "--cores", "2", "--memory", "1g"));
    command.addAll(List.of("--work-dir", work().toString(), url));
    return ArvoProcess.start(
        command,
        Map.of(
            "SPARK_LOCAL_IP",
            "127.0.0.1",
            "SPARK_HOME",
            home.toString(),
            "SPARK_SCALA_VERSION",
            "2.12"));
  }

  @AfterAll
  static void stop() {
    worker.close();
    master.close();
  }

  private static Path work() {
    return directory.resolve("work");
  }

  private static List<String> report(Path out) {
    return List.of(
        "value-report",
        "--config",
        world.job().toString(),
        "--out",
        out.toString(),
        "--set",
        "privacy.customer_rows=true",
        "--set",
        "privacy.key_file=" + world.job().resolveSibling("key"));
  }

  @Test
  void sparkSubmitPublishesWhatOneProcessPublishes() throws IOException {
    Path out = directory.resolve("submitted");
    List<String> command = new ArrayList<>(ArvoProcess.java(ArvoProcess.sparksJars()));
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            url,
            "--conf",
            "spark.executor.memory=512m",
            "--class",
            "fi.arvo.cli.Main",
            ArvoProcess.jobJar().toString()));
    command.addAll(report(out));
    assertSame(out, ArvoProcess.start(command, ON_LOOPBACK));
  }

  @Test
  void masterSendsAnEmbeddedRunToTheCluster() throws IOException {
    Path out = directory.resolve("sent");
    List<String> arguments = new ArrayList<>(report(out));
    arguments.addAll(
        List.of("--master", url, "--set", "spark.settings.spark.executor.memory=512m"));
    assertSame(
        out, ArvoProcess.start(ArvoProcess.command(arguments.toArray(String[]::new)), ON_LOOPBACK));
  }

  private static void assertSame(Path out, ArvoProcess started) throws IOException {
    try (ArvoProcess run = started) {
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    Path date = out.resolve("as_of=2026-09-30");
    Path expected = embedded.resolve("as_of=2026-09-30");
    String workbook = "workbooks/value-report.en.xlsx";
    assertThat(date.resolve(workbook)).hasSameBinaryContentAs(expected.resolve(workbook));
    for (String folder : List.of("tables", "restricted")) {
      assertThat(PublishedTree.tables(date.resolve(folder)))
          .isNotEmpty()
          .isEqualTo(PublishedTree.tables(expected.resolve(folder)));
    }
    assertThat(finishedTasks()).as("tasks ran in processes of their own").isPositive();
    assertThat(out.resolve(".runs")).isDirectoryNotContaining(r -> Files.exists(r.resolve("work")));
    deleteWork();
  }

  private static long finishedTasks() throws IOException {
    try (Stream<Path> logs = Files.walk(work())) {
      long finished = 0;
      for (Path log : logs.filter(file -> file.endsWith("stderr")).toList()) {
        finished +=
            Files.readAllLines(log).stream().filter(l -> l.contains("Finished task")).count();
      }
      return finished;
    }
  }

  /** So that each run's tasks are counted alone. */
  private static void deleteWork() throws IOException {
    try (Stream<Path> logs = Files.walk(work())) {
      for (Path log : logs.filter(file -> file.endsWith("stderr")).toList()) {
        Files.delete(log);
      }
    }
  }
}
