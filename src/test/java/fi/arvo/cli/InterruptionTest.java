package fi.arvo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
  @TempDir Path folder;

  @Test
  void controlCExitsWith130AndSaysSoAndNothingElse() throws Exception {
    Process job = sleepingJob();
    BufferedReader err =
        new BufferedReader(new InputStreamReader(job.getErrorStream(), StandardCharsets.UTF_8));
    assertThat(err.readLine()).isEqualTo("Sleeping");
    new ProcessBuilder("kill", "-INT", Long.toString(job.pid())).start().waitFor();
    assertThat(job.waitFor()).isEqualTo(130);
    assertThat(err.lines().filter(line -> !line.isBlank()))
        .containsExactly("Interrupted. What was published before is untouched.");
  }

  private Process sleepingJob() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("job.yaml"),
            "out: "
                + folder.resolve("out")
                + "\nextracts: {survey: {path: a.csv, columns: {recommend: r}}}\n");
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlog4j2.configurationFile=conf/log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                SleepingJob.class.getName(),
                "value-report",
                "--config",
                config.toString()))
        .start();
  }
}
