package fi.arvo.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Text in UTF-16, as Excel saves "Unicode text" and Qualtrics exports tab-separated values. It is
 * turned into UTF-8 on its way, so that everything behind it knows encodings that keep ASCII only.
 */
final class Utf16 {
  private static final int PIECE = 1 << 16;

  private Utf16() {}

  /**
   * Which of the two it is, by the mark at its beginning or as stated; empty when it is none.
   *
   * @param markable left at its beginning, or behind the mark
   * @param stated encoding; empty when none is
   */
  static Optional<Charset> told(InputStream markable, String stated) throws IOException {
    markable.mark(2);
    int first = markable.read();
    int second = markable.read();
    if (first == 0xFF && second == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (first == 0xFE && second == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    markable.reset();
    return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(charset -> charset.name().equalsIgnoreCase(stated))
        .findFirst();
  }

  /** Whether an encoding is one of the two. */
  static boolean is(String encoding) {
    return encoding.equals(StandardCharsets.UTF_16LE.name())
        || encoding.equals(StandardCharsets.UTF_16BE.name());
  }

  /**
   * The text as UTF-8; what cannot be decoded is an error, never a replacement character.
   *
   * @param text behind its mark
   */
  static InputStream asUtf8(InputStream text, Charset charset) {
    return new Utf8(
        new InputStreamReader(
            text,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private static final class Utf8 extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[PIECE];
    private byte[] bytes = {};
    private int at;

    /** A character whose other half is to come. */
    private int kept;

    Utf8(Reader reader) {
      this.reader = reader;
    }

    private boolean ready() throws IOException {
      while (at == bytes.length) {
        int count = reader.read(chars, kept, chars.length - kept);
        if (count < 0) {
          return false;
        }
        int end = kept + count;
        kept = Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
        bytes = new String(chars, 0, end - kept).getBytes(StandardCharsets.UTF_8);
        at = 0;
        chars[0] = chars[end - 1];
      }
      return true;
    }

    @Override
    public int read() throws IOException {
      return ready() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      Objects.checkFromIndexSize(from, length, into.length);
      if (length == 0) {
        return 0;
      }
      if (!ready()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, from, count);
      at += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
