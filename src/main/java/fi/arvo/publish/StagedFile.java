package fi.arvo.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a version.
 *
 * @param path below the version, with {@code /} between names
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 */
public record StagedFile(String path, long bytes, String sha256) {

  static StagedFile of(Path directory, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long bytes = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      String name = directory.relativize(file).toString().replace('\\', '/');
      return new StagedFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read back", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
