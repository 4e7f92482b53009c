package fi.arvo.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.spss.SavWriter.Packing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** What is damaged or means harm ends in a sentence, and takes little memory until then. */
class UnfitSavTest {
  private static final int HEADER = 176;

  private static SavWriter small(Packing packing) {
    SavWriter writer = new SavWriter(packing, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
    writer.number("q").label(1, "yes").question("Why?");
    writer.text("t", 300);
    return writer.row(1, "a").row(2000, "b".repeat(300)).row(null, "");
  }

  private static String problem(byte[] bytes) throws IOException {
    try {
      return "no problem: " + SavFileTest.cases(bytes);
    } catch (UnfitSav e) {
      return e.getMessage();
    }
  }

  @Test
  void aFileThatWasCutOffIsToldSoWhereverItIsCut() throws IOException {
    for (Packing packing : Packing.values()) {
      byte[] whole = small(packing).bytes();
      assertThat(problem(whole)).startsWith("no problem");
      // What follows the last case may be gone when it is only filling.
      int needed = packing == Packing.CODES ? whole.length - 8 : whole.length;
      for (int length = 4; length < needed; length++) {
        assertThat(problem(Arrays.copyOf(whole, length)))
            .as("%s cut at %d of %d", packing, length, whole.length)
            .matches("(ends (in the middle of|after case)|is damaged: ).*");
      }
    }
  }

  @Test
  void aNumberOfCasesThatIsNotKeptIsToldBothWays() throws IOException {
    for (Packing packing : Packing.values()) {
      assertThat(problem(small(packing).promising(1000).bytes()))
          .isEqualTo("ends after case 3 of the 1000 that it promises; fetch it again.");
      assertThat(problem(small(packing).promising(2).bytes()))
          .startsWith("is damaged: it promises 2 cases and has more;");
      assertThat(problem(small(packing).promising(-1).bytes())).startsWith("no problem");
    }
  }

  @Test
  void countsAndLengthsThatPromiseTheWorldTakeNoMemory() throws IOException {
    for (int what : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1 << 28}) {
      byte[] head = Arrays.copyOf(small(Packing.NONE).bytes(), HEADER);
      assertThat(problem(joined(head, ints(3, what)))).as("labels %d", what).isNotBlank();
      assertThat(problem(joined(head, ints(6, what)))).as("lines %d", what).isNotBlank();
      for (int subtype : new int[] {3, 13, 14, 16, 20, 21, 22, 99}) {
        assertThat(problem(joined(head, ints(7, subtype, what, what))))
            .as("record %d of %d", subtype, what)
            .matches("(ends in the middle of|is damaged: ).*");
      }
      assertThat(problem(joined(head, ints(2, 0, 1, 0, 0, 0, 0, 0, what))))
          .as("question %d", what)
          .matches("(ends in the middle of|is damaged: ).*");
    }
  }

  @Test
  void anyByteThatChangedIsReadOrToldButNeverAnotherFailure() throws IOException {
    Random random = new Random(1);
    for (Packing packing : Packing.values()) {
      byte[] whole = small(packing).bytes();
      for (int i = 0; i < 2000; i++) {
        byte[] changed = whole.clone();
        changed[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt();
        assertThat(problem(changed)).isNotBlank();
      }
    }
  }

  @Test
  void blocksThatUnpackToTheWorldAreNotRead() throws IOException {
    SavWriter writer = new SavWriter(Packing.ZLIB, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
    writer.number("q");
    byte[] head = writer.promising(-1).bytes();
    int from = zlibAt(head);
    byte[] codes = new byte[80 << 20];
    Arrays.fill(codes, (byte) 255);
    Deflater deflater = new Deflater();
    deflater.setInput(codes);
    deflater.finish();
    byte[] packed = new byte[1 << 20];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteBuffer zlib = ByteBuffer.allocate(24 + length).order(ByteOrder.LITTLE_ENDIAN);
    zlib.putLong(from).putLong(from + 24L + length).putLong(48).put(packed, 0, length);
    byte[] bomb = joined(Arrays.copyOf(head, from), zlib.array());
    try (SavFile file = SavFile.open(new ByteArrayInputStream(bomb), Optional.empty())) {
      assertThatThrownBy(
              () -> {
                while (file.next()) {
                  // nothing is kept of them
                }
              })
          .isInstanceOf(UnfitSav.class)
          .hasMessageStartingWith("unpacks to far more than a file of its size holds");
    }
  }

  /** Where the packed cases begin: there the file says itself where that is. */
  private static int zlibAt(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = HEADER; ; at++) {
      if (bytes.getLong(at) == at) {
        return at;
      }
    }
  }

  private static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(values).forEach(bytes::putInt);
    return bytes.array();
  }

  private static byte[] joined(byte[] first, byte[] then) {
    byte[] both = Arrays.copyOf(first, first.length + then.length);
    System.arraycopy(then, 0, both, first.length, then.length);
    return both;
  }
}
