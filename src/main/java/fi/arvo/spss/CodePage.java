package fi.arvo.spss;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Finds out how a file's texts are encoded, and decodes them. */
final class CodePage {
  private CodePage() {}

  /** The encoding that a file names. */
  static Charset named(String name) throws UnfitSav {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnfitSav(
          "says that its texts are in \""
              + name
              + "\", which is not known; save it as Unicode in SPSS, or state csv.encoding.");
    }
  }

  /** The encoding by its number; empty when it says no more than that there are bytes. */
  static Optional<Charset> numbered(int code) throws UnfitSav {
    if (code == 1) {
      throw new UnfitSav("has its texts in EBCDIC; save it as Unicode in SPSS.");
    }
    if (code < 437) {
      // 2 and 3 mean ASCII of seven or eight bits; old writers say so whatever they write.
      return Optional.empty();
    }
    if (code == 65001) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (code >= 1250 && code <= 1258) {
      return Optional.of(named("windows-" + code));
    }
    return Optional.of(
        code > 28590 && code < 28606 ? named("ISO-8859-" + (code - 28590)) : named("Cp" + code));
  }

  static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * The text, or null when the bytes are none.
   *
   * @param full whether the text takes all room that it has; a character that didn't fit into it
   *     whole is then left out, as SPSS cuts texts between bytes
   */
  static String decoded(byte[] bytes, boolean full, CharsetDecoder decoder) {
    decoder.reset();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, !full);
    if (result.isError()) {
      return null;
    }
    if (!full) {
      decoder.flush(out);
    }
    return out.flip().toString();
  }
}
