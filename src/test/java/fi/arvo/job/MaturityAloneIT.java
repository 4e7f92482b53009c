package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.report.excel.WorkbookDump;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An industry's study of customer-centricity through the whole job, with no other extract: nine
 * organisations of ten people each. Whoever agrees answers 4, the others 2, and as many people
 * agree as the table below says, the first ones of each organisation; so each figure is known by
 * hand, and what isn't was reckoned once in Python.
 */
class MaturityAloneIT {
  private static final int PEOPLE = 10;

  private static final List<String> ORGANISATIONS =
      List.of("Aalto", "Berg", "Cirrus", "Delta", "Eden", "Fjord", "Gamma", "Hilla", "Ilmari");

  private record Statement(String name, String lens, String area, int... agree) {}

  private static final List<Statement> STATEMENTS =
      List.of(
          new Statement("promise", "customer understanding", "value", 7, 7, 7, 7, 7, 7, 7, 7, 7),
          new Statement("understood", "customer understanding", "value", 1, 2, 2, 3, 4, 5, 6, 7, 8),
          new Statement("surveys", "customer understanding", "insight", 8, 8, 8, 8, 8, 8, 8, 8, 8),
          new Statement("calls", "customer understanding", "insight", 6, 6, 6, 6, 6, 6, 6, 6, 6),
          new Statement("panels", "customer understanding", "insight", 1, 1, 2, 2, 3, 4, 5, 6, 7),
          new Statement("scouts", "customer understanding", "insight", 0, 1, 1, 1, 2, 2, 3, 5, 6),
          new Statement("goals", "leadership", "leading", 5, 4, 5, 5, 6, 4, 6, 5, 5),
          new Statement("example", "leadership", "leading", 2, 2, 3, 3, 4, 5, 6, 7, 7));

  @TempDir private static Path directory;
  private static Path job;
  private static ReportRun run;

  @BeforeAll
  static void aStudy() throws IOException {
    List<String> lines = new ArrayList<>(List.of("who,company,lens,area,item,value"));
    for (int o = 0; o < ORGANISATIONS.size(); o++) {
      for (Statement said : STATEMENTS) {
        for (int person = 0; person < PEOPLE; person++) {
          int answer = person < said.agree[o] ? 4 : 2;
          lines.add(
              String.join(
                  ",",
                  "p" + person,
                  ORGANISATIONS.get(o),
                  said.lens,
                  said.area,
                  said.name,
                  String.valueOf(answer)));
        }
      }
    }
    Path study = Files.write(directory.resolve("study.csv"), lines);
    Path statements =
        Files.writeString(
            directory.resolve("statements.yaml"),
            """
            promise: promise
            understanding: understood
            sources:
              - {statement: surveys, step: feedback}
              - {statement: calls, step: feedback}
              - {statement: panels, step: taking_part}
              - {statement: scouts, step: anticipating}
            """);
    job =
        Files.writeString(
            directory.resolve("study.yaml"),
            """
            company: Asiakasliitto
            as_of: 2026-09-30
            languages: [fi, sv, en]
            maturity: %s
            extracts:
              maturity:
                path: %s
                columns:
                  respondent_id: who
                  organisation: company
                  lens: lens
                  area: area
                  statement: item
                  answer: {column: value, scale: [1, 5], agree_from: 4}
            """
                .formatted(statements, study));
    run = ReportRun.of(job, directory.resolve("out")).published();
  }

  private static void close(Map<String, Object> row, String column, double expected) {
    assertThat((Double) row.get(column)).as(column).isCloseTo(expected, within(1e-9));
  }

  @Test
  void theExtractsPassTheDryRun() {
    ReportRun check = ReportRun.of(new CheckExtracts(), job, directory.resolve("checked"));
    assertThat(check.outcome()).isInstanceOf(RunOutcome.Done.class);
    assertThat(((RunOutcome.Done) check.outcome()).lines())
        .contains("maturity      study.csv: 720 rows read, 720 accepted, 0 rejected");
  }

  @Test
  void thirdsGoByTheMeanOfAllAnswers() {
    Map<Object, Object> thirds =
        run.rows("maturity", "scope = 'organisation' and lens = 'all' and area = 'all'").stream()
            .collect(Collectors.toMap(row -> row.get("scope_value"), row -> row.get("third")));
    assertThat(thirds)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Aalto", "start",
                "Berg", "start",
                "Cirrus", "start",
                "Delta", "under_way",
                "Eden", "under_way",
                "Fjord", "under_way",
                "Gamma", "most_advanced",
                "Hilla", "most_advanced",
                "Ilmari", "most_advanced"));
    Map<String, Object> ilmari =
        run.row("maturity", "scope_value = 'Ilmari' and lens = 'all' and area = 'all'");
    // 7 + 8 + 8 + 6 + 7 + 6 + 5 + 7 of 80 answers agree.
    close(ilmari, "share_agree", 54.0 / 80);
    close(ilmari, "mean", 2 + 2 * 54.0 / 80);
  }

  /** 63 of 90 believe in the promise, 38 understand; 26 and 1 say yes to one of them only. */
  @Test
  void theParadoxIsShownWithItsInterval() {
    Map<String, Object> gap = run.row("maturity_gaps", "scope = 'overall'");
    assertThat(gap.get("people")).isEqualTo(90L);
    close(gap, "share_promise", 63.0 / 90);
    close(gap, "share_understanding", 38.0 / 90);
    close(gap, "difference", 25.0 / 90);
    close(gap, "ci_low", 0.06680191819042533);
    close(gap, "ci_high", 0.44958673626299156);
    close(gap, "p_value", 0.018545299846791874);
  }

  @Test
  void whatIsUnlikeInTheMostAdvancedThirdIsTold() {
    Map<String, Object> understood = run.row("maturity_items", "statement = 'understood'");
    // 2 + 2 · (6 + 7 + 8)/30 against 2 + 2 · (1 + 2 + 2 + 3 + 4 + 5)/60.
    close(understood, "mean_advanced", 3.4);
    close(understood, "mean_rest", 2 + 2 * 17.0 / 60);
    close(understood, "ci_low", 0.42395959767890273);
    close(understood, "ci_high", 1.242707068987765);
    close(understood, "p_value", 0.0025644019335874235);
    Map<String, Object> goals = run.row("maturity_items", "statement = 'goals'");
    close(goals, "difference", 2 * (16.0 / 30 - 29.0 / 60));
    assertThat(run.rows("maturity_items", "kind = 'statement' and p_adjusted < 0.05"))
        .extracting(row -> row.get("statement"))
        .containsExactlyInAnyOrder("understood", "panels", "example");
  }

  @Test
  void sourcesAreCountedAndTheirEvennessTold() {
    Map<String, Object> all = run.row("maturity_sources", "scope = 'overall' and step = 'all'");
    // Shares 72, 54, 31 and 21 of 90: only the first two are half or more.
    assertThat(all.get("sources_used")).isEqualTo(2L);
    assertThat(all.get("sources_asked")).isEqualTo(4L);
    close(all, "evenness", 0.926582230311792);
    Map<String, Object> used = run.row("maturity_items", "kind = 'sources_used'");
    close(used, "mean_advanced", 11.0 / 3);
    close(used, "mean_rest", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "fi, Tiivistelmä, 70\u00a0% uskoo lupauksen",
    "sv, Sammanfattning, 70\u00a0% tror att löftet",
    "en, Summary, 70% believe that the promise"
  })
  void theWorkbookBeginsWithTheParadoxAndTellsNothingOfCustomers(
      String language, String first, String answer) throws IOException {
    try (InputStream in =
            Files.newInputStream(
                run.date().resolve("workbooks/value-report." + language + ".xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheetName(0)).isEqualTo(first);
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .startsWith(answer);
      assertThat(workbook.getNumberOfSheets()).as("story, table and number sheets").isEqualTo(10);
      assertThat(WorkbookDump.of(workbook)).noneMatch(line -> line.contains("NPS"));
    }
  }

  @Test
  void noTableBeginsToTellOfCustomers() {
    assertThat(run.rows("loyalty", "true")).isEmpty();
    assertThat(run.rows("insights", "true")).isEmpty();
    assertThat(run.rows("opportunities", "true")).isEmpty();
  }
}
