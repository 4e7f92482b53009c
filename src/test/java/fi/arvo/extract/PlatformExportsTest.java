package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkTest.class)
class PlatformExportsTest {
  @TempDir Path dir;

  private static final String QUALTRICS_HEADER =
      """
      StartDate,Status,Finished,ResponseId,ExternalReference,DistributionChannel,Q1_NPS,Q2_1,Q2_2,Q3
      "Start Date","Response Type","Finished","Response ID","External Data Reference","Distribution Channel","How likely are you to recommend <b>us</b>?","Rate: - Saves time","Rate: - Quality","Why?
      Tell us"
      "{""ImportId"":""startDate"",""timeZone"":""Europe/Helsinki""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""externalDataReference""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID3_TEXT""}"
      """;

  private static final String QUALTRICS =
      QUALTRICS_HEADER
          + """
          2026-03-02 09:14:05,0,1,R_1,C1,anonymous,9,8,10,"Nopea,
          helppo"
          2026-03-02 10:14:05,1,1,R_2,C2,anonymous,0,0,0,
          2026-03-02 11:14:05,0,1,R_3,C3,preview,0,0,0,
          2026-03-03 11:14:05,0,0,R_4,C4,email,0,,,
          2026-03-03 12:14:05,0,1,R_5,C5,email,12,8,7,
          2026-03-03 13:14:05,4,1,R_6,C6,email,7,8,7,
          """;

  private TestJob job(Path... files) {
    TestJob job = new TestJob();
    job.survey()
        .at(files)
        .column("response_id", "ResponseId")
        .column("customer_id", "External Data Reference")
        .column("answered_at", "StartDate")
        .column("recommend", "QID1")
        .rating("quality", "Rate: - Quality");
    return job;
  }

  private static final List<String> LEFT_OUT =
      List.of(
          "q.csv:7  [] preview",
          "q.csv:8  [] preview",
          "q.csv:9  [] unfinished",
          "q.csv:10 QID1 [12] outside the scale 0 to 10");

  @Test
  void qualtricsColumnsAreCalledByNameQuestionOrImportIdAndPreviewsAreLeftOut() {
    Reading reading = Reading.of(job(Reading.write(dir, "q.csv", QUALTRICS)), dir);
    assertThat(reading.answers())
        .extracting(Answer::recommend)
        .containsExactlyInAnyOrder((byte) 9, (byte) 7);
    assertThat(reading.answers())
        .extracting(answer -> answer.ratings()[0])
        .containsExactlyInAnyOrder((byte) 10, (byte) 7);
    assertThat(reading.rejected(Role.SURVEY)).containsExactlyElementsOf(LEFT_OUT);
    assertThat(records(reading)).isEqualTo(6);
  }

  private static long records(Reading reading) {
    return reading.landed.extract(Role.SURVEY).orElseThrow().files().get(0).records();
  }

  @Test
  void linesAreRightHoweverTheFileIsSplitPackedOrMarked() {
    Reading split =
        Reading.of(job(Reading.write(dir, "q.csv", QUALTRICS)), dir, Optional.empty(), 10);
    assertThat(split.landed.extract(Role.SURVEY).orElseThrow().files().get(0).splits())
        .hasSizeGreaterThan(3);
    assertThat(split.rejected(Role.SURVEY)).containsExactlyElementsOf(LEFT_OUT);
    assertThat(split.answers()).hasSize(2);
    Reading packed =
        Reading.of(
            job(Reading.write(dir, "q.csv", Reading.gzip("\uFEFF" + QUALTRICS)))
                .survey()
                .separator(',')
                .and(),
            dir);
    assertThat(packed.rejected(Role.SURVEY)).containsExactlyElementsOf(LEFT_OUT);
  }

  @Test
  void aHeaderWithoutAnswersHasNoRecords() {
    Reading reading = Reading.of(job(Reading.write(dir, "q.csv", QUALTRICS_HEADER)), dir);
    assertThat(records(reading)).isZero();
    assertThat(reading.answers()).isEmpty();
  }

  @Test
  void statedPlainReadsTheOtherHeaderRowsAsAnswers() {
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "q.csv", QUALTRICS))
        .column("recommend", "Q1_NPS")
        .platform(Platform.PLAIN);
    Reading reading = Reading.of(job, dir);
    assertThat(records(reading)).isEqualTo(8);
    assertThat(reading.rejected(Role.SURVEY))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("q.csv:2 Q1_NPS [(42 characters, hidden)] not a number");
  }

  @Test
  void labelsTellPreviewsAndUnfinishedToo() {
    String labels =
        """
        StartDate,Status,Finished,ResponseId,Q1
        Start Date,Response Type,Finished,Response ID,Recommend?
        2026-03-02 09:14:05,IP Address,True,R_1,9
        2026-03-02 09:15:05,Survey Preview,True,R_2,9
        2026-03-02 09:16:05,IP Address,False,R_3,9
        """;
    TestJob job = new TestJob();
    job.survey().at(Reading.write(dir, "q.csv", labels)).column("recommend", "Recommend?");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.answers()).hasSize(1);
    assertThat(reading.rejected(Role.SURVEY))
        .containsExactly("q.csv:4  [] preview", "q.csv:5  [] unfinished");
  }

  @Test
  void surveyMonkeysFilledQuestionsAreColumns() {
    String text =
        """
        Respondent ID,Collector ID,Start Date,How likely are you to recommend us?,Please rate:,,Comments
        ,,,Response,Saves time,Quality,Open-Ended Response
        118001,4401,03/02/2026 09:14:05 AM,9,8,10,ok
        118002,4401,03/02/2026 09:20:05 PM,0,,3,
        """;
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "s.csv", text))
        .column("response_id", "Respondent ID")
        .column("answered_at", "Start Date")
        .column("recommend", "How likely are you to recommend us?")
        .rating("quality", "Please rate: Quality")
        .rating("saves_time", "Please rate: Saves time")
        .dates("MM/dd/yyyy hh:mm:ss a");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.answers())
        .extracting(answer -> answer.ratings()[0])
        .containsExactlyInAnyOrder((byte) 10, (byte) 3);
    assertThat(records(reading)).isEqualTo(2);
  }

  @Test
  void limeSurveysUnsubmittedRowsAreLeftOut() {
    String text =
        """
        "id","submitdate","lastpage","startlanguage","seed","NPS","VAL[quality]","FREE"
        "17","2026-03-02 09:17:40","4","fi","1438826109","9","10","Hyvä"
        "18","","2","fi","990211","5","","
        jäi kesken"
        "19","2026-03-02 09:18:40","4","fi","990212","99","7",""
        """;
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "l.csv", "\uFEFF" + text))
        .column("response_id", "id")
        .column("answered_at", "submitdate")
        .column("recommend", "NPS")
        .rating("quality", "VAL[quality]");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.answers()).hasSize(2);
    assertThat(reading.rejected(Role.SURVEY)).containsExactly("l.csv:3  [] unfinished");
  }

  @Test
  void webropolsQuestionsAreColumnsAndUnsentRowsAreLeftOut() {
    String text =
        """
        Vastaajanumero;Lähetetty;Kuinka todennäköisesti suosittelet?;Arvioi: Säästää aikaa;Arvioi: Laatu
        1;2.3.2026 9:17;9;8;10
        2;;3;;
        """;
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "w.csv", text, java.nio.charset.Charset.forName("windows-1252")))
        .column("response_id", "Vastaajanumero")
        .column("answered_at", "Lähetetty")
        .column("recommend", "Kuinka todennäköisesti suosittelet?")
        .rating("quality", "Arvioi: Laatu");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.answers()).hasSize(1);
    assertThat(reading.rejected(Role.SURVEY)).containsExactly("w.csv:3  [] unfinished");
  }

  private List<String> problems(TestJob job) {
    return catchThrowableOfType(UnreadableExtract.class, () -> Reading.of(job, dir)).problems();
  }

  @Test
  void aQuestionAskedTwiceMustBeCalledByItsOwnName() {
    String text =
        """
        Respondent ID,Collector ID,Rate us,,Rate us,
        ,,Price,Quality,Price,Quality
        1,2,3,4,5,6
        """;
    TestJob job = new TestJob();
    job.survey().at(Reading.write(dir, "s.csv", text)).rating("quality", "Rate us: Quality");
    assertThat(problems(job))
        .containsExactly(
            "extract survey: s.csv has 2 columns called \"Rate us: Quality\" (for ratings.quality);"
                + " name one of them: \"Rate us: Quality (1)\", \"Rate us: Quality (2)\".");
  }

  @Test
  void oneColumnCannotBeCalledByTwoNames() {
    TestJob job = job(Reading.write(dir, "q.csv", QUALTRICS));
    job.survey().rating("saves_time", "QID2_2");
    assertThat(problems(job))
        .containsExactly(
            "extract survey: q.csv has one column that the mapping calls both \"Rate: -"
                + " Quality\" and \"QID2_2\" (for ratings.saves_time); call it by one name.");
  }

  @Test
  void aMissingColumnIsToldByTheNearestQuestion() {
    TestJob job = new TestJob();
    job.survey().at(Reading.write(dir, "q.csv", QUALTRICS)).rating("quality", "Rate: Quality");
    assertThat(problems(job))
        .containsExactly(
            "extract survey: q.csv has no column \"Rate: Quality\" (for ratings.quality); the"
                + " nearest is \"Rate: - Quality\".");
  }

  @Test
  void severalTicksInOneCellAreReadByExpressions() {
    String text =
        """
        StartDate,Status,Finished,ResponseId,Q5,Q6_1
        Start Date,Response Type,Finished,Response ID,Which of these do you get?,Ticked - Hope
        2026-03-02 09:14:05,0,1,R_1,"1,3",Hope
        2026-03-02 09:15:05,0,1,R_2,13,
        2026-03-02 09:16:05,0,1,R_3,,
        """;
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "q.csv", text))
        .column("response_id", "ResponseId")
        .ratingExpression("quality", ticked("1"))
        .ratingExpression("saves_time", ticked("3"))
        .ratingExpression("hope", "int(Q6_1 is not null)")
        .scale(0, 1);
    assertThat(ratings(job))
        .containsExactlyInAnyOrder(
            List.of((byte) 1, (byte) 1, (byte) 1),
            List.of((byte) 0, (byte) 0, (byte) 0),
            List.of(Answer.MISSING, Answer.MISSING, (byte) 0));
  }

  @Test
  void aTickWithACommaInItIsOneTick() {
    TestJob job = new TestJob();
    job.survey()
        .at(
            Reading.write(
                dir, "q.csv", "Q5\n\"Quality, or so,Hope\"\nQuality\n\"Hope,Quality, or so\"\n"))
        .ratingExpression("quality", ticked("Quality, or so"))
        .ratingExpression("saves_time", ticked("Saves time"))
        .ratingExpression("hope", ticked("Hope"))
        .scale(0, 1);
    assertThat(ratings(job))
        .containsExactlyInAnyOrder(
            List.of((byte) 1, (byte) 0, (byte) 1),
            List.of((byte) 0, (byte) 0, (byte) 0),
            List.of((byte) 1, (byte) 0, (byte) 1));
  }

  /** As {@code describe --extract} writes it. */
  private static String ticked(String choice) {
    return "int(instr(concat(',', `Q5`, ','), '," + choice + ",') > 0)";
  }

  private List<List<Byte>> ratings(TestJob job) {
    Reading reading = Reading.of(job, dir);
    assertThat(reading.rejected(Role.SURVEY)).isEmpty();
    return reading.answers().stream()
        .map(answer -> List.of(answer.ratings()[0], answer.ratings()[1], answer.ratings()[2]))
        .toList();
  }
}
