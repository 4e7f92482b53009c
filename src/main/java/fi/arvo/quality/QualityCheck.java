package fi.arvo.quality;

import fi.arvo.config.JobConfig;
import fi.arvo.extract.Landed;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Looks over landed extracts once: counts, quarantines and asks the gate. */
public final class QualityCheck {
  private QualityCheck() {}

  /**
   * @param quarantine directory that gets one {@code <role>.jsonl} a role with rejected rows; made
   *     with mode 0700
   * @throws IllegalStateException when a file's rows don't add up to those read
   */
  public static QualityReport run(
      SparkSession spark, JobConfig job, Landed landed, Path quarantine) {
    throw new UnsupportedOperationException(spark + " " + job + " " + landed + " " + quarantine);
  }
}
