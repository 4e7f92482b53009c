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
 * Puts a native chart on a sheet: its table first, then frame, title and plot. The title stands in
 * the chart, so that it goes along when a reader copies the chart into slides.
 */
final class ChartPainter {
  private static final double TITLE_POINTS = 12;
  private static final double SUBTITLE_POINTS = 10;
  private static final double PIXELS_PER_POINT = 96.0 / 72.0;
  private static final double LINE_HEIGHT = 1.25;
  private static final int SIDE_PIXELS = 6;

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
    ChartDrawing drawing = ChartDrawing.of(block.chart(), voice);
    Map<String, String> ranges = numbers.add(block, drawing.columns());
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
    space(chart.getCTChartSpace());
    var properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName("chart_" + block.id());
    properties.setDescr(safe.clean(block.altText()));
    CTChart plotted = chart.getCTChart();
    int width = placed.span().width();
    int top = title(plotted.addNewTitle(), block, width, placed.pixels());
    plotted.addNewAutoTitleDeleted().setVal(false);
    (plotted.isSetPlotVisOnly() ? plotted.getPlotVisOnly() : plotted.addNewPlotVisOnly())
        .setVal(false);
    plotted.addNewDispBlanksAs().setVal(STDispBlanksAs.GAP);
    ChartData data = new ChartData(ranges, voice.formats());
    drawing.draw(new Plot(plotted, data, voice, new Plot.Frame(width, placed.pixels(), top)));
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

  /**
   * Message over subject, lines broken by us, since readers break them differently.
   *
   * @return where the title ends, in pixels from the top
   */
  private int title(CTTitle title, ChartBlock block, int width, int height) {
    var body = title.addNewTx().addNewRich();
    ChartShapes.frame(body);
    double bottom = SIDE_PIXELS;
    int room = width - 2 * SIDE_PIXELS;
    String message = safe.clean(block.title());
    List<String> lines = TextWidths.lines(message, TITLE_POINTS, true, room);
    for (String line : lines) {
      paragraph(body, line, TITLE_POINTS, true);
      bottom += TITLE_POINTS * PIXELS_PER_POINT * LINE_HEIGHT;
    }
    if (!block.subtitle().isBlank()) {
      String subject = safe.clean(block.subtitle());
      for (String line : TextWidths.lines(subject, SUBTITLE_POINTS, false, room)) {
        paragraph(body, line, SUBTITLE_POINTS, false);
        bottom += SUBTITLE_POINTS * PIXELS_PER_POINT * LINE_HEIGHT;
      }
    }
    ChartShapes.place(title.addNewLayout(), 0, (double) SIDE_PIXELS / 2 / height);
    title.addNewOverlay().setVal(false);
    return (int) Math.ceil(bottom) + SIDE_PIXELS;
  }

  private void paragraph(
      org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody body,
      String text,
      double points,
      boolean message) {
    ChartShapes.paragraph(
        body,
        text,
        voice.language().tag(),
        points,
        message,
        message ? Palette.INK : Palette.SECONDARY);
  }
}
