package fi.arvo.job;

import fi.arvo.config.JobConfig;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark the way Arvo needs it, inside this process or on a cluster. */
public final class SparkSessions {
  private SparkSessions() {}

  /**
   * The session that a run works in. The configuration's master comes first, then the one that
   * spark-submit gives, then {@code local[*]}. The caller stops it.
   *
   * @param name what the cluster calls the application
   * @param zone what SQL expressions of the configuration take days in
   * @param progress is told of every job and task
   */
  public static SparkSession start(
      String name, JobConfig.Spark settings, ZoneId zone, Progress progress) {
    SparkSession session = SparkSession.builder().config(conf(name, settings, zone)).getOrCreate();
    session.sparkContext().addSparkListener(progress);
    return session;
  }

  static SparkConf conf(String name, JobConfig.Spark settings, ZoneId zone) {
    SparkConf conf = new SparkConf();
    settings.master().ifPresent(conf::setMaster);
    conf.setIfMissing("spark.master", "local[*]");
    boolean local = conf.get("spark.master").startsWith("local");
    if (local) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing(
          "spark.sql.shuffle.partitions",
          Integer.toString(Math.max(2, Runtime.getRuntime().availableProcessors())));
    } else {
      conf.setIfMissing("spark.jars", ownJar());
    }
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    settings.settings().forEach(conf::set);
    conf.set("spark.sql.session.timeZone", zone.getId());
    conf.setAppName(name);
    return conf;
  }

  /** The jar that this class came in, for executors; a directory of classes when run from tests. */
  private static String ownJar() {
    try {
      return Path.of(
              SparkSessions.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot find the jar that Arvo came in", e);
    }
  }
}
