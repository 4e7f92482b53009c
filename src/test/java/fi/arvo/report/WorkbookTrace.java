package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract.ColumnContract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Walks a workbook that was read back from its file and looks for every number, in cells and in
 * words, among the rows of the published tables.
 *
 * <p>A number in a cell is a table's cell, bit for bit. Three kinds of numbers may be something
 * else, and are reckoned here anew: counts and sums of rows ({@link PublishedFigures}), what only
 * places a part of a picture ({@link DrawnNumbers}), and numbers in words, which are a cell rounded
 * as shown ({@link NumbersInWords}). Formulas are left to the tests that recalculate them.
 */
public final class WorkbookTrace {
  private final PublishedFigures figures;
  private final NumbersInWords words;
  private final String drawn;
  private final List<String> untraced = new ArrayList<>();

  private WorkbookTrace(
      Language language, JobConfig job, Map<String, List<Map<String, Object>>> tables) {
    this.figures = new PublishedFigures(job, tables);
    Catalogue catalogue = new Catalogue(language);
    this.words = new NumbersInWords(language, job, figures, catalogue);
    this.drawn = catalogue.drawn();
  }

  /**
   * Every number of the workbook that no published row tells, with its place; empty when all is
   * well.
   *
   * @param tables rows by table, cells by column: numbers, texts, days, flags or null
   */
  public static List<String> untraced(
      XSSFWorkbook workbook,
      Language language,
      JobConfig job,
      Map<String, List<Map<String, Object>>> tables) {
    WorkbookTrace trace = new WorkbookTrace(language, job, tables);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      trace.sheet(workbook.getSheetAt(i));
    }
    return trace.untraced;
  }

  /** Tables as the trace takes them. */
  static Map<String, List<Map<String, Object>>> rows(List<Table> tables) {
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    for (Table table : tables) {
      List<ColumnContract> columns = table.contract().columns();
      rows.put(
          table.contract().name(),
          table.rows().stream()
              .map(
                  row -> {
                    Map<String, Object> cells = new LinkedHashMap<>();
                    columns.forEach(c -> cells.put(c.name(), row.get(c.name())));
                    return cells;
                  })
              .toList());
    }
    return rows;
  }

  private void sheet(XSSFSheet sheet) {
    List<XSSFTable> charts =
        sheet.getTables().stream().filter(t -> t.getName().startsWith("chart_")).toList();
    List<XSSFTable> published =
        sheet.getTables().stream().filter(t -> figures.has(t.getName())).toList();
    if (!published.isEmpty()) {
      tableSheet(sheet, published.get(0));
    } else if (!charts.isEmpty()) {
      charts.forEach(chart -> chartTable(sheet, chart));
      texts(sheet);
    } else {
      story(sheet);
      texts(sheet);
    }
    pictures(sheet);
  }

  /** A row of the sheet holds numbers of the same row of its table only. */
  private void tableSheet(XSSFSheet sheet, XSSFTable table) {
    for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
      int row = r - table.getStartRowIndex() - 1;
      for (Cell cell : sheet.getRow(r)) {
        if (number(cell)) {
          boolean told =
              DateUtil.isCellDateFormatted(cell)
                  ? figures.day(
                      table.getName(), row, cell.getLocalDateTimeCellValue().toLocalDate())
                  : figures.tells(table.getName(), row, cell.getNumericCellValue());
          if (!told) {
            miss(cell, "not in row " + row + " of " + table.getName());
          }
        }
      }
    }
  }

  private void story(XSSFSheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (number(cell) && !figures.tells(cell.getNumericCellValue())) {
          miss(cell, "in no table");
        }
      }
    }
  }

  private void chartTable(XSSFSheet sheet, XSSFTable table) {
    List<Integer> stated = new ArrayList<>();
    List<Integer> placed = new ArrayList<>();
    Row head = sheet.getRow(table.getStartRowIndex());
    for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
      (head.getCell(c).getStringCellValue().contains(drawn) ? placed : stated).add(c);
    }
    List<List<Double>> said = new ArrayList<>();
    for (int c : stated) {
      said.add(column(sheet, table, c));
      for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
        Cell cell = sheet.getRow(r).getCell(c);
        if (number(cell) && !figures.tellsOrTakesAway(cell.getNumericCellValue())) {
          miss(cell, "in no table");
        }
      }
    }
    DrawnNumbers drawing = new DrawnNumbers(said);
    for (int c : placed) {
      for (int row : drawing.strange(column(sheet, table, c))) {
        miss(
            sheet.getRow(table.getStartRowIndex() + 1 + row).getCell(c),
            "not drawn from its row of " + table.getName());
      }
    }
  }

  private static List<Double> column(XSSFSheet sheet, XSSFTable table, int column) {
    List<Double> numbers = new ArrayList<>();
    for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
      Cell cell = sheet.getRow(r).getCell(column);
      numbers.add(number(cell) ? (Double) cell.getNumericCellValue() : null);
    }
    return numbers;
  }

  private void texts(XSSFSheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          words(cell.getAddress().formatAsString(), sheet, cell.getStringCellValue());
        }
      }
    }
  }

  private void pictures(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.getDrawingPatriarch();
    if (drawing == null) {
      return;
    }
    for (var anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
      if (anchor.isSetGraphicFrame()) {
        var frame = anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
        words(frame.getName() + " alt", sheet, frame.getDescr());
      }
    }
    for (XSSFChart chart : drawing.getCharts()) {
      String name = chart.getPackagePart().getPartName().getName();
      if (chart.getTitleText() != null) {
        words(name + " title", sheet, chart.getTitleText().getString().replace('\n', ' '));
      }
      for (var text : chart.getCTChartSpace().selectPath(LABELS)) {
        words(name + " label", sheet, text.newCursor().getTextValue());
      }
    }
  }

  /** The literal texts of points. */
  private static final String LABELS =
      "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart';"
          + " declare namespace a='http://schemas.openxmlformats.org/drawingml/2006/main';"
          + " .//c:dLbl//a:t";

  private void words(String at, XSSFSheet sheet, String text) {
    for (String number : new TreeSet<>(words.strange(text))) {
      untraced.add(sheet.getSheetName() + "!" + at + ": " + number + " in \"" + text + "\"");
    }
  }

  private void miss(Cell cell, String why) {
    untraced.add(
        cell.getSheet().getSheetName()
            + "!"
            + cell.getAddress()
            + ": "
            + cell.getNumericCellValue()
            + " "
            + why);
  }

  private static boolean number(Cell cell) {
    return cell != null && cell.getCellType() == CellType.NUMERIC;
  }
}
