package fi.arvo.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the first lines of a CSV file tell before its encoding is known.
 *
 * @param start where the header record begins, in bytes from the beginning of {@code bytes}
 * @param line number of the header's line
 * @param separator as stated, else by the {@code sep=} line, else the one that the header has most
 * @param header the bytes of the header's first record
 * @param rest those after it, as far as they are looked at
 * @param more whether the file goes on after them
 */
record CsvHead(int start, long line, char separator, byte[] header, byte[] rest, boolean more) {
  /** Survey platforms write up to three header records; the next one is of answers. */
  private static final int FIRST_ROWS = 4;

  private static final char[] SEPARATORS = {';', '\t', ',', '|'};

  /**
   * @param bytes the file's first, long enough to hold the header
   * @param from where text begins, after a byte order mark
   * @return empty when there is no header record, or it doesn't end in {@code bytes} though more
   *     follow
   */
  static Optional<CsvHead> of(
      byte[] bytes, int from, boolean more, Optional<Character> stated, char quote) {
    int at = from;
    long line = 1;
    Optional<Character> separator = stated;
    Optional<Character> told = sepLine(bytes, from);
    if (told.isPresent()) {
      separator = stated.or(() -> told);
      at = from + "sep=;".length();
    }
    while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) {
      boolean pair = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
      at += pair ? 2 : 1;
      line++;
    }
    int end = end(bytes, at, quote);
    if (end == at || (end == bytes.length && more)) {
      return Optional.empty();
    }
    byte[] header = Arrays.copyOfRange(bytes, at, end);
    return Optional.of(
        new CsvHead(
            at,
            line,
            separator.orElseGet(() -> commonest(header, quote)),
            header,
            Arrays.copyOfRange(bytes, end, bytes.length),
            more));
  }

  /** The first records of the file, whole ones only; the header's first one at least. */
  List<List<String>> rows(Charset charset, char quote) {
    List<List<String>> rows = new ArrayList<>(records(new String(header, charset), quote, 1));
    List<List<String>> others = records(new String(rest, charset), quote, FIRST_ROWS);
    // The last one may be cut off.
    int whole = more && others.size() < FIRST_ROWS ? others.size() - 1 : others.size();
    rows.addAll(others.subList(0, Math.max(0, Math.min(whole, FIRST_ROWS - 1))));
    return rows;
  }

  private List<List<String>> records(String text, char quote, int most) {
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter(quote)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
      return csv.stream().limit(most).map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Character> sepLine(byte[] bytes, int from) {
    int length = "sep=;".length();
    if (bytes.length < from + length) {
      return Optional.empty();
    }
    String lead = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    boolean alone =
        bytes.length == from + length
            || bytes[from + length] == '\n'
            || bytes[from + length] == '\r';
    return lead.toLowerCase(Locale.ROOT).startsWith("sep=") && alone
        ? Optional.of(lead.charAt(length - 1))
        : Optional.empty();
  }

  private static int end(byte[] bytes, int from, char quote) {
    boolean quoted = false;
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == quote) {
        quoted = !quoted;
      } else if (!quoted && (bytes[at] == '\n' || bytes[at] == '\r')) {
        return at;
      }
    }
    return bytes.length;
  }

  private static char commonest(byte[] header, char quote) {
    char best = ',';
    int most = 0;
    for (char candidate : SEPARATORS) {
      int count = 0;
      boolean quoted = false;
      for (byte b : header) {
        quoted ^= b == quote;
        count += !quoted && b == candidate ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
