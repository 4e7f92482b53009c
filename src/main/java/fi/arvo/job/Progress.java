package fi.arvo.job;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.collection.JavaConverters;

/**
 * Shows what a run is at: on a terminal in one line that overwrites itself, elsewhere in a plain
 * line for every step and for every quarter of a long one. A Spark job's description is the name of
 * its step, and its finished tasks the share done, so whoever starts Spark jobs only describes
 * them.
 */
public final class Progress extends SparkListener {

  /** How steps are shown. */
  public enum Style {
    TERMINAL,
    PLAIN,
    QUIET
  }

  private static final String DESCRIPTION = "spark.job.description";
  private static final long LONG_NANOS = 10_000_000_000L;

  private final PrintWriter out;
  private final Style style;
  private final LongSupplier nanos;
  private final Map<String, Long> nanosByStep = new LinkedHashMap<>();

  private String step = "";
  private long stepStarted;
  private long lastShown;
  private int tasks;
  private int tasksDone;
  private int widthShown;
  private int quarterShown;

  /**
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  Progress(PrintWriter out, Style style, LongSupplier nanos) {
    this.out = out;
    this.style = style;
    this.nanos = nanos;
  }

  /** Shows steps where a writer writes. */
  public static Progress on(PrintWriter out, Style style) {
    return new Progress(out, style, System::nanoTime);
  }

  /** The run begins a step; the one before it is over. */
  public synchronized void step(String name) {
    if (name.equals(step)) {
      return;
    }
    finishStep();
    step = name;
    stepStarted = nanos.getAsLong();
    lastShown = stepStarted;
    tasks = 0;
    tasksDone = 0;
    quarterShown = 0;
    if (style == Style.TERMINAL) {
      overwrite(name);
    } else if (style == Style.PLAIN) {
      out.println(name);
      out.flush();
    }
  }

  /** Nothing more comes; clears the line, so that what is printed next stands alone. */
  public synchronized void end() {
    finishStep();
    step = "";
    if (style == Style.TERMINAL) {
      overwrite("");
      out.print('\r');
      out.flush();
    }
  }

  /** Seconds that each step took, in the order in which they began. */
  public synchronized Map<String, Double> seconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    nanosByStep.forEach((name, taken) -> seconds.put(name, taken / 1_000_000 / 1e3));
    return seconds;
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart start) {
    String description =
        start.properties() == null ? null : start.properties().getProperty(DESCRIPTION);
    if (description != null && !description.isBlank()) {
      step(description);
    }
    tasks = 0;
    tasksDone = 0;
    JavaConverters.seqAsJavaList(start.stageInfos()).forEach(stage -> tasks += stage.numTasks());
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    tasksDone = Math.min(tasks, tasksDone + 1);
    if (tasks == 0 || step.isEmpty()) {
      return;
    }
    int percent = 100 * tasksDone / tasks;
    String line = String.format(Locale.ROOT, "%s  %d %%", step, percent);
    if (style == Style.TERMINAL) {
      overwrite(line);
    } else if (style == Style.PLAIN
        && percent / 25 > quarterShown
        && nanos.getAsLong() - lastShown > LONG_NANOS) {
      quarterShown = percent / 25;
      lastShown = nanos.getAsLong();
      out.println(line);
      out.flush();
    }
  }

  private void finishStep() {
    if (!step.isEmpty()) {
      nanosByStep.merge(step, nanos.getAsLong() - stepStarted, Long::sum);
    }
  }

  private void overwrite(String line) {
    out.print('\r' + line + " ".repeat(Math.max(0, widthShown - line.length())));
    out.flush();
    widthShown = line.length();
  }
}
