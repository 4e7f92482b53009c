package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract.ColumnContract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * <p>A number in a cell is a table's cell, bit for bit. Four kinds of numbers may be something
 * else, and are reckoned here anew: counts and sums of rows ({@link PublishedFigures}), what a
 * sheet reckons of cells ({@link DerivedFigures}), what only places a part of a picture ({@link
 * DrawnNumbers}), and numbers in words, which are a cell rounded as shown ({@link NumbersInWords}).
 * Formulas are left to the tests that recalculate them.
 */
public final class WorkbookTrace {
  /** How far beyond a corner a name may stand, of the picture's size. */
  private static final double NEAR = 0.1;

  private final PublishedFigures figures;
  private final DerivedFigures derived;
  private final NumbersInWords words;
  private final Catalogue catalogue;
  private final String drawn;
  private final List<String> untraced = new ArrayList<>();

  private WorkbookTrace(
      Language language,
      JobConfig job,
      Map<String, List<Map<String, Object>>> tables,
      Map<String, List<Map<String, Object>>> before) {
    this.figures = new PublishedFigures(job, tables);
    PublishedFigures earlier = new PublishedFigures(job, before);
    this.derived = new DerivedFigures(figures, earlier, job);
    this.catalogue = new Catalogue(language);
    this.words = new NumbersInWords(language, job, figures, earlier, derived, catalogue);
    this.drawn = catalogue.drawn();
  }

  /**
   * Every number of the workbook that no published row tells, with its place; empty when all is
   * well.
   *
   * @param tables rows by table, cells by column: numbers, texts, days, flags or null
   * @param before those of the edition before; empty when there was none
   */
  public static List<String> untraced(
      XSSFWorkbook workbook,
      Language language,
      JobConfig job,
      Map<String, List<Map<String, Object>>> tables,
      Map<String, List<Map<String, Object>>> before) {
    WorkbookTrace trace = new WorkbookTrace(language, job, tables, before);
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
    String id = catalogue.sheet(sheet.getSheetName());
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (number(cell)
            && !figures.tells(cell.getNumericCellValue())
            && !derived.tells(id, cell.getNumericCellValue())) {
          miss(cell, "in no table");
        }
      }
    }
  }

  private void chartTable(XSSFSheet sheet, XSSFTable table) {
    List<Integer> stated = new ArrayList<>();
    List<Integer> placed = new ArrayList<>();
    Map<String, Integer> columns = new LinkedHashMap<>();
    Row head = sheet.getRow(table.getStartRowIndex());
    for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
      columns.put(head.getCell(c).getStringCellValue(), c);
    }
    boolean points = columns.keySet().stream().anyMatch(catalogue::corner);
    columns.forEach(
        (header, c) -> {
          if (points && catalogue.corner(header)) {
            betweenCorners(sheet, table, columns, header);
          } else if (!points || !catalogue.label(header)) {
            (header.contains(drawn) ? placed : stated).add(c);
          }
        });
    String owner = owner(table);
    List<List<Double>> said = new ArrayList<>();
    for (int c : stated) {
      said.add(column(sheet, table, c));
      for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
        Cell cell = sheet.getRow(r).getCell(c);
        if (number(cell)
            && !figures.tellsOrTakesAway(cell.getNumericCellValue())
            && !derived.tells(owner, cell.getNumericCellValue())) {
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

  /** Names and points of a picture of points stand between the words at its corners, or nearly. */
  private void betweenCorners(
      XSSFSheet sheet, XSSFTable table, Map<String, Integer> columns, String corners) {
    String measure = catalogue.measure(corners);
    List<Double> ends =
        column(sheet, table, columns.get(corners)).stream().filter(Objects::nonNull).toList();
    double low = ends.stream().mapToDouble(d -> d).min().orElseThrow();
    double high = ends.stream().mapToDouble(d -> d).max().orElseThrow();
    double near = NEAR * (high - low);
    for (String header : List.of(measure, catalogue.labelOf(corners))) {
      int c = columns.get(header);
      List<Double> places = column(sheet, table, c);
      for (int r = 0; r < places.size(); r++) {
        Double place = places.get(r);
        if (place != null && (place < low - near || place > high + near)) {
          miss(
              sheet.getRow(table.getStartRowIndex() + 1 + r).getCell(c),
              "not between the corners of " + table.getName());
        }
      }
    }
  }

  /** The sheet that shows a chart. */
  private String owner(XSSFTable table) {
    return catalogue.sheets().stream()
        .filter(id -> table.getName().startsWith("chart_" + id + "_"))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
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
    for (String number :
        new TreeSet<>(words.strange(catalogue.sheet(sheet.getSheetName()), text))) {
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
