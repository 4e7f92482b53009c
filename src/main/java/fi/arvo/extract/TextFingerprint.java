package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.extract.FileLocator.Located;
import fi.arvo.extract.SourceFile.Split;
import fi.arvo.spss.SavFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * One pass over a file of text: its encoding, its header, how many records it has and where tasks
 * may begin.
 */
final class TextFingerprint {
  private static final int HEAD = 1 << 20;
  private static final int PIECE = 1 << 18;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** An encoding that the file may have, and the first thing that speaks against it. */
  private static final class Candidate {
    final Charset charset;
    final EncodingCheck check;
    int wrongByte = -1;
    long wrongLine;

    Candidate(Charset charset) {
      this.charset = charset;
      this.check = EncodingCheck.of(charset);
    }

    boolean fits() {
      return wrongByte < 0 && !check.unfinished();
    }
  }

  private final String encoding;
  private final Optional<Character> separator;
  private final char quote;
  private final Optional<Platform> platform;
  private final Configuration hadoop;
  private final long splitBytes;

  /**
   * @param encoding as stated; empty when it is to be detected
   * @param separator if not set, the file tells
   * @param platform if not set, the file tells
   * @param splitBytes how long a stretch for one task is at least
   */
  TextFingerprint(
      String encoding,
      Optional<Character> separator,
      char quote,
      Optional<Platform> platform,
      Configuration hadoop,
      long splitBytes) {
    this.encoding = encoding;
    this.separator = separator;
    this.quote = quote;
    this.platform = platform;
    this.hadoop = hadoop;
    this.splitBytes = splitBytes;
  }

  /** Passes over a file of text; empty when its first bytes are of none. */
  Optional<SourceFile> of(Located file, MessageDigest digest) throws IOException, UnfitFile {
    Path path = new Path(file.path());
    try (InputStream raw =
        new BufferedInputStream(
            new DigestInputStream(path.getFileSystem(hadoop).open(path), digest), PIECE)) {
      boolean gzip = SourceBytes.gzip(raw);
      InputStream unpacked =
          gzip ? new BufferedInputStream(new GZIPInputStream(raw, PIECE), PIECE) : raw;
      Optional<Charset> utf16 = Utf16.told(unpacked, encoding);
      InputStream in = utf16.isPresent() ? Utf16.asUtf8(unpacked, utf16.get()) : unpacked;
      byte[] head = in.readNBytes(HEAD);
      if (!gzip && Fingerprint.isBinary(head)) {
        return Optional.empty();
      }
      boolean more = head.length == HEAD;
      int from = textStart(head);
      List<Candidate> candidates = candidates(file.format(), from > 0 || utf16.isPresent());
      Optional<CsvHead> csvHead = Optional.empty();
      RecordScan scan;
      JsonKeys keys = new JsonKeys();
      if (file.format() == Format.CSV) {
        csvHead = CsvHead.of(head, from, more, separator, quote);
        CsvHead first =
            csvHead.orElseThrow(() -> new UnfitFile("has no header line with the columns' names."));
        checkMarks(first.separator());
        // Whatever the encoding, what tells how many records are header is ASCII.
        int rows = header(first, StandardCharsets.ISO_8859_1).rows();
        scan = new CsvScan(first.separator(), quote, first.start(), first.line(), rows, splitBytes);
        from = first.start();
      } else {
        scan = new LineScan(from, gzip || utf16.isPresent() ? Long.MAX_VALUE : splitBytes);
      }
      byte[] piece = head;
      int begin = from;
      int end = head.length;
      byte[] buffer = new byte[PIECE];
      while (end > 0) {
        feed(scan, candidates, piece, begin, end);
        if (file.format() == Format.JSONL) {
          keys.feed(piece, begin, end);
        }
        piece = buffer;
        begin = 0;
        end = in.read(buffer, 0, buffer.length);
      }
      raw.transferTo(OutputStream.nullOutputStream());
      scan.finish();
      Charset charset = decided(candidates, scan.line());
      boolean inOrder = gzip || utf16.isPresent();
      HeaderRows header =
          csvHead.isPresent() ? header(csvHead.get(), charset) : HeaderRows.named(keys.finish());
      return Optional.of(
          new SourceFile(
              file.name(),
              file.path(),
              file.format(),
              file.bytes(),
              HexFormat.of().formatHex(digest.digest()),
              utf16.orElse(charset).name(),
              gzip,
              csvHead.map(CsvHead::separator).orElse((char) 0),
              header,
              scan.records(),
              inOrder ? whole(scan.splits()) : scan.splits()));
    }
  }

  private HeaderRows header(CsvHead head, Charset charset) {
    return HeaderRows.of(head.rows(charset, quote), platform);
  }

  /** A file that is unpacked or decoded on its way can't be entered in its middle. */
  private static List<Split> whole(List<Split> splits) {
    if (splits.isEmpty()) {
      return splits;
    }
    Split first = splits.get(0);
    Split last = splits.get(splits.size() - 1);
    long length = last.offset() + last.length() - first.offset();
    return List.of(new Split(first.offset(), length, first.line()));
  }

  private static int textStart(byte[] head) throws UnfitFile {
    if (head.length == 0) {
      throw new UnfitFile(Fingerprint.EMPTY);
    }
    if (Fingerprint.begins(head, 'P', 'K', 3, 4)) {
      throw new UnfitFile(
          "is a workbook or another zip file that was compressed once more; unpack it.");
    }
    if (SavFile.begins(head)) {
      throw new UnfitFile("is an SPSS file that was compressed once more; unpack it.");
    }
    if (Fingerprint.begins(head, 'P', 'A', 'R', '1')) {
      throw new UnfitFile("is Parquet, not text; state format: parquet.");
    }
    long line = 1;
    for (byte b : head) {
      if (b == 0) {
        throw new UnfitFile(
            "holds a zero byte on line "
                + line
                + "; if it is UTF-16 without its mark, state csv.encoding: UTF-16LE or UTF-16BE,"
                + " else export it again.");
      }
      line += b == '\n' ? 1 : 0;
    }
    int from = Fingerprint.begins(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (from == head.length) {
      throw new UnfitFile("is empty but for its byte order mark; was its export cut off?");
    }
    return from;
  }

  private List<Candidate> candidates(Format format, boolean marked) throws UnfitFile {
    if (marked) {
      return List.of(new Candidate(StandardCharsets.UTF_8));
    }
    if (!encoding.isEmpty()) {
      try {
        Candidate stated = new Candidate(Charset.forName(encoding));
        return stated.charset.equals(StandardCharsets.UTF_8)
            ? List.of(stated)
            : List.of(stated, new Candidate(StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new UnfitFile(
            "cannot be read as "
                + encoding
                + "; state UTF-8, windows-1252, ISO-8859-15 or another that writes a character"
                + " in one byte.");
      }
    }
    return format == Format.JSONL
        ? List.of(new Candidate(StandardCharsets.UTF_8))
        : List.of(new Candidate(StandardCharsets.UTF_8), new Candidate(WINDOWS_1252));
  }

  private void checkMarks(char mark) throws UnfitFile {
    if (mark >= 0x80 || quote >= 0x80 || mark == quote) {
      throw new UnfitFile(
          "cannot be read with the separator "
              + mark
              + " and the quote "
              + quote
              + "; they must be two different ASCII characters.");
    }
  }

  /** Feeds the scan, stopping at each candidate's first wrong byte to learn its line. */
  private static void feed(
      RecordScan scan, List<Candidate> candidates, byte[] bytes, int from, int to) {
    SortedMap<Integer, List<Candidate>> wrong = new TreeMap<>();
    for (Candidate candidate : candidates) {
      int at = candidate.wrongByte < 0 ? candidate.check.feed(bytes, from, to) : -1;
      if (at >= 0) {
        candidate.wrongByte = candidate.check.toBlame(bytes[at]) & 0xff;
        wrong.computeIfAbsent(at, key -> new ArrayList<>()).add(candidate);
      }
    }
    int fed = from;
    for (Map.Entry<Integer, List<Candidate>> stop : wrong.entrySet()) {
      scan.feed(bytes, fed, stop.getKey());
      fed = stop.getKey();
      stop.getValue().forEach(candidate -> candidate.wrongLine = scan.line());
    }
    scan.feed(bytes, fed, to);
  }

  /**
   * The encoding that a file has. Text beyond ASCII that is UTF-8 by the book is nothing else, so
   * another encoding stated for it would publish its letters garbled.
   */
  private Charset decided(List<Candidate> candidates, long lastLine) throws UnfitFile {
    Candidate first = candidates.get(0);
    boolean detected = encoding.isEmpty() && candidates.size() > 1;
    if (!detected && candidates.size() > 1) {
      Candidate utf8 = candidates.get(1);
      if (utf8.fits() && utf8.check.beyondAscii()) {
        throw new UnfitFile(
            "is UTF-8, and csv.encoding says "
                + first.charset.name()
                + "; state UTF-8, or leave it out.");
      }
    }
    for (Candidate candidate : detected ? candidates : List.of(first)) {
      if (candidate.fits()) {
        return candidate.charset;
      }
    }
    Candidate last = detected ? candidates.get(candidates.size() - 1) : first;
    String where =
        last.wrongByte < 0
            ? "line " + lastLine + " ends inside a character"
            : String.format(
                Locale.ROOT, "line %d has the byte 0x%02X", last.wrongLine, last.wrongByte);
    String rest =
        detected
            ? ", which is neither UTF-8 nor windows-1252; state csv.encoding, or export the file"
                + " as UTF-8."
            : ", which is not "
                + last.charset.name()
                + "; state another csv.encoding, or export the file as UTF-8.";
    throw new UnfitFile("cannot be decoded: " + where + rest);
  }
}
