package fi.arvo.job;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.WorkbookTrace;
import fi.arvo.report.excel.WorkbookDump;
import fi.arvo.report.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The report of the sample world against what it said before, so that a change of any number, word
 * or chart shows in review. When the change is meant:
 *
 * <pre>mvn verify -Dit.test=SampleReportIT -Darvo.golden.refresh=true</pre>
 *
 * writes {@code src/test/resources/fi/arvo/job/sample-*.txt} anew; review their difference.
 */
class SampleReportIT {
  /** A sheet of more facts than this is one of the long tables; its head stands for it. */
  private static final int LONG_SHEET = 1_200;

  private static final int HEAD = 60;

  /** Bytes. */
  private static final long MAILABLE = 1_000_000;

  /** Which rows of a table stand for it; all of them where nothing is said. */
  private static final Map<String, String> KEPT =
      Map.ofEntries(
          entry(
              "correlations", "scope = 'overall' and predictor in ('quality', 'elements_covered')"),
          entry("drivers", "scope = 'overall' and outcome in ('recommend', 'growth')"),
          entry("element_coverage", "scope = 'overall' or scope_value = 'Y10'"),
          entry("dose_response", "scope = 'overall'"),
          entry("dose_trend", "scope = 'overall'"),
          entry("lmg", "scope = 'overall'"),
          entry("loyalty", "scope in ('overall', 'channel') or period = 'current'"),
          entry("revenue_bridge", "scope in ('overall', 'segment')"),
          entry("score_distribution", "scope = 'overall'"));

  @TempDir private static Path out;
  private static ReportRun report;

  @BeforeAll
  static void run() {
    report =
        ReportRun.of(Path.of("jobs", "value-report.yaml"), out, "languages=[en, fi, sv]")
            .published();
  }

  @Test
  void theWorkbookSaysWhatItSaidBefore() throws IOException {
    List<String> dump;
    try (InputStream file =
            Files.newInputStream(report.date().resolve("workbooks/value-report.en.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(file)) {
      dump = WorkbookDump.of(workbook);
    }
    List<String> sheets = new ArrayList<>();
    int sheet = 0;
    for (int i = 1; i <= dump.size(); i++) {
      if (i == dump.size() || dump.get(i).startsWith("sheet ")) {
        sheets.addAll(shortened(dump.subList(sheet, i)));
        sheet = i;
      }
    }
    new Golden("sample-workbook.en.txt").matches(sheets.stream().map(this::timeless).toList());
  }

  private static List<String> shortened(List<String> sheet) {
    if (sheet.size() <= LONG_SHEET) {
      return sheet;
    }
    List<String> kept = new ArrayList<>(sheet.subList(0, HEAD));
    List<String> rest = sheet.subList(HEAD, sheet.size());
    long cells = rest.stream().filter(line -> line.startsWith("cell ")).count();
    kept.add("… and " + cells + " cells more");
    rest.stream().filter(line -> !line.startsWith("cell ")).forEach(kept::add);
    return kept;
  }

  /** Without what changes with the version and not with what is said. */
  private String timeless(String line) {
    return line.replaceAll("Arvo \\S+  ·  content [0-9a-f]{16}", "Arvo (version)  ·  content (id)");
  }

  @Test
  void theTablesSayWhatTheySaidBefore() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> folders = Files.list(report.date().resolve("tables"))) {
      for (Path folder : folders.sorted().toList()) {
        table(folder.getFileName().toString(), lines);
      }
    }
    new Golden("sample-tables.txt").matches(lines);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyNumberOfTheWorkbookStandsInAPublishedRow(Language language) throws IOException {
    Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
    try (Stream<Path> folders = Files.list(report.date().resolve("tables"))) {
      for (Path folder : folders.toList()) {
        String table = folder.getFileName().toString();
        tables.put(table, report.rows(table, "true"));
      }
    }
    try (InputStream in = Files.newInputStream(workbook(language));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(WorkbookTrace.untraced(workbook, language, report.config(), tables, Map.of()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theWorkbookIsSmallEnoughToMail(Language language) throws IOException {
    assertThat(Files.size(workbook(language))).isLessThan(MAILABLE);
  }

  private static Path workbook(Language language) {
    return report.date().resolve("workbooks/value-report." + language.code() + ".xlsx");
  }

  private static void table(String table, List<String> lines) {
    List<Map<String, Object>> all = report.rows(table, "true");
    lines.add("table " + table + " | " + all.size() + " rows");
    if (all.isEmpty()) {
      return;
    }
    all.get(0).keySet().forEach(column -> lines.add("  " + column + " | " + summary(all, column)));
    String condition = KEPT.getOrDefault(table, "true");
    lines.add("rows where " + condition);
    for (Map<String, Object> row : report.rows(table, condition)) {
      lines.add(
          row.entrySet().stream()
              .filter(cell -> !cell.getKey().equals("as_of"))
              .map(cell -> cell.getValue() == null ? "–" : cell.getValue().toString())
              .collect(Collectors.joining(" | ", "  ", "")));
    }
  }

  /** How many rows have a value, and the sum of numbers or the commonest texts. */
  private static String summary(List<Map<String, Object>> rows, String column) {
    List<Object> values =
        rows.stream().map(row -> row.get(column)).filter(value -> value != null).toList();
    String given = values.size() + " given";
    if (!values.isEmpty() && values.get(0) instanceof Number) {
      double sum = values.stream().mapToDouble(value -> ((Number) value).doubleValue()).sum();
      return given + ", sum " + sum;
    }
    Map<String, Long> counts =
        values.stream()
            .collect(Collectors.groupingBy(Object::toString, TreeMap::new, Collectors.counting()));
    return given + (counts.size() <= 20 ? ", " + counts : ", " + counts.size() + " different");
  }
}
