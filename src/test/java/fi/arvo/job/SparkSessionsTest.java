package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SparkSessionsTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  @AfterEach
  void forgetMaster() {
    System.clearProperty("spark.master");
  }

  private static SparkConf conf(Optional<String> master, Map<String, String> settings) {
    return SparkSessions.conf("test", new JobConfig.Spark(master, settings), HELSINKI);
  }

  @Test
  void withoutAMasterSparkRunsInThisProcessAndListensOnLoopbackOnly() {
    SparkConf conf = conf(Optional.empty(), Map.of());
    assertThat(conf.get("spark.master")).isEqualTo("local[*]");
    assertThat(conf.get("spark.driver.host")).isEqualTo("127.0.0.1");
    assertThat(conf.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    assertThat(conf.get("spark.ui.enabled")).isEqualTo("false");
    assertThat(conf.get("spark.sql.session.timeZone")).isEqualTo("Europe/Helsinki");
    assertThat(conf.contains("spark.jars")).isFalse();
  }

  @Test
  void theMasterOfSparkSubmitStandsUnlessTheJobSaysAnother() {
    System.setProperty("spark.master", "spark://cluster:7077");
    SparkConf submitted = conf(Optional.empty(), Map.of());
    assertThat(submitted.get("spark.master")).isEqualTo("spark://cluster:7077");
    assertThat(submitted.contains("spark.driver.host")).isFalse();
    assertThat(submitted.get("spark.jars")).isNotBlank();
    assertThat(conf(Optional.of("local[1]"), Map.of()).get("spark.master")).isEqualTo("local[1]");
  }

  @Test
  void theJobsOwnSettingsWinExceptOverTheZoneOfDays() {
    SparkConf conf =
        conf(
            Optional.empty(),
            Map.of("spark.ui.enabled", "true", "spark.sql.session.timeZone", "UTC"));
    assertThat(conf.get("spark.ui.enabled")).isEqualTo("true");
    assertThat(conf.get("spark.sql.session.timeZone")).isEqualTo("Europe/Helsinki");
  }
}
