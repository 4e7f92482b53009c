package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job jar as a cluster runs it: behind Spark's own jars, with Spark's older commons-compress
 * first.
 */
class PackagingIT {
  @TempDir private Path directory;

  @Test
  void theJobJarWritesItsWorkbooksBehindSparksOwnJars() {
    Path out = directory.resolve("out");
    List<String> command = new ArrayList<>(ArvoProcess.java(classPath()));
    command.addAll(List.of("-Xmx2g", "-Dfile.encoding=UTF-8", "fi.arvo.cli.Main"));
    command.addAll(List.of("value-report", "--out", out.toString()));

    try (ArvoProcess run = ArvoProcess.start(command, Map.of())) {
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("value-report.en.xlsx");
    }
    assertThat(out.resolve("as_of=2026-09-30/workbooks/value-report.fi.xlsx")).exists();
  }

  @Test
  void theJobJarReadsStoriesWithTheStemmersInside() {
    List<String> command = new ArrayList<>(ArvoProcess.java(classPath()));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "fi.arvo.cli.Main", "describe", "lexicon"));

    try (ArvoProcess run = ArvoProcess.start(command, Map.of())) {
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("| held-out | fi |");
    }
  }

  private static String classPath() {
    String sparks =
        Arrays.stream(ArvoProcess.sparksJars().split(File.pathSeparator))
            .filter(jar -> !jar.contains("commons-compress"))
            .collect(Collectors.joining(File.pathSeparator));
    return String.join(
        File.pathSeparator,
        ArvoProcess.TARGET.resolve("cluster/commons-compress-1.23.0.jar").toString(),
        sparks,
        ArvoProcess.jobJar().toString());
  }
}
