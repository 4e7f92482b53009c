package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The built job jar in a process of its own, as {@code jobs/run} and schedulers start it. */
final class ArvoProcess implements AutoCloseable {
  static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final long MOST_SECONDS = 600;

  private final Process process;
  private final Path out;
  private final Path err;

  private ArvoProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts a job on Spark inside the process. */
  static ArvoProcess start(String... arguments) {
    return start(command(arguments), Map.of());
  }

  /** The command that runs a job, as {@code jobs/run} puts it together. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(java(sparksJars() + File.pathSeparator + jobJar()));
    // Short runs are over before the second compiler has paid for itself.
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.add("-Dlog4j2.configurationFile=conf/log4j2.properties");
    command.add("fi.arvo.cli.Main");
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts any command. */
  static ArvoProcess start(List<String> command, Map<String, String> environment) {
    try {
      Path out = Files.createTempFile("arvo-out", ".txt");
      Path err = Files.createTempFile("arvo-err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      return new ArvoProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The beginning of a command that runs a class with the flags that Arvo runs with. */
  static List<String> java(String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + TARGET.resolve("classes/arvo-jvm.options"));
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  /** The class path that Spark brings. */
  static String sparksJars() {
    return read(TARGET.resolve("spark.classpath")).strip();
  }

  static Path jobJar() {
    try (Stream<Path> jars = Files.list(TARGET)) {
      return jars.filter(jar -> jar.getFileName().toString().endsWith("-job.jar"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end. @return the exit code */
  int exitCode() {
    try {
      assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended\n" + err()).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something is so, or the process has ended. @return whether it is so */
  boolean until(BooleanSupplier so) {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    try {
      while (!so.getAsBoolean() && process.isAlive() && System.nanoTime() < last) {
        Thread.sleep(2);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return so.getAsBoolean();
  }

  /** Sends a signal, e.g. {@code KILL}. */
  void signal(String name) {
    ArvoProcess kill = start(List.of("kill", "-" + name, Long.toString(process.pid())), Map.of());
    assertThat(kill.exitCode()).as("kill: " + kill.err()).isZero();
  }

  /** What it has said on standard output. */
  String out() {
    return read(out);
  }

  /** What it has said on standard error. */
  String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it, and what it started, if it has not ended by itself. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
