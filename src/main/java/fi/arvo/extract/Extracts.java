package fi.arvo.extract;

import fi.arvo.config.JobConfig;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The extracts of a job, read and landed. */
public final class Extracts {
  private Extracts() {}

  /**
   * Reads every extract of the job once and lands its accepted rows.
   *
   * @param work an empty directory that all executors see; the caller removes it
   * @throws UnreadableExtract when an extract is missing or cannot be read as it is, with all such
   *     problems at once
   */
  public static Landed land(SparkSession spark, JobConfig job, Path work) {
    throw new UnsupportedOperationException(spark + " " + job + " " + work);
  }
}
