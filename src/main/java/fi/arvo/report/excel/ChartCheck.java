package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAreaChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAreaSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** What Excel demands of charts beyond their schema. */
final class ChartCheck {
  private static final Set<STDLblPos.Enum> BAR =
      Set.of(STDLblPos.OUT_END, STDLblPos.CTR, STDLblPos.IN_END, STDLblPos.IN_BASE);
  private static final Set<STDLblPos.Enum> STACKED =
      Set.of(STDLblPos.CTR, STDLblPos.IN_END, STDLblPos.IN_BASE);
  private static final Set<STDLblPos.Enum> LINE =
      Set.of(STDLblPos.T, STDLblPos.B, STDLblPos.L, STDLblPos.R, STDLblPos.CTR);

  private final XSSFWorkbook workbook;
  private final String name;
  private final List<String> faults;
  private final Set<Long> indices = new HashSet<>();
  private final Set<Long> orders = new HashSet<>();

  private ChartCheck(XSSFWorkbook workbook, String name, List<String> faults) {
    this.workbook = workbook;
    this.name = name;
    this.faults = faults;
  }

  static List<String> faults(XSSFWorkbook workbook) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      XSSFDrawing drawing = sheet.getDrawingPatriarch();
      if (drawing != null) {
        for (XSSFChart chart : drawing.getCharts()) {
          check(workbook, sheet, properties(drawing, chart), chart, faults);
        }
      }
    }
    return faults;
  }

  private static void check(
      XSSFWorkbook workbook,
      XSSFSheet sheet,
      CTNonVisualDrawingProps properties,
      XSSFChart chart,
      List<String> faults) {
    String name = sheet.getSheetName() + "/" + properties.getName();
    ChartCheck check = new ChartCheck(workbook, name, faults);
    if (properties.getDescr() == null || properties.getDescr().isBlank()) {
      check.fault("has no alternative text");
    }
    if (!chart.getCTChart().isSetDispBlanksAs()) {
      check.fault("does not say that blanks are gaps, and would draw them as zeros");
    }
    check.plot(chart.getCTChart().getPlotArea());
  }

  /** Name and alternative text of a chart, also of one that was read from a file. */
  static CTNonVisualDrawingProps properties(XSSFDrawing drawing, XSSFChart chart) {
    String id = drawing.getRelationId(chart);
    for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
      if (anchor.isSetGraphicFrame()
          && anchor
              .getGraphicFrame()
              .getGraphic()
              .getGraphicData()
              .xmlText()
              .contains('"' + id + '"')) {
        return anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
      }
    }
    throw new IllegalStateException("no frame on the sheet holds the chart " + id);
  }

  private void plot(CTPlotArea plot) {
    for (CTBarChart bars : plot.getBarChartArray()) {
      boolean grouped = bars.isSetGrouping();
      if (!grouped) {
        fault("has bars without grouping");
      }
      boolean stacked = grouped && bars.getGrouping().getVal() != STBarGrouping.CLUSTERED;
      for (CTBarSer series : bars.getSerArray()) {
        series(series.getIdx().getVal(), series.getOrder().getVal());
        ranges(series.getCat(), series.getVal());
        labels(series.getDLbls(), stacked ? STACKED : BAR);
      }
    }
    for (CTLineChart lines : plot.getLineChartArray()) {
      if (lines.getGrouping() == null) {
        fault("has lines without grouping");
      }
      for (CTLineSer series : lines.getSerArray()) {
        series(series.getIdx().getVal(), series.getOrder().getVal());
        ranges(series.getCat(), series.getVal());
        labels(series.getDLbls(), LINE);
      }
    }
    for (CTScatterChart points : plot.getScatterChartArray()) {
      for (CTScatterSer series : points.getSerArray()) {
        series(series.getIdx().getVal(), series.getOrder().getVal());
        places(series.getXVal(), series.getYVal());
        labels(series.getDLbls(), LINE);
      }
    }
    for (CTAreaChart areas : plot.getAreaChartArray()) {
      if (!areas.isSetGrouping()) {
        fault("has areas without grouping");
      }
      for (CTAreaSer series : areas.getSerArray()) {
        series(series.getIdx().getVal(), series.getOrder().getVal());
        ranges(series.getCat(), series.getVal());
      }
    }
  }

  private void series(long index, long order) {
    if (!indices.add(index) || !orders.add(order)) {
      fault("has two series of the same number");
    }
  }

  private void labels(CTDLbls labels, Set<STDLblPos.Enum> allowed) {
    if (labels == null) {
      return;
    }
    for (CTDLbl label : labels.getDLblArray()) {
      if (label.isSetDLblPos() && !allowed.contains(label.getDLblPos().getVal())) {
        fault("has a label at a place that its kind does not know: " + label.getDLblPos().getVal());
      }
    }
  }

  private void ranges(CTAxDataSource categories, CTNumDataSource values) {
    if (categories == null
        || !categories.isSetStrRef()
        || values == null
        || !values.isSetNumRef()) {
      fault("has a series that does not draw from cells");
      return;
    }
    int names = cells(categories.getStrRef().getF());
    int numbers = cells(values.getNumRef().getF());
    if (names != numbers) {
      fault("has " + numbers + " values for " + names + " categories");
    }
  }

  private void places(CTAxDataSource x, CTNumDataSource y) {
    if (x == null || !x.isSetNumRef() || y == null || !y.isSetNumRef()) {
      fault("has points that do not draw from cells");
    } else if (cells(x.getNumRef().getF()) != cells(y.getNumRef().getF())) {
      fault("has points with one number of two");
    }
  }

  /** Number of cells of a range; 0, with a fault, when its sheet is not there. */
  private int cells(String formula) {
    AreaReference area = new AreaReference(formula, SpreadsheetVersion.EXCEL2007);
    String sheet = area.getFirstCell().getSheetName();
    if (workbook.getSheet(sheet) == null) {
      fault("draws from the sheet '" + sheet + "', which is not there");
      return 0;
    }
    return area.getAllReferencedCells().length;
  }

  private void fault(String what) {
    faults.add("The chart " + name + " " + what + ".");
  }
}
