package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ExtractConfig.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderRowsTest {
  private static List<String> row(String... cells) {
    return Arrays.asList(cells);
  }

  @SafeVarargs
  private static HeaderRows told(List<String>... rows) {
    return HeaderRows.of(List.of(rows), Optional.empty());
  }

  private static final List<String> NAMES =
      row("StartDate", "Status", "Finished", "ResponseId", "Q1_NPS", "Q13_1", "Q3");
  private static final List<String> TEXTS =
      row(
          "Start Date",
          "Response Type",
          "Finished",
          "Response ID",
          "How likely are you to recommend <b>us</b>,&nbsp;then?",
          "Rate: - Saves time",
          "Why?\nTell us");
  private static final List<String> IDS =
      row(
          "{\"ImportId\":\"startDate\",\"timeZone\":\"Europe/Helsinki\"}",
          "{\"ImportId\":\"status\"}",
          "{\"ImportId\":\"finished\"}",
          "{\"ImportId\":\"_recordId\"}",
          "{\"ImportId\":\"QID1\"}",
          "{\"ImportId\":\"QID20_3\"}",
          "{\"ImportId\":\"QID3_TEXT\"}");
  private static final List<String> ANSWER =
      row("2026-03-02 09:14:05", "0", "1", "R_1a2B", "9", "8", "Nopea, helppo");

  @Test
  void qualtricsHasThreeHeaderRowsAndItsImportIdsAreKept() {
    HeaderRows header = told(NAMES, TEXTS, IDS, ANSWER);
    assertThat(header.platform()).isEqualTo(Platform.QUALTRICS);
    assertThat(header.rows()).isEqualTo(3);
    assertThat(header.columns()).isEqualTo(NAMES);
    assertThat(header.questions().subList(4, 7))
        .containsExactly(
            "How likely are you to recommend us, then?", "Rate: - Saves time", "Why? Tell us");
    assertThat(header.importIds())
        .containsExactly(
            "startDate", "status", "finished", "_recordId", "QID1", "QID20_3", "QID3_TEXT");
  }

  @Test
  void legacyQualtricsHasTwo() {
    HeaderRows numbered =
        told(
            row("V1", "V2", "V8", "V10", "Q1"),
            row("ResponseID", "ResponseSet", "StartDate", "Finished", "How likely?"),
            row("R_1", "Default", "2016-03-02 09:14:05", "1", "9"));
    assertThat(numbered.platform()).isEqualTo(Platform.QUALTRICS);
    assertThat(numbered.rows()).isEqualTo(2);
    assertThat(numbered.questions()).contains("How likely?", "Finished");
    assertThat(numbered.importIds()).containsOnly("");
    assertThat(told(NAMES, TEXTS, ANSWER, ANSWER).rows()).isEqualTo(2);
  }

  @Test
  void qualtricsOfAnotherLanguageIsToldByItsIdsOrByWordsOverItsTimes() {
    List<String> finnish =
        row("Aloitus", "Tyyppi", "Valmis", "Tunniste", "Suosittelisitko?", "Nopea", "Miksi?");
    assertThat(told(NAMES, finnish, IDS).rows()).isEqualTo(3);
    HeaderRows labelled = told(NAMES, finnish, ANSWER);
    assertThat(labelled.platform()).isEqualTo(Platform.QUALTRICS);
    assertThat(labelled.rows()).isEqualTo(2);
    assertThat(labelled.questions()).isEqualTo(finnish);
    // Answers at once, and one of them without its time: nothing says that it is a label.
    assertThat(told(NAMES, ANSWER, ANSWER).platform()).isEqualTo(Platform.PLAIN);
    List<String> timeless = new ArrayList<>(ANSWER);
    timeless.set(0, "");
    assertThat(told(NAMES, timeless, ANSWER).platform()).isEqualTo(Platform.PLAIN);
    HeaderRows stated = HeaderRows.of(List.of(NAMES, finnish), Optional.of(Platform.QUALTRICS));
    assertThat(stated.rows()).isEqualTo(2);
  }

  @Test
  void theTimeZoneOfAnExportIsKept() {
    assertThat(told(NAMES, TEXTS, IDS, ANSWER).timeZone()).isEqualTo("Europe/Helsinki");
    assertThat(told(NAMES, TEXTS, ANSWER, ANSWER).timeZone()).isEmpty();
  }

  @Test
  void surveyMonkeyOfAnotherLanguageIsToldByWhereItsHeaderIsEmpty() {
    List<String> names =
        row(
            "Vastaajan tunnus",
            "Kerääjä",
            "Alku",
            "Loppu",
            "IP",
            "Suosittelisitko?",
            "Arvioi:",
            "");
    List<String> options = row("", "", "", "", "", "Vastaus", "Laatu", "Säästää aikaa");
    List<String> answer =
        row("118000000001", "440112233", "03/02/2026 09:14", "03/02/2026 09:17", "", "9", "4", "5");
    HeaderRows header = told(names, options, answer);
    assertThat(header.platform()).isEqualTo(Platform.SURVEYMONKEY);
    assertThat(header.rows()).isEqualTo(2);
    assertThat(header.columns()).endsWith("Arvioi: Laatu", "Arvioi: Säästää aikaa");
    assertThat(header.importIds())
        .containsExactly(
            "respondentid", "collectorid", "startdate", "enddate", "ipaddress", "", "", "");
    // Without an option below a missing name, or with something below a name, it is a plain table.
    assertThat(told(names, row("", "", "", "", "", "9", "4", ""), answer).platform())
        .isEqualTo(Platform.PLAIN);
    assertThat(told(names, answer, answer).platform()).isEqualTo(Platform.PLAIN);
  }

  @Test
  void aHeaderThatCameTwiceIsNoQualtrics() {
    assertThat(told(NAMES, NAMES, ANSWER).platform()).isEqualTo(Platform.PLAIN);
  }

  @Test
  void surveyMonkeysQuestionsAreFilledToTheRight() {
    HeaderRows header =
        told(
            row(
                "Respondent ID",
                "Collector ID",
                "Start Date",
                "How likely?",
                "Please rate:",
                "",
                "Comments"),
            row("", "", "", "Response", "Saves time", "Quality", "Open-Ended Response"),
            row("118001", "4401", "03/02/2026 09:14:05 AM", "9", "8", "10", "ok"));
    assertThat(header.platform()).isEqualTo(Platform.SURVEYMONKEY);
    assertThat(header.rows()).isEqualTo(2);
    assertThat(header.columns())
        .containsExactly(
            "Respondent ID",
            "Collector ID",
            "Start Date",
            "How likely?",
            "Please rate: Saves time",
            "Please rate: Quality",
            "Comments");
  }

  @Test
  void questionsAskedTwiceGetNumbersAndKeepTheirText() {
    HeaderRows header =
        told(
            row("Respondent ID", "Collector ID", "Rate us", "", "Rate us", ""),
            row("", "", "Price", "Quality", "Price", "Quality"));
    assertThat(header.columns().subList(2, 6))
        .containsExactly(
            "Rate us: Price (1)",
            "Rate us: Quality (1)",
            "Rate us: Price (2)",
            "Rate us: Quality (2)");
    assertThat(header.questions().subList(2, 4))
        .containsExactly("Rate us: Price", "Rate us: Quality");
  }

  @Test
  void limeSurveyHasCodesCodesWithTextsOrTexts() {
    HeaderRows codes =
        told(
            row("id", "submitdate", "lastpage", "startlanguage", "seed", "NPS", "VAL[quality]"),
            row("17", "2026-03-02 09:17:40", "4", "fi", "1438826109", "9", "10"));
    assertThat(codes.platform()).isEqualTo(Platform.LIMESURVEY);
    assertThat(codes.rows()).isEqualTo(1);
    assertThat(codes.questions()).isEqualTo(codes.columns());
    HeaderRows both =
        told(
            row(
                "id. Response ID",
                "submitdate. Date submitted",
                "lastpage. Last page",
                "startlanguage. Start language",
                "NPS. How likely? Say 0. to 10.",
                "VAL[quality]. Rate: [<i>Quality</i>]"));
    assertThat(both.platform()).isEqualTo(Platform.LIMESURVEY);
    assertThat(both.columns())
        .containsExactly("id", "submitdate", "lastpage", "startlanguage", "NPS", "VAL[quality]");
    assertThat(both.questions()).endsWith("How likely? Say 0. to 10.", "Rate: [Quality]");
    HeaderRows texts =
        told(row("Response ID", "Date submitted", "Last page", "Start language", "How likely?"));
    assertThat(texts.platform()).isEqualTo(Platform.LIMESURVEY);
    assertThat(texts.columns()).contains("How likely?", "Date submitted");
  }

  @Test
  void webropolHasOneRowOfQuestions() {
    HeaderRows header =
        told(
            row("Vastaajanumero", "Lähetetty", "Suositteletko?", "Arvioi: Säästää aikaa"),
            row("1", "2.3.2026 9:17", "9", "8"));
    assertThat(header.platform()).isEqualTo(Platform.WEBROPOL);
    assertThat(header.rows()).isEqualTo(1);
    assertThat(header.columns()).contains("Arvioi: Säästää aikaa");
  }

  @Test
  void aPlainFileIsPlainHoweverOddItsFirstRows() {
    List<List<String>> odd =
        List.of(
            row("", "", "", ""),
            row("Response", "Open-Ended Response", "", ""),
            row("{\"ImportId\":\"QID1\"}", "7", "8", "9"),
            row("{}", "[]", "{\"a\":1}", "null"),
            row("Start Date", "End Date", "Status", "Finished"),
            row("V1", "V2", "V3", "V4"));
    for (List<String> second : odd) {
      HeaderRows header = told(row("response_id", "Start Date", "recommend", "x"), second, second);
      assertThat(header.platform()).as(second.toString()).isEqualTo(Platform.PLAIN);
      assertThat(header.rows()).isEqualTo(1);
    }
    assertThat(told(row("respondent id", "collector id", "recommend"), row("", "", "9")).platform())
        .isEqualTo(Platform.PLAIN);
    assertThat(told(row("id", "submitdate", "recommend"), row("1", "", "9")).platform())
        .isEqualTo(Platform.PLAIN);
    assertThat(told(row("Vastaajanumero", "recommend"), row("1", "9")).platform())
        .isEqualTo(Platform.PLAIN);
  }

  @Test
  void statingPlainTakesOneRowWhateverItHolds() {
    HeaderRows header =
        HeaderRows.of(List.of(NAMES, TEXTS, IDS, ANSWER), Optional.of(Platform.PLAIN));
    assertThat(header.rows()).isEqualTo(1);
    assertThat(header.questions()).isEqualTo(NAMES);
  }

  @Test
  void namesAreUniqueAndNeverEmpty() {
    assertThat(
            HeaderRows.of(List.of(row(" a", "a", "", "a (1)", "b")), Optional.of(Platform.PLAIN))
                .columns())
        .containsExactly("a (2)", "a (3)", "(column 3)", "a (1)", "b");
  }

  @Test
  void textsHaveNoHtmlAndKeepWhatOnlyLooksLikeIt() {
    assertThat(QuestionText.of("<style>p {color: red}</style><p>How&#228;&#x20AC;<br/>easy</p>"))
        .isEqualTo("Howä€ easy");
    assertThat(QuestionText.of("Is 3 < 4 &amp; 5 > 4 &unknown; re<b>comm</b>end"))
        .isEqualTo("Is 3 < 4 & 5 > 4 &unknown; recommend");
  }
}
