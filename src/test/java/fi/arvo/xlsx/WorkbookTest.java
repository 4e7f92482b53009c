package fi.arvo.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  @TempDir Path dir;

  private final XSSFWorkbook poi = new XSSFWorkbook();

  private CellStyle format(String code) {
    CellStyle style = poi.createCellStyle();
    style.setDataFormat(poi.createDataFormat().getFormat(code));
    return style;
  }

  private List<String> rows(String... sheet) throws IOException {
    Path file = dir.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      poi.write(out);
    }
    return rows(file, sheet);
  }

  private List<String> rows(RawWorkbook workbook) throws IOException {
    return rows(Files.write(dir.resolve("a.xlsx"), workbook.bytes()));
  }

  /** {@code 3: TEXT a|NUMBER 1}, for each row that holds something. */
  static List<String> rows(Path file, String... sheet) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Workbook workbook = Workbook.open(file);
        SheetRows rows =
            workbook.rows(sheet.length == 0 ? Optional.empty() : Optional.of(sheet[0]))) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < rows.width(); column++) {
          cells.add((rows.kind(column) + " " + rows.value(column)).strip());
        }
        lines.add(rows.number() + ": " + String.join("|", cells));
      }
    }
    return lines;
  }

  @Test
  void eachKindOfCellIsToldApart() throws IOException {
    XSSFRow row = poi.createSheet().createRow(0);
    row.createCell(0).setCellValue("Hyvä");
    row.createCell(1).setCellValue(9);
    row.createCell(2).setCellValue(true);
    row.createCell(3).setCellErrorValue(FormulaError.NA);
    row.createCell(5).setCellValue(new XSSFRichTextString("rich"));
    row.createCell(6).setCellFormula("1/3");
    assertThat(rows())
        .containsExactly(
            "1: TEXT Hyvä|NUMBER 9.0|BOOLEAN true|ERROR #N/A|BLANK|TEXT rich|UNCALCULATED");
  }

  @Test
  void aFormulaGivesTheValueThatWasWorkedOutForIt() throws IOException {
    XSSFRow row = poi.createSheet().createRow(0);
    row.createCell(0).setCellFormula("2*3.5");
    row.createCell(1).setCellFormula("\"a\"&\"b\"");
    row.createCell(2).setCellFormula("1=1");
    row.createCell(3).setCellFormula("NA()");
    row.createCell(4).setCellFormula("\"\"");
    poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(rows()).containsExactly("1: NUMBER 7.0|TEXT ab|BOOLEAN true|ERROR #N/A|BLANK");
  }

  @Test
  void numbersStayAsTheyAreStored() throws IOException {
    assertThat(
            rows(
                new RawWorkbook()
                    .rows(
                        "<row><c><v>12345678901234567</v></c><c><v>8.3000000000000007</v></c>"
                            + "<c t=\"n\"><v>1.5E-3</v></c></row>")))
        .containsExactly("1: NUMBER 12345678901234567|NUMBER 8.3000000000000007|NUMBER 1.5E-3");
  }

  @Test
  void aNumberIsADayOrATimeByItsFormat() throws IOException {
    XSSFRow row = poi.createSheet().createRow(0);
    LocalDateTime moment = LocalDateTime.of(2026, 3, 2, 9, 14, 5);
    String[] formats = {"d.m.yyyy", "d.m.yyyy h:mm", "m/d/yy", "h:mm:ss", "0.00"};
    for (int i = 0; i < formats.length; i++) {
      row.createCell(i).setCellValue(moment);
      row.getCell(i).setCellStyle(format(formats[i]));
    }
    row.createCell(5).setCellValue(LocalDate.of(2026, 3, 2));
    row.getCell(5).setCellStyle(format("[$-40B]d. mmmm yyyy;@"));
    row.createCell(6).setCellValue(1.5);
    row.getCell(6).setCellStyle(format("[h]:mm"));
    assertThat(rows())
        .singleElement()
        .asString()
        .matches(
            "1: (DATE 2026-03-02T09:14:05\\|){3}TIME 1106[0-9]{3}:14:05\\|NUMBER 46083[.][0-9]+"
                + "\\|DATE 2026-03-02\\|TIME 36:00:00");
  }

  @Test
  void daysMayBeCountedFrom1904() throws IOException {
    poi.getCTWorkbook().getWorkbookPr().setDate1904(true);
    XSSFRow row = poi.createSheet().createRow(0);
    row.createCell(0).setCellValue(LocalDate.of(2026, 3, 2));
    row.getCell(0).setCellStyle(format("d.m.yyyy"));
    assertThat(rows()).containsExactly("1: DATE 2026-03-02");
  }

  @Test
  void aDayThatTheCalendarDoesNotHaveStaysANumber() {
    assertThat(SerialTime.moment(59, false)).isEqualTo("1900-02-28");
    assertThat(SerialTime.moment(60, false)).isNull();
    assertThat(SerialTime.moment(61, false)).isEqualTo("1900-03-01");
    assertThat(SerialTime.moment(0.5, false)).isNull();
    assertThat(SerialTime.moment(-1, false)).isNull();
    assertThat(SerialTime.moment(2_958_465, false)).isEqualTo("9999-12-31");
    assertThat(SerialTime.moment(2_958_466, false)).isNull();
    assertThat(SerialTime.moment(46_082.999999999999, false)).isEqualTo("2026-03-02");
    assertThat(SerialTime.moment(0, true)).isEqualTo("1904-01-01");
  }

  @Test
  void formatsTellDaysFromTimesAndNumbers() {
    assertThat(List.of("yyyy-mm-dd", "mmm yy", "mmmm", "d/m/yyyy h:mm AM/PM", "\"klo\" d.m."))
        .allSatisfy(code -> assertThat(DateFormats.of(code)).isEqualTo(CellKind.DATE));
    assertThat(List.of("h:mm", "mm:ss.0", "[h]:mm:ss", "[mm]", "h \"dy\""))
        .allSatisfy(code -> assertThat(DateFormats.of(code)).isEqualTo(CellKind.TIME));
    assertThat(
            List.of(
                "General",
                "Standard",
                "0.00E+00",
                "#,##0 \"days\"",
                "[Red]0;[Blue]d",
                "[$-40B]# ##0",
                "0\\d",
                "@"))
        .allSatisfy(code -> assertThat(DateFormats.of(code)).isEqualTo(CellKind.NUMBER));
    assertThat(DateFormats.builtIn(14)).isEqualTo(CellKind.DATE);
    assertThat(DateFormats.builtIn(20)).isEqualTo(CellKind.TIME);
    assertThat(DateFormats.builtIn(22)).isEqualTo(CellKind.DATE);
    assertThat(DateFormats.builtIn(10)).isEqualTo(CellKind.NUMBER);
  }

  @Test
  void rowsWithoutAValueAreNone() throws IOException {
    XSSFSheet sheet = poi.createSheet();
    sheet.createRow(1).createCell(3).setCellValue("a");
    sheet.createRow(2).createCell(0);
    sheet.createRow(4).createCell(0).setCellValue("  ");
    sheet.createRow(7).createCell(0).setCellValue("b");
    sheet.getRow(7).setZeroHeight(true);
    assertThat(rows()).containsExactly("2: BLANK|BLANK|BLANK|TEXT a", "8: TEXT b");
  }

  @Test
  void theFirstVisibleSheetWithSomethingOnItIsReadUnlessOneIsNamed() throws IOException {
    poi.createSheet("Cover");
    poi.createSheet("Hidden").createRow(0).createCell(0).setCellValue("hidden");
    poi.createSheet("Answers").createRow(0).createCell(0).setCellValue("answers");
    poi.createSheet("More").createRow(0).createCell(0).setCellValue("more");
    poi.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    assertThat(rows()).containsExactly("1: TEXT answers");
    assertThat(rows("More")).containsExactly("1: TEXT more");
    assertThat(rows("Hidden")).containsExactly("1: TEXT hidden");
  }

  @Test
  void onlyTheFirstOfMergedCellsHasTheirText() throws IOException {
    XSSFSheet sheet = poi.createSheet();
    sheet.createRow(0).createCell(0).setCellValue("Please rate:");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    sheet.createRow(1).createCell(2).setCellValue("Quality");
    assertThat(rows()).containsExactly("1: TEXT Please rate:", "2: BLANK|BLANK|TEXT Quality");
  }

  @Test
  void textsComeInAllTheWaysThatTheyAreWritten() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook()
            .sharedTexts(
                "<si><r><t>one </t></r><r><t>&amp; two</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>"
                    + "</si><si><t>a_x000D_b_x005F_x000D_</t></si>")
            .rows(
                "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"D3\" t=\"inlineStr\"><is><t>in </t><r><t>line</t></r></is></c>"
                    + "<c r=\"AA3\" t=\"d\"><v>2026-03-02T09:14:05</v></c></row>");
    assertThat(rows(workbook))
        .containsExactly(
            "3: TEXT one & two|TEXT a\rb_x000D_|BLANK|TEXT in line"
                + "|BLANK".repeat(22)
                + "|DATE 2026-03-02T09:14:05");
  }

  @Test
  void aPartMayBeInUtf16() throws IOException {
    String sheet =
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row>"
            + "<c t=\"str\"><v>ä€</v></c></row></sheetData></worksheet>";
    assertThat(
            rows(
                new RawWorkbook()
                    .part("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly("1: TEXT ä€");
  }

  @Test
  void textsThatDoNotFitIntoMemoryAreTheSame() throws IOException {
    StringBuilder shared = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      shared.append("<si><t>").append("ä".repeat(i % 300)).append(i).append("</t></si>");
    }
    Path file =
        Files.write(
            dir.resolve("a.xlsx"), new RawWorkbook().sharedTexts(shared.toString()).bytes());
    try (Parts parts = new Parts(file);
        SharedTexts texts = SharedTexts.of(parts, "xl/sharedStrings.xml", 100_000)) {
      assertThat(texts.count()).isEqualTo(5000);
      for (int step : new int[] {1, 7, 1024, 4999}) {
        for (int i = 0; i < 5000; i += step) {
          assertThat(texts.text(i)).isEqualTo("ä".repeat(i % 300) + i);
        }
      }
    }
  }
}
