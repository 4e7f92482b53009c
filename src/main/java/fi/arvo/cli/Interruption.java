package fi.arvo.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C and its like. Its exit code 130 is Java's own. */
final class Interruption {
  private Interruption() {}

  /** Tells it when the process is ended from outside before {@code finished} becomes true. */
  static void watch(AtomicBoolean finished, PrintWriter err) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!finished.get()) {
                    err.println();
                    err.println("Interrupted. What was published before is untouched.");
                    err.flush();
                  }
                },
                "arvo-interruption"));
  }

  /** Whether the process is ending already; Java refuses a new hook then. */
  static boolean underway() {
    Thread hook = new Thread(() -> {}, "arvo-probe");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
