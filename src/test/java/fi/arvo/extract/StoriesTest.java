package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ElementModel;
import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import fi.arvo.text.Lexicon;
import fi.arvo.text.StoryReader;
import fi.arvo.text.StoryReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Stories are read where they are met, and what they said stays there. */
@ExtendWith(SparkTest.class)
class StoriesTest {
  private static final List<String> ELEMENTS =
      TestJob.MODEL.elements().stream().map(ElementModel.Element::id).toList();
  private static final StoryReader READER = StoryReader.of(Lexicon.builtIn(), ELEMENTS);

  private static final String PETTYNYT = "Palvelu oli liian hidasta ja olen pettynyt, t. Matti";
  private static final String TACK = "Det var bra, tack! Ring 040 123 4567";

  @TempDir Path dir;

  private static final String TABLE =
      "response_id;respondent_id;customer_id;side;recommend;story\n"
          + ("1;a;a;owner;0;" + PETTYNYT + "\n")
          + ("2;b;b;partner;10;" + TACK + "\n")
          + "3;c;c;owner;5;\n"
          + "4;d;d;owner;5; NA\n"
          + "5;e;e;owner;99;On hyvä.\n"
          + "6;f;f;owner;11;Salaisuus\n";

  private TestJob job() {
    Path file = Reading.write(dir, "in.csv", TABLE);
    TestJob job = new TestJob();
    job.survey().at(file).columns("response_id", "customer_id", "recommend", "story");
    job.employees().at(file).columns("response_id", "respondent_id", "recommend", "story");
    job.stakeholders().at(file).columns("side", "response_id", "respondent_id");
    job.stakeholders().columns("recommend", "story");
    return job;
  }

  private static Map<String, Answer> answers(Reading reading, Role role) {
    Map<String, Answer> answers = new TreeMap<>();
    if (role == Role.SURVEY) {
      reading.answers().forEach(answer -> answers.put(answer.response(), answer));
    } else {
      try (RespondentReader persons = new RespondentReader(reading.landed, role, 0)) {
        while (persons.next()) {
          persons.rows().answers().forEach(answer -> answers.put(answer.response(), answer));
        }
      }
    }
    return answers;
  }

  private static List<Dataset<Row>> landed(Reading reading, Role role) {
    LandedExtract extract = reading.landed.extract(role).orElseThrow();
    List<Dataset<Row>> files = new ArrayList<>();
    for (String path : extract.groups()) {
      files.add(SparkTest.spark().read().parquet(path));
    }
    for (String path : extract.rejects()) {
      files.add(SparkTest.spark().read().parquet(path));
    }
    assertThat(files).hasSizeGreaterThan(1);
    return files;
  }

  private static String shown(Reading reading, Role role) {
    StringBuilder text = new StringBuilder();
    for (Dataset<Row> file : landed(reading, role)) {
      file.collectAsList().forEach(row -> text.append(row).append('\n'));
    }
    return text.toString();
  }

  @Test
  void whatWasReadInAStoryIsLandedAndTheStoryIsNot() {
    Reading reading = Reading.of(job(), dir);
    for (Role role : List.of(Role.SURVEY, Role.EMPLOYEES, Role.STAKEHOLDERS)) {
      Map<String, Answer> answers = answers(reading, role);
      assertThat(answers.keySet()).containsExactly("1", "2", "3", "4", "5");
      StoryReading bad = answers.get("1").story();
      assertThat(bad).isEqualTo(READER.read(PETTYNYT));
      assertThat(bad.language()).isEqualTo("fi");
      assertThat(bad.valence()).isNegative();
      assertThat(bad.themes()[ELEMENTS.indexOf("saves_time")]).isEqualTo(StoryReading.BLAMED);
      assertThat(answers.get("2").story()).isEqualTo(READER.read(TACK));
      assertThat(answers.get("3").story()).isNull();
      assertThat(answers.get("4").story()).isNull();
      assertThat(answers.get("5").story()).isEqualTo(READER.read("On hyvä."));
      assertThat(answers.values()).allMatch(answer -> answer.verbatim() == null);
      assertThat(shown(reading, role)).doesNotContain("pettynyt", "tack", "Salaisuus", "hyvä");
    }
    assertThat(reading.rejected(Role.SURVEY))
        .containsExactly("in.csv:7 recommend [11] outside the scale 0 to 10");
  }

  @Test
  void customersWordsAreLandedMaskedWhenTheJobSaysSoAndNobodyElses() {
    Reading reading = Reading.of(job().verbatims("Matti"), dir);
    Map<String, Answer> answers = answers(reading, Role.SURVEY);
    assertThat(answers.get("1").verbatim()).isEqualTo(PETTYNYT.replace("Matti", "***"));
    assertThat(answers.get("2").verbatim()).startsWith("Det var bra, tack! Ring").contains("***");
    assertThat(answers.get("3").verbatim()).isNull();
    assertThat(answers.get("1").story()).isEqualTo(READER.read(PETTYNYT));
    assertThat(shown(reading, Role.SURVEY))
        .contains("pettynyt")
        .doesNotContain("Matti", "4567", "Salaisuus");
    for (Role role : List.of(Role.EMPLOYEES, Role.STAKEHOLDERS)) {
      assertThat(landed(reading, role))
          .allSatisfy(file -> assertThat(file.columns()).doesNotContain("story_text"));
      assertThat(shown(reading, role)).doesNotContain("pettynyt", "tack", "Salaisuus");
      assertThat(answers(reading, role).values())
          .hasSize(5)
          .allMatch(answer -> answer.verbatim() == null);
    }
  }

  @Test
  void anExtractWithoutStoriesHasNoColumnsOfThem() {
    TestJob job = new TestJob().verbatims();
    job.survey()
        .at(Reading.write(dir, "in.csv", TABLE))
        .columns("response_id", "customer_id", "recommend");
    Reading reading = Reading.of(job, dir);
    assertThat(landed(reading, Role.SURVEY))
        .allSatisfy(
            file ->
                assertThat(file.columns())
                    .doesNotContain("story_language", "story_themes", "story_text"));
    assertThat(reading.answers()).hasSize(5).allMatch(answer -> answer.story() == null);
  }

  @Test
  void theStoryOfALongSurveyMayStandOnAnyOfItsRows() {
    TestJob job = new TestJob().verbatims();
    job.survey()
        .at(
            Reading.write(
                dir,
                "long.csv",
                """
                response_id,customer_id,element,rating,story
                R1,C1,quality,9,
                R1,C1,hope,4,On huono.
                R1,C1,saves_time,4,On hyvä.
                """))
        .columns("response_id", "customer_id", "element", "rating", "story")
        .longShape(Map.of());
    List<Answer> answers = Reading.of(job, dir).answers();
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).story()).isEqualTo(READER.read("On huono."));
    assertThat(answers.get(0).verbatim()).isEqualTo("On huono.");
  }

  @Test
  void aLexiconOfTheJobsOwnIsReadOnEveryMachine() {
    Path lexicon =
        Reading.write(
            dir, "own.csv", "word,language,category,weight\nkippura,fi,joy|element:hope,2\n");
    TestJob job = new TestJob().lexicon(lexicon);
    job.survey()
        .at(Reading.write(dir, "s.csv", "recommend,story\n9,Se oli ihan kippura juttu\n"))
        .columns("recommend", "story");
    List<Answer> answers = Reading.of(job, dir, Optional.of(2), 1 << 20).answers();
    StoryReading reading = answers.get(0).story();
    assertThat(reading.valence()).isEqualTo(100);
    assertThat(reading.themes()).containsExactly(0, 0, StoryReading.PRAISED);
  }
}
