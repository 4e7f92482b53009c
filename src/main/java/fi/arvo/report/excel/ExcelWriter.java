package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.TableSheet;
import fi.arvo.report.model.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a report as an Excel workbook. The same report gives the same bytes on any machine with
 * the same build, in any time zone and locale.
 */
public final class ExcelWriter {
  static final String CREATOR = "Arvo";

  /**
   * What was written.
   *
   * @param sheets their number, the sheet of chart numbers included
   * @param charts their number
   * @param removedCharacters characters left out of texts because a workbook cannot hold them
   */
  public record Written(int sheets, int charts, long removedCharacters) {}

  /**
   * Writes a workbook to a file, replacing it when it is there.
   *
   * @throws UnsoundWorkbookException when the workbook is one that Excel would offer to repair, or
   *     a text would be cut; nothing is written then
   * @throws IOException when the file cannot be written
   */
  public Written write(Workbook report, Path file) throws IOException {
    LocaleUtil.setUserLocale(Locale.ROOT);
    LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("UTC"));
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Written written = fill(workbook, report);
      WorkbookCheck.require(workbook);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      Files.write(file, DeterministicZip.rewrite(bytes.toByteArray()));
      return written;
    } finally {
      LocaleUtil.resetUserLocale();
      LocaleUtil.resetUserTimeZone();
    }
  }

  private static Written fill(XSSFWorkbook workbook, Workbook report) {
    Voice voice = Voice.of(report);
    SafeText safe = new SafeText();
    CellWriter cells = new CellWriter(new StyleBook(workbook), safe);
    createSheets(workbook, report, voice);
    Optional<NumbersSheet> numbers =
        workbook.getNumberOfSheets() > report.sheets().size()
            ? Optional.of(
                new NumbersSheet(workbook.getSheetAt(report.sheets().size()), cells, voice))
            : Optional.empty();
    Optional<ChartPainter> charts = numbers.map(behind -> new ChartPainter(behind, safe, voice));
    SheetSetup print = new SheetSetup(report, voice, safe);
    int drawn = 0;
    for (int i = 0; i < report.sheets().size(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (report.sheets().get(i) instanceof StorySheet story) {
        Page page = new StoryLayout(voice).page(story);
        StoryPainter painter = new StoryPainter(sheet, cells, page);
        painter.paint();
        for (Page.PlacedChart chart : page.charts()) {
          charts.orElseThrow().paint(sheet, painter.anchor(chart), chart);
          drawn++;
        }
        print.story(sheet, painter.columns(), page);
        page.whatIf()
            .ifPresent(
                plan -> {
                  new WhatIfCells(sheet, plan, voice).finish();
                  print.whatIf(sheet, plan);
                });
      } else if (report.sheets().get(i) instanceof TableSheet table) {
        String first = report.sheets().get(0).name();
        TablePainter.Painted painted = new TablePainter(sheet, cells, voice, table).paint(first);
        print.table(sheet, painted.header(), painted.widths(), painted.keys());
      }
    }
    numbers.ifPresent(
        behind -> {
          behind.finish();
          print.numbers(workbook.getSheetAt(workbook.getNumberOfSheets() - 1));
        });
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.setForceFormulaRecalculation(false);
    properties(workbook.getProperties(), report, safe);
    return new Written(workbook.getNumberOfSheets(), drawn, safe.removed());
  }

  /** Creates every sheet empty, in order, so that links and charts can name them. */
  private static void createSheets(XSSFWorkbook workbook, Workbook report, Voice voice) {
    List<String> names = new ArrayList<>(report.sheets().stream().map(Sheet::name).toList());
    if (hasCharts(report)) {
      names.add(voice.frame().say(Phrase.NUMBERS_SHEET));
    }
    List<String> faults = WorkbookCheck.sheetNames(names);
    if (!faults.isEmpty()) {
      throw new UnsoundWorkbookException(faults);
    }
    names.forEach(workbook::createSheet);
  }

  private static boolean hasCharts(Workbook report) {
    return report.sheets().stream()
        .filter(StorySheet.class::isInstance)
        .flatMap(sheet -> ((StorySheet) sheet).blocks().stream())
        .flatMap(
            block ->
                block instanceof BlockRow row
                    ? row.parts().stream().map(Block.Part::block)
                    : List.of(block).stream())
        .anyMatch(ChartBlock.class::isInstance);
  }

  private static void properties(POIXMLProperties properties, Workbook report, SafeText safe) {
    PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
    String created = report.created().toString();
    core.setCreatorProperty(CREATOR);
    core.setLastModifiedByProperty(CREATOR);
    try {
      core.setCreatedProperty(created);
      core.setModifiedProperty(created);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the library does not take the instant " + created, e);
    }
    core.setTitleProperty(safe.clean(report.title()));
    core.setSubjectProperty(safe.clean(report.company()));
    core.setIdentifierProperty(report.contentId());
    core.setLanguageProperty(report.language().tag());
    properties.getExtendedProperties().getUnderlyingProperties().setApplication(CREATOR);
    properties
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setCompany(safe.clean(report.company()));
  }
}
