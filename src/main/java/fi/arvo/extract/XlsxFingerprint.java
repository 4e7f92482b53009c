package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.extract.FileLocator.Located;
import fi.arvo.extract.SourceFile.Split;
import fi.arvo.xlsx.CellKind;
import fi.arvo.xlsx.SheetRows;
import fi.arvo.xlsx.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * One pass over a workbook before anything is read from it: its header and how many rows it has.
 */
final class XlsxFingerprint {
  /** More records than these no header has. */
  private static final int FIRST_ROWS = 4;

  private XlsxFingerprint() {}

  /**
   * Passes over a workbook.
   *
   * @param sheet if not set, the first visible one that has a row
   * @param platform if not set, told by the first rows
   * @throws fi.arvo.xlsx.UnfitWorkbook when it can't be read
   */
  static SourceFile of(
      Located file,
      Configuration hadoop,
      Optional<String> sheet,
      Optional<Platform> platform,
      MessageDigest digest)
      throws IOException {
    try (LocalFile local = LocalFile.of(hadoop, file.path());
        InputStream bytes = new DigestInputStream(Files.newInputStream(local.path()), digest);
        Workbook workbook = Workbook.open(local.path());
        SheetRows rows = workbook.rows(sheet)) {
      bytes.transferTo(OutputStream.nullOutputStream());
      List<List<String>> first = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      while (first.size() < FIRST_ROWS && rows.next()) {
        first.add(texts(rows));
        numbers.add(rows.number());
      }
      HeaderRows header = HeaderRows.of(widened(first), platform);
      int width = header.columns().size();
      long records = first.size() - header.rows();
      while (rows.next()) {
        records += rows.somethingWithin(width) ? 1 : 0;
      }
      return new SourceFile(
          file.name(),
          file.path(),
          Format.XLSX,
          file.bytes(),
          HexFormat.of().formatHex(digest.digest()),
          "",
          false,
          (char) 0,
          header,
          records,
          List.of(new Split(0, file.bytes(), numbers.get(header.rows() - 1) + 1)));
    }
  }

  private static List<String> texts(SheetRows rows) {
    List<String> texts = new ArrayList<>();
    int width = rows.width();
    while (width > 0 && rows.value(width - 1).isBlank()) {
      width--;
    }
    for (int column = 0; column < width; column++) {
      String value = rows.value(column);
      texts.add(rows.kind(column) == CellKind.NUMBER ? PlainNumber.of(value) : value);
    }
    return texts;
  }

  /**
   * A question above several columns stands in the first of them, so the first row may be short.
   */
  private static List<List<String>> widened(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElseThrow();
    List<String> first = new ArrayList<>(rows.get(0));
    while (first.size() < width) {
      first.add("");
    }
    List<List<String>> widened = new ArrayList<>(rows);
    widened.set(0, first);
    return widened;
  }
}
