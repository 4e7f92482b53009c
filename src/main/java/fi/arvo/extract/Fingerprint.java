package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.config.Role;
import fi.arvo.extract.FileLocator.Located;
import fi.arvo.extract.RecordScan.ScanFailure;
import fi.arvo.spss.SavFile;
import fi.arvo.spss.UnfitSav;
import fi.arvo.xlsx.UnfitWorkbook;
import fi.arvo.xlsx.Workbook;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * One pass over a file's bytes before anything is read from it. Workbooks and SPSS files are told
 * by their first bytes, whatever they are called; the others as their names or the settings say.
 */
final class Fingerprint {
  static final String EMPTY = "is empty; was its export cut off?";

  /** What of an old workbook or the like is looked at to tell what it is. */
  private static final int CONTENTS = 1 << 18;

  /**
   * What the pass came to: a file, or why it can't be read.
   *
   * @param schema of a Parquet file, as Spark writes it in JSON; empty for others
   * @param problem a sentence; empty when there is none
   */
  record Outcome(SourceFile file, String schema, String problem) implements Serializable {}

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
      if (file.format() == Format.CSV || file.format() == Format.JSONL) {
        Optional<SourceFile> source = text().of(file, sha256());
        return source.isPresent() ? new Outcome(source.get(), "", "") : binary(file, lead(file));
      }
      byte[] lead = lead(file);
      if (isBinary(lead)) {
        return binary(file, lead);
      }
      if (file.format() == Format.PARQUET) {
        return ParquetFingerprint.of(file, hadoop, sha256());
      }
      throw new UnfitFile(none(lead, file.format() == Format.XLSX ? "a workbook" : "an SPSS file"));
    } catch (UnfitWorkbook | UnfitSav | UnfitFile e) {
      return failed(file, " " + e.getMessage());
    } catch (ScanFailure e) {
      return failed(file, ": " + e.getMessage());
    } catch (CharacterCodingException e) {
      return failed(
          file, " begins as UTF-16 and holds something else, or was cut off; export it again.");
    } catch (EOFException | ZipException e) {
      return failed(file, " is compressed and its end is missing or broken; fetch it again.");
    } catch (IOException e) {
      return failed(file, " cannot be read: " + e.getMessage());
    }
  }

  private byte[] lead(Located file) throws IOException {
    Path path = new Path(file.path());
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      return in.readNBytes(ForeignFile.LEAD);
    }
  }

  private TextFingerprint text() {
    return new TextFingerprint(encoding, separator, quote, platform(), hadoop, splitBytes);
  }

  /** Whether the first bytes are of a file that isn't read as text, whatever its name. */
  static boolean isBinary(byte[] lead) {
    return Workbook.begins(lead)
        || SavFile.begins(lead)
        || ForeignFile.isOle(lead)
        || ForeignFile.told(lead).isPresent();
  }

  /** A file that its first bytes tell. */
  private Outcome binary(Located file, byte[] lead) throws IOException, UnfitFile {
    if (ForeignFile.isOle(lead)) {
      Path path = new Path(file.path());
      try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
        in.seek(Math.max(0, Math.min(ForeignFile.contentsOf(lead), file.bytes())));
        throw new UnfitFile(ForeignFile.container(in.readNBytes(CONTENTS)));
      }
    }
    if (Workbook.begins(lead)) {
      return new Outcome(XlsxFingerprint.of(file, hadoop, sheet(), platform(), sha256()), "", "");
    }
    if (SavFile.begins(lead)) {
      return new Outcome(SavFingerprint.of(file, hadoop, stated(), platform(), sha256()), "", "");
    }
    throw new UnfitFile(ForeignFile.told(lead).orElseThrow());
  }

  private static String none(byte[] lead, String what) {
    if (lead.length == 0) {
      return EMPTY;
    }
    return begins(lead, 0x1f, 0x8b)
        ? "is " + what + " that was compressed once more; unpack it."
        : "is not " + what + ", whatever its name says; state its format, or export it again.";
  }

  /** Whether bytes begin so. */
  static boolean begins(byte[] bytes, int... lead) {
    for (int i = 0; i < lead.length; i++) {
      if (i == bytes.length || bytes[i] != (byte) lead[i]) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> sheet() {
    return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet);
  }

  private Optional<Charset> stated() throws UnfitFile {
    return encoding.isEmpty() ? Optional.empty() : Optional.of(charset(encoding));
  }

  private Optional<Platform> platform() {
    return platform.isEmpty() ? Optional.empty() : Optional.of(Platform.valueOf(platform));
  }

  private static Charset charset(String name) throws UnfitFile {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new UnfitFile("cannot be read as " + name + ", an encoding that is not known.");
    }
  }

  private Outcome failed(Located file, String rest) {
    return new Outcome(null, "", "extract " + role.key() + ": " + file.name() + rest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
