package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.config.MaturityStatements;
import fi.arvo.config.MaturityStatements.Source;
import fi.arvo.config.MaturityStatements.Step;
import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Answers to the statements of a maturity survey. */
@ExtendWith(SparkTest.class)
class MaturityTest {
  @TempDir Path dir;

  private Reading read(String text, MaturityStatements statements, String... columns) {
    TestJob job = new TestJob().statements(statements);
    job.maturity().at(Reading.write(dir, "m.csv", text)).columns(columns);
    return Reading.of(job, dir);
  }

  private Reading read(String text, String... columns) {
    return read(text, MaturityStatements.NONE, columns);
  }

  /** {@code wave day organisation/unit lens/area/statement=answer}, respondent by respondent. */
  private static List<List<String>> answers(Reading reading) {
    List<List<String>> persons = new ArrayList<>();
    for (int group = 0; group < reading.landed.groups(); group++) {
      try (MaturityReader respondents = new MaturityReader(reading.landed, group)) {
        while (respondents.next()) {
          persons.add(
              respondents.answers().stream()
                  .map(
                      a ->
                          "%s %s %s/%s %s/%s/%s=%s"
                              .formatted(
                                  a.wave(),
                                  a.day(),
                                  a.organisation(),
                                  a.unit(),
                                  a.lens(),
                                  a.area(),
                                  a.statement(),
                                  a.answer()))
                  .toList());
        }
      }
    }
    return persons;
  }

  @Test
  void aRespondentIsOneWithinTheOrganisationAndAnswersAStatementOnceAWave() {
    Reading reading =
        read(
            """
            respondent_id,organisation,wave,area,lens,statement,answer
            1,Oy A,2025,Culture,Leadership,S1,5
            1,Oy A,2026,Culture,leadership,S1,4
            1,Oy A,2026,Culture,leadership,S1,2
            1,Oy B,2026,Culture,leadership,S1,3
             1 ,Oy A,2026,Strategy,CUSTOMER UNDERSTANDING,S2,9
            1,Oy A,2026,Strategy,customer understanding,S3,
            """,
            "respondent_id",
            "organisation",
            "wave",
            "area",
            "lens",
            "statement",
            "answer");

    assertThat(answers(reading))
        .containsExactlyInAnyOrder(
            List.of(
                "2025 null Oy A/null leadership/Culture/S1=5",
                "2026 null Oy A/null leadership/Culture/S1=4",
                "2026 null Oy A/null customer understanding/Strategy/S2=-127",
                "2026 null Oy A/null customer understanding/Strategy/S3=-128"),
            List.of("2026 null Oy B/null leadership/Culture/S1=3"));
    assertThat(reading.landed.values(Role.MATURITY, "organisation"))
        .containsExactly("Oy A", "Oy B");
    assertThat(reading.landed.values(Role.MATURITY, "wave")).containsExactly("2025", "2026");
  }

  @Test
  void withoutAWaveTheQuarterIsOneAndRowsAfterAsOfMakeNone() {
    Reading reading =
        read(
            """
            respondent_id,unit,answered_at,area,lens,statement,answer
            1,U,2026-03-31,a,leadership,S1,1
            1,U,2026-04-01,a,leadership,S1,2
            1,,2026-10-01,a,leadership,S1,3
            """,
            "respondent_id",
            "unit",
            "answered_at",
            "area",
            "lens",
            "statement",
            "answer");
    assertThat(answers(reading).get(0))
        .containsExactly(
            "2026Q1 20543 null/U leadership/a/S1=1",
            "2026Q2 20544 null/U leadership/a/S1=2",
            "2026Q4 20727 null/null leadership/a/S1=3");
    assertThat(reading.landed.values(Role.MATURITY, "wave")).containsExactly("2026Q1", "2026Q2");
  }

  @Test
  void aRowThatCannotBeReadIsTurnedAwayWithItsReason() {
    Reading reading =
        read(
            """
            respondent_id,organisation,wave,area,lens,statement,answer
            ,Oy A,2026,a,leadership,S1,5
            2,,2026,a,leadership,S1,5
            2,Oy A,,a,leadership,S1,5
            2,Oy A,2026,,leadership,S1,5
            2,Oy A,2026,a,management,S1,5
            2,Oy A,2026,a,leadership,,5
            2,Oy A,2026,a,leadership,S1,6
            """,
            "respondent_id",
            "organisation",
            "wave",
            "area",
            "lens",
            "statement",
            "answer");
    assertThat(reading.rejected(Role.MATURITY))
        .hasSize(7)
        .anyMatch(line -> line.contains("neither customer understanding nor leadership"))
        .anyMatch(line -> line.contains("outside the scale 1 to 5"));
    assertThat(answers(reading)).isEmpty();
  }

  @Test
  void aStatementThatTheSettingsNameAndNoRowHasIsToldWithTheNearest() {
    MaturityStatements named =
        new MaturityStatements(
            Optional.of("We promise"),
            Optional.of("We know"),
            List.of(new Source("We lissten", Step.FEEDBACK)));
    String text =
        """
        respondent_id,area,lens,statement,answer
        1,a,leadership,We promise,5
        1,a,leadership,We know,5
        1,a,leadership,We listen,5
        """;
    assertThatThrownBy(
            () -> read(text, named, "respondent_id", "area", "lens", "statement", "answer"))
        .isInstanceOf(UnreadableExtract.class)
        .hasMessageContaining("no row is of the statement \"We lissten\"")
        .hasMessageContaining("the nearest is \"We listen\"");
  }
}
