package fi.arvo.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is damaged or means harm ends in a sentence, and takes little memory until then. */
class UnfitWorkbookTest {
  private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

  @TempDir Path dir;

  private String problem(RawWorkbook workbook) throws IOException {
    return problem(workbook.bytes());
  }

  private String problem(byte[] bytes) throws IOException {
    Path file = Files.write(dir.resolve("a.xlsx"), bytes);
    try {
      return "no problem: " + WorkbookTest.rows(file);
    } catch (UnfitWorkbook e) {
      return e.getMessage();
    }
  }

  private String problemOfRows(String xml) throws IOException {
    return problem(new RawWorkbook().rows(xml));
  }

  @Test
  void aWholeOneIsRead() throws IOException {
    assertThat(problemOfRows(ROW)).isEqualTo("no problem: [1: NUMBER 1]");
  }

  @Test
  void aZipBombIsToldByHowMuchItUnpacks() throws IOException {
    assertThat(problemOfRows(ROW + "<x/>".repeat(17_000_000)))
        .startsWith("unpacks to far more than a workbook of its size holds (xl/worksheets/sheet1");
    assertThat(problem(new RawWorkbook().sharedTexts("<si/>".repeat(14_000_000)).rows(ROW)))
        .startsWith("unpacks to far more than a workbook of its size holds (xl/sharedStrings.xml)");
  }

  @Test
  void oneLongTextOrTagTakesNoMemory() throws IOException {
    String much = "a".repeat(5 << 20);
    assertThat(problem(new RawWorkbook().sharedTexts("<si><t>" + much + "</t></si>").rows(ROW)))
        .startsWith("has a text of more than 4 MB in one place (xl/sharedStrings.xml)");
    assertThat(problemOfRows("<row r=\"" + much + "\"/>"))
        .startsWith("has a text of more than 4 MB");
    assertThat(problemOfRows("<!--" + much + "-->" + ROW))
        .startsWith("has a text of more than 4 MB");
  }

  @Test
  void declaredEntitiesAreNotRead() throws IOException {
    Path secret = Files.writeString(dir.resolve("secret"), "secret");
    for (String declared :
        new String[] {
          "<!ENTITY e SYSTEM \"" + secret.toUri() + "\">",
          "<!ENTITY % p SYSTEM \"http://localhost:1/x.dtd\"> %p;",
          "<!ENTITY e \"lol\">"
        }) {
      RawWorkbook workbook =
          new RawWorkbook()
              .part(
                  "xl/worksheets/sheet1.xml",
                  "<?xml version=\"1.0\"?><!DOCTYPE worksheet ["
                      + declared
                      + "]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");
      assertThat(problem(workbook))
          .startsWith("declares document types or entities (xl/worksheets/sheet1.xml)");
    }
    assertThat(
            problem(
                new RawWorkbook()
                    .part("xl/workbook.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")))
        .startsWith("declares document types or entities (xl/workbook.xml)");
  }

  @Test
  void aFileThatWasCutOffIsToldSo() throws IOException {
    byte[] whole = new RawWorkbook().rows(ROW).bytes();
    for (int length : new int[] {30, whole.length / 2, whole.length - 1}) {
      assertThat(problem(Arrays.copyOf(whole, length)))
          .isEqualTo(
              "is a workbook or another zip file whose end is missing or broken; fetch it again.");
    }
  }

  @Test
  void aByteThatChangedOnTheWayIsFound() throws IOException {
    byte[] bytes = new RawWorkbook().rows(ROW).bytes();
    int found = 0;
    for (int at = 30; at < bytes.length; at += 3) {
      byte[] changed = bytes.clone();
      changed[at] ^= 0x10;
      String problem = problem(changed);
      if (problem.startsWith("no problem")) {
        // Only what nobody reads may change: times and other notes about the parts.
        assertThat(problem).isEqualTo("no problem: [1: NUMBER 1]");
      } else {
        found++;
      }
    }
    assertThat(found).isGreaterThan(bytes.length / 6);
  }

  @Test
  void partsThatAreMissingAreNamed() throws IOException {
    assertThat(problem(new RawWorkbook().rows(ROW).without("xl/worksheets/sheet1.xml")))
        .startsWith("is damaged inside (xl/worksheets/sheet1.xml is missing)");
    assertThat(problem(new RawWorkbook().rows(ROW).without("xl/_rels/workbook.xml.rels")))
        .startsWith("is damaged inside (xl/_rels/workbook.xml.rels is missing)");
  }

  @Test
  void anotherKindOfZipFileIsToldWhatItIs() throws IOException {
    RawWorkbook none = new RawWorkbook().without("xl/workbook.xml").without("_rels/.rels");
    assertThat(problem(none))
        .isEqualTo("is a zip file that holds no workbook; unpack it, or export it again.");
    assertThat(problem(none.part("xl/workbook.bin", "")))
        .isEqualTo("is a binary workbook (.xlsb); save it as .xlsx.");
    RawWorkbook open = new RawWorkbook().without("xl/workbook.xml").without("_rels/.rels");
    assertThat(problem(open.part("content.xml", "").part("mimetype", "")))
        .isEqualTo("is an OpenDocument file; save it as .xlsx.");
  }

  @Test
  void cellsWhereNoneCanBeAreDamage() throws IOException {
    for (String rows :
        new String[] {
          "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
          "<row r=\"1048577\"><c><v>1</v></c></row>",
          "<row r=\"-1\"><c><v>1</v></c></row>",
          "<row r=\"x\"><c><v>1</v></c></row>",
          "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
          "<row><c r=\"XFE1\"><v>1</v></c></row>",
          "<row><c r=\"AAAAAAAAA1\"><v>1</v></c></row>",
          "<row><c r=\"1\"><v>1</v></c></row>",
          "<row><c t=\"s\"><v>0</v></c></row>",
          "<row><c t=\"s\"><v>-1</v></c></row>",
          "<row><c t=\"?\"><v>1</v></c></row>",
          "<row><c><v>one</v></c></row>",
          "<row><c><v>1</v></c>",
          "<a>".repeat(200) + "</a>".repeat(200),
        }) {
      assertThat(problemOfRows(rows))
          .as(rows)
          .startsWith("is damaged inside (xl/worksheets/sheet1");
    }
  }

  @Test
  void whatAWorkbookSaysOfItsSizeTakesNoMemory() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook()
            .part(
                "xl/sharedStrings.xml",
                "<sst count=\"2147483647\" uniqueCount=\"2147483647\"><si><t>a</t></si></sst>")
            .part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row spans=\"1:16384\">"
                    + "<c t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
    assertThat(problem(workbook)).isEqualTo("no problem: [1: TEXT a]");
  }

  @Test
  void aSheetThatIsNotThereIsToldWithThoseThatAre() throws IOException {
    Path file = Files.write(dir.resolve("a.xlsx"), new RawWorkbook().rows(ROW).bytes());
    assertThatThrownBy(() -> WorkbookTest.rows(file, "Answers"))
        .isInstanceOf(UnfitWorkbook.class)
        .hasMessage("has no sheet \"Answers\"; it has Data.");
    assertThat(problemOfRows("<row r=\"1\"/>"))
        .isEqualTo("has no visible sheet with anything on it; was its export cut off?");
  }
}
