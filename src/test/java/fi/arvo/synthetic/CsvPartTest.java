package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.WorldConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CsvPartTest {
  private static final WorldConfig WORLD = Worlds.of(400);
  private static final Charset FINNISH = Charset.forName("windows-1252");

  @Test
  void theSurveyIsAsAFinnishSpreadsheetSavesIt() throws IOException {
    List<String> lines = survey(0, 400, 0).text(FINNISH).lines().toList();
    assertThat(lines.get(0))
        .startsWith("Vastaustunnus;Asiakasnumero;Vastausaika;Kierros;Yksikkö;Segmentti;")
        .contains(";Säästää aikaa;")
        .endsWith(";Vapaa sana;Kieli;Paino");
    assertThat(lines.get(1))
        .matches(
            Pattern.compile(
                "R\\d{8}-1;AS-\\d{8};\\d{1,2}\\.\\d{1,2}\\.202\\d \\d{1,2}\\.\\d{2};202\\dH[12];"
                    + ".*;(fi|sv|en);\\d,\\d+"));
    assertThat(survey(0, 400, 0).text(FINNISH)).contains("\r\n").contains(";99;").contains(";;");
  }

  @Test
  void textsWithSeparatorsQuotesAndLineBreaksAreQuoted() throws IOException {
    String text = survey(0, 400, 0).text(FINNISH);
    assertThat(text).contains("\"Sanoin tyttärelle: \"\"Tänne kannattaa soittaa.\"\"");
    assertThat(text).contains("\"Lasku oli väärin; kukaan ei pyytänyt anteeksi");
    assertThat(Pattern.compile("[^\r]\n").matcher(text).find()).isTrue();
  }

  @Test
  void idsAreTypedInSeveralWays() throws IOException {
    String text = survey(0, 400, 0).text(FINNISH);
    assertThat(text).contains(";as-0").containsPattern(";AS-\\d{8} ;");
  }

  @Test
  void transactionsAreAsAWarehouseExportsThem() throws IOException {
    List<String> lines = transactions(0, 400, 0).text(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("transaction_id,customer_id,booked_at,amount,currency,revenue_stream,channel");
    assertThat(lines.subList(1, lines.size()))
        .allMatch(
            line ->
                line.matches(
                    "T\\d{8}-\\d{3},(AS-\\d{8})?,20\\d\\d-\\d\\d-\\d\\d,-?\\d+\\.\\d\\d,EUR,"
                        + "[a-z]+,[a-z]+"))
        .anyMatch(line -> line.contains(",,"))
        .anyMatch(line -> line.contains(",-"));
  }

  @Test
  void severalFilesHoldTheRowsOfOne() throws IOException {
    for (SyntheticExtract extract : SyntheticExtract.values()) {
      byte[] whole = write(extract, 0, 400, 0).bytes();
      byte[] first = write(extract, 0, 130, 0).bytes();
      byte[] second = write(extract, 130, 400, 0).bytes();
      int header = write(extract, 0, 0, 0).bytes().length;
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      joined.write(first);
      joined.write(second, header, second.length - header);
      assertThat(joined.toByteArray()).as(extract.key()).isEqualTo(whole);
    }
  }

  @Test
  void everyBadRowStandsOnTheLineThatIsStated() throws IOException {
    File file = survey(0, 400, 6);
    String[] lines = file.text(FINNISH).split("\n", -1);
    assertThat(file.written.badRows()).hasSize(6).extracting(BadRow::file).containsOnly("f.csv");
    assertThat(line(lines, file, 0)).contains(";31.2.2026 9.15;");
    assertThat(line(lines, file, 1)).matches("([^;]*;){8}11;.*");
    assertThat(line(lines, file, 2)).contains(";kymmenen;");
    assertThat(line(lines, file, 3)).matches("([^;]*;){39}[^;]*");
    assertThat(line(lines, file, 4)).matches("[^;]+;[^;]+;;.*");
    assertThat(line(lines, file, 5)).matches("([^;]*;){10}0;.*");
  }

  @Test
  void everyBadTransactionStandsOnTheLineThatIsStated() throws IOException {
    File file = transactions(0, 400, 6);
    String[] lines = file.text(StandardCharsets.UTF_8).split("\n", -1);
    assertThat(line(lines, file, 0)).contains(",2026-13-05,");
    assertThat(line(lines, file, 1)).contains(",12.5o,");
    assertThat(line(lines, file, 2)).startsWith(",");
    assertThat(line(lines, file, 3)).endsWith(",?");
    int sentAgain = (int) file.written.badRows().get(4).line();
    assertThat(lines[sentAgain - 1]).isEqualTo(lines[sentAgain - 2]);
    assertThat(line(lines, file, 5)).contains(",,");
  }

  @Test
  void badRowsComeOnTopOfTheGoodOnes() throws IOException {
    List<String> good = transactions(0, 400, 0).text(StandardCharsets.UTF_8).lines().toList();
    File file = transactions(0, 400, 6);
    List<String> mixed = file.text(StandardCharsets.UTF_8).lines().toList();
    assertThat(mixed).containsSubsequence(good).hasSize(good.size() + 6);
    assertThat(file.written.rows()).isEqualTo(mixed.size() - 1);
  }

  private static String line(String[] lines, File file, int bad) {
    return lines[(int) file.written.badRows().get(bad).line() - 1].strip();
  }

  private record File(byte[] bytes, CsvPart.Written written) {
    String text(Charset charset) {
      return new String(bytes, charset);
    }
  }

  private static File survey(long from, long to, int badRows) throws IOException {
    return write(SyntheticExtract.SURVEY, from, to, badRows);
  }

  private static File transactions(long from, long to, int badRows) throws IOException {
    return write(SyntheticExtract.TRANSACTIONS, from, to, badRows);
  }

  private static File write(SyntheticExtract extract, long from, long to, int badRows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvPart.Written written = CsvPart.write("f.csv", WORLD, extract, from, to, badRows, out);
    return new File(out.toByteArray(), written);
  }
}
