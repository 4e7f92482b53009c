package fi.arvo.report.excel;

import fi.arvo.report.model.Workbook;
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
  private static final int FOOTER_LIMIT = 80;

  private final Workbook report;
  private final Voice voice;
  private final SafeText safe;

  SheetSetup(Workbook report, Voice voice, SafeText safe) {
    this.report = report;
    this.voice = voice;
    this.safe = safe;
  }

  /** A story: one page, no gridlines. */
  void story(XSSFSheet sheet, int columns, int rows) {
    common(sheet);
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setFitHeight((short) 1);
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, 0, rows - 1);
  }

  /** A table: header frozen on screen and repeated on paper. */
  void table(XSSFSheet sheet, int header) {
    common(sheet);
    sheet.getPrintSetup().setFitHeight((short) 0);
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
