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
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * One pass over an SPSS file before anything is read from it: columns, encoding, how many cases.
 */
final class SavFingerprint {
  private SavFingerprint() {}

  /**
   * Passes over an SPSS file.
   *
   * @param encoding as stated; if not set, what the file says, else as its texts tell
   * @param platform what exported it; if not set, told by the columns
   * @throws fi.arvo.spss.UnfitSav when it can't be read
   */
  static SourceFile of(
      Located file,
      Configuration hadoop,
      Optional<Charset> encoding,
      Optional<Platform> platform,
      MessageDigest digest)
      throws IOException {
    Path path = new Path(file.path());
    try (InputStream bytes =
            new BufferedInputStream(
                new DigestInputStream(path.getFileSystem(hadoop).open(path), digest), 1 << 16);
        SavFile cases = SavFile.open(bytes, encoding)) {
      while (cases.next()) {
        // counted as they pass by
      }
      bytes.transferTo(OutputStream.nullOutputStream());
      return new SourceFile(
          file.name(),
          file.path(),
          Format.SAV,
          file.bytes(),
          HexFormat.of().formatHex(digest.digest()),
          cases.charset().name(),
          false,
          (char) 0,
          SavRecords.header(cases.variables(), platform),
          cases.number(),
          List.of(new Split(0, file.bytes(), 1)));
    }
  }
}
