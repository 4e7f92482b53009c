package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.TableSheet;
import fi.arvo.report.model.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableSheetTest {
  @TempDir Path directory;

  @Test
  void aLongTableIsCutAndSaysHowManyRowsItLeavesOutAndWhereTheyAre() throws IOException {
    List<List<Cell>> rows =
        IntStream.range(0, 6_234)
            .mapToObj(i -> List.of(Cell.of("row " + i), Cell.of((double) i)))
            .toList();
    try (XSSFWorkbook workbook = write(Language.EN, rows)) {
      XSSFTable table = workbook.getSheet("Data").getTables().get(0);
      assertThat(table.getDataRowCount()).isEqualTo(TableSheet.MAX_ROWS);
      assertThat(Samples.cellWith(workbook.getSheet("Data"), "The first").getStringCellValue())
          .isEqualTo(
              "The first 160 of 6,234 rows; the other 6,074 are in the published table data.");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void inEveryLanguageACutTableNamesThePublishedOne(Language language) throws IOException {
    List<List<Cell>> rows =
        IntStream.rangeClosed(0, TableSheet.MAX_ROWS)
            .mapToObj(i -> List.of(Cell.of("row " + i), Cell.of((double) i)))
            .toList();
    try (XSSFWorkbook workbook = write(language, rows)) {
      String said = FrameWords.of(language).say(FrameWords.Phrase.REMAINDER);
      String note =
          Samples.cellWith(workbook.getSheet("Data"), said.substring(0, said.indexOf('{')))
              .getStringCellValue();
      assertThat(note).matches(".*\\bdata\\b.*").contains("160").contains(" 1 ");
    }
  }

  @Test
  void aWideTablePrintsOverSeveralPagesWithItsLeadingColumnsOnEach() throws IOException {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text("Name"));
    columns.add(SheetColumn.text("Period"));
    for (int c = 0; c < 34; c++) {
      columns.add(SheetColumn.number("Value " + c, Unit.COUNT));
    }
    List<Cell> row = new ArrayList<>(List.of(Cell.of("a"), Cell.of("b")));
    while (row.size() < columns.size()) {
      row.add(Cell.of(1234));
    }
    try (XSSFWorkbook workbook =
        Samples.writeAndRead(
            Samples.workbook(
                Language.EN,
                new TableSheet(
                    "data",
                    "Data",
                    "data",
                    "All values",
                    List.of(),
                    new SheetTable(columns, List.of(row)))),
            directory)) {
      XSSFSheet sheet = workbook.getSheet("Data");
      assertThat(sheet.getFitToPage()).isFalse();
      assertThat(sheet.getPrintSetup().getScale()).isEqualTo((short) 70);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
      assertThat(sheet.getRepeatingRows().getFirstRow())
          .isEqualTo(sheet.getTables().get(0).getStartRowIndex());
    }
  }

  @Test
  void aTableWithoutRowsSaysSoAndIsStillATable() throws IOException {
    try (XSSFWorkbook workbook = write(Language.FI, List.of())) {
      XSSFSheet sheet = workbook.getSheet("Data");
      assertThat(sheet.getTables().get(0).getDataRowCount()).isEqualTo(1);
      int row = Samples.cellWith(sheet, "Ei rivejä").getRowIndex();
      assertThat(sheet.getRow(row).getCell(1).getStringCellValue()).isEqualTo("[z]");
    }
  }

  @Test
  void numbersKeepEveryDigitTheyCameWith() throws IOException {
    try (XSSFWorkbook workbook =
        write(Language.EN, List.of(List.of(Cell.of("x"), Cell.of(0.1234567890123456))))) {
      XSSFSheet sheet = workbook.getSheet("Data");
      int row = Samples.cellWith(sheet, "x").getRowIndex();
      assertThat(sheet.getRow(row).getCell(1).getNumericCellValue()).isEqualTo(0.1234567890123456);
    }
  }

  @Test
  void aNumberInAColumnWithoutUnitIsRefusedWithTheColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> write(Language.EN, List.of(List.of(Cell.of(1), Cell.of(1)))))
        .withMessageContaining("'Name' holds a number but has no unit");
  }

  private XSSFWorkbook write(Language language, List<List<Cell>> rows) throws IOException {
    SheetTable table =
        new SheetTable(
            List.of(SheetColumn.text("Name"), SheetColumn.number("Value", Unit.COUNT)), rows);
    return Samples.writeAndRead(
        Samples.workbook(
            language, new TableSheet("data", "Data", "data", "All values", List.of(), table)),
        directory);
  }
}
