package fi.arvo.report.excel;

import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Paints a laid out page into a sheet: columns where boxes begin, merged cells, row heights. */
final class StoryPainter {
  private static final double CHARACTER_PIXELS = 7;
  private static final double PIXELS_PER_POINT = 96.0 / 72.0;

  private final XSSFSheet sheet;
  private final CellWriter cells;
  private final Page page;
  private final int[] edges;

  StoryPainter(XSSFSheet sheet, CellWriter cells, Page page) {
    this.sheet = sheet;
    this.cells = cells;
    this.page = page;
    this.edges = page.edges();
  }

  void paint() {
    for (int c = 0; c + 1 < edges.length; c++) {
      sheet.setColumnWidth(c, columnWidth(edges[c + 1] - edges[c]));
    }
    for (int r = 0; r < page.rows().size(); r++) {
      PageRow pageRow = page.rows().get(r);
      XSSFRow row = sheet.createRow(r);
      row.setHeightInPoints((float) pageRow.points());
      for (Box box : pageRow.boxes()) {
        paint(row, box);
      }
    }
  }

  /** Number of columns of the page. */
  int columns() {
    return edges.length - 1;
  }

  /** Excel's width unit of a column that is some pixels wide. */
  static int columnWidth(int pixels) {
    return (int) Math.round(pixels / CHARACTER_PIXELS * 256);
  }

  /** Where a chart floats, to the pixel. */
  XSSFClientAnchor anchor(Page.PlacedChart chart) {
    int bottom = chart.row();
    double left = chart.pixels();
    while (bottom < page.rows().size() && left > pixels(bottom)) {
      left -= pixels(bottom);
      bottom++;
    }
    int first = columnHolding(chart.span().left());
    int last = columnHolding(chart.span().right());
    return new XSSFClientAnchor(
        (chart.span().left() - edges[first]) * Units.EMU_PER_PIXEL,
        0,
        (chart.span().right() - edges[last]) * Units.EMU_PER_PIXEL,
        (int) Math.round(left * Units.EMU_PER_PIXEL),
        first,
        chart.row(),
        last,
        bottom);
  }

  private double pixels(int row) {
    return page.rows().get(row).points() * PIXELS_PER_POINT;
  }

  private void paint(XSSFRow row, Box box) {
    int first = column(box.left());
    int last = column(box.right()) - 1;
    XSSFCell cell = cells.write(row, first, box.content(), box.look());
    XSSFCellStyle style = cell.getCellStyle();
    for (int c = first + 1; c <= last; c++) {
      row.createCell(c).setCellStyle(style);
    }
    if (last > first) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }
  }

  /** The column that a pixel falls into; the one after the last for the page's right edge. */
  private int columnHolding(int pixel) {
    int at = Arrays.binarySearch(edges, pixel);
    return at >= 0 ? at : -at - 2;
  }

  private int column(int pixel) {
    int at = Arrays.binarySearch(edges, pixel);
    if (at < 0) {
      throw new IllegalStateException("no column begins at pixel " + pixel);
    }
    return at;
  }
}
