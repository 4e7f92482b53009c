package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;

/** What a workbook says, one fact a line, without style numbers and part names. */
public final class WorkbookDump {
  private final XSSFWorkbook workbook;
  private final List<String> lines = new ArrayList<>();

  private WorkbookDump(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The workbook's facts, sheet after sheet. */
  public static List<String> of(XSSFWorkbook workbook) {
    WorkbookDump dump = new WorkbookDump(workbook);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      dump.sheet(workbook.getSheetAt(i), i);
    }
    for (XSSFName name : workbook.getAllNames()) {
      if (!name.getNameName().startsWith("_xlnm.Print_Area")) {
        dump.lines.add("name " + name.getNameName() + " = " + name.getRefersToFormula());
      }
    }
    return dump.lines;
  }

  private void sheet(XSSFSheet sheet, int index) {
    lines.add(
        "sheet %s | %s fit %sx%s | gridlines %s | print %s | freeze %s"
            .formatted(
                sheet.getSheetName(),
                sheet.getPrintSetup().getLandscape() ? "landscape" : "portrait",
                sheet.getPrintSetup().getFitWidth(),
                sheet.getPrintSetup().getFitHeight(),
                sheet.isDisplayGridlines() ? "on" : "off",
                workbook.getPrintArea(index),
                sheet.getPaneInformation() == null
                    ? "–"
                    : sheet.getPaneInformation().getHorizontalSplitPosition()));
    Map<CellAddress, String> merged = new TreeMap<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      merged.put(
          new CellAddress(region.getFirstRow(), region.getFirstColumn()), region.formatAsString());
    }
    for (var row : sheet) {
      for (var cell : row) {
        cell((XSSFCell) cell, merged);
      }
    }
    inputs(sheet);
    for (XSSFTable table : sheet.getTables()) {
      lines.add(
          "table %s %s | columns %s | filter %s"
              .formatted(
                  table.getName(),
                  table.getCTTable().getRef(),
                  table.getColumns().stream()
                      .map(column -> column.getName())
                      .collect(Collectors.joining("; ")),
                  table.getCTTable().isSetAutoFilter() ? "yes" : "no"));
    }
    if (sheet.getDrawingPatriarch() != null) {
      for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
        chart(sheet.getDrawingPatriarch(), chart);
      }
    }
  }

  private static String cached(XSSFCell cell) {
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case STRING -> "'" + cell.getStringCellValue() + "'";
      default -> cell.getCachedFormulaResultType().toString();
    };
  }

  private void inputs(XSSFSheet sheet) {
    if (sheet.getProtect()) {
      var locked = sheet.getCTWorksheet().getSheetProtection();
      lines.add(
          "protected | password %s | may select %s, format columns %s, format rows %s, format cells %s"
              .formatted(
                  yes(locked.isSetPassword() || locked.isSetHashValue()),
                  yes(!locked.getSelectLockedCells()),
                  yes(!locked.getFormatColumns()),
                  yes(!locked.getFormatRows()),
                  yes(!locked.getFormatCells())));
    }
    for (XSSFDataValidation rule : sheet.getDataValidations()) {
      var what = rule.getValidationConstraint();
      lines.add(
          "validation "
              + Stream.of(rule.getRegions().getCellRangeAddresses())
                  .map(CellRangeAddress::formatAsString)
                  .collect(Collectors.joining(" "))
              + (what.getValidationType() == ValidationType.LIST
                  ? " | list " + what.getFormula1()
                  : " | number " + what.getFormula1() + " to " + what.getFormula2())
              + " | "
              + rule.getErrorBoxText());
    }
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  private void cell(XSSFCell cell, Map<CellAddress, String> merged) {
    if (cell.getCellType() == CellType.BLANK) {
      return;
    }
    String value =
        switch (cell.getCellType()) {
          case NUMERIC -> "number " + cell.getNumericCellValue();
          case FORMULA -> "formula " + cell.getCellFormula() + " | cached " + cached(cell);
          default -> "text " + cell.getStringCellValue().replace("\n", "⏎");
        };
    String link =
        cell.getHyperlink() == null ? "" : " | link → " + cell.getHyperlink().getLocation();
    String reach = merged.containsKey(cell.getAddress()) ? merged.get(cell.getAddress()) : "";
    String format = cell.getCellStyle().getDataFormatString();
    lines.add(
        "cell "
            + cell.getAddress()
            + " | "
            + value
            + (format.equals("General") ? "" : " | format " + format)
            + (reach.isEmpty() ? "" : " | merged " + reach)
            + (cell.getCellStyle().getLocked() ? "" : " | unlocked")
            + link);
  }

  private void chart(XSSFDrawing drawing, XSSFChart chart) {
    var properties = ChartCheck.properties(drawing, chart);
    XSSFClientAnchor anchor =
        drawing.getShapes().stream()
            .filter(shape -> shape.getShapeName().equals(properties.getName()))
            .map(shape -> (XSSFClientAnchor) shape.getAnchor())
            .findFirst()
            .orElseThrow();
    CTPlotArea plot = chart.getCTChart().getPlotArea();
    lines.add(
        "chart %s | row %s to %s | title %s | alt %s"
            .formatted(
                properties.getName(),
                anchor.getRow1() + 1,
                anchor.getRow2() + 1,
                chart.getTitleText(),
                properties.getDescr()));
    for (CTValAx axis : plot.getValAxList()) {
      lines.add(
          "  axis %s..%s step %s%s"
              .formatted(
                  axis.getScaling().getMin().getVal(),
                  axis.getScaling().getMax().getVal(),
                  axis.getMajorUnit().getVal(),
                  axis.getDelete().getVal() ? " unseen" : ""));
    }
    plot.getBarChartList()
        .forEach(
            bars ->
                bars.getSerList()
                    .forEach(
                        series -> {
                          series("bars", series.getTx(), series.getVal());
                          if (series.isSetErrBars()) {
                            lines.add(
                                "    interval − "
                                    + numbers(series.getErrBars().getMinus())
                                    + " + "
                                    + numbers(series.getErrBars().getPlus()));
                          }
                        }));
    plot.getLineChartList()
        .forEach(line -> line.getSerList().forEach(s -> series("line", s.getTx(), s.getVal())));
    plot.getScatterChartList().forEach(points -> points.getSerList().forEach(this::points));
    plot.getAreaChartList()
        .forEach(area -> area.getSerList().forEach(s -> series("area", s.getTx(), s.getVal())));
  }

  private void series(String kind, CTSerTx name, CTNumDataSource values) {
    lines.add(
        "  %s %s | %s = %s"
            .formatted(
                kind,
                name.getStrRef().getStrCache().getPtArray(0).getV(),
                values.getNumRef().getF(),
                numbers(values)));
  }

  private void points(CTScatterSer series) {
    lines.add("  x | " + series.getXVal().getNumRef().getF());
    series("points", series.getTx(), series.getYVal());
    if (series.isSetDLbls()) {
      lines.add(
          "    labels "
              + series.getDLbls().getDLblList().stream()
                  .map(label -> label.getIdx().getVal() + ":" + text(label))
                  .collect(Collectors.joining("; ")));
    }
  }

  private static String text(CTDLbl label) {
    return label.getTx().getRich().getPList().stream()
        .map(paragraph -> paragraph.getRArray(0).getT())
        .collect(Collectors.joining("⏎"));
  }

  private static String numbers(CTNumDataSource source) {
    return source.getNumRef().getNumCache().getPtList().stream()
        .map(point -> point.getIdx() + ":" + point.getV())
        .collect(Collectors.joining(" "));
  }
}
