package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A file that nothing is known of goes to a published report: it is described, and the job that is
 * printed runs as it stands. What the exports hold was counted by the script that wrote them.
 */
class UnknownExportIT {
  private static final Path EXPORTS = Path.of("src/test/resources/fi/arvo/job/exports");
  private static final Path DATA = Path.of(System.getProperty("arvo.shared", "../shared"), "data");

  @TempDir private Path directory;

  private List<String> describe(Path... files) {
    RunOutcome outcome = DescribeExtract.of(Arrays.stream(files).map(Path::toString).toList());
    assertThat(outcome).as(outcome.toString()).isInstanceOf(RunOutcome.Done.class);
    return ((RunOutcome.Done) outcome).lines();
  }

  private ReportRun report(List<String> yaml, String... settings) throws IOException {
    Path job = Files.write(directory.resolve("job.yaml"), yaml);
    ReportRun run = ReportRun.of(job, directory.resolve("out"), settings).published();
    assertThat(run.date().resolve("workbooks")).isNotEmptyDirectory();
    return run;
  }

  private static Map<String, Object> everyAnswer(ReportRun run) {
    return run.row("loyalty", "scope = 'overall' and period like '%..%'");
  }

  @ParameterizedTest
  @CsvSource({
    "qualtrics, 79, 20, 34, 10, 7",
    "qualtrics-legacy, 61, 22, 21, 3, 6",
    "surveymonkey, 64, 20, 27, 0, 0",
    "limesurvey, 64, 22, 23, 0, 8",
    "webropol, 62, 20, 26, 0, 4"
  })
  void anExportGoesToAReportByTheJobThatIsPrinted(
      String export, long answers, long promoters, long detractors, long previews, long unfinished)
      throws IOException {
    ReportRun run = report(describe(EXPORTS.resolve(export + ".csv")));

    Map<String, Object> loyalty = everyAnswer(run);
    assertThat(loyalty.get("n")).isEqualTo(answers);
    assertThat(loyalty.get("promoters")).isEqualTo(promoters);
    assertThat(loyalty.get("detractors")).isEqualTo(detractors);
    assertThat((Double) loyalty.get("nps"))
        .isCloseTo(100.0 * (promoters - detractors) / answers, within(1e-9));
    assertThat(leftOut(run, "preview")).isEqualTo(previews);
    assertThat(leftOut(run, "unfinished")).isEqualTo(unfinished);
    Map<String, Object> rows = run.row("data_quality", "reason = 'all'");
    assertThat(rows.get("rows_accepted")).isEqualTo(answers);
    assertThat(rows.get("rows_rejected")).isEqualTo(previews + unfinished);
    assertThat(run.rows("element_coverage", "scope = 'overall' and period = 'current' and n > 0"))
        .extracting(row -> row.get("element"))
        .contains("saves_time", "rewards_me")
        .hasSize(8);
  }

  private static long leftOut(ReportRun run, String reason) {
    return run.rows("data_quality", "reason = '" + reason + "'").stream()
        .mapToLong(row -> (Long) row.get("rows_rejected"))
        .sum();
  }

  @Test
  void theSampleSurveyIsUnderstoodWithoutAWordAboutIt() throws IOException {
    List<String> yaml = describe(Path.of("data-samples/survey"));
    assertThat(yaml)
        .contains(
            "      customer_id: Asiakasnumero",
            "      recommend: Suosittelu",
            "      weight: Paino",
            "        saves_time: Säästää aikaa",
            "        heirloom: Perintöarvo",
            "      not_applicable: [99]");
    ReportRun run = report(yaml);
    assertThat(run.rows("element_coverage", "scope = 'overall' and period = 'current' and n > 0"))
        .hasSize(30);
  }

  @Test
  void kansasCitysWavesAreTwoPeriodsOfOneSurvey() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no public data at " + DATA.toAbsolutePath());
    Path waves = DATA.resolve("kcmo_resident_survey");
    List<String> yaml =
        describe(waves.resolve("kcmo_2021_sep.csv"), waves.resolve("kcmo_2022_mar.csv"));
    assertThat(yaml)
        .contains("      wave: quarte", "      scale: [1, 5]", "      not_applicable: [9]")
        .anyMatch(
            line -> line.contains("# If it is one, take the # away: satisfaction: {column: q1_01"));
    ReportRun unedited = report(yaml);
    assertThat(unedited.rows("element_coverage", "scope = 'overall' and period = 'current'"))
        .hasSize(16)
        .allMatch(row -> (Long) row.get("n") > 1_033, "people of both waves");
    // Which of the questions is an outcome is the one thing that nothing in the files tells.
    List<String> edited =
        yaml.stream().map(line -> line.replace("# If it is one, take the # away: ", "")).toList();
    ReportRun run = report(edited);
    assertThat(run.rows("loyalty", "scope = 'overall' and side = 'customer'"))
        .extracting(row -> row.get("period"))
        .contains("1QSEP2021", "3QMAR2022");
  }

  @Test
  void ticksAndWordsOfAnExportGoToTheSharesThatTheyTell() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "recommend,Which of these do you get?,date,Where? - Branch,How satisfied are you?\n");
    String[] ticks = {
      "\"Quality,Saves time\"", "Quality", "\"Saves time,None, or other\"", "Saves time",
      "\"Quality,None, or other\"", "\"None, or other\"", "\"Quality,Saves time,None, or other\"",
          ""
    };
    String[] words = {
      "Extremely satisfied",
      "Somewhat satisfied",
      "Neither satisfied nor dissatisfied",
      "Somewhat dissatisfied",
      "Extremely dissatisfied"
    };
    for (int row = 0; row < 400; row++) {
      text.append(row % 11).append(',').append(ticks[row % 8]).append(",2026-03-02,");
      text.append(row % 2 == 0 ? "Branch" : "").append(',').append(words[row % 5]).append('\n');
    }
    ReportRun run = report(describe(Files.writeString(directory.resolve("ticks.csv"), text)));
    // Of the 350 whose cell isn't empty, 200 ticked quality; of 400, 160 are satisfied.
    Map<String, Object> quality =
        run.row(
            "element_coverage", "scope = 'overall' and period = 'current' and element = 'quality'");
    assertThat(quality.get("n")).isEqualTo(350L);
    assertThat((Double) quality.get("share_covered")).isCloseTo(200 / 350.0, within(1e-9));
    assertThat((Double) everyAnswer(run).get("csat")).isCloseTo(0.4, within(1e-9));
    assertThat(run.rows("loyalty", "scope = 'unit' and scope_value = 'Branch'")).isEmpty();
  }

  @Test
  void theAirlinesAttributesAreAListOfItsOwn() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no public data at " + DATA.toAbsolutePath());
    List<String> yaml = describe(DATA.resolve("airline_satisfaction/airline_satisfaction.csv.gz"));
    ReportRun run = report(yaml);
    Map<String, Object> loyalty = everyAnswer(run);
    assertThat(loyalty.get("csat_n")).isEqualTo(38_847L);
    assertThat((Double) loyalty.get("csat")).isCloseTo(0.43486, within(0.00001));
    assertThat(run.rows("element_coverage", "scope = 'overall' and period = 'current'"))
        .hasSize(14);
  }
}
