package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job jar as a cluster runs it: behind Spark's own jars, with Spark's older commons-compress
 * first.
 */
class PackagingIT {
  private static final Path TARGET = Path.of("target");

  @TempDir private Path directory;

  @Test
  void theJobJarWritesItsWorkbooksBehindSparksOwnJars() throws IOException, InterruptedException {
    Path output = directory.resolve("said");
    Process process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    assertThat(directory.resolve("out/as_of=2026-09-30/workbooks/value-report.fi.xlsx")).exists();
    assertThat(Files.readString(output)).contains("value-report.en.xlsx");
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            Files.readString(TARGET.resolve("classes/arvo-jvm.options"), StandardCharsets.UTF_8)
                .strip()
                .split("\\s+")));
    command.addAll(List.of("-Xmx2g", "-Dfile.encoding=UTF-8", "-cp", classPath()));
    command.addAll(
        List.of("fi.arvo.cli.Main", "value-report", "--out", directory.resolve("out").toString()));
    return command;
  }

  private static String classPath() throws IOException {
    String sparks =
        Arrays.stream(
                Files.readString(TARGET.resolve("spark.classpath"), StandardCharsets.UTF_8)
                    .strip()
                    .split(File.pathSeparator))
            .filter(jar -> !jar.contains("commons-compress"))
            .collect(Collectors.joining(File.pathSeparator));
    return String.join(
        File.pathSeparator,
        TARGET.resolve("cluster/commons-compress-1.23.0.jar").toString(),
        sparks,
        jobJar().toString());
  }

  private static Path jobJar() throws IOException {
    try (Stream<Path> jars = Files.list(TARGET)) {
      return jars.filter(jar -> jar.getFileName().toString().endsWith("-job.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
