package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** Each fault that the library lets pass, made by hand and found. */
class WorkbookCheckTest {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet("Data");

  @TempDir Path directory;

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  @Test
  void aSoundTableHasNoFault() {
    table("loyalty", 0, "Element", "NPS");
    assertThat(faults()).isEmpty();
  }

  @Test
  void headersThatDifferOnlyInCaseOrATrailingSpaceAreFound() {
    table("loyalty", 0, "NPS", "nps ");
    assertThat(faults()).containsExactly("The table loyalty has two columns 'nps '.");
  }

  @Test
  void aBlankHeaderIsFound() {
    table("loyalty", 0, "NPS", " ");
    assertThat(faults()).singleElement().asString().contains("no header in column 2");
  }

  @Test
  void aHeaderThatIsANumberIsFound() {
    table("loyalty", 0, "NPS", "n");
    sheet.getRow(0).getCell(1).setCellValue(2026);
    assertThat(faults()).singleElement().asString().contains("column 2, or one that is not text");
  }

  @Test
  void aHeaderWithALineBreakIsFound() {
    table("loyalty", 0, "NPS", "n\nall");
    assertThat(faults()).singleElement().asString().contains("breaks its line");
  }

  @Test
  void aHeaderThatReadsLikeACharacterCodeIsFound() {
    table("loyalty", 0, "NPS", SafeText.escaped("_x0041_"));
    assertThat(faults()).singleElement().asString().contains("reads like a character code");
  }

  @Test
  void tableNamesThatDifferOnlyInCaseAreFound() {
    table("loyalty", 0, "a", "b");
    table("Loyalty", 5, "a", "b");
    assertThat(faults())
        .containsExactly("The table name 'Loyalty' is taken, without regard to case.");
  }

  @Test
  void aTableNamedLikeADefinedNameIsFound() {
    table("loyalty", 0, "a", "b");
    XSSFName name = workbook.createName();
    name.setNameName("LOYALTY");
    name.setRefersToFormula("Data!$A$1");
    assertThat(faults()).singleElement().asString().contains("is taken");
  }

  @Test
  void tableNamesWithSpacesOrLikeCellsAreFound() {
    table("my table", 0, "a", "b");
    table("Q32026", 5, "a", "b");
    table("R1C1", 10, "a", "b");
    assertThat(faults())
        .hasSize(3)
        .anyMatch(fault -> fault.contains("'my table' may hold letters"))
        .anyMatch(fault -> fault.contains("'Q32026' reads like a cell"))
        .anyMatch(fault -> fault.contains("'R1C1' reads like a cell"));
  }

  @Test
  void overlappingTablesAreFound() {
    table("one", 0, "a", "b");
    RealTable.create(sheet, "two", new CellRangeAddress(1, 2, 1, 1));
    sheet.getRow(1).getCell(1).setCellValue("header");
    assertThat(faults()).contains("The tables one and two overlap.");
  }

  @Test
  void mergedCellsInsideATableAreFound() {
    table("loyalty", 0, "a", "b");
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
    assertThat(faults()).containsExactly("The table loyalty has merged cells A2:B2.");
  }

  @Test
  void aTableThatDoesNotSpanItsColumnsOrHasNoRowsIsFound() {
    XSSFTable table = table("loyalty", 0, "a", "b");
    table.getCTTable().setRef("A1:A1");
    assertThat(faults())
        .contains(
            "The table loyalty has no row under its header.",
            "The table loyalty does not span its columns.");
  }

  @Test
  void overlappingMergedCellsAreFound() {
    sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 0, 0, 3));
    sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 1, 3, 4));
    assertThat(faults()).containsExactly("The merged cells D1:E2 of Data overlap others.");
  }

  @Test
  void sheetNamesThatExcelDoesNotTakeAreFoundBeforeTheLibraryCutsThem() {
    assertThat(
            WorkbookCheck.sheetNames(
                List.of("a".repeat(32), "History", "what?", "'quoted'", "Data", "data")))
        .hasSize(5)
        .anyMatch(fault -> fault.contains("1 to 31"))
        .anyMatch(fault -> fault.contains("'History' is reserved"))
        .anyMatch(fault -> fault.contains("'what?' has a character"))
        .anyMatch(fault -> fault.contains("''quoted'' has a character"))
        .anyMatch(fault -> fault.contains("Two sheets are called 'data'"));
  }

  @Test
  void aSheetNameTooLongStopsTheWriterAndNoFileIsThere() {
    Path file = directory.resolve("workbook.xlsx");
    StorySheet sheetOfLongName =
        new StorySheet(
            "a",
            "Kattavuus ja kasvu koko yrityksessä",
            "kicker",
            "finding",
            "",
            TextBlock.paragraphs("", "text"));
    assertThatExceptionOfType(UnsoundWorkbookException.class)
        .isThrownBy(
            () -> new ExcelWriter().write(Samples.workbook(Language.FI, sheetOfLongName), file))
        .withMessageContaining("Kattavuus ja kasvu koko yrityksessä")
        .withMessageContaining("was not written");
    assertThat(file).doesNotExist();
  }

  @Test
  void aNumberThatIsNoneIsFoundWithItsCell() {
    cell("x").setCellValue(Double.NaN);
    assertThat(faults()).singleElement().asString().contains("Data!A1").contains("error");
  }

  @Test
  void aCalculatedFormulaOfKnownFunctionsHasNoFault() {
    cell("x").setCellFormula("IFERROR(SUM(B1:B3)+MAX(0,INDEX(C1:C3,MATCH(A2,B1:B3,0))),0)");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(faults()).isEmpty();
  }

  @Test
  void aFormulaWithoutItsValueIsFound() {
    cell("x").setCellFormula("SUM(B1:B3)");
    sheet.getRow(0).getCell(0).getCTCell().unsetV();
    assertThat(faults()).singleElement().asString().contains("without a value to show");
  }

  @Test
  void aFormulaWhoseValueIsAnErrorIsFound() {
    cell("x").setCellFormula("1/B1");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(faults()).singleElement().asString().contains("whose value is an error");
  }

  @Test
  void aFunctionThatNotEveryReaderKnowsIsFound() {
    for (String formula : List.of("TEXTJOIN(\",\",TRUE,B1:B3)", "NOW()", "TEXT(B1,\"0.0\")")) {
      XSSFCell cell = cell("x");
      cell.setCellFormula(formula);
      cell.getCTCell().setV("0");
      assertThat(faults())
          .singleElement()
          .asString()
          .contains("uses the function " + formula.substring(0, formula.indexOf('(')));
    }
  }

  @Test
  void aNameThatLeadsNowhereIsFound() {
    XSSFName name = workbook.createName();
    name.setNameName("elements");
    name.setRefersToFormula("Gone!$A$1:$A$3");
    assertThat(faults()).singleElement().asString().contains("'Gone', which is not there");
  }

  @Test
  void aListFromANameThatIsNotThereIsFound() {
    XSSFDataValidationHelper rules = new XSSFDataValidationHelper(sheet);
    sheet.addValidationData(
        rules.createValidation(
            rules.createFormulaListConstraint("elements"), new CellRangeAddressList(0, 3, 0, 0)));
    assertThat(faults()).singleElement().asString().contains("'elements', no such name");
    XSSFName name = workbook.createName();
    name.setNameName("Elements");
    name.setRefersToFormula("Data!$A$1:$A$3");
    assertThat(faults()).isEmpty();
  }

  @Test
  void aTextThatCouldRunIsFoundUnlessItIsMarked() {
    XSSFCell cell = cell("=cmd|' /C calc'!A0");
    assertThat(faults()).singleElement().asString().contains("begins like a formula");
    XSSFCellStyle style = workbook.createCellStyle();
    style.setQuotePrefixed(true);
    cell.setCellStyle(style);
    assertThat(faults()).isEmpty();
  }

  @Test
  void controlCharactersAreFound() {
    cell("a\u0007b");
    assertThat(faults()).singleElement().asString().contains("cannot hold");
  }

  @Test
  void anOverlongFormatOrFooterIsFound() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("0\"" + "a".repeat(255) + "\""));
    cell("x").setCellStyle(style);
    sheet.getFooter().setLeft("a".repeat(256));
    assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("255 characters"));
  }

  @Test
  void linksToMissingOrUnquotedSheetsAreFound() {
    link("'Gone'!A1", 0);
    link("Data!A1", 1);
    link("'Data'!A1", 2);
    assertThat(faults())
        .hasSize(2)
        .anyMatch(fault -> fault.contains("leads to 'Gone'"))
        .anyMatch(fault -> fault.contains("Data!A1 is not a quoted sheet"));
  }

  @Test
  void aTextThatIsCutByItsRowIsFound() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    cell("a text of several words that does not fit into one narrow column").setCellStyle(style);
    sheet.getRow(0).setHeightInPoints(15);
    assertThat(faults()).singleElement().asString().contains("more than its row of 15.0 points");
  }

  @Test
  void chartsWithoutTheirDefaultsAreFound() {
    XSSFChart chart = chart();
    CTBarChart bars = chart.getCTChart().getPlotArea().addNewBarChart();
    series(bars, "Data!$A$1:$A$3", "Data!$B$1:$B$2");
    assertThat(faults())
        .anyMatch(fault -> fault.contains("no alternative text"))
        .anyMatch(fault -> fault.contains("blanks are gaps"))
        .anyMatch(fault -> fault.contains("bars without grouping"))
        .anyMatch(fault -> fault.contains("2 values for 3 categories"));
  }

  @Test
  void seriesOfOneNumberAndRangesOfMissingSheetsAreFound() {
    CTPlotArea plot = chart().getCTChart().getPlotArea();
    CTBarChart bars = plot.addNewBarChart();
    series(bars, "Data!$A$1:$A$3", "Gone!$B$1:$B$3");
    series(bars, "Data!$A$1:$A$3", "Data!$B$1:$B$3");
    assertThat(faults())
        .anyMatch(fault -> fault.contains("two series of the same number"))
        .anyMatch(fault -> fault.contains("draws from the sheet 'Gone'"));
  }

  @Test
  void aLabelAtAPlaceThatItsKindDoesNotKnowIsFound() {
    CTBarChart bars = chart().getCTChart().getPlotArea().addNewBarChart();
    bars.addNewGrouping().setVal(STBarGrouping.STACKED);
    var series = series(bars, "Data!$A$1:$A$3", "Data!$B$1:$B$3");
    series.addNewDLbls().addNewDLbl().addNewDLblPos().setVal(STDLblPos.OUT_END);
    assertThat(faults()).anyMatch(fault -> fault.contains("its kind does not know: outEnd"));
  }

  private List<String> faults() {
    return WorkbookCheck.faults(workbook);
  }

  private XSSFCell cell(String text) {
    XSSFCell cell = sheet.createRow(0).createCell(0);
    cell.setCellValue(text);
    return cell;
  }

  private XSSFTable table(String name, int row, String... headers) {
    for (int c = 0; c < headers.length; c++) {
      for (int r = row; r <= row + 2; r++) {
        var line = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        line.createCell(c).setCellValue(r == row ? headers[c] : "value");
      }
    }
    RealTable.create(sheet, name, new CellRangeAddress(row, row + 2, 0, headers.length - 1));
    return sheet.getTables().get(sheet.getTables().size() - 1);
  }

  private void link(String target, int row) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setLocation(target);
    XSSFCell cell = sheet.createRow(row).createCell(0);
    cell.setCellValue("link");
    cell.setHyperlink(link);
  }

  private XSSFChart chart() {
    return sheet
        .createDrawingPatriarch()
        .createChart(sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 0, 0, 5, 5));
  }

  private static org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer series(
      CTBarChart bars, String categories, String values) {
    var series = bars.addNewSer();
    series.addNewIdx().setVal(0);
    series.addNewOrder().setVal(0);
    series.addNewCat().addNewStrRef().setF(categories);
    series.addNewVal().addNewNumRef().setF(values);
    return series;
  }
}
