package fi.arvo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a run leaves behind for those who look after it, published or not: {@code
 * out/.runs/<run_id>}.
 *
 * @param path exists, and only its owner may look into it
 */
public record RunDirectory(Path path) {
  /** Names the process and host of a run, so that others can tell whether it is still there. */
  private static final String PROCESS = "process";

  /** Makes the directory of a run that begins. */
  public static RunDirectory create(OutputDirectory out, String runId) throws IOException {
    Files.createDirectories(out.runs());
    Path path = OwnerOnly.create(out.runs().resolve(runId));
    Files.writeString(path.resolve(PROCESS), thisProcess(ProcessHandle.current().pid()));
    return new RunDirectory(path);
  }

  /** The run's log, Spark's included. */
  public Path log() {
    return path.resolve("log");
  }

  /** Where rejected rows go; made, with mode 0700, by whoever writes the first. */
  public Path quarantine() {
    return path.resolve("quarantine");
  }

  /** Seconds that each step took. */
  public Path timings() {
    return path.resolve("timings.json");
  }

  /** Where a run keeps what it needs only while it runs. */
  public Path work() {
    return path.resolve("work");
  }

  /** Removes what the run needed only while it ran. */
  public void removeWork() throws IOException {
    Trees.delete(work());
  }

  /** Removes the working files of runs that were killed on this host. */
  public static void removeAbandonedWork(OutputDirectory out) throws IOException {
    for (RunDirectory run : all(out)) {
      Path process = run.path.resolve(PROCESS);
      if (Files.exists(run.work()) && Files.exists(process)) {
        String said = Files.readString(process);
        long pid = Long.parseLong(said.substring(0, said.indexOf(' ')));
        boolean ours = said.equals(thisProcess(pid));
        if (ours && ProcessHandle.of(pid).isEmpty()) {
          run.removeWork();
        }
      }
    }
  }

  private static String thisProcess(long pid) {
    return pid + " on " + Host.name() + System.lineSeparator();
  }

  /** Removes the directories of runs whose ids are old. */
  public static void removeOld(OutputDirectory out, Predicate<String> old) throws IOException {
    for (RunDirectory run : all(out)) {
      if (old.test(run.path.getFileName().toString())) {
        Trees.delete(run.path);
      }
    }
  }

  private static List<RunDirectory> all(OutputDirectory out) throws IOException {
    if (!Files.isDirectory(out.runs())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(out.runs())) {
      return entries.filter(Files::isDirectory).map(RunDirectory::new).toList();
    }
  }
}
