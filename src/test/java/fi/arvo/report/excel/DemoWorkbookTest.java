package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * The demonstration workbook against its dump, so that a change of any number, text or place shows
 * in review. The workbook is left in {@code target} to be opened and looked at.
 */
class DemoWorkbookTest {
  private static final Path FILE = Path.of("target", "demo-workbook.fi.xlsx");
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "fi", "arvo", "report", "excel", "demo-workbook.fi.txt");

  @Test
  void everyKindOfBlockAndChartSaysWhatItSaidBefore() throws IOException {
    Files.createDirectories(FILE.getParent());
    ExcelWriter.Written written = new ExcelWriter().write(DemoWorkbook.finnish(), FILE);
    assertThat(written).isEqualTo(new ExcelWriter.Written(11, 9, 0));
    List<String> dump;
    try (XSSFWorkbook workbook = Samples.read(FILE)) {
      dump = WorkbookDump.of(workbook);
    }
    if (Boolean.getBoolean("arvo.golden.refresh")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, dump, StandardCharsets.UTF_8);
    }
    assertThat(dump)
        .as("If the change is meant, run the test with -Darvo.golden.refresh=true and review")
        .isEqualTo(Files.readAllLines(GOLDEN, StandardCharsets.UTF_8));
  }
}
