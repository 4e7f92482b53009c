package fi.arvo.report.excel;

import fi.arvo.report.model.Workbook;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How sheets open and print: A4 landscape, stories on one page, tables as long as they are. */
final class SheetSetup {
  private static final double SIDE_MARGIN = 0.4;
  private static final double EDGE_MARGIN = 0.5;

  /** Of the page's width: readers draw columns up to a fifteenth wider than asked. */
  private static final double ROUNDING = 0.9;

  private static final int FOOTER_LIMIT = 80;

  /** Width of the paper between its margins at 96 dots an inch. */
  private static final double PAGE_PIXELS = 1045;

  /** Print of 10 points stays above 6 at this scale. */
  private static final double SMALLEST_SCALE = 0.62;

  /** A story on one page is no smaller: its largest words are read, the rest on the screen. */
  private static final double SMALLEST_STORY = 0.5;

  /** Of a story as wide as the paper. */
  private static final double WIDTH_SCALE = ROUNDING * PAGE_PIXELS / Span.PAGE.width();

  /** Between the margins of A4 lying on its side. */
  private static final double PAGE_POINTS = 595 - 2 * 72 * EDGE_MARGIN;

  /** Scale of tables over several pages. */
  private static final double WIDE_SCALE = 0.7;

  private final Workbook report;
  private final Voice voice;
  private final SafeText safe;

  SheetSetup(Workbook report, Voice voice, SafeText safe) {
    this.report = report;
    this.voice = voice;
    this.safe = safe;
  }

  /** A story: no gridlines, and one page unless it would be too small to read on it. */
  void story(XSSFSheet sheet, int columns, Page page) {
    common(sheet);
    sheet.setDisplayGridlines(false);
    int rows = page.rows().size();
    if (PAGE_POINTS / page.points(0, rows) < SMALLEST_STORY) {
      wide(sheet);
      page.breaks(PAGE_POINTS / WIDTH_SCALE).forEach(row -> sheet.setRowBreak(row - 1));
    } else {
      sheet.getPrintSetup().setFitHeight((short) 1);
    }
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, 0, rows - 1);
  }

  /** As wide as the paper. Fitted to pages, a sheet takes no notice of its breaks: it is scaled. */
  private static void wide(XSSFSheet sheet) {
    sheet.setFitToPage(false);
    sheet.getPrintSetup().setScale((short) Math.floor(100 * WIDTH_SCALE));
  }

  /** A what-if: what a reader plays with on the first page, the effects on the second. */
  void whatIf(XSSFSheet sheet, WhatIfPlan plan) {
    wide(sheet);
    sheet.setRowBreak(plan.second() - 1);
  }

  /**
   * A table: header frozen on screen and repeated on paper. One that would be too small to read on
   * the width of a page takes several, its leading columns on each.
   *
   * @param widths of the columns in pixels
   * @param keys number of leading columns that tell what a row is
   */
  void table(XSSFSheet sheet, int header, int[] widths, int keys) {
    common(sheet);
    sheet.getPrintSetup().setFitHeight((short) 0);
    if (IntStream.of(widths).sum() > PAGE_PIXELS / SMALLEST_SCALE) {
      sheet.setFitToPage(false);
      sheet.getPrintSetup().setScale((short) Math.round(100 * WIDE_SCALE));
      sheet.setHorizontallyCenter(false);
      int repeated = 0;
      double room = PAGE_PIXELS / WIDE_SCALE / 2;
      while (repeated < keys && widths[repeated] <= room) {
        room -= widths[repeated++];
      }
      if (repeated > 0) {
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
      }
    }
    sheet.createFreezePane(0, header + 1);
    sheet.setActiveCell(new CellAddress(0, 0));
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
  }

  /** The numbers behind the charts: as long as they are, no header of their own. */
  void numbers(XSSFSheet sheet) {
    common(sheet);
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void common(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
    sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
    sheet.setMargin(PageMargin.TOP, EDGE_MARGIN);
    sheet.setMargin(PageMargin.BOTTOM, EDGE_MARGIN);
    sheet.setMargin(PageMargin.HEADER, EDGE_MARGIN / 2);
    sheet.setMargin(PageMargin.FOOTER, EDGE_MARGIN / 2);
    sheet.setZoom(100);
    sheet.setActiveCell(new CellAddress(0, 0));
    sheet.getFooter().setLeft(footer());
    sheet.getFooter().setRight("&P / &N");
  }

  private String footer() {
    String text =
        safe.clean(
            report.company()
                + " \u00b7 "
                + report.title()
                + " \u00b7 "
                + voice.words().day(report.asOf()));
    String cut = text.length() > FOOTER_LIMIT ? text.substring(0, FOOTER_LIMIT) : text;
    return cut.replace("&", "&&");
  }
}
