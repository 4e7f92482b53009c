package fi.arvo.privacy;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The secret under which ids become pseudonyms. Never printed. */
public final class PseudonymKey implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Variable of the environment that may hold the key. */
  public static final String VARIABLE = "ARVO_PRIVACY_KEY";

  private static final int FEWEST_BYTES = 16;

  private final byte[] bytes;

  private PseudonymKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The key from a file, else from the environment, else none. White space around it is not part of
   * it.
   *
   * @param file if not set, the environment is asked
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when the key has fewer than 16 bytes
   */
  public static Optional<PseudonymKey> find(Optional<Path> file, Map<String, String> environment)
      throws IOException {
    if (file.isPresent()) {
      String text = Files.readString(file.get(), StandardCharsets.UTF_8);
      return Optional.of(of(text, "the key file " + file.get()));
    }
    String text = environment.get(VARIABLE);
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(of(text, VARIABLE));
  }

  private static PseudonymKey of(String text, String origin) {
    byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < FEWEST_BYTES) {
      throw new IllegalArgumentException(
          origin
              + " holds a key of "
              + bytes.length
              + " bytes; write at least "
              + FEWEST_BYTES
              + " random ones, e.g. with: openssl rand -hex 32");
    }
    return new PseudonymKey(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Eight hexadecimal digits that tell keys apart in a manifest without giving them away. */
  public String id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("arvo key id".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256, which every Java has", e);
    }
  }

  @Override
  public String toString() {
    return "PseudonymKey " + id();
  }
}
