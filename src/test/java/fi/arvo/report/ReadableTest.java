package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.excel.ClippedText;
import fi.arvo.report.excel.ExcelWriter;
import fi.arvo.report.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader meets, in every language, whatever the company. */
class ReadableTest {
  @TempDir Path folder;

  static Stream<FakeReport> companies() {
    return ReportComposerTest.companies();
  }

  @ParameterizedTest
  @MethodSource("companies")
  void nothingIsClippedInAnyLanguage(FakeReport company) throws IOException {
    for (Language language : Language.values()) {
      try (XSSFWorkbook workbook = written(company, language)) {
        assertThat(ClippedText.of(workbook)).as(language.code()).isEmpty();
      }
    }
  }

  @Test
  void textThatIsClippedIsFound() throws IOException {
    try (XSSFWorkbook workbook = written(FakeReport.whole(), Language.SV)) {
      Row finding = workbook.getSheetAt(0).getRow(1);
      finding.getCell(0).setCellValue("mycket lång mening ".repeat(40));
      assertThat(ClippedText.of(workbook))
          .singleElement()
          .asString()
          .startsWith("Sammanfattning!A2");
    }
  }

  @ParameterizedTest
  @MethodSource("companies")
  void sheetNamesAreLegalAndUniqueInEveryLanguage(FakeReport company) throws IOException {
    for (Language language : Language.values()) {
      try (XSSFWorkbook workbook = written(company, language)) {
        Set<String> seen = new HashSet<>();
        for (Sheet sheet : workbook) {
          WorkbookUtil.validateSheetName(sheet.getSheetName());
          assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31).isNotEqualTo("History");
          assertThat(seen.add(sheet.getSheetName().toLowerCase(Locale.ROOT)))
              .as(sheet.getSheetName())
              .isTrue();
        }
      }
    }
  }

  private XSSFWorkbook written(FakeReport company, Language language) throws IOException {
    Path file = folder.resolve(language.code() + ".xlsx");
    new ExcelWriter().write(company.composer().workbook(language), file);
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
