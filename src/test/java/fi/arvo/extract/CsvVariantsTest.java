package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkTest.class)
class CsvVariantsTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path dir;

  private Reading finnish(Path... files) {
    TestJob job = new TestJob();
    job.transactions()
        .at(files)
        .column("customer_id", "asiakasnro")
        .column("booked_at", "pvm")
        .column("amount", "summa_eur")
        .column("revenue_stream", "tuoteryhmä")
        .column("channel", "kanava");
    return Reading.of(job, dir);
  }

  private static final String FINNISH =
      """
      sep=;
      asiakasnro;pvm;tuoteryhmä;summa_eur;kanava
      0001234;2.3.2026;Vakuutus;1\u00A0234,50;verkko
      0001234;15.3.2026;Vakuutus;−34,50;puhelin
      0001234;16.3.2026;;1\u202F000;
      """;

  private static final String[] FINNISH_ROWS = {
    "0001234 2026-03-02 123450 Vakuutus verkko EUR",
    "0001234 2026-03-15 -3450 Vakuutus puhelin EUR",
    "0001234 2026-03-16 100000 - - EUR"
  };

  @Test
  void finnishTextInUtf8() {
    assertThat(finnish(Reading.write(dir, "a.csv", FINNISH)).transactions())
        .containsExactly(FINNISH_ROWS);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() {
    String plain = FINNISH.replaceFirst("sep=;\n", "");
    assertThat(finnish(Reading.write(dir, "a.csv", "\uFEFF" + plain)).transactions())
        .containsExactly(FINNISH_ROWS);
    assertThat(finnish(Reading.write(dir, "b.csv", "\uFEFF" + FINNISH)).transactions())
        .containsExactly(FINNISH_ROWS);
  }

  @Test
  void windows1252IsToldFromUtf8() {
    String text =
        FINNISH
            .replace("−34,50", "34,50-")
            .replace('\u202F', '\u00A0')
            .replace("Vakuutus", "Säästö €");
    Reading reading = finnish(Reading.write(dir, "a.csv", text, WINDOWS));
    assertThat(reading.transactions().get(1))
        .isEqualTo("0001234 2026-03-15 -3450 Säästö € puhelin EUR");
    assertThat(reading.landed.extract(Role.TRANSACTIONS).orElseThrow().files().get(0).encoding())
        .isEqualTo("windows-1252");
  }

  @Test
  void linesMayEndAsWindowsEndsThem() {
    assertThat(finnish(Reading.write(dir, "a.csv", FINNISH.replace("\n", "\r\n"))).transactions())
        .containsExactly(FINNISH_ROWS);
  }

  @Test
  void compressedFilesAreReadAsTheyAre() {
    assertThat(finnish(Reading.write(dir, "a.csv.gz", Reading.gzip(FINNISH))).transactions())
        .containsExactly(FINNISH_ROWS);
  }

  @Test
  void utf16IsReadAsItIsWithItsMarkOrWhenItIsStated() throws IOException {
    for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Reading marked = finnish(Reading.write(dir, "a.csv", "\uFEFF" + FINNISH, utf16));
      assertThat(marked.transactions()).containsExactly(FINNISH_ROWS);
      assertThat(marked.landed.extract(Role.TRANSACTIONS).orElseThrow().files().get(0).encoding())
          .isEqualTo(utf16.name());
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(FINNISH.getBytes(utf16));
      }
      TestJob job = new TestJob();
      job.transactions()
          .at(Reading.write(dir, "b.csv.gz", packed.toByteArray()))
          .encoding(utf16.name())
          .columns("booked_at", "amount")
          .column("booked_at", "pvm")
          .column("amount", "summa_eur");
      assertThat(Reading.of(job, dir).transactions()).hasSize(3);
    }
  }

  @Test
  void aCharacterOfTwoHalvesIsWholeWhereverUtf16IsCutIntoPieces() throws IOException {
    // Each row is of an odd length, so that pieces end within characters.
    String text = "\uFEFF" + "\uD83D\uDE00a".repeat(100_000);
    byte[] utf8 =
        Utf16.asUtf8(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE)),
                StandardCharsets.UTF_16LE)
            .readAllBytes();
    assertThat(new String(utf8, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void aRejectedRowOfUtf16IsNamedByItsLine() {
    String text = "\uFEFF" + FINNISH + "0001234;31.2.2026;x;1;y\n";
    assertThat(
            finnish(Reading.write(dir, "a.csv", text, StandardCharsets.UTF_16LE))
                .rejected(Role.TRANSACTIONS))
        .containsExactly("a.csv:6 pvm [31.2.2026] no such day");
  }

  @Test
  void internationalText() {
    Path file =
        Reading.write(
            dir,
            "a.csv",
            """
            customer,booked,amount,stream
            C1,2026-03-02T09:14:05Z,"1,234.50","Home, car
            and ""more\"""
            C1,2026-03-01 23:30:00-05:00,+5,x
            """);
    TestJob job = new TestJob();
    job.transactions()
        .at(file)
        .column("customer_id", "customer")
        .column("booked_at", "booked")
        .column("amount", "amount")
        .column("revenue_stream", "stream");
    assertThat(Reading.of(job, dir).transactions())
        .containsExactly(
            "c1 2026-03-02 123450 Home, car\nand \"more\" - EUR", "c1 2026-03-02 500 x - EUR");
  }
}
