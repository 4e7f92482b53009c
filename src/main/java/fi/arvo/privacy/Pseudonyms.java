package fi.arvo.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Customer ids as they may leave: HMAC-SHA-256 under a secret key, so that nobody without the key
 * can try ids until one fits. Not for use by several threads at once.
 */
public final class Pseudonyms {
  private final Mac mac;

  /** Pseudonyms under a key. */
  public Pseudonyms(PseudonymKey key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks HMAC-SHA-256, which every Java 17 has", e);
    }
  }

  /** 64 hexadecimal digits; the same for ids that differ in outer spaces, case or composition. */
  public String of(String id) {
    byte[] digest = mac.doFinal(normalised(id).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  /** An id without outer white space, in NFC and lower case. */
  public static String normalised(String id) {
    return Normalizer.normalize(id.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
