package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.spss.SavFile;
import fi.arvo.spss.SavWriter;
import fi.arvo.spss.SavWriter.Packing;
import fi.arvo.xlsx.SheetRows;
import fi.arvo.xlsx.Workbook;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200,000 rows of 60 columns, with a story of its own in each row, are read in a process of 64 MB.
 */
class LargeFilesIT {
  private static final int ROWS = 200_000;
  private static final int COLUMNS = 60;
  private static final String HEAP = "-Xmx64m";

  @TempDir private Path directory;

  private static String story(int row) {
    return "Palvelu oli nopeaa ja helppoa, kiitos siitä! Asia hoitui "
        + row
        + " minuutissa. ".repeat(3);
  }

  private static int score(int row, int column) {
    return (row * 31 + column * 17 + row / 7 * column) % 11;
  }

  /** What every way of reading must come to: the sum of all scores and of the stories' lengths. */
  private static String expected() {
    long sum = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS - 1; column++) {
        sum += score(row, column);
      }
      sum += story(row).strip().length();
    }
    return ROWS + " " + sum;
  }

  @Test
  void aWorkbookOf200000RowsAnd60ColumnsIsReadIn64Megabytes() throws Exception {
    Path file = directory.resolve("large.xlsx");
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      part(zip, out, "xl/workbook.xml");
      out.write(
          "<workbook xmlns:r=\""
              + office
              + "\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
      part(zip, out, "xl/_rels/workbook.xml.rels");
      out.write(
          "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet.xml\"/>"
              + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"texts.xml\"/></Relationships>");
      part(zip, out, "xl/sheet.xml");
      out.write("<worksheet><sheetData>");
      for (int row = 0; row < ROWS; row++) {
        out.write("<row r=\"" + (row + 1) + "\">");
        for (int column = 0; column < COLUMNS - 1; column++) {
          out.write("<c><v>" + score(row, column) + "</v></c>");
        }
        out.write("<c t=\"s\"><v>" + row + "</v></c></row>");
      }
      out.write("</sheetData></worksheet>");
      part(zip, out, "xl/texts.xml");
      out.write("<sst>");
      for (int row = 0; row < ROWS; row++) {
        out.write("<si><t>" + story(row) + "</t></si>");
      }
      out.write("</sst>");
      out.flush();
    }
    assertThat(read(file)).isEqualTo(expected());
  }

  private static void part(ZipOutputStream zip, Writer out, String name) throws IOException {
    out.flush();
    zip.putNextEntry(new ZipEntry(name));
  }

  @Test
  void spssFilesOf200000CasesAnd60ColumnsAreReadIn64Megabytes() throws Exception {
    for (Packing packing : Packing.values()) {
      SavWriter writer = new SavWriter(packing, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
      for (int column = 0; column < COLUMNS - 1; column++) {
        writer.number("q" + column);
      }
      writer.text("story", 200);
      for (int row = 0; row < ROWS; row++) {
        Object[] values = new Object[COLUMNS];
        for (int column = 0; column < COLUMNS - 1; column++) {
          values[column] = score(row, column);
        }
        values[COLUMNS - 1] = story(row);
        writer.row(values);
      }
      Path file = Files.write(directory.resolve("large.sav"), writer.bytes());
      assertThat(read(file)).as("%s", packing).isEqualTo(expected());
    }
  }

  private static String read(Path file) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-cp",
                    System.getProperty("java.class.path"),
                    LargeFilesIT.class.getName(),
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }

  /** The process that reads; see {@link #expected} for what it says. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    long rows = 0;
    long sum = 0;
    if (file.toString().endsWith(".xlsx")) {
      try (Workbook workbook = Workbook.open(file);
          SheetRows cells = workbook.rows(Optional.empty())) {
        for (; cells.next(); rows++) {
          for (int column = 0; column < COLUMNS - 1; column++) {
            sum += Integer.parseInt(PlainNumber.of(cells.value(column)));
          }
          sum += cells.value(COLUMNS - 1).strip().length();
        }
      }
    } else {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
          SavFile cases = SavFile.open(in, Optional.empty())) {
        for (; cases.next(); rows++) {
          for (int column = 0; column < COLUMNS - 1; column++) {
            sum += Integer.parseInt(PlainNumber.of(cases.number(column)));
          }
          sum += cases.text(COLUMNS - 1).strip().length();
        }
      }
    }
    System.out.println(rows + " " + sum);
  }
}
