package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Block.Pyramid;
import fi.arvo.report.model.Block.PyramidElement;
import fi.arvo.report.model.Block.PyramidTier;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Unit;
import fi.arvo.report.model.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyramidLayoutTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "5,5",
    "7,7",
    "8,4-4",
    "10,5-5",
    "14,7-7",
    "15,5-5-5",
    "19,6-6-7",
    "40,6-6-7-7-7-7"
  })
  void aTierTakesAsFewRowsAsCanBeTheShorterOnTop(int elements, String rows) {
    String sizes =
        PyramidLayout.rowsOf(IntStream.range(0, elements).boxed().toList()).stream()
            .map(row -> Integer.toString(row.size()))
            .reduce((one, other) -> one + "-" + other)
            .orElseThrow();
    assertThat(sizes).isEqualTo(rows);
  }

  @Test
  void fortyBusinessElementsStandOnThePageEachOnceAndCentred() throws IOException {
    try (XSSFWorkbook workbook =
        Samples.writeAndRead(workbookWithTiers(4, 9, 19, 5, 3), directory)) {
      everyElementStandsOnce(workbook.getSheet("Story"), 40);
    }
  }

  @Test
  void fourteenAttributesOfOneTierStandOnThePage() throws IOException {
    try (XSSFWorkbook workbook = Samples.writeAndRead(workbookWithTiers(14), directory)) {
      everyElementStandsOnce(workbook.getSheet("Story"), 14);
    }
  }

  @Test
  void aSixtyLetterWordIsShownWhole() throws IOException {
    String word = "Elinkaarikustannuslaskentajärjestelmäkehitysyhteistyöhankkeet";
    Workbook book =
        Samples.workbook(
            Language.FI,
            Samples.story(
                new Pyramid(
                    List.of(
                        new PyramidTier(
                            "Taso",
                            List.of(
                                PyramidElement.of(word, Quantity.of(Unit.SHARE, 0.4)),
                                PyramidElement.of("Laatu", Quantity.of(Unit.SHARE, 0.7))))),
                    "osuus",
                    "",
                    "")));
    try (XSSFWorkbook workbook = Samples.writeAndRead(book, directory)) {
      XSSFSheet sheet = workbook.getSheet("Story");
      float height = Samples.cellWith(sheet, word).getRow().getHeightInPoints();
      int lines = Look.BLOCK_NAME.lines(word, 192);
      assertThat(lines).isGreaterThan(2);
      assertThat((double) height).isGreaterThanOrEqualTo(TextWidths.height(lines, 10));
    }
  }

  private static void everyElementStandsOnce(XSSFSheet sheet, int elements) {
    double page = 0;
    for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
      page += sheet.getColumnWidthInPixels(c);
    }
    assertThat(page).isBetween(1190.0, 1210.0);
    for (int e = 0; e < elements; e++) {
      String name = "Element number " + e + " of them";
      long times =
          sheet.getMergedRegions().stream()
              .filter(
                  region ->
                      sheet
                          .getRow(region.getFirstRow())
                          .getCell(region.getFirstColumn())
                          .toString()
                          .equals(name))
              .count();
      assertThat(times).as(name).isEqualTo(1);
    }
  }

  /** A story sheet with a pyramid of so many elements a tier. */
  static Workbook workbookWithTiers(int... sizes) {
    List<PyramidTier> tiers = new ArrayList<>();
    int next = 0;
    for (int size : sizes) {
      List<PyramidElement> elements = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        elements.add(
            PyramidElement.of(
                "Element number " + next++ + " of them", Quantity.of(Unit.SHARE, i / 20.0)));
      }
      tiers.add(new PyramidTier("Tier of " + size, elements));
    }
    return Samples.workbook(
        Language.EN, Samples.story(new Pyramid(tiers, "share of customers", "", "")));
  }
}
