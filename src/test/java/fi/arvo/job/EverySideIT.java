package fi.arvo.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.excel.WorkbookDump;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole report with the extracts of every side, and nobody's own words in what it writes. */
class EverySideIT {
  /** A word of a story that stands nowhere else. */
  private static final String SECRET = "kirahvinkaula";

  @TempDir private static Path directory;
  private static ReportRun report;

  @BeforeAll
  static void report() {
    Path out = directory.resolve("out");
    SmallWorld world = SmallWorld.in(directory.resolve("world"), out);
    world.edit(
        world.survey(),
        SmallWorld.SURVEYS_OWN,
        text -> text.replaceFirst(";;fi;", ";Olen pettynyt " + SECRET + ";fi;"));
    List<String> settings =
        new ArrayList<>(
            List.of("quality.max_rejected_share=0.7", "quality.max_duplicate_share=0.4"));
    settings.add("extracts.survey.columns.story=Vapaa sana");
    settings.add(
        extract(
            world,
            "employees",
            "{response_id: id, respondent_id: who, unit: unit, recommend: r, story: words}",
            "id,who,unit,r,words\n1,m,Y01,9,Olen pettynyt " + SECRET + "\n2,n,Y01,11," + SECRET));
    settings.add(
        extract(
            world,
            "stakeholders",
            "{side: side, recommend: r, story: words}",
            "side,r,words\npartner,9," + SECRET + "\nowner,3,\n"));
    settings.add(
        extract(
            world,
            "actions",
            "{action_id: id, started_on: day, units: units, designed_by: by}",
            "id,day,units,by\nA,2026-02-01,Y01|Y02,company\nA,2026-04-01,Y03,company\n"));
    settings.add(
        extract(
            world,
            "operations",
            "{touchpoint: t, month: m, automated_share: a}",
            "t,m,a\ntuki,2026-08,0.4\ntuki,2026-09,0.5\n"));
    settings.add(
        extract(
            world,
            "promises",
            "{unit: u, element: e, promised_since: s}",
            "u,e,s\n,quality,2026-01-01\nY01,qualty,2026-01-01\n"));
    settings.add(
        extract(
            world,
            "maturity",
            "{respondent_id: who, area: a, lens: l, statement: s, answer: v}",
            "who,a,l,s,v\n1,x,leadership,A,5\n2,x,leadership,A,6\n1,x,leadership,A,4\n"));
    assertThat(new String(SmallWorld.bytes(world.survey()), SmallWorld.SURVEYS_OWN))
        .contains(SECRET);
    report = ReportRun.of(world.job(), out, settings.toArray(String[]::new)).published();
  }

  private static String extract(SmallWorld world, String role, String columns, String text) {
    Path file = world.write(role + ".csv", text.getBytes(UTF_8));
    return "extracts." + role + "={path: " + file + ", columns: " + columns + "}";
  }

  @Test
  void theRowsOfEachExtractAreAccountedFor() {
    assertThat(report.rows("data_quality", "role not in ('survey', 'transactions', 'customers')"))
        .extracting(
            row ->
                "%s %s %s %s %s"
                    .formatted(
                        row.get("role"),
                        row.get("reason"),
                        row.get("rows_read"),
                        row.get("rows_accepted"),
                        row.get("rows_rejected")))
        .containsExactlyInAnyOrder(
            "employees all 2 1 1",
            "employees r: outside the scale 0 to 10 null null 1",
            "stakeholders all 2 2 0",
            "actions all 2 2 0",
            "operations all 2 2 0",
            "promises all 2 1 1",
            "promises e: no element of the model, the nearest is quality null null 1",
            "maturity all 3 1 2",
            "maturity statement: duplicate id null null 1",
            "maturity v: outside the scale 1 to 5 null null 1");
  }

  @Test
  void oneWhoAnsweredIsHiddenInEachTableOfMaturity() {
    assertThat(report.rows("maturity", "true"))
        .isNotEmpty()
        .allMatch(row -> row.get("mean") == null && Boolean.TRUE.equals(row.get("suppressed")));
    assertThat(report.rows("maturity_items", "true")).allMatch(row -> row.get("mean") == null);
    assertThat(report.rows("maturity_gaps", "true")).isEmpty();
  }

  @Test
  void theManifestNamesEachFile() throws IOException {
    assertThat(Files.readString(report.date().resolve("manifest.json")))
        .contains(
            "employees.csv", "stakeholders.csv", "actions.csv", "operations.csv", "promises.csv");
  }

  @Test
  void nobodysOwnWordsAreInWhatIsWritten() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(report.date().resolve("tables"))) {
      folders = all.toList();
    }
    for (Path folder : folders) {
      List<Map<String, Object>> rows = report.rows(folder.getFileName().toString(), "true");
      assertThat(rows.toString()).doesNotContain(SECRET);
    }
    try (InputStream in =
            Files.newInputStream(report.date().resolve("workbooks/value-report.en.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(WorkbookDump.of(workbook)).isNotEmpty().noneMatch(line -> line.contains(SECRET));
    }
    // Logs, quarantine and manifest are plain text.
    try (Stream<Path> files = Files.walk(report.date().toRealPath().getParent().getParent())) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .noneMatch(file -> text(file).contains(SECRET));
    }
  }

  private static String text(Path file) {
    try {
      // Any byte is a letter here, and the word's are the same in every encoding.
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
