package fi.arvo.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkTest.class)
class SparkTestTest {
  @Test
  void theSessionIsSharedAndSmall(SparkSession spark) {
    assertThat(spark).isSameAs(SparkTest.spark());
    assertThat(spark.sparkContext().master()).isEqualTo("local[2]");
  }

  @Test
  void rowsAreComparedWithoutOrder(SparkSession spark) {
    SparkTest.assertSameRows(
        spark.range(4).toDF(),
        spark.range(4).orderBy(org.apache.spark.sql.functions.desc("id")).toDF());
    assertThatThrownBy(() -> SparkTest.assertSameRows(spark.range(4).toDF(), spark.range(5).toDF()))
        .isInstanceOf(Throwable.class);
  }

  @Test
  void theCostOfWorkIsItsJobs(SparkSession spark) {
    SparkTest.Cost cost = SparkTest.costOf(() -> spark.range(10).toJavaRDD().foreach(row -> {}));
    assertThat(cost.jobs()).isEqualTo(1);
    assertThat(cost.tasks()).isEqualTo(2);
  }
}
