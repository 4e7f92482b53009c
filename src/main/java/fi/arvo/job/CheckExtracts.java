package fi.arvo.job;

import fi.arvo.config.JobConfig;
import fi.arvo.quality.DataQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** Reads and checks the extracts as a report would, and publishes nothing. */
public final class CheckExtracts implements Job<JobConfig> {

  @Override
  public RunOutcome run(JobConfig job, RunContext context) {
    try (SparkSession spark =
        SparkSessions.start("check-extracts", job.spark(), job.time().zone(), context.progress())) {
      Intake intake = Intake.take(spark, job, context);
      if (intake instanceof Intake.Refused refused) {
        return new RunOutcome.Failed(refused.failure());
      }
      return new RunOutcome.Done(lines((Intake.Accepted) intake, context));
    }
  }

  private static List<String> lines(Intake.Accepted intake, RunContext context) {
    List<String> lines = new ArrayList<>();
    long rejected = 0;
    for (DataQuality row : intake.quality().rows()) {
      if (row.reason().equals(DataQuality.ALL)) {
        rejected += row.rowsRejected();
        lines.add(
            String.format(
                Locale.ROOT,
                "%-13s %s: %,d rows read, %,d accepted, %,d rejected",
                row.role().key(),
                row.file(),
                row.rowsRead(),
                row.rowsAccepted(),
                row.rowsRejected()));
      } else {
        lines.add(
            String.format(Locale.ROOT, "%-13s   %,d: %s", "", row.rowsRejected(), row.reason()));
      }
    }
    if (rejected > 0) {
      lines.add("The rejected rows are in " + context.directory().quarantine() + ".");
    }
    lines.add("The extracts are good enough to publish from.");
    return lines;
  }
}
