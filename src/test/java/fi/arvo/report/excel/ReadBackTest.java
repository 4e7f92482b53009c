package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.report.model.ChartSpec.Point;
import fi.arvo.report.model.ChartSpec.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;

/** The demonstration, as another program finds it in the file. */
class ReadBackTest {
  @TempDir static Path directory;

  private static XSSFWorkbook workbook;

  @BeforeAll
  static void read() throws IOException {
    workbook = Samples.writeAndRead(DemoWorkbook.finnish(), directory);
  }

  @AfterAll
  static void close() throws IOException {
    workbook.close();
  }

  @Test
  void theFirstSheetOpensWithTheCursorInItsFirstCell() {
    assertThat(workbook.getActiveSheetIndex()).isZero();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      assertThat(workbook.getSheetAt(i).getActiveCell().formatAsString()).isEqualTo("A1");
      assertThat(workbook.isSheetHidden(i)).isFalse();
    }
    assertThat(workbook.getSheetName(workbook.getNumberOfSheets() - 1)).isEqualTo("Kuvien luvut");
  }

  @Test
  void propertiesTellTitleLanguageDateAndContentAndNoClock() {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    assertThat(core.getTitle()).isEqualTo("Arvoraportti");
    assertThat(core.getCreator()).isEqualTo("Arvo");
    assertThat(core.getCreated()).isEqualTo("2026-09-30T00:00:00Z");
    assertThat(core.getModified()).isEqualTo("2026-09-30T00:00:00Z");
    assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("fi-FI");
    assertThat(core.getUnderlyingProperties().getIdentifierProperty()).contains("9f3c2a71d0");
  }

  @Test
  void tilesAreLiveNumbersInTheirFormat() {
    XSSFSheet sheet = workbook.getSheet("Tiivistelmä");
    XSSFCell label = Samples.cellWith(sheet, "NPS");
    XSSFCell number = sheet.getRow(label.getRowIndex() + 1).getCell(label.getColumnIndex());
    assertThat(number.getNumericCellValue()).isEqualTo(24);
    assertThat(number.getCellStyle().getDataFormatString()).isEqualTo("+0;\"−\"0;0");
    assertThat(number.getCellStyle().getFont().getFontHeightInPoints()).isEqualTo((short) 28);
  }

  @Test
  void aSuppressedTileShowsItsMarkAndNoNumber() {
    XSSFSheet sheet = workbook.getSheet("Liikevaihdon silta");
    XSSFCell label = Samples.cellWith(sheet, "Uusien virtojen osuus");
    XSSFCell number = sheet.getRow(label.getRowIndex() + 1).getCell(label.getColumnIndex());
    assertThat(number.getStringCellValue()).isEqualTo("[c]");
    XSSFCell why = sheet.getRow(label.getRowIndex() + 2).getCell(label.getColumnIndex());
    assertThat(why.getStringCellValue()).isEqualTo("yksi asiakas on yli 70 %");
  }

  @Test
  void aSuppressedElementIsUnshadedAndASmallOneMarked() {
    XSSFSheet sheet = workbook.getSheet("Arvon pyramidi");
    XSSFCell heirloom = Samples.cellWith(sheet, "Perintöarvo");
    XSSFCell hidden = below(sheet, heirloom);
    assertThat(hidden.getStringCellValue()).isEqualTo("[c]");
    assertThat(hidden.getCellStyle().getFillForegroundColorColor()).isNull();
    XSSFCell top = below(sheet, Samples.cellWith(sheet, "Itsensä ylittäminen"));
    assertThat(top.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(top.getCellStyle().getDataFormatString()).startsWith("0 %\"\u00a0[u]\"");
  }

  @Test
  void everyTableSheetHasARealTableWithFilterFrozenHeaderAndRepeatedHeader() {
    XSSFSheet sheet = workbook.getSheet("Kattavuus elementeittäin");
    XSSFTable table = sheet.getTables().get(0);
    assertThat(table.getName()).isEqualTo("element_coverage");
    assertThat(table.getRowCount()).isEqualTo(31);
    assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo(table.getCTTable().getRef());
    assertThat(table.getColumns().get(0).getName()).isEqualTo("Elementti");
    int header = table.getStartRowIndex();
    assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo(header + 1);
    assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header);
    assertThat(sheet.getLastRowNum()).isEqualTo(table.getEndRowIndex());
    assertThat(sheet.getMergedRegions()).isEmpty();
    assertThat(sheet.getRow(header + 2).getCell(6).getLocalDateTimeCellValue().toLocalDate())
        .isEqualTo(DemoWorkbook.AS_OF.minusDays(1));
    assertThat(sheet.getRow(header + 2).getCell(6).getCellStyle().getDataFormatString())
        .isEqualTo("d.m.yyyy");
  }

  @Test
  void aSuppressedRowOfATableHoldsMarksOnly() {
    XSSFSheet sheet = workbook.getSheet("Kattavuus elementeittäin");
    int row = Samples.cellWith(sheet, "Perintöarvo").getRowIndex();
    for (int c = 2; c <= 5; c++) {
      assertThat(sheet.getRow(row).getCell(c).getStringCellValue()).isEqualTo("[c]");
    }
    assertThat(Samples.cellWith(sheet, "[c] salattu").getStringCellValue())
        .contains("[u] alle 30 vastausta");
  }

  @Test
  void everyStoryPrintsOnOneLandscapePageWithoutGridlines() {
    for (String name : List.of("Tiivistelmä", "Arvon pyramidi", "Elementit")) {
      XSSFSheet sheet = workbook.getSheet(name);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
      assertThat(sheet.isDisplayGridlines()).isFalse();
      assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet))).isNotNull();
    }
    XSSFSheet table = workbook.getSheet("Kattavuus elementeittäin");
    assertThat(table.getPrintSetup().getFitHeight()).isZero();
    assertThat(table.getFooter().getLeft()).contains("Esimerkki Oy && kumppanit");
  }

  @Test
  void contentsLinkToTheirSheets() {
    XSSFSheet sheet = workbook.getSheet("Tiivistelmä");
    assertThat(sheet.getHyperlinkList())
        .extracting(link -> link.getLocation())
        .contains("'Arvon pyramidi'!A1", "'Aineisto ja menetelmä'!A1", "'Kuvien luvut'!A1");
  }

  @Test
  void everyChartHasItsAlternativeTextAndItsTableOfTheSameName() {
    List<String> names = new ArrayList<>();
    for (XSSFDrawing drawing : drawings()) {
      for (XSSFChart chart : drawing.getCharts()) {
        var properties = ChartCheck.properties(drawing, chart);
        assertThat(properties.getDescr()).isNotBlank();
        names.add(properties.getName());
      }
    }
    List<String> tables =
        workbook.getSheet("Kuvien luvut").getTables().stream().map(XSSFTable::getName).toList();
    assertThat(names).hasSize(9).containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void whatAChartShowsIsWhatItsCellsHold() {
    int compared = 0;
    for (XSSFChart chart : charts()) {
      for (CTNumDataSource source : sources(chart.getCTChart().getPlotArea())) {
        compared += compare(source);
      }
    }
    assertThat(compared).isEqualTo(399);
  }

  @Test
  void everyPointOfAScatterStandsInTheSeriesOfItsStandingAndHasALabel() {
    List<CTScatterSer> series =
        charts().get(6).getCTChart().getPlotArea().getScatterChartArray(0).getSerList();
    List<Point> points = DemoWorkbook.quadrants(30).points();
    Map<Standing, Long> expected =
        points.stream().collect(Collectors.groupingBy(Point::standing, Collectors.counting()));
    assertThat(series).hasSize(expected.size() + 2);
    List<Long> found = new ArrayList<>();
    for (CTScatterSer one : series.subList(0, expected.size())) {
      found.add((long) cached(one.getYVal()).size());
      assertThat(one.sizeOfErrBarsArray()).isEqualTo(2);
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected.values());
    List<CTDLbl> labels = series.get(expected.size()).getDLbls().getDLblList();
    assertThat(labels).hasSize(points.size());
    for (int i = 0; i < labels.size(); i++) {
      String text =
          labels.get(i).getTx().getRich().getPList().stream()
              .map(paragraph -> paragraph.getRArray(0).getT())
              .collect(Collectors.joining(" "));
      assertThat(text).isIn(points.get(i).label(), Integer.toString(i + 1));
    }
    assertThat(series.get(expected.size() + 1).getDLbls().sizeOfDLblArray()).isEqualTo(4);
  }

  @Test
  void intervalsReachFromTheValueToItsBounds() {
    CTBarSer series = charts().get(0).getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
    Map<Integer, Double> value = cached(series.getVal());
    Map<Integer, Double> up = cached(series.getErrBars().getPlus());
    Map<Integer, Double> down = cached(series.getErrBars().getMinus());
    assertThat(value.get(0)).isEqualTo(-21);
    assertThat(value.get(0) - down.get(0)).isEqualTo(-30);
    assertThat(value.get(0) + up.get(0)).isEqualTo(-12);
  }

  @Test
  void aSuppressedColumnIsABlankAndNotAZero() {
    XSSFChart tiers = charts().get(2);
    CTBarSer series = tiers.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
    assertThat(cached(series.getVal())).hasSize(4).doesNotContainKey(4);
    assertThat(series.getCat().getStrRef().getStrCache().getPtArray(4).getV()).isEqualTo("4\n[c]");
  }

  @Test
  void theSameMeasureOnAPageHasTheSameScale() {
    List<XSSFChart> charts = charts();
    var left = charts.get(1).getCTChart().getPlotArea().getValAxArray(0).getScaling();
    var right = charts.get(2).getCTChart().getPlotArea().getValAxArray(0).getScaling();
    assertThat(left.getMin().getVal()).isEqualTo(right.getMin().getVal()).isEqualTo(-40);
    assertThat(left.getMax().getVal()).isEqualTo(right.getMax().getVal()).isEqualTo(80);
  }

  private static XSSFCell below(XSSFSheet sheet, XSSFCell cell) {
    return sheet.getRow(cell.getRowIndex() + 1).getCell(cell.getColumnIndex());
  }

  private static List<XSSFDrawing> drawings() {
    List<XSSFDrawing> drawings = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetAt(i).getDrawingPatriarch() != null) {
        drawings.add(workbook.getSheetAt(i).getDrawingPatriarch());
      }
    }
    return drawings;
  }

  private static List<XSSFChart> charts() {
    return drawings().stream().flatMap(drawing -> drawing.getCharts().stream()).toList();
  }

  private static List<CTNumDataSource> sources(CTPlotArea plot) {
    List<CTNumDataSource> sources = new ArrayList<>();
    plot.getBarChartList().forEach(bars -> bars.getSerList().forEach(s -> sources.add(s.getVal())));
    plot.getLineChartList()
        .forEach(lines -> lines.getSerList().forEach(s -> sources.add(s.getVal())));
    plot.getAreaChartList()
        .forEach(areas -> areas.getSerList().forEach(s -> sources.add(s.getVal())));
    plot.getScatterChartList()
        .forEach(points -> points.getSerList().forEach(s -> sources.add(s.getYVal())));
    return sources;
  }

  private static Map<Integer, Double> cached(CTNumDataSource source) {
    Map<Integer, Double> points = new TreeMap<>();
    source
        .getNumRef()
        .getNumCache()
        .getPtList()
        .forEach(point -> points.put((int) point.getIdx(), Double.valueOf(point.getV())));
    return points;
  }

  private static int compare(CTNumDataSource source) {
    CellReference[] cells =
        new AreaReference(source.getNumRef().getF(), workbook.getSpreadsheetVersion())
            .getAllReferencedCells();
    Map<Integer, Double> cached = cached(source);
    for (int i = 0; i < cells.length; i++) {
      XSSFCell cell =
          workbook
              .getSheet(cells[i].getSheetName())
              .getRow(cells[i].getRow())
              .getCell(cells[i].getCol());
      if (cached.containsKey(i)) {
        assertThat(cell.getNumericCellValue()).isCloseTo(cached.get(i), within(0.0));
      } else {
        assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
      }
    }
    return cells.length;
  }
}
