package fi.arvo.report.excel;

import fi.arvo.report.model.Block.ChartBlock;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;

/**
 * Puts a native chart on a sheet: its table first, then frame, title and plot. The message stands
 * in cells above it, like every heading of the page; the chart's own title is its subject, which
 * goes along when a reader copies the chart into slides.
 */
final class ChartPainter {
  private static final double TITLE_POINTS = 10;
  private static final int LINE_PIXELS = 17;
  private static final int SIDE_PIXELS = 6;
  private static final int TOP_PIXELS = 2;

  private final NumbersSheet numbers;
  private final SafeText safe;
  private final Voice voice;

  ChartPainter(NumbersSheet numbers, SafeText safe, Voice voice) {
    this.numbers = numbers;
    this.safe = safe;
    this.voice = voice;
  }

  void paint(XSSFSheet sheet, XSSFClientAnchor anchor, Page.PlacedChart placed) {
    ChartBlock block = placed.block();
    int width = placed.span().width();
    List<String> title = titleLines(block.subtitle(), width);
    Plot.Frame frame = new Plot.Frame(width, placed.pixels(), titleEnd(title));
    ChartDrawing drawing = ChartDrawing.of(block.chart(), voice, frame);
    Map<String, String> ranges = numbers.add(block, drawing.columns());
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
    space(chart.getCTChartSpace());
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName("chart_" + block.id());
    properties.setDescr(safe.clean(block.altText()));
    CTChart plotted = chart.getCTChart();
    title(plotted.addNewTitle(), title, placed.pixels());
    plotted.addNewAutoTitleDeleted().setVal(false);
    (plotted.isSetPlotVisOnly() ? plotted.getPlotVisOnly() : plotted.addNewPlotVisOnly())
        .setVal(false);
    plotted.addNewDispBlanksAs().setVal(STDispBlanksAs.GAP);
    ChartData data = new ChartData(ranges, voice.formats());
    drawing.draw(new Plot(plotted, data, voice, frame));
  }

  private void space(CTChartSpace space) {
    space.addNewDate1904().setVal(false);
    space.addNewLang().setVal(voice.language().tag());
    (space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners())
        .setVal(false);
    ChartShapes.fill(space.addNewSpPr(), Palette.WHITE);
    ChartShapes.noLine(space.getSpPr());
    ChartShapes.textLook(space.addNewTxPr(), ChartAxes.POINTS, false, Palette.SECONDARY);
  }

  /** The subject, lines broken by us, since readers break them differently. */
  private List<String> titleLines(String subject, int width) {
    return TextWidths.lines(safe.clean(subject), TITLE_POINTS, false, width - 2 * SIDE_PIXELS);
  }

  /** Where the title ends, in pixels from the top. */
  private static int titleEnd(List<String> lines) {
    return TOP_PIXELS + lines.size() * LINE_PIXELS + SIDE_PIXELS;
  }

  private void title(CTTitle title, List<String> lines, int height) {
    var body = title.addNewTx().addNewRich();
    ChartShapes.frame(body);
    for (String line : lines) {
      ChartShapes.paragraph(
          body, line, voice.language().tag(), TITLE_POINTS, false, Palette.SECONDARY);
    }
    ChartShapes.place(title.addNewLayout(), 0, (double) TOP_PIXELS / height);
    title.addNewOverlay().setVal(false);
  }
}
