package fi.arvo.spss;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Unpacks one case after another into its eight-byte elements. When compressed, each element has a
 * code of one byte, and eight codes stand before what they can't say themselves.
 */
final class Cases {
  private static final int FILLING = 0;
  private static final int END = 252;
  private static final int AS_IT_IS = 253;
  private static final int BLANKS = 254;
  private static final int MISSING = 255;
  private static final int NO_MORE = -1;

  private final InputStream in;
  private final boolean compressed;

  /** Of each element, whether it is part of a text. */
  private final boolean[] text;

  /** What a number's code stands for. */
  private final byte[][] numbers = new byte[MISSING + 1][];

  private final byte[] codes = new byte[8];
  private int nextCode = 8;
  private long number;

  Cases(Dictionary dictionary, InputStream in) {
    this.in = in;
    compressed = dictionary.compressed();
    text = new boolean[dictionary.elements()];
    for (RawVariable variable : dictionary.variables()) {
      if (variable.width > 0) {
        Arrays.fill(text, variable.element, variable.element + variable.elements, true);
      }
    }
    ByteOrder order = dictionary.littleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    for (int code = FILLING + 1; code < END; code++) {
      numbers[code] =
          ByteBuffer.allocate(8).order(order).putDouble(code - dictionary.bias()).array();
    }
    numbers[MISSING] =
        ByteBuffer.allocate(8).order(order).putDouble(SavFile.SYSTEM_MISSING).array();
  }

  /** Fills in the next case; false after the last. */
  boolean next(byte[] target) throws IOException {
    number++;
    if (!compressed) {
      int count = in.readNBytes(target, 0, target.length);
      if (count > 0 && count < target.length) {
        throw cutOff();
      }
      return count > 0;
    }
    for (int element = 0; element < text.length; element++) {
      int code = code();
      if (code == END || code == NO_MORE) {
        if (element > 0) {
          throw cutOff();
        }
        return false;
      }
      fill(target, element, code);
    }
    return true;
  }

  private void fill(byte[] target, int element, int code) throws IOException {
    int at = 8 * element;
    if (code == AS_IT_IS) {
      if (in.readNBytes(target, at, 8) < 8) {
        throw cutOff();
      }
    } else if (!text[element] && numbers[code] != null) {
      System.arraycopy(numbers[code], 0, target, at, 8);
    } else if (text[element] && code == BLANKS) {
      Arrays.fill(target, at, at + 8, (byte) ' ');
    } else if (text[element] && numbers[code] != null && isZero(numbers[code])) {
      // Some writers say so that a text has zeros.
      Arrays.fill(target, at, at + 8, (byte) 0);
    } else {
      throw UnfitSav.damaged("case " + number + " has a text for a number or a number for a text");
    }
  }

  private static boolean isZero(byte[] eight) {
    return ByteBuffer.wrap(eight).getLong() == 0;
  }

  private int code() throws IOException {
    while (true) {
      if (nextCode == codes.length) {
        int count = in.readNBytes(codes, 0, codes.length);
        if (count == 0) {
          return NO_MORE;
        }
        if (count < codes.length) {
          throw cutOff();
        }
        nextCode = 0;
      }
      int code = codes[nextCode++] & 0xff;
      if (code != FILLING) {
        return code;
      }
    }
  }

  private UnfitSav cutOff() {
    return new UnfitSav("ends in the middle of case " + number + "; fetch it again.");
  }
}
