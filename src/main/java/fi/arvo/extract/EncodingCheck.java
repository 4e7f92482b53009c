package fi.arvo.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out whether bytes are valid in an encoding, and where the first one is that isn't. Fed in
 * pieces, in order.
 */
sealed interface EncodingCheck {
  /** Takes the next bytes. @return index of the first invalid one so far, or -1 */
  int feed(byte[] bytes, int from, int to);

  /**
   * The byte to name when a byte is found invalid: itself, or the one that began the character that
   * it doesn't continue.
   */
  byte toBlame(byte invalid);

  /** Whether the bytes end inside a character. */
  boolean unfinished();

  /** Whether a byte so far lies beyond ASCII, where encodings differ. */
  boolean beyondAscii();

  /**
   * The check of an encoding.
   *
   * @throws IllegalArgumentException when the encoding is neither UTF-8 nor one of those that write
   *     each character as one byte and ASCII as it is
   */
  static EncodingCheck of(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? new Utf8() : new SingleByte(charset);
  }

  /** UTF-8 by the book: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
  final class Utf8 implements EncodingCheck {
    private int expected;
    private byte lead;
    private boolean leadBlamed;
    private boolean beyondAscii;
    private int low = 0x80;
    private int high = 0xBF;

    @Override
    public int feed(byte[] bytes, int from, int to) {
      for (int at = from; at < to; at++) {
        int b = bytes[at];
        if (expected == 0 && b >= 0) {
          continue;
        }
        if (!accepts(b & 0xff)) {
          return at;
        }
      }
      return -1;
    }

    private boolean accepts(int b) {
      if (expected > 0) {
        boolean good = b >= low && b <= high;
        leadBlamed = !good;
        expected--;
        low = 0x80;
        high = 0xBF;
        return good;
      }
      beyondAscii = true;
      lead = (byte) b;
      if (b >= 0xC2 && b <= 0xDF) {
        expected = 1;
      } else if (b >= 0xE0 && b <= 0xEF) {
        expected = 2;
        low = b == 0xE0 ? 0xA0 : 0x80;
        high = b == 0xED ? 0x9F : 0xBF;
      } else if (b >= 0xF0 && b <= 0xF4) {
        expected = 3;
        low = b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xF4 ? 0x8F : 0xBF;
      } else {
        return false;
      }
      return true;
    }

    @Override
    public byte toBlame(byte invalid) {
      return leadBlamed ? lead : invalid;
    }

    @Override
    public boolean unfinished() {
      return expected > 0;
    }

    @Override
    public boolean beyondAscii() {
      return beyondAscii;
    }
  }

  /** One byte a character; some bytes mean nothing, like 0x81 in windows-1252. */
  final class SingleByte implements EncodingCheck {
    private final boolean[] means = new boolean[256];
    private boolean beyondAscii;

    SingleByte(Charset charset) {
      for (int b = 0; b < means.length; b++) {
        String text = decoded(charset, (byte) b);
        means[b] = text != null;
        if (b < 0x80 && !(text != null && text.length() == 1 && text.charAt(0) == b)) {
          throw new IllegalArgumentException(charset + " does not keep ASCII as it is");
        }
      }
    }

    private static String decoded(Charset charset, byte b) {
      try {
        return charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(new byte[] {b}))
            .toString();
      } catch (CharacterCodingException e) {
        return null;
      }
    }

    @Override
    public int feed(byte[] bytes, int from, int to) {
      for (int at = from; at < to; at++) {
        if (bytes[at] < 0) {
          beyondAscii = true;
          if (!means[bytes[at] & 0xff]) {
            return at;
          }
        }
      }
      return -1;
    }

    @Override
    public byte toBlame(byte invalid) {
      return invalid;
    }

    @Override
    public boolean unfinished() {
      return false;
    }

    @Override
    public boolean beyondAscii() {
      return beyondAscii;
    }
  }
}
