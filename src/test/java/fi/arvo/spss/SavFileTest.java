package fi.arvo.spss;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.spss.SavWriter.Packing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavFileTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** {@code 1: 9|text|-|missing 99}, a dash for the system's missing value, for each case. */
  static List<String> cases(byte[] bytes) throws IOException {
    try (SavFile file = SavFile.open(new ByteArrayInputStream(bytes), Optional.empty())) {
      return cases(file);
    }
  }

  private static List<String> cases(SavFile file) throws IOException {
    List<String> lines = new ArrayList<>();
    List<Variable> variables = file.variables();
    while (file.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < variables.size(); i++) {
        String value =
            switch (variables.get(i).meaning()) {
              case TEXT -> file.text(i);
              case MOMENT -> SpssTime.moment(file.number(i));
              case LENGTH -> SpssTime.length(file.number(i));
              case NUMBER -> Double.toString(file.number(i));
            };
        cells.add(file.systemMissing(i) ? "-" : (file.userMissing(i) ? "missing " : "") + value);
      }
      lines.add(file.number() + ": " + String.join("|", cells));
    }
    return lines;
  }

  private static SavFile open(SavWriter writer) throws IOException {
    return SavFile.open(new ByteArrayInputStream(writer.bytes()), Optional.empty());
  }

  private static SavWriter everything(SavWriter writer) {
    writer.number("Suosittelu_asteikolla_0_10").question("Kuinka todennäköisesti?");
    writer.text("maa", 2);
    writer.text("Vapaa_sana", 600);
    writer.number("aika").format(22);
    writer.text("pitkähkö", 20);
    writer.number("summa");
    for (int i = 0; i < 200; i++) {
      writer.row(
          i % 11 == 10 ? null : i % 11,
          i % 3 == 0 ? "" : "FI",
          "sana åäö € ".repeat(i % 40).strip(),
          14e9 + 60 * i,
          "teksti " + i,
          i * 1234.5 - 100);
    }
    return writer;
  }

  @Test
  void everyPackingAndOrderOfBytesAndEncodingGivesTheSame() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      expected.add(
          String.join(
              "|",
              (i + 1) + ": " + (i % 11 == 10 ? "-" : Double.toString(i % 11)),
              i % 3 == 0 ? "" : "FI",
              "sana åäö € ".repeat(i % 40).strip(),
              SpssTime.moment(14e9 + 60 * i),
              "teksti " + i,
              Double.toString(i * 1234.5 - 100)));
    }
    for (Packing packing : Packing.values()) {
      for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_1252)) {
          byte[] bytes = everything(new SavWriter(packing, order, charset)).bytes();
          // A text is cut to its room: 600 bytes are fewer letters in UTF-8.
          List<String> cut =
              expected.stream()
                  .map(line -> charset.equals(WINDOWS_1252) ? line : cut(line))
                  .toList();
          assertThat(cases(bytes)).as("%s %s %s", packing, order, charset).isEqualTo(cut);
        }
      }
    }
  }

  private static String cut(String line) {
    String[] cells = line.split("\\|", -1);
    byte[] bytes = cells[2].getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 600) {
      String whole = new String(bytes, 0, 600, StandardCharsets.UTF_8);
      cells[2] = whole.replaceFirst("\uFFFD+$", "").stripTrailing();
    }
    return String.join("|", cells);
  }

  @Test
  void columnsHaveTheirLongNamesAndQuestions() throws IOException {
    try (SavFile file = open(everything(new SavWriter()))) {
      assertThat(file.variables())
          .extracting(Variable::name)
          .containsExactly(
              "Suosittelu_asteikolla_0_10", "maa", "Vapaa_sana", "aika", "pitkähkö", "summa");
      assertThat(file.variables().get(0).question()).isEqualTo("Kuinka todennäköisesti?");
      assertThat(file.variables().get(3).meaning()).isEqualTo(Meaning.MOMENT);
      assertThat(file.charset()).isEqualTo(StandardCharsets.UTF_8);
    }
  }

  @Test
  void valuesThatStandForNoAnswerAreToldByThemselvesAndByRange() throws IOException {
    SavWriter writer = new SavWriter();
    writer.number("one").missing(98, 99);
    writer.number("range").missingFrom(90, 99);
    writer.number("both").missingFrom(-Double.MAX_VALUE, -1).missing(99);
    writer.text("short", 3).missing("NA");
    writer.text("long", 12).missing("ei asiaa");
    writer.row(98, 89, -5, "NA", "ei asiaa").row(97, 90, 98, "N", "ei asiaa!");
    writer.row(null, 99, 99, "", "");
    assertThat(cases(writer.bytes()))
        .containsExactly(
            "1: missing 98.0|89.0|missing -5.0|missing NA|missing ei asiaa",
            "2: 97.0|missing 90.0|98.0|N|ei asiaa!",
            "3: -|missing 99.0|missing 99.0||");
  }

  @Test
  void valuesHaveTheirLabels() throws IOException {
    SavWriter writer = new SavWriter();
    writer.number("q").label(1, "Täysin eri mieltä").label(5, "Täysin samaa mieltä");
    writer.text("segm", 8).label("A", "Consumers");
    writer.text("pitkä", 12).label("yritykset", "Companies");
    writer.number("plain");
    try (SavFile file = open(writer.row(1, "A", "yritykset", 1))) {
      assertThat(file.labels(0))
          .isEqualTo(Map.of(1.0, "Täysin eri mieltä", 5.0, "Täysin samaa mieltä"));
      assertThat(file.labels(1)).isEqualTo(Map.of("A", "Consumers"));
      assertThat(file.labels(2)).isEqualTo(Map.of("yritykset", "Companies"));
      assertThat(file.variables())
          .extracting(Variable::labelled)
          .containsExactly(true, true, true, false);
    }
  }

  @Test
  void anEncodingThatIsNotToldIsFoundInTheTexts() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_1252)) {
      SavWriter writer = new SavWriter(Packing.CODES, ByteOrder.LITTLE_ENDIAN, charset);
      writer.withoutCharset().text("t", 10);
      try (SavFile file = open(writer.row("abc").row("åäö"))) {
        assertThat(cases(file)).containsExactly("1: abc", "2: åäö");
        assertThat(file.charset()).isEqualTo(charset);
      }
    }
  }

  @Test
  void aCharacterThatTheRoomForATextCutsInTwoIsLeftOut() throws IOException {
    SavWriter writer = new SavWriter();
    writer.text("t", 4);
    assertThat(cases(writer.row("abcäö").row("äääää").bytes())).containsExactly("1: abc", "2: ää");
  }

  @Test
  void secondsAreDaysAndTimes() {
    assertThat(SpssTime.moment(0)).isEqualTo("1582-10-14");
    assertThat(SpssTime.moment(12_219_379_200.0)).isEqualTo("1970-01-01");
    assertThat(SpssTime.moment(13_991_822_045.5)).isEqualTo("2026-03-02T09:14:05.500");
    assertThat(SpssTime.moment(-1)).isNull();
    assertThat(SpssTime.moment(1e11 * 9)).isNull();
    assertThat(SpssTime.length(36 * 3600 + 65)).isEqualTo("36:01:05");
  }

  @Test
  void aFileWithoutCasesHasNone() throws IOException {
    for (Packing packing : Packing.values()) {
      SavWriter writer = new SavWriter(packing, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
      writer.number("q");
      assertThat(cases(writer.bytes())).isEmpty();
    }
  }

  /** Made by another program, so that the reader isn't only tried on what our own tests write. */
  @Test
  void whatPsppWroteIsRead() throws IOException {
    for (String name : List.of("pspp.sav", "pspp.zsav")) {
      try (SavFile file =
          SavFile.open(SavFileTest.class.getResourceAsStream(name), Optional.empty())) {
        assertThat(file.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(file.variables())
            .extracting(Variable::name)
            .containsExactly(
                "vastaaja",
                "aika",
                "paiva",
                "kesto",
                "Suosittelu_asteikolla_nolla_kymmenen",
                "segm",
                "maa",
                "vapaa",
                "summa");
        assertThat(file.variables().get(4).question())
            .isEqualTo("Kuinka todennäköisesti suosittelet?");
        assertThat(file.labels(4))
            .isEqualTo(
                Map.of(
                    0.0, "En lainkaan", 10.0, "Erittäin todennäköisesti", 99.0, "Ei koske minua"));
        assertThat(file.labels(5)).isEqualTo(Map.of("A", "Kuluttajat", "B", "Yritykset"));
        assertThat(file.labels(6)).isEqualTo(Map.of("Suomi", "Finland"));
        assertThat(cases(file))
            .as(name)
            .containsExactly(
                "1: 1.234567890123E12|2026-03-02T09:14:05|2026-03-02|36:01:05|9.0|A|Suomi|Hyvä"
                    + " palvelu; nopea € ja helppo|1234.5",
                "2: 2.0|1999-12-31T23:59:59|1999-12-31|00:00:01|missing 99.0|B|missing ei"
                    + " tieto||-0.1",
                "3: 3.0|-|-|-|-||ei tietoa|x|0.3",
                "4: 4.0|1583-10-14|1583-10-14|00:00:00|missing -3.0|A|Åland|"
                    + "ä".repeat(154)
                    + " loppu|1.0E10");
      }
    }
  }
}
