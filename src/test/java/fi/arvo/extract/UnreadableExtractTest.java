package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.arvo.spark.SparkTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What stands against reading an extract is said in sentences that one can act on. */
@ExtendWith(SparkTest.class)
class UnreadableExtractTest {
  @TempDir Path dir;

  private static TestJob transactions(String path) {
    TestJob job = new TestJob();
    job.transactions().at(path).columns("customer_id", "booked_at", "amount");
    return job;
  }

  private List<String> problems(TestJob job) {
    return catchThrowableOfType(UnreadableExtract.class, () -> Reading.of(job, dir)).problems();
  }

  private List<String> problems(byte[] bytes) {
    return problems(transactions(Reading.write(dir, "a.csv", bytes).toString()));
  }

  @Test
  void aDirectoryThatDoesNotExistIsNamedWithTheNearestThatDoes() {
    assertThat(problems(transactions(dir + "/2026/09/sales.csv")))
        .containsExactly(
            "extract transactions: nothing is found at "
                + dir
                + "/2026/09/sales.csv; the nearest that exists is "
                + dir
                + ".");
  }

  @Test
  void aPatternThatMatchesNothingIsNamed() {
    Reading.write(dir, "sales/_SUCCESS", "");
    assertThat(problems(transactions(dir + "/sales/*.csv")))
        .containsExactly(
            "extract transactions: nothing is found at "
                + dir
                + "/sales/*.csv; the nearest that exists is "
                + dir
                + "/sales.");
    assertThat(problems(transactions(dir + "/sales")))
        .containsExactly("extract transactions: there is no file in " + dir + "/sales.");
  }

  @Test
  void aNameThatDoesNotTellTheFormatIsRefused() {
    assertThat(problems(transactions(Reading.write(dir, "sales.dat", "x").toString())))
        .containsExactly(
            "extract transactions: the name of sales.dat does not tell its format; state format:"
                + " csv, parquet, jsonl, xlsx or sav.");
  }

  @Test
  void aMissingColumnIsNamedWithTheNearestOneAndAllAtOnce() {
    Path file = Reading.write(dir, "a.csv", "Customer_ID;booked;amonut\n");
    assertThat(problems(transactions(file.toString())))
        .containsExactly(
            "extract transactions: a.csv has no column \"customer_id\" (for customer_id); the"
                + " nearest is \"Customer_ID\".",
            "extract transactions: a.csv has no column \"booked_at\" (for booked_at); the nearest"
                + " is \"booked\".",
            "extract transactions: a.csv has no column \"amount\" (for amount); the nearest is"
                + " \"amonut\".");
  }

  @Test
  void aColumnThatOnlySomeFilesLackIsNamedWithThoseFiles() {
    Reading.write(dir, "in/1.csv", "customer_id,booked_at,amount\nx,2026-01-01,1\n");
    Reading.write(dir, "in/2.csv", "customer_id,booked_at\nx,2026-01-01\n");
    Reading.write(dir, "in/3.csv", "customer_id,booked_at\nx,2026-01-01\n");
    assertThat(problems(transactions(dir + "/in")))
        .containsExactly(
            "extract transactions: 2.csv and 1 more has no column \"amount\" (for amount); it has"
                + " customer_id, booked_at.");
  }

  @Test
  void aHeaderThatNamesAColumnTwiceIsRefusedWhenTheColumnIsAskedFor() {
    Path file = Reading.write(dir, "a.csv", "customer_id,booked_at,amount,amount,x,x\n");
    assertThat(problems(transactions(file.toString())))
        .containsExactly(
            "extract transactions: a.csv has 2 columns called \"amount\" (for amount); name one of"
                + " them: \"amount (1)\", \"amount (2)\".");
  }

  @Test
  void aColumnThatMustBeMappedIsNamed() {
    TestJob job = new TestJob();
    job.transactions().at(Reading.write(dir, "a.csv", "a\n1\n")).column("amount", "a");
    job.survey()
        .at(Reading.write(dir, "s.csv", "element,rating\nhope,1\n"))
        .columns("element", "rating")
        .longShape(Map.of("Toivo", "hop"));
    assertThat(problems(job))
        .containsExactly(
            "extract survey: the column response_id must be mapped: the response; if not mapped,"
                + " file and line.",
            "extract survey: the element model three has no element \"hop\"; the nearest is"
                + " \"hope\".",
            "extract transactions: the column booked_at must be mapped: day of booking.");
  }

  @Test
  void aPatternOfDatesThatIsNoneAndAScaleTooWideAreNamed() {
    TestJob job = new TestJob();
    job.survey()
        .at(Reading.write(dir, "s.csv", "quality\n1\n"))
        .ratings("quality")
        .scale(0, 1000)
        .dates("dd/mmm/bbbb");
    assertThat(problems(job))
        .containsExactly(
            "extract survey: a scale of 0 to 1000 cannot be kept; scales lie between -100 and"
                + " 100.",
            "extract survey: \"dd/mmm/bbbb\" is no pattern of dates (Too many pattern letters: m);"
                + " write it like dd/MM/yyyy HH:mm.");
  }

  @Test
  void anEmptyFileIsNamed() {
    assertThat(problems(new byte[0]))
        .containsExactly("extract transactions: a.csv is empty; was its export cut off?");
    assertThat(problems("\uFEFF".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "extract transactions: a.csv is empty but for its byte order mark; was its export cut"
                + " off?");
    assertThat(problems("sep=;\n\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("extract transactions: a.csv has no header line with the columns' names.");
  }

  @Test
  void aByteOfNoEncodingIsNamedWithItsLine() {
    byte[] bytes =
        "customer_id;booked_at;amount\nä;2026-01-01;1\n\u0081;2026-01-01;1\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(problems(bytes))
        .containsExactly(
            "extract transactions: a.csv cannot be decoded: line 3 has the byte 0x81, which is"
                + " neither UTF-8 nor windows-1252; state csv.encoding, or export the file as"
                + " UTF-8.");
  }

  @Test
  void aWrongStatedEncodingIsNamedWithTheLineThatShowsIt() {
    Path file =
        Reading.write(
            dir,
            "a.csv",
            "customer_id;booked_at;amount\nx;2026-01-01;1\nä;2026-01-01;1\n",
            Charset.forName("windows-1252"));
    TestJob job = transactions(file.toString());
    job.transactions().encoding("UTF-8");
    assertThat(problems(job))
        .containsExactly(
            "extract transactions: a.csv cannot be decoded: line 3 has the byte 0xE4, which is not"
                + " UTF-8; state another csv.encoding, or export the file as UTF-8.");
    job.transactions().encoding("latin-nine");
    assertThat(problems(job).get(0)).contains("cannot be read as latin-nine; state UTF-8");
  }

  @Test
  void otherFilesUnderTheNameOfTextAreToldForWhatTheyAre() {
    assertThat(problems("a;b\n1;2\n".getBytes(StandardCharsets.UTF_16LE)).get(0))
        .endsWith(
            "a.csv holds a zero byte on line 1; if it is UTF-16 without its mark, state"
                + " csv.encoding: UTF-16LE or UTF-16BE, else export it again.");
    assertThat(problems("a;b\n1;\u00002\n".getBytes(StandardCharsets.UTF_8)).get(0))
        .contains("a.csv holds a zero byte on line 2;");
    byte[] cutOff = "\uFEFFa;b\n1;2\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(problems(Arrays.copyOf(cutOff, cutOff.length - 1)).get(0))
        .endsWith(
            "a.csv begins as UTF-16 and holds something else, or was cut off; export it again.");
    assertThat(problems(new byte[] {'P', 'K', 3, 4, 20, 1}).get(0))
        .endsWith(
            "a.csv is a workbook or another zip file whose end is missing or broken; fetch it"
                + " again.");
    assertThat(problems(new byte[] {'P', 'A', 'R', '1', 20, 1}).get(0))
        .endsWith("a.csv is Parquet, not text; state format: parquet.");
    Path text = Reading.write(dir, "a.parquet", "customer_id\n1\n");
    assertThat(problems(transactions(text.toString())).get(0))
        .endsWith(
            "a.parquet is not a readable Parquet file: it does not begin as one; state its format,"
                + " or export it again.");
    Path empty = Reading.write(dir, "b.parquet", "");
    assertThat(problems(transactions(empty.toString())).get(0)).contains("b.parquet is empty;");
  }

  @Test
  void textInUtf8IsNotReadInAnotherEncodingThatIsStatedForIt() {
    String text = "customer_id;booked_at;amount\nä;2026-01-01;1\n";
    TestJob job = transactions(Reading.write(dir, "a.csv", text).toString());
    job.transactions().encoding("windows-1252");
    assertThat(problems(job))
        .containsExactly(
            "extract transactions: a.csv is UTF-8, and csv.encoding says windows-1252; state"
                + " UTF-8, or leave it out.");
    TestJob plain = transactions(Reading.write(dir, "b.csv", text.replace('ä', 'a')).toString());
    plain.transactions().encoding("windows-1252");
    assertThat(Reading.of(plain, dir).transactions()).hasSize(1);
  }

  @Test
  void aHeaderThatIsNotSplitIsToldOnceWithItsBeginning() {
    Path file =
        Reading.write(dir, "a.csv", "customer_id;booked_at;amount;" + "x".repeat(40) + "\n");
    TestJob job = transactions(file.toString());
    job.transactions().separator(',');
    assertThat(problems(job))
        .containsExactly(
            "extract transactions: a.csv has a single column when it is split at \",\":"
                + " customer_id;booked_at;amount;xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…; state"
                + " csv.separator as the file has it.");
  }

  @Test
  void aHeaderIsListedOnceHoweverManyColumnsItLacks() {
    Path file = Reading.write(dir, "a.csv", "one,two\n");
    assertThat(problems(transactions(file.toString())))
        .containsExactly(
            "extract transactions: a.csv has no column \"customer_id\" (for customer_id); it has"
                + " one, two.",
            "extract transactions: a.csv has no column \"booked_at\" (for booked_at).",
            "extract transactions: a.csv has no column \"amount\" (for amount).");
  }

  @Test
  void aParquetFileThatIsDamagedInsideIsNamed(SparkSession spark) throws IOException {
    spark
        .range(100_000)
        .selectExpr(
            "uuid() customer_id", "date'2026-01-01' booked_at", "cast(id as decimal(9,2)) amount")
        .coalesce(1)
        .write()
        .parquet(dir + "/whole");
    Path part;
    try (Stream<Path> files = Files.list(dir.resolve("whole"))) {
      part = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(part);
    Arrays.fill(bytes, 2000, 60_000, (byte) 0);
    Path damaged = Reading.write(dir, "damaged.parquet", bytes);
    assertThat(problems(transactions(damaged.toString())))
        .containsExactly(
            "extract transactions: damaged.parquet cannot be read to its end; it is damaged, or"
                + " was changed while it was read. Fetch it again, and start the run when it is"
                + " complete.");
  }

  @Test
  void aCompressedFileThatWasCutOffIsNamed() {
    byte[] whole = Reading.gzip("customer_id,booked_at,amount\n" + "x,2026-01-01,1\n".repeat(99));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThat(problems(transactions(Reading.write(dir, "a.csv.gz", half).toString())))
        .containsExactly(
            "extract transactions: a.csv.gz is compressed and its end is missing or broken; fetch"
                + " it again.");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamedWithItsLine() {
    byte[] bytes =
        "customer_id,booked_at,amount\n\"x,2026-01-01,1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(problems(bytes))
        .containsExactly(
            "extract transactions: a.csv: a quote opened on line 2 is never closed; close it, or"
                + " double it if it is part of the text.");
  }

  @Test
  void problemsOfAllExtractsAreToldAtOnce() {
    TestJob job = transactions(dir + "/none.csv");
    job.customers().at(Reading.write(dir, "c.csv", "id\n1\n")).columns("customer_id");
    job.survey().at(Reading.write(dir, "s.csv", "")).columns("recommend");
    assertThat(problems(job)).hasSize(3);
  }

  @Test
  void aColumnOfKindsWithTooManyKindsIsRefused() throws IOException {
    StringBuilder text = new StringBuilder("customer_id,booked_at,amount,revenue_stream\n");
    for (int i = 0; i < 10_001; i++) {
      text.append("x,2026-01-01,1,").append("stream ").append(i).append('\n');
    }
    Path file = Files.writeString(dir.resolve("a.csv"), text);
    TestJob job = transactions(file.toString());
    job.transactions().columns("revenue_stream");
    assertThat(problems(job))
        .containsExactly(
            "extract transactions: the column revenue_stream has more than 10000 different values,"
                + " so they are no kinds of anything; map a coarser column.");
  }

  @Test
  void aParquetColumnOfListsIsRefused(SparkSession spark) {
    spark
        .sql("select 'x' customer_id, date'2026-01-01' booked_at, array(1) amount")
        .write()
        .parquet(dir + "/p.parquet");
    assertThat(problems(transactions(dir + "/p.parquet")).get(0))
        .contains("holds a array<int> in the column \"amount\"; map a column of single values.");
  }
}
