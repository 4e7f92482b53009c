package fi.arvo.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Knows files that can't be read by their first bytes, and what their owner can do about it. */
final class ForeignFile {
  /** So many bytes tell. */
  static final int LEAD = 512;

  private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
  private static final String ENCRYPTED_SAV = "ENCRYPTEDSAV";
  private static final String PORTABLE = "SPSS PORT FILE";

  private ForeignFile() {}

  /** What a file is and what to do; empty when its bytes don't speak against reading it. */
  static Optional<String> told(byte[] lead) {
    String latin = new String(lead, 0, Math.min(lead.length, LEAD), StandardCharsets.ISO_8859_1);
    if (latin.startsWith(ENCRYPTED_SAV, 8)) {
      return Optional.of("is an SPSS file with a password; save it without one.");
    }
    if (latin.contains(PORTABLE)) {
      return Optional.of("is a portable SPSS file (.por); save it as .sav.");
    }
    return Optional.empty();
  }

  /** Whether the bytes are of the container that old workbooks and encrypted new ones lie in. */
  static boolean isOle(byte[] lead) {
    return lead.length >= OLE.length && Arrays.equals(lead, 0, OLE.length, OLE, 0, OLE.length);
  }

  /** Where such a container's list of contents begins. */
  static long contentsOf(byte[] lead) {
    ByteBuffer header = ByteBuffer.wrap(lead).order(ByteOrder.LITTLE_ENDIAN);
    return lead.length < LEAD ? 0 : (header.getInt(48) + 1L) << header.getShort(30);
  }

  /** What a container is, by a piece of its list of contents. */
  static String container(byte[] contents) {
    String names = new String(contents, Charset.forName("UTF-16LE"));
    if (names.contains("EncryptedPackage")) {
      return "is a workbook with a password; save it without one.";
    }
    return names.contains("Workbook") || names.contains("Book")
        ? "is an old workbook (.xls); save it as .xlsx."
        : "is an old workbook or one with a password; save it as .xlsx, without a password.";
  }
}
