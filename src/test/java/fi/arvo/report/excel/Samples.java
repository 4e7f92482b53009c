package fi.arvo.report.excel;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks for tests, written and read back. */
final class Samples {
  private Samples() {}

  static Workbook workbook(Language language, Sheet... sheets) {
    return new Workbook(
        language, "Report", "Example Ltd", LocalDate.of(2026, 9, 30), "c0ffee", List.of(sheets));
  }

  static Sheet story(Block... blocks) {
    return new StorySheet("story", "Story", "kicker", "finding", "clear", blocks);
  }

  static XSSFWorkbook writeAndRead(Workbook workbook, Path directory) throws IOException {
    Path file = directory.resolve("workbook.xlsx");
    new ExcelWriter().write(workbook, file);
    return read(file);
  }

  static XSSFWorkbook read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  /** The first cell whose text is or begins with some words. */
  static XSSFCell cellWith(XSSFSheet sheet, String text) {
    for (var row : sheet) {
      for (var cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith(text)) {
          return (XSSFCell) cell;
        }
      }
    }
    throw new AssertionError("no cell with '" + text + "' on " + sheet.getSheetName());
  }
}
