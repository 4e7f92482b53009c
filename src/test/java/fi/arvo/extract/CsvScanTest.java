package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.extract.RecordScan.ScanFailure;
import fi.arvo.extract.SourceFile.Split;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.hadoop.conf.Configuration;

/** The scan counts what the parser finds, and any of its splits can be read alone. */
class CsvScanTest {
  private static final String HEADER = "a;b;c";

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> plain = Arbitraries.strings().withChars("xä€ 1,").ofMaxLength(4);
    Arbitrary<String> inner =
        Arbitraries.of("", "x", ";", "\n", "\r\n", "\"\"", "ä;", "\"\"\n;", "y\r\nz\n");
    Arbitrary<String> quoted =
        inner.list().ofMaxSize(3).map(parts -> "\"" + String.join("", parts) + "\"");
    Arbitrary<String> loose = Arbitraries.of("a\"b", "\"q\"r", "\"q\" \"s;t\"", "  \"u");
    Arbitrary<String> field =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, plain),
            net.jqwik.api.Tuple.of(4, quoted),
            net.jqwik.api.Tuple.of(1, loose));
    Arbitrary<String> record = field.list().ofMinSize(1).ofMaxSize(4).map(f -> String.join(";", f));
    Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\r", "\n\n", "\r\n\r\n");
    Arbitrary<String> line = Combinators.combine(record, end).as((r, e) -> r + e);
    return Combinators.combine(line.list().ofMaxSize(12), record, Arbitraries.of(true, false))
        .as((lines, last, ended) -> HEADER + "\n" + String.join("", lines) + (ended ? "" : last));
  }

  private static CsvScan scan(byte[] bytes, long splitBytes, int piece) {
    CsvScan scan = new CsvScan(';', '"', 0, 1, 1, splitBytes);
    for (int from = 0; from < bytes.length; from += piece) {
      scan.feed(bytes, from, Math.min(bytes.length, from + piece));
    }
    scan.finish();
    return scan;
  }

  /** {@code line|field|field…} of each record of some splits. */
  private static List<String> records(Path file, List<Split> splits) throws IOException {
    SourceFile source =
        new SourceFile(
            "t.csv",
            file.toUri().toString(),
            Format.CSV,
            Files.size(file),
            "",
            "UTF-8",
            false,
            ';',
            HeaderRows.named(List.of("a", "b", "c")),
            0,
            splits);
    List<String> lines = new ArrayList<>();
    for (Split split : splits) {
      SourceRecord record = new SourceRecord(3);
      Cell cell = new Cell();
      try (CsvRecords records =
          new CsvRecords(
              new Configuration(false), source, split, '"', new int[] {0, 1, 2}, record)) {
        while (records.next() != null) {
          StringBuilder text = new StringBuilder().append(record.line);
          for (int slot = 0; slot < 3; slot++) {
            record.show(slot, cell);
            text.append('|').append(cell.text());
          }
          lines.add(text.append('|').append(record.fault).toString());
        }
      }
    }
    return lines;
  }

  @Property(tries = 600)
  void splitsAnywhereGiveTheSameRecordsOnTheSameLines(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 40) int splitBytes,
      @ForAll @IntRange(min = 1, max = 50) int piece)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CsvScan whole = scan(bytes, Long.MAX_VALUE, bytes.length);
    CsvScan cut = scan(bytes, splitBytes, piece);
    Path file = Files.createTempFile("scan", ".csv");
    try {
      Files.write(file, bytes);
      List<String> expected = records(file, whole.splits());
      assertThat(whole.records()).isEqualTo(expected.size());
      assertThat(cut.records()).isEqualTo(expected.size());
      assertThat(records(file, cut.splits())).isEqualTo(expected);
    } finally {
      Files.delete(file);
    }
  }

  @Example
  void eachRecordOfAFileCanBeASplit() {
    byte[] bytes = "a;b\n1;2\n3;\"4\n5\"\r\n6;7".getBytes(StandardCharsets.UTF_8);
    assertThat(scan(bytes, 1, 3).splits())
        .containsExactly(new Split(4, 4, 2), new Split(8, 9, 3), new Split(17, 3, 5));
  }

  @Example
  void aHeaderAloneHasNoRecordsAndNoSplits() {
    CsvScan scan = scan("a;b\n\n".getBytes(StandardCharsets.UTF_8), 1, 100);
    assertThat(scan.records()).isZero();
    assertThat(scan.splits()).isEmpty();
  }

  @Example
  void aQuoteThatIsNeverClosedIsToldWithItsLine() {
    assertThatThrownBy(() -> scan("a\n1\n\"2\n3\n".getBytes(StandardCharsets.UTF_8), 1, 2))
        .isInstanceOf(ScanFailure.class)
        .hasMessageContaining("a quote opened on line 3 is never closed");
  }

  @Example
  void aRecordOfMegabytesIsTakenForAnOpenQuote() {
    byte[] bytes = ("a\n\"" + "x\n".repeat(5 << 20) + "\"\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> scan(bytes, 1 << 20, 1 << 16))
        .isInstanceOf(ScanFailure.class)
        .hasMessageContaining("begins on line 2 is longer than 8 MB");
  }
}
