package fi.arvo.cli;

import fi.arvo.job.CheckExtracts;
import fi.arvo.job.GenerateWorld;
import fi.arvo.job.Progress;
import fi.arvo.job.RunContext;
import fi.arvo.job.ValueReport;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import sun.misc.Signal;

/** Where the process begins and ends. */
public final class Main {
  /** Set by {@code jobs/run}, which can tell whether anybody watches. */
  private static final String TERMINAL = "arvo.terminal";

  private Main() {}

  /** Runs the job that the arguments name, and exits with its code. */
  public static void main(String[] args) {
    Progress.Style style =
        Boolean.getBoolean(TERMINAL) ? Progress.Style.TERMINAL : Progress.Style.PLAIN;
    Arvo arvo =
        new Arvo(new Surroundings(System.getenv(), RunContext.machineClock(), style))
            .with(
                Arvo.report(
                    "value-report",
                    "Read and check the extracts, measure, analyse, and publish tables and workbooks.",
                    new ValueReport()))
            .with(
                Arvo.report(
                    "check-extracts",
                    "Read and check the extracts as value-report would; publish nothing.",
                    new CheckExtracts()))
            .with(Arvo.world(new GenerateWorld()))
            .withDescribe();
    // What schedulers end a run with means the same as Ctrl-C; Java itself would exit with 143.
    Signal.handle(new Signal("TERM"), signal -> System.exit(ExitCode.INTERRUPTED.code()));
    int code = run(arvo, args);
    // Returning is how a driver on a cluster says that all is well; exiting, even with 0, isn't.
    if (code != ExitCode.DONE.code()) {
      System.exit(code);
    }
  }

  static int run(Arvo arvo, String[] args) {
    CommandLine commandLine = arvo.commandLine().setOut(utf8(System.out)).setErr(utf8(System.err));
    AtomicBoolean finished = new AtomicBoolean();
    Interruption.watch(finished, commandLine.getErr());
    int code = commandLine.execute(args);
    finished.set(true);
    return code;
  }

  /** Finnish letters come out whole wherever the process was started, cron included. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
