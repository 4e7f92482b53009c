package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EncodingCheckTest {
  @Provide
  Arbitrary<byte[]> almostText() {
    Arbitrary<Byte> any = Arbitraries.bytes();
    Arbitrary<Byte> leads = Arbitraries.of(new Byte[] {(byte) 0xC3, (byte) 0xE2, (byte) 0xF0});
    Arbitrary<Byte> tails = Arbitraries.of(new Byte[] {(byte) 0x82, (byte) 0xA4, (byte) 0xBF, 65});
    return Arbitraries.oneOf(any, leads, tails, tails).array(byte[].class).ofMaxSize(12);
  }

  @Property(tries = 3000)
  void utf8IsWhatJavaDecodes(
      @ForAll("almostText") byte[] bytes, @ForAll @IntRange(min = 1, max = 12) int piece) {
    EncodingCheck check = EncodingCheck.of(StandardCharsets.UTF_8);
    int wrong = -1;
    for (int from = 0; from < bytes.length && wrong < 0; from += piece) {
      wrong = check.feed(bytes, from, Math.min(bytes.length, from + piece));
    }
    boolean valid;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      valid = true;
    } catch (CharacterCodingException e) {
      valid = false;
    }
    assertThat(wrong < 0 && !check.unfinished()).isEqualTo(valid);
  }

  @Example
  void theFirstByteThatWindows1252DoesNotHaveIsFound() {
    EncodingCheck check = EncodingCheck.of(Charset.forName("windows-1252"));
    assertThat(check.feed(new byte[] {'a', (byte) 0xE4, (byte) 0x80, (byte) 0x81}, 0, 4))
        .isEqualTo(3);
  }

  @Example
  void anEncodingThatDoesNotKeepAsciiIsRefused() {
    assertThatThrownBy(() -> EncodingCheck.of(StandardCharsets.UTF_16))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EncodingCheck.of(Charset.forName("IBM1047")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
