package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Employees, partners and owners answer too. */
@ExtendWith(SparkTest.class)
class RespondentsTest {
  @TempDir Path dir;

  /** {@code respondent response@day recommend/effort/satisfaction weight unit side}, in order. */
  private static List<String> answers(Reading reading, Role role) {
    List<String> lines = new ArrayList<>();
    for (int group = 0; group < reading.landed.groups(); group++) {
      try (RespondentReader persons = new RespondentReader(reading.landed, role, group)) {
        while (persons.next()) {
          CustomerRows rows = persons.rows();
          assertThat(rows.block() * reading.landed.groups() / Landed.BLOCKS).isEqualTo(group);
          for (Answer a : rows.answers()) {
            lines.add(
                "%s %s@%s %s/%s/%s %s %s %s"
                    .formatted(
                        rows.customer(),
                        a.response(),
                        a.day(),
                        a.recommend(),
                        a.effort(),
                        a.satisfaction(),
                        a.weight(),
                        a.unit(),
                        a.side()));
          }
        }
      }
    }
    return lines;
  }

  @Test
  void employeesAnswerLikeCustomersAndRateNoElements() {
    TestJob job = new TestJob();
    job.employees()
        .at(
            Reading.write(
                dir,
                "e.csv",
                """
                response_id,respondent_id,answered_at,wave,unit,channel,touchpoint,recommend,effort,satisfaction,weight
                E2,Matti,2026-03-02,W1,Kallio,web,kassa,9,7,5,2
                E1,matti ,2026-03-01,W1,Kallio,,,3,,,0.5
                E2,MATTI,2026-03-03,W1,Kallio,,,1,1,1,1
                E3,,2026-03-01,W1,Töölö,,,10,1,1,1
                """))
        .columns("response_id", "respondent_id", "answered_at", "wave", "unit", "channel")
        .columns("touchpoint", "recommend", "effort", "satisfaction", "weight");
    Reading reading = Reading.of(job, dir);

    assertThat(answers(reading, Role.EMPLOYEES))
        .containsExactlyInAnyOrder(
            "matti e1@20513 3/-128/-128 0.5 Kallio null",
            "matti e2@20514 9/7/5 2.0 Kallio null",
            "response:e3 e3@20513 10/1/1 1.0 Töölö null");
    assertThat(reading.landed.values(Role.EMPLOYEES, "unit")).containsExactly("Kallio", "Töölö");
    try (RespondentReader persons = new RespondentReader(reading.landed, Role.EMPLOYEES, 0)) {
      persons.next();
      Answer answer = persons.rows().answers().get(0);
      assertThat(answer.ratings()).containsExactly(Answer.MISSING, Answer.MISSING, Answer.MISSING);
      assertThat(answer.segment()).isNull();
      assertThat(answer.wave()).isEqualTo("W1");
    }
  }

  @Test
  void whatEmployeesGuessLandsElementByElement() {
    TestJob job = new TestJob();
    job.employees()
        .at(
            Reading.write(
                dir,
                "e.csv",
                """
                respondent_id,quality,hope
                a,7,99
                b,,0
                c,11,3
                """))
        .columns("respondent_id")
        .ratings("quality", "hope");
    Reading reading = Reading.of(job, dir);

    Map<String, byte[]> guesses = new TreeMap<>();
    try (RespondentReader persons = new RespondentReader(reading.landed, Role.EMPLOYEES, 0)) {
      while (persons.next()) {
        guesses.put(persons.rows().customer(), persons.rows().answers().get(0).ratings());
      }
    }
    assertThat(guesses.keySet()).containsExactly("a", "b");
    assertThat(guesses.get("a")).containsExactly(7, Answer.MISSING, Answer.NOT_APPLICABLE);
    assertThat(guesses.get("b")).containsExactly(Answer.MISSING, Answer.MISSING, 0);
    assertThat(reading.rejected(Role.EMPLOYEES))
        .containsExactly("e.csv:4 quality [11] outside the scale 0 to 10");
  }

  @Test
  void aStakeholderSaysOnWhichSideAndAnyOtherWordTurnsTheRowAway() {
    TestJob job = new TestJob();
    job.stakeholders()
        .at(
            Reading.write(
                dir,
                "s.csv",
                """
                side,respondent_id,recommend,effort
                partner,a,9,7
                Owner,b,0,1
                supplier,c,9,7
                ,d,9,7
                partner,e,11,7
                owner,f,9,0
                """))
        .columns("side", "respondent_id", "recommend", "effort");
    Reading reading = Reading.of(job, dir);

    assertThat(answers(reading, Role.STAKEHOLDERS))
        .containsExactlyInAnyOrder(
            "a s.csv:2@0 9/7/-128 1.0 null partner", "b s.csv:3@0 0/1/-128 1.0 null owner");
    assertThat(reading.rejected(Role.STAKEHOLDERS))
        .containsExactly(
            "s.csv:4 side [supplier] neither partner nor owner",
            "s.csv:5 side [] missing",
            "s.csv:6 recommend [11] outside the scale 0 to 10",
            "s.csv:7 effort [0] outside the scale 1 to 7");
  }

  @Test
  void anyNumberOfGroupsGivesTheSameRespondentsInTheSameOrder() {
    StringBuilder text = new StringBuilder("response_id,respondent_id,recommend\n");
    for (int i = 0; i < 3000; i++) {
      text.append(i % 2900).append(",p").append(i % 700).append(',').append(i % 11).append('\n');
    }
    TestJob job = new TestJob();
    job.employees()
        .at(Reading.write(dir, "e.csv", text.toString()))
        .columns("response_id", "respondent_id", "recommend");
    List<String> one =
        answers(Reading.of(job, dir, Optional.of(1), Long.MAX_VALUE), Role.EMPLOYEES);

    assertThat(one).hasSizeGreaterThan(2899);
    assertThat(answers(Reading.of(job, dir, Optional.of(8), 5_000), Role.EMPLOYEES)).isEqualTo(one);
  }

  @Test
  void aJobWithoutThemHasNobody() {
    TestJob job = new TestJob();
    job.survey().at(Reading.write(dir, "s.csv", "recommend\n1\n")).columns("recommend");
    Reading reading = Reading.of(job, dir);

    assertThat(answers(reading, Role.EMPLOYEES)).isEmpty();
    assertThat(answers(reading, Role.STAKEHOLDERS)).isEmpty();
    assertThat(reading.landed.actions()).isEmpty();
    assertThat(reading.landed.operations()).isEmpty();
  }
}
