package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.config.Role;
import fi.arvo.extract.FileLocator.Located;
import fi.arvo.extract.RecordScan.ScanFailure;
import fi.arvo.extract.SourceFile.Split;
import fi.arvo.spss.SavFile;
import fi.arvo.spss.UnfitSav;
import fi.arvo.xlsx.UnfitWorkbook;
import fi.arvo.xlsx.Workbook;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** One pass over a file's bytes before anything is read from it. */
final class Fingerprint {
  private static final int HEAD = 1 << 20;
  private static final int PIECE = 1 << 18;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String EMPTY = "is empty; was its export cut off?";

  /**
   * What the pass came to: a file, or why it can't be read.
   *
   * @param schema of a Parquet file, as Spark writes it in JSON; empty for others
   * @param problem a sentence; empty when there is none
   */
  record Outcome(SourceFile file, String schema, String problem) implements Serializable {}

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

  /** Ends the pass with a sentence. */
  private static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String rest) {
      super(rest);
    }
  }

  private final Role role;
  private final String encoding;
  private final Optional<Character> separator;
  private final char quote;
  private final String sheet;
  private final String platform;
  private final Configuration hadoop;
  private final long splitBytes;

  /**
   * @param encoding as stated; empty when it is to be detected
   * @param separator as stated; -1 when the file tells
   * @param sheet of workbooks; empty when the file tells
   * @param platform name of the stated one; empty when the file tells
   * @param splitBytes how long a stretch for one task is at least
   */
  Fingerprint(
      Role role,
      String encoding,
      int separator,
      char quote,
      String sheet,
      String platform,
      Configuration hadoop,
      long splitBytes) {
    this.role = role;
    this.encoding = encoding;
    this.separator = separator < 0 ? Optional.empty() : Optional.of((char) separator);
    this.quote = quote;
    this.sheet = sheet;
    this.platform = platform;
    this.hadoop = hadoop;
    this.splitBytes = splitBytes;
  }

  /** Passes over one file. */
  Outcome of(Located file) {
    try {
      return switch (file.format()) {
        case PARQUET -> parquet(file);
        case CSV, JSONL -> text(file);
        case XLSX, SAV -> binary(file);
      };
    } catch (UnfitWorkbook | UnfitSav | Unfit e) {
      return failed(file, " " + e.getMessage());
    } catch (ScanFailure e) {
      return failed(file, ": " + e.getMessage());
    } catch (EOFException | ZipException e) {
      return failed(file, " is compressed and its end is missing or broken; fetch it again.");
    } catch (IOException e) {
      return failed(file, " cannot be read: " + e.getMessage());
    }
  }

  /** Whether the first bytes are of a file that isn't read as text, whatever its name. */
  private static boolean isBinary(byte[] lead) {
    return Workbook.begins(lead)
        || SavFile.begins(lead)
        || ForeignFile.isOle(lead)
        || ForeignFile.told(lead).isPresent();
  }

  /** A file that its first bytes tell. */
  private Outcome binary(Located file) throws IOException, Unfit {
    Path path = new Path(file.path());
    byte[] lead;
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      lead = in.readNBytes(ForeignFile.LEAD);
      if (ForeignFile.isOle(lead)) {
        in.seek(Math.max(0, Math.min(ForeignFile.contentsOf(lead), file.bytes())));
        throw new Unfit(ForeignFile.container(in.readNBytes(PIECE)));
      }
    }
    if (Workbook.begins(lead)) {
      return new Outcome(XlsxFingerprint.of(file, hadoop, sheet(), platform(), sha256()), "", "");
    }
    if (SavFile.begins(lead)) {
      return new Outcome(SavFingerprint.of(file, hadoop, stated(), platform(), sha256()), "", "");
    }
    String what = file.format() == Format.XLSX ? "a workbook" : "an SPSS file";
    throw new Unfit(ForeignFile.told(lead).orElseGet(() -> none(lead, what)));
  }

  private static String none(byte[] lead, String what) {
    if (lead.length == 0) {
      return EMPTY;
    }
    return begins(lead, 0x1f, 0x8b)
        ? "is " + what + " that was compressed once more; unpack it."
        : "is not " + what + ", whatever its name says; state its format, or export it again.";
  }

  private Optional<String> sheet() {
    return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet);
  }

  private Optional<Charset> stated() throws Unfit {
    return encoding.isEmpty() ? Optional.empty() : Optional.of(charset(encoding));
  }

  private Optional<Platform> platform() {
    return platform.isEmpty() ? Optional.empty() : Optional.of(Platform.valueOf(platform));
  }

  private static Charset charset(String name) throws Unfit {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new Unfit("cannot be read as " + name + ", an encoding that is not known.");
    }
  }

  private Outcome failed(Located file, String rest) {
    return new Outcome(null, "", "extract " + role.key() + ": " + file.name() + rest);
  }

  private Outcome parquet(Located file) throws IOException, Unfit {
    MessageDigest digest = sha256();
    Path path = new Path(file.path());
    byte[] head;
    try (InputStream in = new DigestInputStream(path.getFileSystem(hadoop).open(path), digest)) {
      head = in.readNBytes(8);
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (head.length == 0) {
      throw new Unfit(EMPTY);
    }
    if (isBinary(head)) {
      return binary(file);
    }
    try (ParquetFileReader reader = footer(path, begins(head, 'P', 'A', 'R', '1'))) {
      StructType schema =
          new ParquetToSparkSchemaConverter(new SQLConf())
              .convert(reader.getFooter().getFileMetaData().getSchema());
      List<String> columns = new ArrayList<>();
      for (StructField field : schema.fields()) {
        columns.add(field.name());
      }
      SourceFile source =
          new SourceFile(
              file.name(),
              file.path(),
              Format.PARQUET,
              file.bytes(),
              HexFormat.of().formatHex(digest.digest()),
              "",
              false,
              (char) 0,
              HeaderRows.named(columns),
              reader.getRecordCount(),
              List.of(new Split(0, file.bytes(), 1)));
      return new Outcome(source, schema.json(), "");
    }
  }

  private ParquetFileReader footer(Path path, boolean marked) throws IOException, Unfit {
    try {
      return ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop));
    } catch (RuntimeException e) {
      throw new Unfit(
          "is not a readable Parquet file: "
              + (marked
                  ? "its end is missing or broken; fetch it again."
                  : "it does not begin as one; state its format, or export it again."));
    }
  }

  private Outcome text(Located file) throws IOException, Unfit {
    MessageDigest digest = sha256();
    Path path = new Path(file.path());
    try (InputStream raw =
        new BufferedInputStream(
            new DigestInputStream(path.getFileSystem(hadoop).open(path), digest), PIECE)) {
      boolean gzip = SourceBytes.gzip(raw);
      InputStream in = gzip ? new GZIPInputStream(raw, PIECE) : raw;
      byte[] head = in.readNBytes(HEAD);
      if (!gzip && isBinary(head)) {
        return binary(file);
      }
      boolean more = head.length == HEAD;
      int from = textStart(head);
      List<Candidate> candidates = candidates(file.format(), from > 0);
      Optional<CsvHead> csvHead = Optional.empty();
      RecordScan scan;
      JsonKeys keys = new JsonKeys();
      if (file.format() == Format.CSV) {
        csvHead = CsvHead.of(head, from, more, separator, quote);
        CsvHead first =
            csvHead.orElseThrow(() -> new Unfit("has no header line with the columns' names."));
        checkMarks(first.separator());
        // Whatever the encoding, what tells how many records are header is ASCII.
        int rows = header(first, StandardCharsets.ISO_8859_1).rows();
        scan = new CsvScan(first.separator(), quote, first.start(), first.line(), rows, splitBytes);
        from = first.start();
      } else {
        scan = new LineScan(from, gzip ? Long.MAX_VALUE : splitBytes);
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
      HeaderRows header =
          csvHead.isPresent() ? header(csvHead.get(), charset) : HeaderRows.named(keys.finish());
      SourceFile source =
          new SourceFile(
              file.name(),
              file.path(),
              file.format(),
              file.bytes(),
              HexFormat.of().formatHex(digest.digest()),
              charset.name(),
              gzip,
              csvHead.map(CsvHead::separator).orElse((char) 0),
              header,
              scan.records(),
              gzip ? whole(scan.splits()) : scan.splits());
      return new Outcome(source, "", "");
    }
  }

  private HeaderRows header(CsvHead head, Charset charset) {
    return HeaderRows.of(head.rows(charset, quote), platform());
  }

  /** A compressed file can't be entered in its middle. */
  private static List<Split> whole(List<Split> splits) {
    if (splits.isEmpty()) {
      return splits;
    }
    Split first = splits.get(0);
    Split last = splits.get(splits.size() - 1);
    long length = last.offset() + last.length() - first.offset();
    return List.of(new Split(first.offset(), length, first.line()));
  }

  private static int textStart(byte[] head) throws Unfit {
    if (head.length == 0) {
      throw new Unfit(EMPTY);
    }
    if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
      throw new Unfit("is UTF-16; save it as UTF-8.");
    }
    if (begins(head, 'P', 'K', 3, 4)) {
      throw new Unfit(
          "is a workbook or another zip file that was compressed once more; unpack it.");
    }
    if (SavFile.begins(head)) {
      throw new Unfit("is an SPSS file that was compressed once more; unpack it.");
    }
    if (begins(head, 'P', 'A', 'R', '1')) {
      throw new Unfit("is Parquet, not text; state format: parquet.");
    }
    for (byte b : head) {
      if (b == 0) {
        throw new Unfit("holds zero bytes, as UTF-16 does; save it as UTF-8.");
      }
    }
    int from = begins(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (from == head.length) {
      throw new Unfit("is empty but for its byte order mark; was its export cut off?");
    }
    return from;
  }

  private static boolean begins(byte[] bytes, int... lead) {
    for (int i = 0; i < lead.length; i++) {
      if (i == bytes.length || bytes[i] != (byte) lead[i]) {
        return false;
      }
    }
    return true;
  }

  private List<Candidate> candidates(Format format, boolean marked) throws Unfit {
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
        throw new Unfit(
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

  private void checkMarks(char mark) throws Unfit {
    if (mark >= 0x80 || quote >= 0x80 || mark == quote) {
      throw new Unfit(
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
  private Charset decided(List<Candidate> candidates, long lastLine) throws Unfit {
    Candidate first = candidates.get(0);
    boolean detected = encoding.isEmpty() && candidates.size() > 1;
    if (!detected && candidates.size() > 1) {
      Candidate utf8 = candidates.get(1);
      if (utf8.fits() && utf8.check.beyondAscii()) {
        throw new Unfit(
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
    throw new Unfit("cannot be decoded: " + where + rest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
