package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.Role;
import fi.arvo.spark.CountedFileSystem;
import fi.arvo.spark.SparkTest;
import fi.arvo.xlsx.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as extracts. */
@ExtendWith(SparkTest.class)
class XlsxExtractTest {
  private static final String[] SALES = {"customer_id", "booked_at", "amount", "revenue_stream"};
  private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 3, 2, 9, 14, 5);

  @TempDir Path dir;

  private static void add(Workbook workbook, String name, Object[]... rows) {
    CellStyle moment = workbook.createCellStyle();
    moment.setDataFormat(workbook.createDataFormat().getFormat("d.m.yyyy h:mm"));
    Sheet sheet = workbook.createSheet(name);
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        Cell cell = row.createCell(c);
        Object value = rows[r][c];
        if (value instanceof LocalDateTime at) {
          cell.setCellValue(at);
          cell.setCellStyle(moment);
        } else if (value instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else if (value instanceof FormulaError error) {
          cell.setCellErrorValue(error.getCode());
        } else if (value.toString().startsWith("=")) {
          cell.setCellFormula(value.toString().substring(1));
        } else {
          cell.setCellValue(value.toString());
        }
      }
    }
  }

  private static byte[] bytes(Workbook workbook) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sales(Object[]... rows) {
    Workbook workbook = new XSSFWorkbook();
    add(workbook, "Sales", rows);
    return bytes(workbook);
  }

  private TestJob job(String name, byte[] bytes) {
    TestJob job = new TestJob();
    job.transactions().at(Reading.write(dir, name, bytes)).columns(SALES);
    return job;
  }

  private String problem(String name, byte[] bytes) {
    UnreadableExtract e =
        catchThrowableOfType(UnreadableExtract.class, () -> Reading.of(job(name, bytes), dir));
    assertThat(e.problems()).hasSize(1);
    return e.problems().get(0);
  }

  @Test
  void rowsAreReadWithTheirTypes() {
    byte[] file =
        sales(
            SALES,
            new Object[] {1234567890123.0, MOMENT, 8.3, "Vakuutus"},
            new Object[] {"C 7", "3.3.2026", "1 234.50", "Säästö"},
            new Object[] {},
            new Object[] {42, MOMENT, 0.1 + 0.2, ""});
    Reading reading = Reading.of(job("a.xlsx", file), dir);
    assertThat(reading.transactions())
        .containsExactlyInAnyOrder(
            "1234567890123 2026-03-02 830 Vakuutus - EUR",
            "c 7 2026-03-03 123450 Säästö - EUR",
            "42 2026-03-02 30 - - EUR");
    SourceFile source = reading.landed.extract(Role.TRANSACTIONS).orElseThrow().files().get(0);
    assertThat(source.format()).isEqualTo(Format.XLSX);
    assertThat(source.records()).isEqualTo(3);
    assertThat(source.columns()).containsExactly(SALES);
    assertThat(source.bytes()).isEqualTo(file.length);
    assertThat(source.sha256()).hasSize(64);
  }

  @Test
  void rowsThatAreTurnedAwayAreNamedByTheirRowOnTheSheet() {
    byte[] file =
        sales(
            SALES,
            new Object[] {},
            new Object[] {"a", 0.5, 1, ""},
            new Object[] {"a", MOMENT, FormulaError.DIV0, ""},
            new Object[] {"a", MOMENT, "=1/3", ""},
            new Object[] {"a", MOMENT, "x", ""});
    assertThat(Reading.of(job("a.xlsx", file), dir).rejected(Role.TRANSACTIONS))
        .containsExactly(
            "a.xlsx:3 booked_at [0.5] not a date",
            "a.xlsx:4  [] an error of Excel in the column amount: #DIV/0!",
            "a.xlsx:5  [] a formula without its value in the column amount; open the file in Excel"
                + " and save it",
            "a.xlsx:6 amount [x] not a number");
  }

  @Test
  void anErrorIsNoValueWhereTheJobSaysSo() {
    TestJob job = job("a.xlsx", sales(SALES, new Object[] {"a", MOMENT, 1, FormulaError.NA}));
    job.transactions().missing("#N/A");
    assertThat(Reading.of(job, dir).transactions()).containsExactly("a 2026-03-02 100 - - EUR");
  }

  @Test
  void headersOfSurveyPlatformsAreToldByWhatTheyHold() {
    Workbook workbook = new XSSFWorkbook();
    add(
        workbook,
        "Sheet0",
        new Object[] {"ResponseId", "Q1_NPS"},
        new Object[] {"Response ID", "How likely are you to recommend <b>us</b>?"},
        new Object[] {"{\"ImportId\":\"_recordId\"}", "{\"ImportId\":\"QID1\"}"},
        new Object[] {"R_1", 9},
        new Object[] {"R_2", 11});
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "q.xlsx", bytes(workbook)))
        .column("response_id", "ResponseId")
        .column("recommend", "Q1_NPS");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.answers()).extracting(Answer::response).containsExactly("r_1");
    assertThat(reading.rejected(Role.SURVEY))
        .containsExactly("q.xlsx:5 Q1_NPS [11] outside the scale 0 to 10");
  }

  @Test
  void aSheetIsReadByName() {
    Workbook workbook = new XSSFWorkbook();
    add(workbook, "Front page", new Object[] {"Sales of March"});
    add(workbook, "Sales", SALES, new Object[] {"a", MOMENT, 1, ""});
    TestJob job = job("a.xlsx", bytes(workbook));
    assertThat(catchThrowableOfType(UnreadableExtract.class, () -> Reading.of(job, dir)).problems())
        .contains(
            "extract transactions: a.xlsx has no column \"customer_id\" (for customer_id); it has"
                + " Sales of March.");
    job.transactions().sheet("Sales");
    assertThat(Reading.of(job, dir).transactions()).containsExactly("a 2026-03-02 100 - - EUR");
    job.transactions().sheet("March");
    assertThat(catchThrowableOfType(UnreadableExtract.class, () -> Reading.of(job, dir)).problems())
        .containsExactly(
            "extract transactions: a.xlsx has no sheet \"March\"; it has Front page, Sales.");
  }

  @Test
  void aWorkbookIsKnownByItsBytesWhateverItsName() {
    byte[] file = sales(SALES, new Object[] {"a", MOMENT, 1, ""});
    for (String name : List.of("a.csv", "a.xls", "a.sav")) {
      assertThat(Reading.of(job(name, file), dir).transactions())
          .as(name)
          .containsExactly("a 2026-03-02 100 - - EUR");
    }
  }

  @Test
  void aWorkbookThatLiesElsewhereIsReadThroughACopyThatIsGoneAfterwards(SparkSession spark)
      throws IOException {
    byte[] file = sales(SALES, new Object[] {"a", MOMENT, 1, ""});
    Path path = Reading.write(dir, "a.xlsx", file);
    spark
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.counted.impl", OneParseTest.Counted.class.getName());
    TestJob job = new TestJob();
    job.transactions().at("counted:" + path).columns(SALES);
    List<Path> before = copies();
    assertThat(Reading.of(job, dir).transactions()).containsExactly("a 2026-03-02 100 - - EUR");
    assertThat(copies()).isEqualTo(before);
    // Its first bytes, which tell that it is a workbook, and two copies.
    assertThat(CountedFileSystem.bytes().get(path.toString()).get())
        .isEqualTo(2L * file.length + ForeignFile.LEAD);
  }

  private static List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("arvo-.*\\.xlsx"))
          .sorted()
          .toList();
    }
  }

  @Test
  void manyFilesOfSeveralFormatsAreOneExtract() {
    TestJob job = job("a.xlsx", sales(SALES, new Object[] {"a", MOMENT, 1, ""}));
    job.transactions()
        .at(
            Reading.write(
                dir, "b.csv", "customer_id,booked_at,amount,revenue_stream\nb,2026-03-02,2,x"));
    assertThat(Reading.of(job, dir).transactions())
        .containsExactlyInAnyOrder("a 2026-03-02 100 - - EUR", "b 2026-03-02 200 x - EUR");
  }

  @Test
  void otherFilesAreToldWhatTheyAre() throws IOException, GeneralSecurityException {
    Workbook old = new HSSFWorkbook();
    add(old, "Sales", SALES);
    assertThat(problem("a.xls", bytes(old)))
        .isEqualTo("extract transactions: a.xls is an old workbook (.xls); save it as .xlsx.");
    assertThat(problem("locked.xlsx", encrypted(sales(SALES))))
        .isEqualTo(
            "extract transactions: locked.xlsx is a workbook with a password; save it without"
                + " one.");
    assertThat(problem("text.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            "extract transactions: text.xlsx is not a workbook, whatever its name says; state its"
                + " format, or export it again.");
    assertThat(problem("empty.xlsx", new byte[0]))
        .isEqualTo("extract transactions: empty.xlsx is empty; was its export cut off?");
    byte[] whole = sales(SALES, new Object[] {"a", MOMENT, 1, ""});
    assertThat(problem("half.xlsx", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo(
            "extract transactions: half.xlsx is a workbook or another zip file whose end is missing"
                + " or broken; fetch it again.");
    assertThat(problem("bomb.xlsx", new RawWorkbook().rows("<x/>".repeat(17_000_000)).bytes()))
        .contains("bomb.xlsx unpacks to far more than a workbook of its size holds");
  }

  private static byte[] encrypted(byte[] workbook) throws IOException, GeneralSecurityException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("salasana");
      try (OutputStream in = encryptor.getDataStream(files)) {
        in.write(workbook);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}
