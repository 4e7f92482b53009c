package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkTest.class)
class SurveyTest {
  private static final byte MISSING = Answer.MISSING;

  @TempDir Path dir;

  @Test
  void aWideResponseIsOneAnswer() {
    TestJob job = new TestJob();
    job.survey()
        .at(
            Reading.write(
                dir,
                "s.csv",
                """
                response_id;customer_id;answered_at;wave;unit;segment;channel;touchpoint;recommend;quality;hope
                R2;C1;2.3.2026 9.17;W1;Kallio;yksityinen;verkko;kassa;9;8;
                R1;c1 ;1.3.2026;;;;;;;10;7
                """))
        .columns("response_id", "customer_id", "answered_at", "wave", "unit", "segment")
        .columns("channel", "touchpoint", "recommend")
        .ratings("quality", "hope");
    Reading reading = Reading.of(job, dir);
    List<Answer> answers = reading.answers();
    assertThat(answers).extracting(Answer::response).containsExactly("r1", "r2");
    Answer first = answers.get(0);
    assertThat(first.dated()).isTrue();
    assertThat(first.day()).isEqualTo((int) LocalDate.of(2026, 3, 1).toEpochDay());
    assertThat(first.ratings()).containsExactly(10, MISSING, 7);
    assertThat(first.recommend()).isEqualTo(MISSING);
    assertThat(first.weight()).isEqualTo(1);
    assertThat(first.unit()).isNull();
    Answer second = answers.get(1);
    assertThat(second.at()).isEqualTo(1_772_435_820_000_000L);
    assertThat(second.wave()).isEqualTo("W1");
    assertThat(second.unit()).isEqualTo("Kallio");
    assertThat(second.segment()).isEqualTo("yksityinen");
    assertThat(second.channel()).isEqualTo("verkko");
    assertThat(second.touchpoint()).isEqualTo("kassa");
    assertThat(reading.landed.values(Role.SURVEY, "unit")).containsExactly("Kallio");
    assertThat(reading.landed.has(Role.SURVEY, "weight")).isFalse();
  }

  @Test
  void theRatingsOfALongSurveyAreOneAnswerAResponse() {
    TestJob job = new TestJob();
    job.survey()
        .at(
            Reading.write(
                dir,
                "s.csv",
                """
                response_id,customer_id,answered_at,element,rating,recommend
                R1,C1,2026-03-02,Laatu,9,
                R2,C1,2026-03-01,hope,99,3
                R1,C1,2026-03-02,hope,4,10
                R1,C1,2026-03-02,Laatu,5,
                R1,C1,2026-03-02,saves_time,,
                """))
        .columns("response_id", "customer_id", "answered_at", "element", "rating", "recommend")
        .longShape(Map.of("Laatu", "quality"));
    Reading reading = Reading.of(job, dir);
    List<Answer> answers = reading.answers();
    assertThat(answers).extracting(Answer::response).containsExactly("r2", "r1");
    assertThat(answers.get(0).ratings()).containsExactly(MISSING, MISSING, Answer.NOT_APPLICABLE);
    assertThat(answers.get(1).ratings()).containsExactly(9, MISSING, 4);
    assertThat(answers.get(1).recommend()).isEqualTo((byte) 10);
    assertThat(duplicates(reading)).containsExactly("SURVEY 0:5");
  }

  @Test
  void withoutACustomerEachResponseIsItsOwn() {
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "a.csv", "id,recommend\nX,1\nY,2\nX,3\n,4\n"))
        .column("response_id", "id")
        .columns("recommend");
    Reading reading = Reading.of(job, dir);
    List<String> customers = new ArrayList<>();
    reading.customers(
        rows -> {
          customers.add(rows.customer() + " " + rows.answers().get(0).recommend());
          assertThat(rows.identified()).isFalse();
          assertThat(rows.answers().get(0).dated()).isFalse();
        });
    assertThat(customers)
        .containsExactlyInAnyOrder("response:x 1", "response:y 2", "response:a.csv:5 4");
    assertThat(duplicates(reading)).containsExactly("SURVEY 0:4");
  }

  @Test
  void withoutAResponseIdFileAndLineTellResponsesApart() {
    Path one = Reading.write(dir, "in/1.csv", "customer_id,recommend\nc,1\nc,1\n");
    Path two = Reading.write(dir, "in/2.csv", "customer_id,recommend\nc,1\n");
    TestJob job = new TestJob();
    job.survey().at(one, two).columns("customer_id", "recommend");
    assertThat(Reading.of(job, dir).answers())
        .extracting(Answer::response)
        .containsExactly("1.csv:2", "1.csv:3", "2.csv:2");
  }

  @Test
  void scalesAndTheirCodesAreTheSurveysOwn() {
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "a.csv", "quality,hope\n0,5\n1,3\n6,1\n"))
        .ratings("quality", "hope")
        .scale(1, 5, 0);
    Reading reading = Reading.of(job, dir);
    assertThat(reading.answers())
        .extracting(answer -> answer.ratings()[0])
        .containsExactlyInAnyOrder(Answer.NOT_APPLICABLE, (byte) 1);
    assertThat(reading.rejected(Role.SURVEY))
        .containsExactly("a.csv:4 quality [6] outside the scale 1 to 5");
  }

  private static List<String> duplicates(Reading reading) {
    return CustomersTest.duplicates(reading);
  }
}
