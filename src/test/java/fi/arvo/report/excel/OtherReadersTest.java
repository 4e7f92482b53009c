package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration in programs that others wrote; each is asked only where it is installed. */
class OtherReadersTest {
  private static final Path SCRIPTS =
      Path.of("src", "test", "resources", "fi", "arvo", "report", "excel", "readers");

  @TempDir static Path directory;

  private static Path file;
  private static ExcelWriter.Written written;
  private static int tables;
  private static int formulas;

  @BeforeAll
  static void write() throws IOException {
    file = directory.resolve("demo.xlsx");
    written = new ExcelWriter().write(DemoWorkbook.finnish(), file);
    try (XSSFWorkbook workbook = Samples.read(file)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        tables += workbook.getSheetAt(i).getTables().size();
        for (var row : workbook.getSheetAt(i)) {
          for (var cell : row) {
            formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
          }
        }
      }
    }
  }

  @Test
  void openpyxlFindsEverySheetChartAndTable() throws IOException, InterruptedException {
    String python =
        List.of("python3", "/usr/bin/python3").stream()
            .filter(name -> runs(name, "-c", "import openpyxl"))
            .findFirst()
            .orElse("");
    Assumptions.assumeFalse(python.isEmpty(), "no Python with openpyxl: not read by it");
    assertThat(said(python, "-W", "ignore", SCRIPTS.resolve("count.py").toString(), "" + file))
        .isEqualTo(
            "{\"sheets\": %s, \"charts\": %s, \"tables\": %s, \"formulas\": %s, \"errors\": 0}"
                .formatted(written.sheets(), written.charts(), tables, formulas));
  }

  @Test
  void exceljsFindsEverySheetAndTable() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        runs("node", "--version") && runs("npm", "--version"), "no node and npm: not read by them");
    String home = Files.createDirectory(directory.resolve("exceljs")).toString();
    Assumptions.assumeTrue(
        runs(
            "npm",
            "install",
            "--silent",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--prefix",
            home,
            "exceljs@4.4.0"),
        "exceljs cannot be fetched: not read by it");
    assertThat(said("node", SCRIPTS.resolve("count.js").toString(), home, "" + file))
        .isEqualTo(
            "{\"sheets\":%s,\"tables\":%s,\"formulas\":%s,\"errors\":0}"
                .formatted(written.sheets(), tables, formulas));
  }

  @Test
  void libreOfficeKeepsEverySheetAndChart() throws IOException, InterruptedException {
    Assumptions.assumeTrue(runs("soffice", "--version"), "no soffice: not read by it");
    Path converted = Files.createDirectory(directory.resolve("converted"));
    said(
        "soffice",
        "-env:UserInstallation=" + directory.resolve("home").toUri(),
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        converted.toString(),
        file.toString());
    int charts = 0;
    try (XSSFWorkbook workbook = Samples.read(converted.resolve("demo.xlsx"))) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        var drawing = workbook.getSheetAt(i).getDrawingPatriarch();
        charts += drawing == null ? 0 : drawing.getCharts().size();
      }
      assertThat(workbook.getNumberOfSheets()).isEqualTo(written.sheets());
    }
    assertThat(charts).isEqualTo(written.charts());
  }

  /** Whether a program is there and ends well. */
  private static boolean runs(String... command) {
    try {
      Process process = start(command);
      return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What a program says on its last line. */
  private static String said(String... command) throws IOException, InterruptedException {
    Process process = start(command);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command[0]).isTrue();
    String all = Files.readString(directory.resolve("said.txt")).strip();
    assertThat(process.exitValue()).as(all).isZero();
    return all.substring(all.lastIndexOf('\n') + 1);
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("said.txt").toFile())
        .start();
  }
}
