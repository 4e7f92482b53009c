package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes the demonstration workbook where it can be opened and looked at. */
class DemoWorkbookTest {
  private static final Path FILE = Path.of("target", "demo-workbook.fi.xlsx");

  @Test
  void everyKindOfBlockAndChartIsWritten() throws IOException {
    Files.createDirectories(FILE.getParent());
    ExcelWriter.Written written = new ExcelWriter().write(DemoWorkbook.finnish(), FILE);
    assertThat(written).isEqualTo(new ExcelWriter.Written(9, 8, 0));
    assertThat(FILE).isNotEmptyFile();
  }
}
