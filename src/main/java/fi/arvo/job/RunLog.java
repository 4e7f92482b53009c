package fi.arvo.job;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.ErrorHandler;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.FileAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.layout.PatternLayout;

/**
 * The file that a run's log goes to, Spark's included. Opened when the run's directory is known,
 * which is after logging began, and so put into the running configuration.
 */
public final class RunLog implements AutoCloseable {
  private static final String NAME = "arvo-run-log";

  private final FileAppender appender;
  private final Trouble trouble = new Trouble();

  private RunLog(FileAppender appender) {
    this.appender = appender;
    appender.setHandler(trouble);
  }

  /** Keeps the first thing that went wrong with the log; log4j would tell each on the terminal. */
  private static final class Trouble implements ErrorHandler {
    private volatile String first;

    @Override
    public void error(String message) {
      error(message, null, null);
    }

    @Override
    public void error(String message, Throwable e) {
      error(message, null, e);
    }

    @Override
    public synchronized void error(String message, LogEvent event, Throwable e) {
      if (first == null) {
        Throwable cause = e == null ? null : e.getCause();
        first = cause == null || cause.getMessage() == null ? message : cause.getMessage();
      }
    }
  }

  /** Begins to write to a file in an existing directory. */
  public static RunLog open(Path file) {
    Configuration configuration = context().getConfiguration();
    FileAppender appender =
        FileAppender.newBuilder()
            .setName(NAME)
            .withFileName(file.toString())
            .setLayout(
                PatternLayout.newBuilder()
                    .withConfiguration(configuration)
                    .withPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS}{UTC}Z %-5p %c{1.}: %m%n%throwable")
                    .build())
            .setConfiguration(configuration)
            .build();
    RunLog log = new RunLog(appender);
    appender.start();
    configuration.addAppender(appender);
    configuration.getRootLogger().addAppender(appender, Level.INFO, null);
    context().updateLoggers();
    return log;
  }

  /** Why the log has not all that was to be written to it, if it hasn't. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble.first);
  }

  /** Writes what went wrong, with its whole story. */
  public void failure(JobFailure failure) {
    if (failure instanceof JobFailure.Unexpected unexpected) {
      LogManager.getLogger(RunLog.class).error("The run failed", unexpected.cause());
    } else {
      failure.sentences().forEach(LogManager.getLogger(RunLog.class)::error);
    }
  }

  @Override
  public void close() {
    context().getConfiguration().getRootLogger().removeAppender(NAME);
    context().updateLoggers();
    appender.stop();
  }

  private static LoggerContext context() {
    return LoggerContext.getContext(false);
  }
}
