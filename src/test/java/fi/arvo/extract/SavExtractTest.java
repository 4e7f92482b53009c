package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import fi.arvo.spss.SavWriter;
import fi.arvo.spss.SavWriter.Packing;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** SPSS files as extracts. */
@ExtendWith(SparkTest.class)
class SavExtractTest {
  /** 2 March 2026, 9:14 in Helsinki. */
  private static final double MOMENT = 13_991_822_040.0;

  @TempDir Path dir;

  private static SavWriter survey(SavWriter writer) {
    writer.number("vastaaja");
    writer.number("aika").format(22);
    writer.number("segm").label(1, "Kuluttajat").label(2, "Yritykset").missing(9);
    writer.number("nps").missing(98, 99).label(99, "Ei koske minua");
    writer.number("quality").missingFrom(90, 99);
    writer.number("hope");
    return writer;
  }

  private TestJob job(Path file) {
    TestJob job = new TestJob();
    job.survey()
        .at(file)
        .column("response_id", "vastaaja")
        .column("answered_at", "aika")
        .column("segment", "segm (label)")
        .column("unit", "segm")
        .column("recommend", "nps")
        .ratings("quality", "hope");
    return job;
  }

  private static List<String> answers(Reading reading) {
    return reading.answers().stream()
        .map(
            a ->
                "%s %s %s/%s %s %s"
                    .formatted(
                        a.response(),
                        Instant.EPOCH.plusNanos(1000 * a.at()),
                        a.unit(),
                        a.segment(),
                        a.recommend(),
                        Arrays.toString(a.ratings())))
        .sorted()
        .toList();
  }

  @Test
  void missingValuesAreNotApplicableToQuestionsAndNothingElsewhere() {
    SavWriter writer = survey(new SavWriter());
    writer.row(1234567890123.0, MOMENT, 1, 9, 8, 10);
    writer.row(2, MOMENT, 3, 99, 95, null);
    writer.row(3, MOMENT, 9, null, 7, 0);
    Reading reading = Reading.of(job(Reading.write(dir, "s.sav", writer.bytes())), dir);
    byte no = Answer.MISSING;
    byte na = Answer.NOT_APPLICABLE;
    assertThat(answers(reading))
        .containsExactly(
            "1234567890123 2026-03-02T07:14:00Z 1/Kuluttajat 9 [8, %s, 10]".formatted(no),
            "2 2026-03-02T07:14:00Z 3/3 %s [%s, %s, %s]".formatted(na, na, no, no),
            "3 2026-03-02T07:14:00Z null/null %s [7, %s, 0]".formatted(no, no));
    SourceFile source = reading.landed.extract(Role.SURVEY).orElseThrow().files().get(0);
    assertThat(source.format()).isEqualTo(Format.SAV);
    assertThat(source.encoding()).isEqualTo("UTF-8");
    assertThat(source.records()).isEqualTo(3);
    assertThat(source.columns())
        .containsExactly(
            "vastaaja", "aika", "segm", "segm (label)", "nps", "nps (label)", "quality", "hope");
  }

  @Test
  void bothOrdersOfBytesAndAllPackingsGiveTheSame() {
    List<String> expected = null;
    for (Packing packing : Packing.values()) {
      for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
        SavWriter writer = survey(new SavWriter(packing, order, StandardCharsets.UTF_8));
        for (int i = 0; i < 50; i++) {
          writer.row(i, MOMENT + i, i % 3, i % 11, i % 12 == 11 ? 97 : i % 11, 1 + i % 9);
        }
        String name = packing + "-" + order + (packing == Packing.ZLIB ? ".zsav" : ".sav");
        Reading reading = Reading.of(job(Reading.write(dir, name, writer.bytes())), dir);
        List<String> answers = answers(reading);
        assertThat(answers).hasSize(50);
        expected = expected == null ? answers : expected;
        assertThat(answers).as(name).isEqualTo(expected);
      }
    }
  }

  @Test
  void aColumnMayBeNamedByItsQuestionAndPreviewsOfQualtricsAreLeftOut() {
    SavWriter writer = new SavWriter();
    writer.number("StartDate").format(22).question("Start Date");
    writer.number("EndDate").format(22).question("End Date");
    writer.number("Status").question("Response Type").label(0, "IP Address").label(1, "Preview");
    writer.number("Finished").question("Finished").label(0, "False").label(1, "True");
    writer.number("Q1").question("How likely are you to recommend <b>us</b>?").label(9, "9 - Yes");
    writer.row(MOMENT, MOMENT, 0, 1, 9).row(MOMENT, MOMENT, 1, 1, 3).row(MOMENT, MOMENT, 0, 0, 4);
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "q.sav", writer.bytes()))
        .column("recommend", "How likely are you to recommend us?")
        .column("segment", "Q1 (label)");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.answers())
        .extracting(answer -> answer.recommend() + " " + answer.segment())
        .containsExactly("9 9 - Yes");
    assertThat(reading.rejected(Role.SURVEY))
        .containsExactly("q.sav:2  [] preview", "q.sav:3  [] unfinished");
  }

  @Test
  void casesThatAreTurnedAwayAreNamedByTheirNumber() {
    SavWriter writer = survey(new SavWriter());
    writer.row(1, MOMENT, 1, 11, 8, 10).row(2, -5, 1, 9, 8, 10).row(3, MOMENT, 1, 9, 8.5, 10);
    Reading reading = Reading.of(job(Reading.write(dir, "s.sav", writer.bytes())), dir);
    assertThat(reading.rejected(Role.SURVEY))
        .containsExactly(
            "s.sav:1 nps [11] outside the scale 0 to 10",
            "s.sav:2 aika [-5] not a date",
            "s.sav:3 quality [8.5] not a whole number");
  }

  @Test
  void aTextThatIsNoneInTheFilesEncodingTurnsItsCaseAway() {
    SavWriter writer = new SavWriter();
    writer.number("nps");
    writer.text("segm", 8);
    byte[] bytes = writer.row(9, "aXb").row(9, "ok").bytes();
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == 'X' && bytes[at - 1] == 'a' && bytes[at + 1] == 'b') {
        bytes[at] = (byte) 0xE4;
      }
    }
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "s.sav", bytes))
        .column("recommend", "nps")
        .column("segment", "segm");
    assertThat(Reading.of(job, dir).rejected(Role.SURVEY))
        .containsExactly("s.sav:1  [] a text that is not UTF-8 in the column segm");
    job.survey().encoding("windows-1252");
    assertThat(Reading.of(job, dir).answers())
        .extracting(Answer::segment)
        .containsExactlyInAnyOrder("aäb", "ok");
  }

  @Test
  void otherFilesAreToldWhatTheyAre() {
    byte[] whole = survey(new SavWriter()).row(1, MOMENT, 1, 9, 8, 10).bytes();
    assertThat(problem("half.sav", Arrays.copyOf(whole, whole.length - 20)))
        .startsWith("extract survey: half.sav ends ")
        .endsWith("; fetch it again.");
    assertThat(problem("again.sav.gz", Reading.gzip("$FL2")))
        .isEqualTo(
            "extract survey: again.sav.gz is an SPSS file that was compressed once more; unpack it.");
    byte[] locked =
        Arrays.copyOf(("\34\0\0\0\0\0\0\0ENCRYPTEDSAV").getBytes(StandardCharsets.US_ASCII), 900);
    assertThat(problem("locked.sav", locked))
        .isEqualTo(
            "extract survey: locked.sav is an SPSS file with a password; save it without one.");
    assertThat(problem("text.sav", "nps\n9\n".getBytes(StandardCharsets.UTF_8)))
        .contains("text.sav is not an SPSS file, whatever its name says;");
  }

  private String problem(String name, byte[] bytes) {
    UnreadableExtract e =
        catchThrowableOfType(
            UnreadableExtract.class, () -> Reading.of(job(Reading.write(dir, name, bytes)), dir));
    assertThat(e.problems()).hasSize(1);
    return e.problems().get(0);
  }
}
