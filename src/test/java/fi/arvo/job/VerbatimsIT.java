package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.excel.WorkbookDump;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers' own words through the whole job: by default nowhere, and where asked for masked. */
class VerbatimsIT {
  /** A word that every story has and nothing else. */
  private static final String WORD = "kirahvinkaula";

  @TempDir private static Path directory;
  private static ReportRun on;
  private static ReportRun off;

  @BeforeAll
  static void reports() throws IOException {
    List<String> survey = new ArrayList<>();
    survey.add("id;customer;at;touchpoint;recommend;quality;story");
    told(survey, 0, 10, "claim", 2);
    told(survey, 10, 9, "pay", 2);
    told(survey, 19, 25, "buy", 10);
    // A tenth story at pay, but by a customer who has told one there already.
    survey.add("again;c10;2026-07-01;pay;2;7;" + story("again"));
    Files.write(directory.resolve("survey.csv"), survey);
    Files.writeString(directory.resolve("names.txt"), "Virtanen\n");
    // Employees tell as many, of whom nothing is shown.
    List<String> employees = new ArrayList<>();
    employees.add("id;person;at;touchpoint;recommend;story");
    for (int e = 0; e < 30; e++) {
      employees.add("e" + e + ";p" + e + ";2026-05-01;claim;2;sarvikuono " + story("e" + e));
    }
    Files.write(directory.resolve("employees.csv"), employees);
    Path job = directory.resolve("job.yaml");
    Files.writeString(job, JOB.replace("{dir}", directory.toString()));
    on =
        ReportRun.of(
                job,
                directory.resolve("on"),
                "languages=[en]",
                "privacy.verbatims=true",
                "privacy.names=" + directory.resolve("names.txt"))
            .published();
    off = ReportRun.of(job, directory.resolve("off"), "languages=[en]").published();
  }

  private static void told(List<String> survey, int from, int count, String touchpoint, int score) {
    for (int c = from; c < from + count; c++) {
      survey.add(
          String.join(
              ";", "r" + c, "c" + c, "2026-06-15", touchpoint, "" + score, "7", story("r" + c)));
    }
  }

  private static String story(String response) {
    return "=1+1 "
        + WORD
        + " "
        + response
        + ": Virtanen vastasi, soita 040 123 4567 tai kirjoita matti@example.org, 131052-308T";
  }

  private static final String JOB =
      """
      company: Verbatims
      as_of: 2026-09-30
      extracts:
        survey:
          path: {dir}/survey.csv
          columns: {response_id: id, customer_id: customer, answered_at: at, touchpoint: touchpoint, recommend: recommend, story: story}
          ratings: {columns: {quality: quality}}
        employees:
          path: {dir}/employees.csv
          columns: {response_id: id, respondent_id: person, answered_at: at, touchpoint: touchpoint, recommend: recommend, story: story}
      """;

  private static List<Map<String, Object>> told(String touchpoint, String voice) {
    return on.rows(
        "verbatims",
        "touchpoint = '%s' and voice = '%s' order by place".formatted(touchpoint, voice));
  }

  @Test
  void groupsOfTenAreToldAndOfNineAreNot() {
    assertThat(told("claim", "dissenter"))
        .extracting(row -> row.get("place"))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(told("pay", "dissenter")).isEmpty();
    assertThat(told("buy", "promoter")).hasSize(5);
    assertThat(told("all", "dissenter")).hasSize(5);
    assertThat(on.rows("verbatims", "true")).hasSize(20);
  }

  @Test
  void tellersAreToldInWholeTens() {
    assertThat(on.rows("verbatims", "true"))
        .allSatisfy(
            row ->
                assertThat(row.get("tellers"))
                    .isEqualTo(row.get("voice").equals("promoter") ? 20L : 10L));
  }

  @Test
  void whatIsMaskedAppearsNowhere() throws IOException {
    String told = on.rows("verbatims", "true").toString();
    assertThat(told)
        .contains(WORD, "***")
        .doesNotContain("Virtanen", "4567", "matti", "example", "131052", "sarvikuono");
    assertThat(dump(on))
        .anyMatch(line -> line.contains(WORD))
        .noneMatch(
            line ->
                Stream.of("Virtanen", "4567", "matti", "131052", "sarvikuono")
                    .anyMatch(line::contains));
  }

  @Test
  void storiesThatBeginAsAFormulaStandAsText() throws IOException {
    int stories = 0;
    try (XSSFWorkbook workbook = workbook(on)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().startsWith("=1+1 " + WORD)) {
              stories++;
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            } else {
              assertThat(cell.toString()).doesNotContain(WORD);
            }
          }
        }
      }
    }
    assertThat(stories).isEqualTo(20);
  }

  @Test
  void theManifestHoldsNoStory() throws IOException {
    assertThat(Files.readString(on.date().resolve("manifest.json"))).doesNotContain(WORD);
  }

  @Test
  void offNoFileHoldsAWord() throws IOException {
    assertThat(off.rows("verbatims", "true")).isEmpty();
    assertThat(dump(off)).isNotEmpty().noneMatch(line -> line.contains(WORD));
    try (Stream<Path> folders = Files.list(off.date().resolve("tables"))) {
      for (Path folder : folders.toList()) {
        assertThat(off.rows(folder.getFileName().toString(), "true").toString())
            .doesNotContain(WORD);
      }
    }
    try (Stream<Path> files = Files.walk(directory.resolve("off"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Any byte is a letter here, and the word's are the same in every encoding.
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(WORD);
      }
    }
  }

  private static List<String> dump(ReportRun report) throws IOException {
    try (XSSFWorkbook workbook = workbook(report)) {
      return WorkbookDump.of(workbook);
    }
  }

  private static XSSFWorkbook workbook(ReportRun report) throws IOException {
    try (InputStream in =
        Files.newInputStream(report.date().resolve("workbooks/value-report.en.xlsx"))) {
      return new XSSFWorkbook(in);
    }
  }
}
